package vn.tonghop.sheet.excel;

import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.tonghop.sheet.spool.Runs;
import vn.tonghop.sheet.spool.TextTable;
import vn.tonghop.sheet.spool.Unreadable;
import vn.tonghop.sheet.xml.PullParser;

/** Reads texts as workbooks keep them: plain, or in runs of one look each; how a text is pronounced is left out. */
final class SharedStrings {
    private SharedStrings() {}

    /** Adds all texts of the part, the empty ones too: cells name them by their number. */
    static void read(PullParser xml, TextTable into) throws XMLStreamException, Unreadable {
        Runs runs = new Runs();
        while (xml.nextChild()) {
            if (xml.is("si")) {
                xml.clearText();
                runs.clear();
                readRuns(xml, runs);
                into.add(xml.text(), runs, Escapes::resolve);
            } else {
                xml.skip();
            }
        }
    }

    /** Adds the text of {@code <si>} or {@code <is>} to the parser's text, from the element's start to its end. */
    static void readRuns(PullParser xml, Runs runs) throws XMLStreamException, Unreadable {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "t" -> xml.readText();
                case "r" -> readRun(xml, runs);
                default -> xml.skip();
            }
        }
    }

    private static void readRun(PullParser xml, Runs runs) throws XMLStreamException, Unreadable {
        int from = xml.length();
        String font = "";
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "t" -> xml.readText();
                case "rPr" -> font = font(xml);
                default -> xml.skip();
            }
        }
        runs.add(font, from, xml.length());
    }

    private static String font(PullParser xml) throws XMLStreamException, Unreadable {
        String font = "";
        while (xml.nextChild()) {
            @Nullable String name = xml.is("rFont") ? xml.attribute("val") : null;
            font = name == null ? font : name;
            xml.skip();
        }
        return font;
    }
}
