package vn.tonghop.sheet.ods;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import vn.tonghop.model.FindingCode;
import vn.tonghop.model.Origin;
import vn.tonghop.sheet.spool.BookSpool;
import vn.tonghop.sheet.spool.SheetSpool;
import vn.tonghop.sheet.spool.Unreadable;
import vn.tonghop.sheet.xml.PullParser;

/**
 * Reads one sheet. Columns, rows and cells stand once for however many times they repeat: a million of blank ones cost nothing,
 * and those that hold something have a limit.
 */
final class TableReader {
    private static final int LAST_ROW = 1_048_576;
    /** A formula filled down a whole column is one cell here; more than this is made to exhaust memory. */
    private static final int MOST_REPEATED = 2_000_000;

    private final PullParser xml;
    private final Styles styles;
    private final String name;
    private final SheetSpool out;
    private final CellReader cells;
    private final List<ColumnStyle> columnStyles = new ArrayList<>();
    private final List<CellReader.Found> found = new ArrayList<>();
    private int column;
    private int row;
    private int repeated;

    /** Begins at the table's start. */
    TableReader(PullParser xml, Styles styles, BookSpool into, int position) {
        this.xml = xml;
        this.styles = styles;
        this.name = Optional.ofNullable(xml.attribute("table", "name")).orElse("");
        Optional<String> style = Optional.ofNullable(xml.attribute("table", "style-name"));
        this.out = into.sheet(name, position, styles.isHiddenTable(style));
        this.cells = new CellReader(xml, styles);
    }

    /** The style of cells that have none, up to a column. */
    private record ColumnStyle(int last, Optional<String> style) {}

    /** Reads to the table's end; groups and headings of rows and columns are passed through. */
    void read() throws XMLStreamException, Unreadable {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "table-column" -> readColumn();
                case "table-row" -> readRow();
                case "table-columns",
                        "table-header-columns",
                        "table-column-group",
                        "table-rows",
                        "table-header-rows",
                        "table-row-group" -> read();
                default -> xml.skip();
            }
        }
    }

    private void readColumn() throws XMLStreamException, Unreadable {
        int first = column + 1;
        column += times("number-columns-repeated");
        if (isHidden() && first <= SheetSpool.LAST_COLUMN) {
            out.hideColumns(first, column);
        }
        columnStyles.add(
                new ColumnStyle(column, Optional.ofNullable(xml.attribute("table", "default-cell-style-name"))));
        xml.skip();
    }

    private boolean isHidden() {
        String visibility = xml.attribute("table", "visibility");
        return "collapse".equals(visibility) || "filter".equals(visibility);
    }

    private int times(String attribute) throws Unreadable {
        return Math.max(1, xml.number("table", attribute, 1));
    }

    private void readRow() throws XMLStreamException, Unreadable {
        int times = times("number-rows-repeated");
        boolean hidden = isHidden();
        Optional<String> rowStyle = Optional.ofNullable(xml.attribute("table", "default-cell-style-name"));
        found.clear();
        readCells(rowStyle);
        if (found.isEmpty()) {
            row = (int) Math.min((long) row + times, Integer.MAX_VALUE - 1);
            return;
        }
        if (row + (long) times > LAST_ROW) {
            throw tooLarge("> " + LAST_ROW + " dòng (rows)");
        }
        for (int i = 0; i < times; i++) {
            row++;
            out.row(row, hidden);
            writeCells(i > 0);
        }
    }

    private void readCells(Optional<String> rowStyle) throws XMLStreamException, Unreadable {
        int at = 1;
        while (xml.nextChild()) {
            if (!xml.is("table-cell") && !xml.is("covered-table-cell")) {
                xml.skip();
                continue;
            }
            int times = times("number-columns-repeated");
            Optional<String> inherited = rowStyle.isPresent() ? rowStyle : columnStyle(at);
            Optional<CellReader.Found> cell = cells.read(new CellReader.Place(row + 1, at, times), inherited, out);
            cell.ifPresent(found::add);
            at = (int) Math.min((long) at + times, Integer.MAX_VALUE - 1);
        }
    }

    private Optional<String> columnStyle(int at) {
        for (ColumnStyle style : columnStyles) {
            if (at <= style.last) {
                return style.style;
            }
        }
        return Optional.empty();
    }

    private void writeCells(boolean again) throws Unreadable {
        for (CellReader.Found cell : found) {
            for (int i = 0; i < cell.place().times(); i++) {
                repeated += again || i > 0 ? 1 : 0;
                if (repeated > MOST_REPEATED) {
                    throw tooLarge("repeated > " + MOST_REPEATED);
                }
                cell.content().write(out, cell.place().column() + i, styles.spooled(cell.look()));
            }
        }
    }

    private Unreadable tooLarge(String what) {
        return new Unreadable(FindingCode.FILE_TOO_LARGE, Origin.row(name, row), what);
    }
}
