package vn.tonghop.sheet.open;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.tonghop.model.FindingCode;
import vn.tonghop.sheet.spool.Unreadable;

/**
 * Looks through a whole zip file before anything in it is believed: no reader of workbooks checks that what it inflates is what
 * was packed, and a changed digit would be read in silence.
 */
final class ZipLook {
    private static final int BEGINNING = 1 << 10;
    private static final int MOST_ENTRIES = 2_000;
    /** A million rows of thirty columns. */
    private static final long MOST_BYTES = 2L << 30;
    /** XML of equal rows is packed to a hundredth and less; five hundred times is made on purpose. */
    private static final int MOST_RATIO = 500;

    private static final long RATIO_COUNTS_FROM = 5 << 20;

    private final byte[] buffer = new byte[1 << 16];
    private final CRC32 crc = new CRC32();
    private final Set<String> names = new HashSet<>();
    private final Set<String> folded = new HashSet<>();
    private long total;

    private ZipLook() {}

    /**
     * Inflates every entry once.
     *
     * @return the names of the entries, with {@code /} between folders
     * @throws Unreadable where an entry is not what the file says, or the whole is too large or made to do harm
     * @throws IOException where the file is no whole zip file
     */
    static Set<String> through(Path file) throws Unreadable, IOException {
        ZipLook look = new ZipLook();
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
            if (zip.size() > MOST_ENTRIES) {
                throw tooLarge("> " + MOST_ENTRIES + " zip");
            }
            List<? extends ZipEntry> entries = Collections.list(zip.entries());
            for (ZipEntry entry : entries) {
                String name = look.checkName(entry);
                look.inflate(zip, entry, name);
            }
        } catch (ZipException e) {
            throw broken("zip");
        }
        return look.names;
    }

    /** The beginning of an entry that is there. */
    static String text(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1);
                InputStream in = zip.getInputStream(zip.getEntry(name))) {
            return new String(in.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1);
        }
    }

    private String checkName(ZipEntry entry) throws Unreadable {
        String name = entry.getName().replace('\\', '/');
        boolean climbs = ("/" + name + "/").contains("/../");
        if (climbs || name.indexOf(0) >= 0 || name.matches("[A-Za-z]:.*") || name.startsWith("//")) {
            throw broken("../");
        }
        String plain = Normalizer.normalize(name, Normalizer.Form.NFC);
        if (!folded.add(plain.toLowerCase(Locale.ROOT))) {
            throw broken("2 × " + plain);
        }
        names.add(plain);
        return plain;
    }

    private void inflate(ZipFile zip, ZipEntry entry, String name) throws Unreadable, IOException {
        crc.reset();
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                crc.update(buffer, 0, count);
                size += count;
                checkSize(size, entry, name);
            }
        } catch (ZipException e) {
            throw broken("zip " + name);
        }
        total += size;
        if (size != entry.getSize() || crc.getValue() != entry.getCrc()) {
            throw broken("CRC-32 " + name);
        }
    }

    private void checkSize(long size, ZipEntry entry, String name) throws Unreadable {
        if (total + size > MOST_BYTES) {
            throw tooLarge("> " + (MOST_BYTES >> 30) + " GB");
        }
        if (size > RATIO_COUNTS_FROM && size / MOST_RATIO > entry.getCompressedSize()) {
            throw tooLarge("> " + MOST_RATIO + ":1 " + name);
        }
    }

    private static Unreadable broken(String what) {
        return new Unreadable(FindingCode.FILE_BROKEN, what);
    }

    private static Unreadable tooLarge(String what) {
        return new Unreadable(FindingCode.FILE_TOO_LARGE, what);
    }
}
