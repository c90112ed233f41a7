package vn.tonghop.sheet.excel;

import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.tonghop.sheet.CellValue.Rich.Height;
import vn.tonghop.sheet.CellValue.Rich.Line;
import vn.tonghop.sheet.spool.BookSpool;
import vn.tonghop.sheet.spool.Runs;
import vn.tonghop.sheet.spool.Unreadable;
import vn.tonghop.sheet.xml.PullParser;

/** Reads texts as workbooks keep them: plain, or in runs of one look each; how a text is pronounced is left out. */
final class SharedStrings {
    private SharedStrings() {}

    /** Adds all texts of the part, the empty ones too: cells name them by their number. */
    static void read(PullParser xml, BookSpool into) throws XMLStreamException, Unreadable {
        Runs runs = new Runs();
        while (xml.nextChild()) {
            if (xml.is("si")) {
                xml.clearText();
                runs.clear();
                readRuns(xml, runs);
                into.addText(xml.text(), runs, Escapes::resolve);
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
        Runs.Look look = Runs.Look.OF_CELL;
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "t" -> xml.readText();
                case "rPr" -> look = look(xml);
                default -> xml.skip();
            }
        }
        runs.add(look, from, xml.length());
    }

    /** What is said of a run is all of its look: nothing of the cell's shows through. */
    private static Runs.Look look(PullParser xml) throws XMLStreamException, Unreadable {
        String font = "";
        Height height = Height.LEVEL;
        Line line = Line.NONE;
        while (xml.nextChild()) {
            @Nullable String value = xml.attribute("val");
            switch (xml.name()) {
                case "rFont" -> font = value == null ? font : value;
                case "strike" -> line = value == null || xml.flag("val") ? Line.THROUGH : Line.NONE;
                case "vertAlign" -> height = height(value);
                default -> {}
            }
            xml.skip();
        }
        return new Runs.Look(font, height, line);
    }

    private static Height height(@Nullable String aligned) {
        if (aligned == null) {
            return Height.LEVEL;
        }
        return switch (aligned) {
            case "superscript" -> Height.RAISED;
            case "subscript" -> Height.LOWERED;
            default -> Height.LEVEL;
        };
    }
}
