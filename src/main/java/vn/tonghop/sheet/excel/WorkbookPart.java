package vn.tonghop.sheet.excel;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import vn.tonghop.sheet.spool.Unreadable;
import vn.tonghop.sheet.xml.PullParser;

/**
 * What the workbook part declares.
 *
 * @param from1904 whether dates count from 1904
 * @param asksToBeComputed whether its formulas are to be computed when it is opened, since its writer did not
 * @param sheets in their order, of every kind
 */
record WorkbookPart(boolean from1904, boolean asksToBeComputed, List<Declared> sheets) {
    /** A sheet: its name, whether it is not shown, and the relationship that leads to its part. */
    record Declared(String name, boolean hidden, String relationship) {}

    static WorkbookPart read(PullParser xml) throws XMLStreamException, Unreadable {
        boolean from1904 = false;
        boolean asks = false;
        List<Declared> sheets = new ArrayList<>();
        while (xml.nextChild()) {
            if (xml.is("sheets")) {
                readSheets(xml, sheets);
            } else {
                from1904 |= xml.is("workbookPr") && xml.flag("date1904");
                asks |= xml.is("calcPr") && xml.flag("fullCalcOnLoad");
                xml.skip();
            }
        }
        return new WorkbookPart(from1904, asks, List.copyOf(sheets));
    }

    private static void readSheets(PullParser xml, List<Declared> sheets) throws XMLStreamException, Unreadable {
        while (xml.nextChild()) {
            if (xml.is("sheet")) {
                String name = xml.attribute("name");
                String state = xml.attribute("state");
                String relationship = xml.qualifiedAttribute("id");
                if (name == null || relationship == null) {
                    throw xml.broken("<sheet>");
                }
                boolean hidden = state != null && (state.equals("hidden") || state.equals("veryHidden"));
                sheets.add(new Declared(Escapes.resolve(name), hidden, relationship));
            }
            xml.skip();
        }
    }
}
