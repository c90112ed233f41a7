package vn.tonghop.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import vn.tonghop.warehouse.Relation;

/** Writes rows as people, other programs and spreadsheets read them. */
final class RowWriter {
    private static final int WIDEST = 60;
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
     * since a terminal wraps them beyond reading.
     */
    static void table(Relation relation, PrintWriter out) {
        List<List<String>> page = new ArrayList<>();
        int[] widths = new int[relation.columns().size()];
        page.add(relation.columns());
        relation.forEachRow(row -> {
            page.add(row);
            if (page.size() > PAGE) {
                writePage(page, widths, out);
            }
        });
        writePage(page, widths, out);
    }

    /** Columns become wider from page to page, and never narrower. */
    private static void writePage(List<List<String>> page, int[] widths, PrintWriter out) {
        for (List<String> row : page) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], cut(row.get(i)).length());
            }
        }
        page.forEach(row -> line(row, widths, out));
        page.clear();
        Reader.require(out);
    }

    private static void line(List<String> row, int[] widths, PrintWriter out) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String text = cut(row.get(i));
            line.append(i > 0 ? "  " : "").append(text).append(" ".repeat(widths[i] - text.length()));
        }
        out.println(line.toString().stripTrailing());
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
