package vn.tonghop.sheet.ods;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import vn.tonghop.model.FindingCode;
import vn.tonghop.sheet.spool.BookSpool;
import vn.tonghop.sheet.spool.SheetFormat;
import vn.tonghop.sheet.spool.Unreadable;
import vn.tonghop.sheet.xml.PullParser;

/**
 * Spreadsheets of OpenDocument (ISO/IEC 26300-1). Styles first, then the content, once and from the beginning to the end.
 * Formulas count by the values stored beside them; macros never run.
 */
public final class OpenDocument implements SheetFormat {
    /** A reader of such files; it holds nothing. */
    public OpenDocument() {}

    @Override
    public void read(Path file, BookSpool into) throws Unreadable, IOException {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            checkUnlocked(zip);
            Styles styles = new Styles(into);
            if (zip.getEntry("styles.xml") != null) {
                parse(zip, "styles.xml", "document-styles", styles::readDocument);
            }
            parse(zip, "content.xml", "document-content", xml -> readContent(xml, styles, into));
        }
    }

    /** What is locked says so in the list of parts. */
    private static void checkUnlocked(ZipFile zip) throws Unreadable, IOException {
        if (zip.getEntry("META-INF/manifest.xml") != null) {
            parse(zip, "META-INF/manifest.xml", "manifest", OpenDocument::findLock);
        }
    }

    private static void findLock(PullParser xml) throws XMLStreamException, Unreadable {
        while (xml.nextChild()) {
            if (xml.is("encryption-data")) {
                throw new Unreadable(FindingCode.FILE_ENCRYPTED);
            }
            findLock(xml);
        }
    }

    private static void readContent(PullParser xml, Styles styles, BookSpool into)
            throws XMLStreamException, Unreadable {
        int tables = 0;
        while (xml.nextChild()) {
            if (xml.is("body")) {
                tables = readBody(xml, styles, into);
            } else {
                styles.readPart(xml);
            }
        }
        if (tables == 0) {
            throw xml.broken("0 <table:table>");
        }
    }

    private static int readBody(PullParser xml, Styles styles, BookSpool into) throws XMLStreamException, Unreadable {
        int tables = 0;
        while (xml.nextChild()) {
            if (!xml.is("spreadsheet")) {
                xml.skip();
                continue;
            }
            while (xml.nextChild()) {
                if (xml.is("table")) {
                    tables++;
                    new TableReader(xml, styles, into, tables).read();
                } else {
                    xml.skip();
                }
            }
        }
        return tables;
    }

    private static void parse(ZipFile zip, String part, String root, Reading reading) throws Unreadable, IOException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            throw new Unreadable(FindingCode.FILE_BROKEN, part);
        }
        try (InputStream in = zip.getInputStream(entry);
                PullParser xml = new PullParser(in, part, root)) {
            reading.read(xml);
        } catch (XMLStreamException e) {
            // The message may quote a cell; the place does not.
            throw new Unreadable(
                    FindingCode.FILE_BROKEN,
                    part + ":" + (e.getLocation() == null ? 0 : e.getLocation().getLineNumber()));
        }
    }

    /** Reads a part whose root has begun. */
    @FunctionalInterface
    private interface Reading {
        void read(PullParser xml) throws XMLStreamException, Unreadable;
    }
}
