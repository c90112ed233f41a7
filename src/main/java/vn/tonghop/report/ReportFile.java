package vn.tonghop.report;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Brings a workbook or a document to its place: whole and readable, or not at all; equal ones byte for byte equal. */
final class ReportFile {
    /** Zip knows no time before 1980, and the first moment of it is written by the zone of the machine. */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private ReportFile() {}

    /** What writes itself. */
    interface Content {
        /** Writes all of it. */
        void write(OutputStream out) throws IOException;
    }

    /**
     * Writes beside the target, reads it back, and only then takes the target's place.
     *
     * @param content writes it
     * @param rows how many rows each sheet of a workbook must have; none of a document
     */
    static void publish(Content content, Path target, List<Integer> rows) throws IOException {
        Path folder = Files.createDirectories(target.toAbsolutePath().getParent());
        Path raw = folder.resolve("." + target.getFileName() + ".tmp");
        Path part = folder.resolve("." + target.getFileName() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(raw))) {
                content.write(out);
            }
            repack(raw, part);
            force(part, StandardOpenOption.WRITE);
            verify(part, rows);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            force(folder, StandardOpenOption.READ);
        } finally {
            Files.deleteIfExists(raw);
            Files.deleteIfExists(part);
        }
    }

    /** Copies every entry under one and the same time. */
    private static void repack(Path from, Path to) throws IOException {
        // By the directory at its end: POI leaves sizes out of the entries' heads, which a stream stumbles over.
        try (ZipFile in = new ZipFile(from.toFile());
                ZipOutputStream out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(to)))) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(ENTRY_TIME);
                out.putNextEntry(copy);
                try (InputStream content = in.getInputStream(entry)) {
                    content.transferTo(out);
                }
                out.closeEntry();
            }
        }
    }

    private static void force(Path path, StandardOpenOption option) throws IOException {
        try (FileChannel channel = FileChannel.open(path, option)) {
            channel.force(true);
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
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
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
