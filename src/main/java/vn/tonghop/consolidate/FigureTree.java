package vn.tonghop.consolidate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tonghop.model.Dataset;
import vn.tonghop.model.Lang;
import vn.tonghop.model.Origin;
import vn.tonghop.warehouse.Query;
import vn.tonghop.warehouse.Statements;

/**
 * One figure of one area taken apart. The levels above the rows are what the release was measured to be made of, and are there at
 * once, whatever the length of the rosters; the rows of the sheets follow, some sheets at a time, each with its cell.
 */
final class FigureTree {
    static final List<String> COLUMNS =
            List.of("level", "unit", "submission", "file", "sheet", "row", "column", "text", "rate", "value");

    private static final List<String> LEVEL = List.of(
            "level",
            "unit",
            "submission",
            "file",
            "sheet",
            "value",
            "rows",
            "tables",
            "columns",
            "header",
            "kept",
            "sha256",
            "currencies");
    private static final Pattern SPACE = Pattern.compile(" ");
    private static final List<String> ROW =
            List.of("sheet", "row", "columns", "text", "made", "remark", "currency", "kept", "value");
    private static final String TRUE = "t";
    /** So few that a statement over them is answered in a moment, so many that small sheets are asked for together. */
    private static final long ROWS_AT_ONCE = 50_000;

    private final Query query;
    private final Statements sql;
    private final Facts facts;
    private final Remarks remarks;
    private final Depth depth;
    private final Map<String, @Nullable Object> asked = new HashMap<>();

    /** The tree of a figure, down to a depth. */
    FigureTree(Query query, Statements sql, Facts facts, Remarks remarks, Depth depth) {
        this.depth = depth;
        this.query = query;
        this.sql = sql;
        this.facts = facts;
        this.remarks = remarks;
        asked.put("all", facts.tables().toArray(Long[]::new));
        asked.put("field", facts.fields().get(0));
        asked.put("beside", facts.fields().size() > 1 ? facts.fields().get(1) : "");
        asked.put("personal", facts.personal());
    }

    /**
     * What a figure is made from.
     *
     * @param contributions of the rows of its dataset, with their numbers
     * @param dataset whose rows
     * @param tables of the area that the figure was made from
     * @param fields the one that its value is read from, and the one that tells its unit or currency, where there is one
     * @param personal whether the text of the first is nobody's to see
     */
    record Facts(String contributions, Dataset dataset, List<Long> tables, List<String> fields, boolean personal) {}

    /**
     * How it is told.
     *
     * @param lang of the remarks
     * @param archived whether the bytes of a SHA-256 are in the archive
     */
    record Remarks(Lang lang, Predicate<String> archived) {
        String of(String made, String remark, String currency, boolean kept) {
            StringJoiner said = new StringJoiner("; ");
            if (!made.isEmpty()) {
                said.add(made);
            }
            CellRemark.of(remark).map(known -> words(known).formatted(currency)).ifPresent(said::add);
            if (!kept) {
                said.add(words(CellRemark.NOT_KEPT));
            }
            return said.toString();
        }

        private String words(CellRemark remark) {
            return remark.words().in(lang);
        }
    }

    /**
     * One line above the rows.
     *
     * @param cells of its line, the row left empty
     * @param rows how many there are, about, below a sheet
     * @param tables of a sheet; none of any other level
     */
    private record Line(List<String> cells, long rows, List<Long> tables) {
        boolean isSheet() {
            return !tables.isEmpty();
        }
    }

    /** Hands over each line before those it is made of. */
    void tell(long release, FigureKey figure, String area, Consumer<List<String>> sink) {
        asked.put("release", release);
        asked.put("area", area);
        asked.put("figure", figure.figure());
        asked.put("by", figure.by());
        asked.put("key", figure.key());
        List<Line> lines = levels();
        if (depth != Depth.ROW) {
            above(lines, sink);
            return;
        }
        int told = 0;
        while (told < lines.size()) {
            int until = someSheets(lines, told);
            tell(lines.subList(told, until), sink);
            told = until;
        }
    }

    /** The first line is that of the area, whatever it is. */
    private void above(List<Line> lines, Consumer<List<String>> sink) {
        for (int i = 0; i < lines.size(); i++) {
            List<String> cells = lines.get(i).cells();
            if (i == 0
                    || Depth.of(cells.get(0))
                            .filter(level -> level.compareTo(depth) <= 0)
                            .isPresent()) {
                sink.accept(cells);
            }
        }
    }

