package vn.tonghop.sheet.open;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.tonghop.model.FindingCode;
import vn.tonghop.sheet.spool.Unreadable;

/** Tells what a file is. Its name has no say. */
final class FileLook {
    private static final int HEAD = 1 << 13;

    /** First bytes, and what a file with them is. */
    private static final Map<String, Content> MAGIC = Map.ofEntries(
            Map.entry("25504446", Content.PDF),
            Map.entry("89504E47", Content.IMAGE),
            Map.entry("FFD8FF", Content.IMAGE),
            Map.entry("47494638", Content.IMAGE),
            Map.entry("49492A00", Content.IMAGE),
            Map.entry("4D4D002A", Content.IMAGE),
            Map.entry("52494646", Content.IMAGE),
            Map.entry("52617221", Content.ARCHIVE),
            Map.entry("377ABCAF", Content.ARCHIVE),
            Map.entry("1F8B", Content.ARCHIVE),
            Map.entry("7B5C727466", Content.RTF),
            Map.entry("49443B50", Content.SYLK),
            Map.entry("09000400", Content.EXCEL_95),
            Map.entry("09020600", Content.EXCEL_95),
            Map.entry("09040600", Content.EXCEL_95),
            Map.entry("09080800", Content.EXCEL_95),
            Map.entry("09081000", Content.EXCEL_95),
            Map.entry("FFFE", Content.UTF_16),
            Map.entry("FEFF", Content.UTF_16));

    private static final String COMPOUND = "D0CF11E0A1B11AE1";
    private static final List<String> ZIP = List.of("504B0304", "504B0506", "504B0708");
    private static final List<String> HTML_BEGINS =
            List.of("<!doctype html", "<html", "<head", "<body", "<table", "<meta", "<style");
    private static final String UTF_8_MARK = "\u00EF\u00BB\u00BF";

    private FileLook() {}

    /**
     * Tells what a file is; a zip file is looked through whole.
     *
     * @throws Unreadable where it is empty, locked, or a zip file that is not whole
     */
    static Content at(Path file) throws Unreadable, IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        if (head.length == 0) {
            throw new Unreadable(FindingCode.FILE_EMPTY);
        }
        String hex = HexFormat.of().withUpperCase().formatHex(head, 0, Math.min(16, head.length));
        if (ZIP.stream().anyMatch(hex::startsWith)) {
            return zip(file, head);
        }
        if (hex.startsWith(COMPOUND)) {
            return compound(CompoundFile.names(file));
        }
        for (Map.Entry<String, Content> magic : MAGIC.entrySet()) {
            if (hex.startsWith(magic.getKey())) {
                return magic.getValue();
            }
        }
        return textual(head);
    }

    private static Content zip(Path file, byte[] head) throws Unreadable, IOException {
        boolean locked = head.length > 6 && (head[6] & 1) != 0;
        if (locked) {
            throw new Unreadable(FindingCode.FILE_ENCRYPTED);
        }
        Set<String> names = ZipLook.through(file);
        if (names.isEmpty()) {
            throw new Unreadable(FindingCode.FILE_EMPTY);
        }
        if (names.contains("xl/workbook.bin")) {
            return Content.XLSB;
        }
        if (names.contains("word/document.xml")) {
            return Content.WORD;
        }
        if (names.contains("ppt/presentation.xml")) {
            return Content.POWERPOINT;
        }
        if (names.contains("mimetype") && names.contains("META-INF/manifest.xml")) {
            return ZipLook.text(file, "mimetype").contains("opendocument.spreadsheet")
                    ? Content.ODS
                    : Content.OTHER_OFFICE;
        }
        if (names.contains("[Content_Types].xml") || names.stream().anyMatch(name -> name.startsWith("xl/"))) {
            return Content.OPEN_XML;
        }
        return Content.ARCHIVE;
    }

    private static Content compound(Set<String> names) throws Unreadable {
        if (names.contains("EncryptedPackage")) {
            throw new Unreadable(FindingCode.FILE_ENCRYPTED);
        }
        if (names.stream().anyMatch(name -> name.equalsIgnoreCase("Workbook") || name.equalsIgnoreCase("Book"))) {
            return Content.XLS;
        }
        if (names.contains("WordDocument")) {
            return Content.WORD;
        }
        return names.contains("PowerPoint Document") ? Content.POWERPOINT : Content.OTHER_OFFICE;
    }

    private static Content textual(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        String begin = (text.startsWith(UTF_8_MARK) ? text.substring(UTF_8_MARK.length()) : text)
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (begin.startsWith("<?xml")) {
            return markup(begin);
        }
        if (HTML_BEGINS.stream().anyMatch(begin::startsWith)) {
            return Content.HTML;
        }
        if (begin.startsWith("mime-version:")) {
            return Content.MAIL;
        }
        return byControls(head);
    }

    private static Content markup(String begin) {
        if (begin.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
            return Content.SPREADSHEET_ML;
        }
        return begin.contains("<html") ? Content.HTML : Content.XML;
    }

    /** Every other byte a zero is UTF-16; zeros and control characters together are no text; zeros alone are a broken one. */
    private static Content byControls(byte[] head) {
        int[] zeros = new int[2];
        int controls = 0;
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                zeros[i & 1]++;
            } else if (head[i] > 0 && head[i] < ' ' && "\t\n\f\r".indexOf(head[i]) < 0) {
                controls++;
            }
        }
        int most = Math.max(zeros[0], zeros[1]);
        int least = Math.min(zeros[0], zeros[1]);
        if (most > head.length / 8 && least < most / 8) {
            return Content.UTF_16;
        }
        boolean binary = controls > 0 && controls + most + least > head.length / 20;
        return binary ? Content.BINARY : Content.TEXT;
    }
}
