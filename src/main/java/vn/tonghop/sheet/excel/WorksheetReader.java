package vn.tonghop.sheet.excel;

import javax.xml.stream.XMLStreamException;
import vn.tonghop.model.FindingCode;
import vn.tonghop.model.Origin;
import vn.tonghop.sheet.Span;
import vn.tonghop.sheet.spool.SheetSpool;
import vn.tonghop.sheet.spool.Unreadable;
import vn.tonghop.sheet.xml.PullParser;

/** Reads one sheet: columns that are not shown, rows, merged cells, in the order in which the format has them. */
final class WorksheetReader {
    private final PullParser xml;
    private final String sheet;
    private final SheetSpool out;
    private final CellReader cells;
    private final CellReference corner = new CellReference();
    private int row;

    WorksheetReader(PullParser xml, String sheet, Workbook workbook, SheetSpool out) {
        this.xml = xml;
        this.sheet = sheet;
        this.out = out;
        this.cells = new CellReader(xml, sheet, workbook, out);
    }

    void read() throws XMLStreamException, Unreadable {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "cols" -> readColumns();
                case "sheetData" -> readRows();
                case "mergeCells" -> readSpans();
                case "sheetCalcPr" -> {
                    if (xml.flag("fullCalcOnLoad")) {
                        out.asksToBeComputed();
                    }
                    xml.skip();
                }
                default -> xml.skip();
            }
        }
    }

    private void readColumns() throws XMLStreamException, Unreadable {
        while (xml.nextChild()) {
            if (xml.is("col") && xml.flag("hidden")) {
                int first = xml.number("min", 1);
                int last = xml.number("max", first);
                if (first < 1 || last < first) {
                    throw xml.broken("<col>");
                }
                if (first <= SheetSpool.LAST_COLUMN) {
                    out.hideColumns(first, last);
                }
            }
            xml.skip();
        }
    }

    private void readRows() throws XMLStreamException, Unreadable {
        while (xml.nextChild()) {
            if (xml.is("row")) {
                readRow();
            } else {
                xml.skip();
            }
        }
    }

    private void readRow() throws XMLStreamException, Unreadable {
        int number = xml.number("r", row + 1);
        if (number <= row || number > CellReference.LAST_ROW) {
            throw broken(row + 1, "<row r=?>");
        }
        row = number;
        out.row(row, xml.flag("hidden"));
        cells.beginRow(row);
        while (xml.nextChild()) {
            if (xml.is("c")) {
                cells.read();
            } else {
                xml.skip();
            }
        }
    }

    private void readSpans() throws XMLStreamException, Unreadable {
        while (xml.nextChild()) {
            String area = xml.is("mergeCell") ? xml.attribute("ref") : null;
            if (area != null) {
                readSpan(area);
            }
            xml.skip();
        }
    }

    private void readSpan(String area) throws Unreadable {
        int colon = area.indexOf(':');
        if (colon < 0) {
            return;
        }
        corner.decode(area.substring(0, colon));
        int top = corner.row();
        int left = corner.column();
        corner.decode(area.substring(colon + 1));
        if (top == 0 || corner.row() < top || corner.column() < left) {
            throw broken(0, "<mergeCell ref=?>");
        }
        out.span(new Span(top, left, corner.row(), corner.column()));
    }

    private Unreadable broken(int at, String what) {
        return new Unreadable(
                FindingCode.FILE_BROKEN, Origin.row(sheet, at), sheet + (at == 0 ? " " : "!" + at + " ") + what);
    }
}
