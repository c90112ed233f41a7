package vn.tonghop.report;

import java.math.BigInteger;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import vn.tonghop.report.Paper.Hand;
import vn.tonghop.report.Styles.Role;

/** Writes a table of the layout into a document. */
final class PaperTable {
    /** More lines than belong into a document; the workbook has them all. */
    private static final int MOST_ROWS = 400;

    /** What the edges of a cell take, in characters. */
    private static final double PADDING = 1.5;

    /** What one edge of a cell takes, in twentieths of a point. */
    private static final int EDGE = 70;

    /** How wide a digit of one point is in twentieths of a point, and as much again as bold letters may be wider than thought. */
    private static final double DIGIT = 11.5;

    private static final int EASILY_READ = 14;

    /** Letters are made smaller, down to so many points, before a word or a number is broken. */
    private static final int SMALLEST = 7;

    private final Layout layout;
    private final Words words;
    private final Layout.Table table;
    private final int size;
    private final Set<String> flagsUsed = new LinkedHashSet<>();
    private final CellText text;
    private final List<List<String>> body = new ArrayList<>();
    private final List<List<String>> totals = new ArrayList<>();

    /** How wide the columns are, in twentieths of a point, and how many points the letters have. */
    private record Grid(int points, List<Integer> widths) {
        Room of(int column) {
            return wide(widths.get(column));
        }

        Room wide(int width) {
            return new Room(points, width);
        }
    }

    private record Room(int points, int width) {}

    /** @param size of the letters, in points; smaller where a table needs it */
    PaperTable(Layout layout, Words words, Layout.Table whole, int size) {
        this.layout = layout;
        this.words = words;
        this.table = whole.having(whole.columns().stream()
                .filter(column -> column.only().map(words::tells).orElse(true)));
        this.size = size;
        this.text = new CellText(words, layout, flagsUsed);
    }

    /** Writes it at the end of a document, as wide as told; a table without rows is a sentence. */
    void write(XWPFDocument document, ReleaseRows rows, int width) throws SQLException {
        TableRows.each(table, table.rows(), rows, words, row -> body.add(line(row, table.rows(), Role.BODY)));
        if (table.total().isPresent()) {
            Layout.Source source = table.total().get();
            TableRows.each(table, source, rows, words, row -> totals.add(line(row, source, Role.TOTAL)));
            if (source.isNational()) {
                totals.add(words.figures().line(table, words.of(layout.running().reporting())));
            }
        }
        if (body.isEmpty()) {
            Paper.write(
                    document.createParagraph(),
                    words.of(table.empty()),
                    Hand.of(size, ParagraphAlignment.LEFT).asItalic().above(6));
            return;
        }
        fill(document, width);
        String legend = legend();
        // A table wants a paragraph behind it; one without words takes no room, or it alone might make a page.
        Hand hand = legend.isEmpty()
                ? Hand.of(1, ParagraphAlignment.LEFT)
                : Hand.of(size - 1, ParagraphAlignment.LEFT).asItalic().above(4);
        XWPFParagraph behind = Paper.write(document.createParagraph(), legend, hand);
        if (legend.isEmpty()) {
            Paper.lowest(behind);
        }
    }

    private List<String> line(ReportRow row, Layout.Source source, Role role) {
        int ordinal = role == Role.BODY ? body.size() + 1 : 0;
        return table.columns().stream()
                .map(column -> text.onPaper(new CellText.Place(column, source, role, ordinal), row))
                .toList();
    }

    private String legend() {
        List<String> marks = layout.flags().stream()
                .filter(flag -> flagsUsed.contains(flag.id()))
                .flatMap(flag -> flag.mark().stream().map(mark -> words.of(mark) + " – " + words.of(flag.label())))
                .toList();
        return marks.isEmpty() ? "" : words.of(layout.running().marks()) + " " + String.join("; ", marks) + ".";
    }

    private void fill(XWPFDocument document, int width) {
        List<Layout.Column> columns = table.columns();
        int points = IntStream.iterate(size, smaller -> smaller - 1)
                .filter(letters ->
                        letters == SMALLEST || DoubleStream.of(least(letters)).sum() <= width)
                .findFirst()
                .orElse(size);
        boolean grouped = columns.stream().anyMatch(column -> column.group().isPresent());
        int top = grouped ? 2 : 1;
        int shown = Math.min(body.size(), MOST_ROWS);
        XWPFTable made = document.createTable(top + shown + totals.size(), columns.size());
        Grid grid = new Grid(points, widths(width, points));
        shape(made, grid.widths());
        XWPFTableRow heads = made.getRow(top - 1);
        heads.setRepeatHeader(true);
        for (int i = 0; i < columns.size(); i++) {
            cell(heads.getCell(i), grid.of(i), words.of(columns.get(i).header()), ParagraphAlignment.CENTER, true);
        }
        for (int r = 0; r < shown; r++) {
            row(made.getRow(r + top), grid, body.get(r), false);
        }
        for (int i = 0; i < totals.size(); i++) {
            row(made.getRow(shown + top + i), grid, totals.get(i), i == 0);
        }
        // No total alone on a page.
        for (int r = top + shown - 1; r < top + shown + totals.size() - 1; r++) {
            made.getRow(r)
                    .getTableCells()
                    .forEach(cell -> cell.getParagraphs().get(0).setKeepNext(true));
        }
        if (grouped) {
            groups(made, grid);
        }
    }

