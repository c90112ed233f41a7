package vn.tonghop.sheet.excel;

import javax.xml.stream.XMLStreamException;
import vn.tonghop.sheet.spool.TextTable;
import vn.tonghop.sheet.spool.Unreadable;
import vn.tonghop.sheet.xml.PullParser;

/** Reads texts as workbooks keep them: plain, or in runs of one look each; how a text is pronounced is left out. */
final class SharedStrings {
    private SharedStrings() {}

    /** Adds all texts of the part, the empty ones too: cells name them by their number. */
    static void read(PullParser xml, TextTable into) throws XMLStreamException, Unreadable {
        while (xml.nextChild()) {
            if (xml.is("si")) {
                xml.clearText();
                readRuns(xml);
                into.add(Escapes.resolve(xml.text()));
            } else {
                xml.skip();
            }
        }
    }

    /** Adds the text of {@code <si>} or {@code <is>} to the parser's text, from the element's start to its end. */
    static void readRuns(PullParser xml) throws XMLStreamException, Unreadable {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "t" -> xml.readText();
                case "r" -> readRuns(xml);
                default -> xml.skip();
            }
        }
    }
}
