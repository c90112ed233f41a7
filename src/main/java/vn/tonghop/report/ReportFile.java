package vn.tonghop.report;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Brings a workbook or a document to its place: whole and readable, or not at all; equal ones byte for byte equal. */
final class ReportFile {
    private ReportFile() {}

    /** What writes itself. */
    interface Content {
        /** Writes all of it; a zip is taken as it is. */
        void write(TimelessZip out) throws IOException;
    }

    /**
     * Writes beside the target, reads it back, and only then takes the target's place.
     *
     * @param content writes it
     * @param rows how many rows each sheet of a workbook must have; none of a document
     */
    static void publish(Content content, Path target, List<Integer> rows) throws IOException {
        WholeFile.write(target, out -> write(content, out), part -> verify(part, rows));
    }

    private static void write(Content content, OutputStream out) throws IOException {
        try (TimelessZip zip = new TimelessZip(out)) {
            content.write(zip);
        }
    }

    /** Reads every entry, which compares its CRC, and counts the rows of every sheet. */
    private static void verify(Path path, List<Integer> rows) throws IOException {
        List<Integer> found = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().startsWith("xl/worksheets/sheet")) {
                    found.add(rowsOf(in));
                }
                in.transferTo(OutputStream.nullOutputStream());
            }
        } catch (XMLStreamException e) {
            throw new IOException("a sheet of " + path.getFileName() + " cannot be read back", e);
        }
        if (!found.equals(rows)) {
            throw new IOException(path.getFileName() + " has " + found + " rows, " + rows + " were written");
        }
    }

    private static int rowsOf(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XMLStreamReader reader = factory.createXMLStreamReader(new FilterInputStream(in) {
            @Override
            public void close() {
                // the reader would close the whole file with the sheet
            }
        });
        int rows = 0;
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("row")) {
                rows++;
            }
        }
        return rows;
    }
}