    /** Heads of groups over their columns; a column of none has its head over both rows. */
    private void groups(XWPFTable made, Grid grid) {
        XWPFTableRow row = made.getRow(0);
        row.setRepeatHeader(true);
        List<Layout.Column> columns = table.columns();
        for (int to = columns.size() - 1; to >= 0; to--) {
            Optional<String> group = columns.get(to).group().map(words::of);
            int from = to;
            int width = grid.widths().get(to);
            while (group.isPresent()
                    && from > 0
                    && columns.get(from - 1).group().map(words::of).equals(group)) {
                row.removeCell(from);
                width += grid.widths().get(--from);
            }
            XWPFTableCell cell = row.getCell(from);
            if (group.isPresent()) {
                cell(cell, grid.wide(width), group.get(), ParagraphAlignment.CENTER, true);
                cell.getCTTc().getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(to - from + 1L));
            } else {
                cell(cell, grid.wide(width), words.of(columns.get(to).header()), ParagraphAlignment.CENTER, true);
                cell.getCTTc().getTcPr().addNewVMerge().setVal(STMerge.RESTART);
                XWPFTableCell below = made.getRow(1).getCell(to);
                below.getParagraphs().get(0).removeRun(0);
                below.getCTTc().getTcPr().addNewVMerge().setVal(STMerge.CONTINUE);
            }
            to = from;
        }
    }

    private void row(XWPFTableRow row, Grid grid, List<String> line, boolean bold) {
        row.setCantSplitRow(true);
        for (int i = 0; i < line.size(); i++) {
            ColumnFormat format = table.columns().get(i).format();
            ParagraphAlignment align = format.onTheRight()
                    ? ParagraphAlignment.RIGHT
                    : format.centred() ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT;
            cell(row.getCell(i), grid.of(i), line.get(i), align, bold);
        }
    }

    private static void cell(XWPFTableCell cell, Room room, String text, ParagraphAlignment align, boolean bold) {
        cell.setWidth(Integer.toString(room.width()));
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        Hand hand = Hand.of(room.points(), align).above(1);
        Paper.write(cell.getParagraphs().get(0), text, bold ? hand.asBold() : hand);
    }

    private List<Integer> widths(int width, int points) {
        double[] wanted = table.columns().stream()
                .mapToDouble(column -> column.width() + PADDING)
                .toArray();
        return ColumnWidths.fit(width, wanted, least(points));
    }

    /** How much of a text should stand on a line, in characters. */
    private static int easily(Layout.Column column) {
        return column.format() == ColumnFormat.AMOUNTS ? EASILY_READ * 2 : EASILY_READ;
    }

    /** What each column needs, in twentieths of a point: its widest word, of a text a little more, and the edges of its cell. */
    private double[] least(int letters) {
        double[] least = new double[table.columns().size()];
        for (int i = 0; i < least.length; i++) {
            int column = i;
            double digits = Math.max(
                            TextLines.widestWord(
                                    words.of(table.columns().get(column).header())),
                            groupAlone(column))
                    / TextLines.BOLD;
            for (List<String> line : shown()) {
                String text = line.get(column);
                digits = Math.max(digits, TextLines.widestWord(text));
                digits = Math.max(
                        digits, Math.min(text.length(), easily(table.columns().get(column))));
            }
            least[i] = digits * letters * DIGIT + 2 * EDGE;
        }
        return least;
    }

    /** The widest word of a group's head that stands over this column alone. */
    private double groupAlone(int column) {
        Optional<String> group = group(column);
        boolean alone = !group.equals(group(column - 1)) && !group.equals(group(column + 1));
        return alone ? group.map(TextLines::widestWord).orElse(0.0) : 0;
    }

    private Optional<String> group(int column) {
        return column < 0 || column >= table.columns().size()
                ? Optional.empty()
                : table.columns().get(column).group().map(words::of);
    }

    private List<List<String>> shown() {
        return Stream.concat(body.stream().limit(MOST_ROWS), totals.stream()).toList();
    }

    /** Columns stay as wide as told, whatever they hold. */
    private static void shape(XWPFTable made, List<Integer> widths) {
        CTTblPr properties = made.getCTTbl().getTblPr();
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblGrid grid = made.getCTTbl().getTblGrid() == null
                ? made.getCTTbl().addNewTblGrid()
                : made.getCTTbl().getTblGrid();
        int all = 0;
        for (int width : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
            all += width;
        }
        made.setWidth(all);
        made.setCellMargins(20, EDGE, 20, EDGE);
    }
}
