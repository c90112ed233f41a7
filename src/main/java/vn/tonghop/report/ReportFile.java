package vn.tonghop.report;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.BufferedOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
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
    private static final int CHUNK = 1 << 16;

    private ReportFile() {}

    /** What writes itself. */
    interface Content {
        /** Writes all of it; a zip is taken as it is. */
        void write(TimelessZip out) throws IOException;
    }

    /**
     * Writes beside the target, reads what it writes, and only then takes the target's place.
     *
     * @param content writes it
     * @param rows how many rows each sheet of a workbook must have; none of a document
     */
    static void publish(Content content, Path target, List<Integer> rows, Beside beside) throws IOException {
        WholeFile.write(target, out -> {
            try (PipedInputStream written = new PipedInputStream(2 * CHUNK)) {
                PipedOutputStream back = new PipedOutputStream(written);
                Beside.Work<List<Integer>, IOException> found = beside.begin(IOException.class, () -> rows(written));
                try (TimelessZip zip = new TimelessZip(new BufferedOutputStream(new Both(out, back), CHUNK))) {
                    content.write(zip);
                }
                if (!found.get().equals(rows)) {
                    throw new IOException(
                            target.getFileName() + " has " + found.get() + " rows, " + rows + " were written");
                }
            }
        });
    }

    /** Reads every entry, which compares its CRC, and counts the rows of every sheet. */
    private static List<Integer> rows(InputStream written) throws IOException {
        List<Integer> found = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new StaysOpen(written))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().startsWith("xl/worksheets/sheet")) {
                    found.add(rowsOf(in));
                }
                in.transferTo(OutputStream.nullOutputStream());
            }
            return found;
        } catch (XMLStreamException e) {
            throw new IOException("a sheet cannot be read back", e);
        } finally {
            // Who writes waits for who reads.
            written.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static int rowsOf(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XMLStreamReader reader = factory.createXMLStreamReader(new StaysOpen(in));
        int rows = 0;
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("row")) {
                rows++;
            }
        }
        return rows;
    }

    /** What goes to the file goes to who reads it, too. */
    private static final class Both extends OutputStream {
        private final OutputStream file;
        private final OutputStream reader;

        Both(OutputStream file, OutputStream reader) {
            this.file = file;
            this.reader = reader;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            file.write(bytes, from, length);
            reader.write(bytes, from, length);
            // A pipe's reader is only woken by a flush, or else looks once a second.
            reader.flush();
        }

        @Override
        public void close() throws IOException {
            try (file) {
                reader.close();
            }
        }
    }

    /** Whoever reads a part of it would close all of it. */
    private static final class StaysOpen extends FilterInputStream {
        StaysOpen(InputStream in) {
            super(in);
        }

        @Override
        public void close() {}
    }
}