    private List<Line> levels() {
        Map<String, @Nullable Object> parameters = new HashMap<>(asked);
        parameters.put("tables", asked.get("all"));
        return query.relation(LEVEL, sql.text("explain-levels"), parameters).toList().stream()
                .map(this::line)
                .toList();
    }

    private Line line(List<String> row) {
        List<Long> tables = SPACE.splitAsStream(level(row, "tables"))
                .filter(table -> !table.isEmpty())
                .map(Long::valueOf)
                .toList();
        String remark = tables.isEmpty() ? ofSum(row) : ofSheet(row);
        List<String> cells = new ArrayList<>(row.subList(0, LEVEL.indexOf("value")));
        cells.addAll(List.of("", letters(level(row, "columns")), level(row, "header"), remark, level(row, "value")));
        return new Line(List.copyOf(cells), Long.parseLong(level(row, "rows")), tables);
    }

    private static String level(List<String> row, String column) {
        return row.get(LEVEL.indexOf(column));
    }

    private static String cell(List<String> row, String column) {
        return row.get(ROW.indexOf(column));
    }

    /** What a sum leaves out, and whether the file it comes from is there no more. */
    private String ofSum(List<String> row) {
        String sha256 = level(row, "sha256");
        boolean purged = !sha256.isEmpty() && !remarks.archived().test(sha256);
        return remarks.of(purged ? remarks.words(CellRemark.PURGED) : "", leftOut(row), level(row, "currencies"), true);
    }

    private String ofSheet(List<String> row) {
        boolean kept = level(row, "kept").equals(TRUE);
        boolean none =
                kept && level(row, "columns").isEmpty() && !level(row, "rows").equals("0");
        return remarks.of("", none ? CellRemark.NO_COLUMN.id() : leftOut(row), level(row, "currencies"), kept);
    }

    private static String leftOut(List<String> row) {
        if (level(row, "currencies").isEmpty()) {
            return "";
        }
        return (level(row, "value").isEmpty() ? CellRemark.NO_RATE : CellRemark.LEFT_OUT).id();
    }

    /** Columns by their letters: {@code F}, or {@code B;C} where several cells give the value. */
    private static String letters(String columns) {
        return SPACE.splitAsStream(columns)
                .filter(column -> !column.isEmpty())
                .map(Integer::valueOf)
                .sorted()
                .map(Origin::letters)
                .collect(Collectors.joining(";"));
    }

    private static int someSheets(List<Line> lines, int from) {
        long rows = 0;
        int until = from;
        while (until < lines.size()) {
            Line line = lines.get(until);
            if (line.isSheet() && rows > 0 && rows + line.rows() > ROWS_AT_ONCE) {
                break;
            }
            rows += line.isSheet() ? line.rows() : 0;
            until++;
        }
        return until;
    }

    private void tell(List<Line> lines, Consumer<List<String>> sink) {
        List<Long> tables = new ArrayList<>();
        List<Integer> sheets = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            for (Long table : lines.get(i).tables()) {
                tables.add(table);
                sheets.add(i);
            }
        }
        int[] told = {0};
        // What stands above rows does not wait for them.
        while (told[0] < lines.size() && !lines.get(told[0]).isSheet()) {
            sink.accept(lines.get(told[0]++).cells());
        }
        Map<String, @Nullable Object> parameters = new HashMap<>(asked);
        parameters.put("tables", tables.toArray(Long[]::new));
        parameters.put("sheets", sheets.toArray(Integer[]::new));
        query.relation(ROW, rows(), parameters).forEachRow(row -> {
            int sheet = Integer.parseInt(cell(row, "sheet"));
            while (told[0] <= sheet) {
                sink.accept(lines.get(told[0]++).cells());
            }
            sink.accept(below(lines.get(sheet), row));
        });
        lines.subList(told[0], lines.size()).forEach(line -> sink.accept(line.cells()));
    }

    private String rows() {
        return sql.text("explain-rows")
                .replace("{contributions}", facts.contributions())
                .replace("{facts}", "wh." + facts.dataset().table());
    }

    private List<String> below(Line sheet, List<String> row) {
        List<String> cells = sheet.cells();
        return List.of(
                "row",
                cells.get(1),
                cells.get(2),
                cells.get(3),
                cells.get(4),
                cell(row, "row"),
                letters(cell(row, "columns")),
                cell(row, "text"),
                remarks.of(
                        cell(row, "made"),
                        cell(row, "remark"),
                        cell(row, "currency"),
                        cell(row, "kept").equals(TRUE)),
                cell(row, "value"));
    }
}
