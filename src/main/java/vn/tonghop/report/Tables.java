package vn.tonghop.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableColumns;

/** The tables of a workbook: where they came to stand, and what charts need of them. */
final class Tables {
    /** How many values of a field a chart can show. */
    private static final int CHARTED = 60;

    private static final int FEWEST_BARS = 3;
    private static final int FEWEST_POINTS = 2;

    /**
     * A table as it was written, rows and columns from 0.
     *
     * @param heads the text over each column
     * @param head the row of the heads
     * @param last the last row of its body
     * @param kept the first values of those fields that charts show
     */
    record Written(
            Layout.Table table,
            String sheet,
            List<String> heads,
            int head,
            int last,
            int firstColumn,
            Map<String, List<Object>> kept) {
        /** Which column of the sheet holds a field. */
        int column(String field) {
            for (int i = 0; i < table.columns().size(); i++) {
                if (table.columns().get(i).field().equals(field)) {
                    return firstColumn + i;
                }
            }
            throw new IllegalArgumentException("table " + table.name() + " has no field " + field);
        }

        /** What stands over a field. */
        String headOf(String field) {
            return heads.get(column(field) - firstColumn);
        }

        /** The values of a field that charts show. */
        List<Object> values(String field) {
            return kept.getOrDefault(field, List.of());
        }

        boolean hasRows() {
            return last > head;
        }
    }

    private final Map<String, Written> written = new LinkedHashMap<>();
    private final Map<String, Set<String>> charted;

    Tables(Layout layout) {
        charted = layout.sheets().stream()
                .flatMap(sheet -> sheet.charts().stream())
                .collect(Collectors.groupingBy(
                        Layout.Chart::table,
                        HashMap::new,
                        Collectors.flatMapping(
                                chart -> Stream.concat(Stream.of(chart.category()), chart.series().stream()),
                                Collectors.toCollection(HashSet::new))));
    }

    /** Whether a value of a table's field is to be kept for charts. */
    boolean charted(Layout.Table table, String field, int soFar) {
        return soFar < CHARTED && charted.getOrDefault(table.name(), Set.of()).contains(field);
    }

    /** Whether there are enough values for a chart: bars to compare, or points in time. */
    boolean canShow(Layout.Chart chart) {
        int least = chart.kind() == Layout.ChartKind.BAR ? FEWEST_BARS : FEWEST_POINTS;
        return find(chart.table()).stream()
                .anyMatch(table -> chart.series().stream()
                        .anyMatch(field -> table.values(field).stream()
                                        .filter(Double.class::isInstance)
                                        .count()
                                >= least));
    }

    void add(Written table) {
        written.put(table.table().name(), table);
    }

    Optional<Written> find(String name) {
        return Optional.ofNullable(written.get(name));
    }

    /** Makes each one that has rows a table of Excel's, with a filter, under its name. */
    void define(SXSSFWorkbook book) {
        int id = 0;
        for (Written table : written.values()) {
            if (table.hasRows()) {
                define(book, table, ++id);
            }
        }
    }

    private static void define(SXSSFWorkbook book, Written written, int id) {
        int lastColumn = written.firstColumn() + written.heads().size() - 1;
        AreaReference area = new AreaReference(
                new CellReference(written.head(), written.firstColumn()),
                new CellReference(written.last(), lastColumn),
                SpreadsheetVersion.EXCEL2007);
        XSSFTable made = book.getXSSFWorkbook().getSheet(written.sheet()).createTable(area);
        CTTable table = made.getCTTable();
        table.setId(id);
        table.setName(written.table().name());
        table.setDisplayName(written.table().name());
        // POI reads the heads back from the sheet, which is written already.
        CTTableColumns columns = table.getTableColumns();
        for (int i = 0; i < written.heads().size(); i++) {
            columns.getTableColumnArray(i).setName(written.heads().get(i));
        }
        table.addNewAutoFilter().setRef(area.formatAsString());
    }
}
