package vn.tonghop.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.tonghop.warehouse.Relation;

/** Writes rows as people, other programs and spreadsheets read them. */
final class RowWriter {
    private static final int WIDEST = 60;
    private static final String BELOW = "    ";
    /** What people read whole. */
    private static final Set<String> SENTENCES = Set.of("what", "message");
    /** What people copy, so that it stands in one line however long it is. */
    private static final Set<String> COMMANDS = Set.of("command");

    private static final int PAGE = 1000;

    private RowWriter() {}

    /** Comma, LF, quotes only where needed: contract section 9. */
    static void csv(Relation relation, PrintWriter out) {
        csvRow(relation.columns(), out);
        Reader reader = new Reader(out);
        relation.forEachRow(row -> {
            csvRow(row, out);
            reader.oneMore();
        });
    }

    private static void csvRow(List<String> row, PrintWriter out) {
        for (int i = 0; i < row.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            out.write(quoted(row.get(i)));
        }
        out.write('\n');
    }

    private static String quoted(String text) {
        boolean plain =
                text.indexOf(',') < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    static void json(Relation relation, PrintWriter out) {
        out.write('[');
        boolean[] first = {true};
        Reader reader = new Reader(out);
        relation.forEachRow(row -> {
            out.write(first[0] ? "\n{" : ",\n{");
            first[0] = false;
            for (int i = 0; i < row.size(); i++) {
                String value = row.get(i).isEmpty() ? "null" : escaped(row.get(i));
                out.write((i > 0 ? "," : "") + escaped(relation.columns().get(i)) + ":" + value);
            }
            out.write('}');
            reader.oneMore();
        });
        out.write("\n]\n");
    }

    private static String escaped(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }

    /**
     * In columns as wide as a page of rows wants them, so that a million rows are neither waited for nor held; long texts are cut,
     * since a terminal wraps them beyond reading. Sentences and commands stand whole below their row.
     *
     * @param width of the terminal, in letters
     */
    static void table(Relation relation, int width, PrintWriter out) {
        Table table = new Table(relation.columns(), width, out);
        relation.forEachRow(table::add);
        table.writePage();
    }

    /** Rows on their way to a terminal, a page at a time. Changes as they come. */
    private static final class Table {
        private final List<String> columns;
        private final int width;
        private final PrintWriter out;
        private final List<List<String>> page = new ArrayList<>();
        private final int[] widths;
        private boolean headed;

        Table(List<String> columns, int width, PrintWriter out) {
            this.columns = columns;
            this.width = width;
            this.out = out;
            this.widths = new int[columns.size()];
        }

        void add(List<String> row) {
            page.add(row);
            if (page.size() > PAGE) {
                writePage();
            }
        }

        /** Columns become wider from page to page, and never narrower. */
        void writePage() {
            page.forEach(this::fit);
            if (!headed) {
                headed = true;
                fit(columns);
                line(columns);
            }
            for (List<String> row : page) {
                line(row);
                below(row);
            }
            page.clear();
            Reader.require(out);
        }

        private boolean isBelow(int column) {
            return SENTENCES.contains(columns.get(column)) || COMMANDS.contains(columns.get(column));
        }

        private void fit(List<String> row) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], cut(row.get(i)).length());
            }
        }

        private void line(List<String> row) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                if (!isBelow(i)) {
                    String text = cut(row.get(i));
                    line.append(line.isEmpty() ? "" : "  ").append(text).append(" ".repeat(widths[i] - text.length()));
                }
            }
            out.println(line.toString().stripTrailing());
        }

        private void below(List<String> row) {
            for (int i = 0; i < widths.length; i++) {
                if (SENTENCES.contains(columns.get(i))) {
                    wrapped(row.get(i));
                } else if (COMMANDS.contains(columns.get(i))) {
                    out.println(BELOW + row.get(i));
                }
            }
        }

        private void wrapped(String text) {
            StringBuilder line = new StringBuilder(BELOW);
            for (String word : text.split("\\s+", -1)) {
                if (line.length() > BELOW.length() && line.length() + word.length() > width) {
                    out.println(line.toString().stripTrailing());
                    line.setLength(BELOW.length());
                }
                line.append(word).append(' ');
            }
            out.println(line.toString().stripTrailing());
        }
    }

    /** Whoever reads what is printed. One that has gone, or a full disk, is noticed once a page. */
    private static final class Reader {
        private final PrintWriter out;
        private int rows;

        Reader(PrintWriter out) {
            this.out = out;
        }

        void oneMore() {
            rows++;
            if (rows % PAGE == 0) {
                require(out);
            }
        }

        static void require(PrintWriter out) {
            if (out.checkError()) {
                throw new OutputLost();
            }
        }
    }

    private static String cut(String text) {
        String line = text.replace('\n', ' ');
        return line.length() <= WIDEST ? line : line.substring(0, WIDEST - 1) + "…";
    }
}
