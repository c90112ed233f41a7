package vn.tonghop.report;

import java.math.BigInteger;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
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

    /** The same, and what no estimate of widths should go without, in twentieths of a point. */
    private static final int EDGE = 70;

    private static final int SPARE = 40;

    /** How wide a bold digit is in twentieths of a point, of letters of one point. */
    private static final double DIGIT = 10.5;

    private final Layout layout;
    private final Words words;
    private final Layout.Table table;
    private final int size;
    private final Set<String> flagsUsed = new LinkedHashSet<>();
    private final CellText text;
    private final List<List<String>> body = new ArrayList<>();
    private Optional<List<String>> total = Optional.empty();

    /** @param size of the letters, in points */
    PaperTable(Layout layout, Words words, Layout.Table whole, int size) {
        this.layout = layout;
        this.words = words;
        this.table = whole.showing(column -> column.only().map(words::tells).orElse(true));
        this.size = size;
        this.text = new CellText(words, layout, flagsUsed);
    }

    /** Writes it at the end of a document, as wide as told; a table without rows is a sentence. */
    void write(XWPFDocument document, ReleaseRows rows, int width) throws SQLException {
        TableRows.each(table, table.rows(), rows, words, row -> body.add(line(row, table.rows(), Role.BODY)));
        if (table.total().isPresent()) {
            Layout.Source source = table.total().get();
            TableRows.each(table, source, rows, words, row -> total = Optional.of(line(row, source, Role.TOTAL)));
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
        Paper.write(
                document.createParagraph(),
                legend,
                Hand.of(legend.isEmpty() ? 6 : size - 1, ParagraphAlignment.LEFT)
                        .asItalic()
                        .above(4));
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
        boolean grouped = columns.stream().anyMatch(column -> column.group().isPresent());
        int top = grouped ? 2 : 1;
        int shown = Math.min(body.size(), MOST_ROWS);
        XWPFTable made = document.createTable(top + shown + (total.isPresent() ? 1 : 0), columns.size());
        int[] widths = widths(width);
        shape(made, widths);
        XWPFTableRow heads = made.getRow(top - 1);
        heads.setRepeatHeader(true);
        for (int i = 0; i < columns.size(); i++) {
            cell(heads.getCell(i), widths[i], words.of(columns.get(i).header()), ParagraphAlignment.CENTER, true);
        }
        for (int r = 0; r < shown; r++) {
            row(made.getRow(r + top), widths, body.get(r), false);
        }
        total.ifPresent(line -> row(made.getRow(shown + top), widths, line, true));
        if (grouped) {
            groups(made, widths);
        }
    }

    /** Heads of groups over their columns; a column of none has its head over both rows. */
    private void groups(XWPFTable made, int[] widths) {
        XWPFTableRow row = made.getRow(0);
        row.setRepeatHeader(true);
        List<Layout.Column> columns = table.columns();
        for (int to = columns.size() - 1; to >= 0; to--) {
            Optional<String> group = columns.get(to).group().map(words::of);
            int from = to;
            int width = widths[to];
            while (group.isPresent()
                    && from > 0
                    && columns.get(from - 1).group().map(words::of).equals(group)) {
                row.removeCell(from);
                width += widths[--from];
            }
            XWPFTableCell cell = row.getCell(from);
            if (group.isPresent()) {
                cell(cell, width, group.get(), ParagraphAlignment.CENTER, true);
                cell.getCTTc().getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(to - from + 1L));
            } else {
                cell(cell, width, words.of(columns.get(to).header()), ParagraphAlignment.CENTER, true);
                cell.getCTTc().getTcPr().addNewVMerge().setVal(STMerge.RESTART);
                XWPFTableCell below = made.getRow(1).getCell(to);
                below.getParagraphs().get(0).removeRun(0);
                below.getCTTc().getTcPr().addNewVMerge().setVal(STMerge.CONTINUE);
            }
            to = from;
        }
    }

    private void row(XWPFTableRow row, int[] widths, List<String> line, boolean bold) {
        row.setCantSplitRow(true);
        for (int i = 0; i < line.size(); i++) {
            ColumnFormat format = table.columns().get(i).format();
            ParagraphAlignment align = format.numeric()
                    ? ParagraphAlignment.RIGHT
                    : format.centred() ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT;
            cell(row.getCell(i), widths[i], line.get(i), align, bold);
        }
    }

    private void cell(XWPFTableCell cell, int width, String text, ParagraphAlignment align, boolean bold) {
        cell.setWidth(Integer.toString(width));
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        Hand hand = Hand.of(size, align).above(1);
        Paper.write(cell.getParagraphs().get(0), text, bold ? hand.asBold() : hand);
    }

    /** As the layout has them, but that no word and no number is broken where another column has room to give. */
    private int[] widths(int width) {
        double[] widths = table.columns().stream()
                .mapToDouble(column -> column.width() + PADDING)
                .toArray();
        double[] least = new double[widths.length];
        Arrays.setAll(least, this::widestWord);
        boolean[] narrow = new boolean[widths.length];
        boolean changed = true;
        double unit = 1;
        while (changed) {
            double given = sum(least, narrow, true);
            unit = Math.max(0, width - given) / Math.max(1, sum(widths, narrow, false));
            changed = false;
            for (int i = 0; i < widths.length; i++) {
                if (!narrow[i] && widths[i] * unit < least[i]) {
                    narrow[i] = true;
                    changed = true;
                }
            }
        }
        double tooMuch = Math.max(1, sum(least, narrow, true) / width);
        int[] result = new int[widths.length];
        for (int i = 0; i < widths.length; i++) {
            result[i] = (int) (narrow[i] ? least[i] / tooMuch : widths[i] * unit);
        }
        return result;
    }

    private static double sum(double[] widths, boolean[] chosen, boolean which) {
        return IntStream.range(0, widths.length)
                .filter(i -> chosen[i] == which)
                .mapToDouble(i -> widths[i])
                .sum();
    }

    /** What the widest word of a column takes with the edges of its cell, in twentieths of a point. */
    private double widestWord(int column) {
        Stream<List<String>> lines = Stream.concat(body.stream().limit(MOST_ROWS), total.stream());
        double digits = Stream.concat(
                        Stream.of(words.of(table.columns().get(column).header())), lines.map(line -> line.get(column)))
                .mapToDouble(TextLines::widestWord)
                .max()
                .orElse(0);
        return digits * size * DIGIT + 2 * EDGE + SPARE;
    }

    /** Columns stay as wide as told, whatever they hold. */
    private static void shape(XWPFTable made, int[] widths) {
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
