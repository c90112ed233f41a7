package vn.tonghop.consolidate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.warehouse.Query;
import vn.tonghop.warehouse.Statements;

/**
 * One figure of one area taken apart. The levels above the rows are what the release was measured to be made of, and are there at
 * once, whatever the length of the rosters; the rows of the sheets follow, some sheets at a time.
 */
final class FigureTree {
    static final List<String> COLUMNS = List.of("level", "unit", "submission", "file", "sheet", "row", "value");

    private static final List<String> LEVEL =
            List.of("level", "unit", "submission", "file", "sheet", "row", "value", "rows", "tables");
    private static final Pattern TABLES = Pattern.compile(" ");
    private static final List<String> ROW = List.of("sheet", "row", "value");
    /** So few that a statement over them is answered in a moment, so many that small sheets are asked for together. */
    private static final long ROWS_AT_ONCE = 50_000;

    private final Query query;
    private final Statements sql;
    private final String contributions;
    private final Map<String, @Nullable Object> asked = new HashMap<>();

    /**
     * The tree of a figure.
     *
     * @param contributions of the rows of its dataset, with their numbers
     * @param tables of the area that the figure was made from
     */
    FigureTree(Query query, Statements sql, String contributions, Long[] tables) {
        this.query = query;
        this.sql = sql;
        this.contributions = contributions;
        asked.put("all", tables);
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
        int told = 0;
        while (told < lines.size()) {
            int until = someSheets(lines, told);
            tell(lines.subList(told, until), sink);
            told = until;
        }
    }

    private List<Line> levels() {
        Map<String, @Nullable Object> parameters = new HashMap<>(asked);
        parameters.put("tables", asked.get("all"));
        return query.relation(LEVEL, sql.text("explain-levels"), parameters).toList().stream()
                .map(FigureTree::line)
                .toList();
    }

    private static Line line(List<String> row) {
        int cells = COLUMNS.size();
        List<Long> tables = TABLES.splitAsStream(row.get(cells + 1))
                .filter(table -> !table.isEmpty())
                .map(Long::valueOf)
                .toList();
        return new Line(row.subList(0, cells), Long.parseLong(row.get(cells)), tables);
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
        query.relation(ROW, sql.text("explain-rows").replace("{contributions}", contributions), parameters)
                .forEachRow(row -> {
                    int sheet = Integer.parseInt(row.get(0));
                    while (told[0] <= sheet) {
                        sink.accept(lines.get(told[0]++).cells());
                    }
                    sink.accept(below(lines.get(sheet), row));
                });
        lines.subList(told[0], lines.size()).forEach(line -> sink.accept(line.cells()));
    }

    private static List<String> below(Line sheet, List<String> row) {
        List<String> cells = sheet.cells();
        return List.of("row", cells.get(1), cells.get(2), cells.get(3), cells.get(4), row.get(1), row.get(2));
    }
}
