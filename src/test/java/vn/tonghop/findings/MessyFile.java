package vn.tonghop.findings;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Small files as offices send them, made on the spot. */
final class MessyFile {
    static final String SHEET = "Biểu 1";

    private static final int BOMB = 16 << 20;

    private MessyFile() {}

    static byte[] text(String... lines) {
        return (String.join("\n", lines) + "\n").getBytes(UTF_8);
    }

    /** A workbook with one sheet; {@code |} parts cells, {@code #} begins a numeric one. */
    static byte[] workbook(String... rows) {
        return workbook(sheet -> {}, rows);
    }

    /** The same with something done to the sheet. */
    static byte[] workbook(Consumer<Sheet> mess, String... rows) {
        try (Workbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet(SHEET);
            for (String row : rows) {
                fill(sheet.createRow(sheet.getPhysicalNumberOfRows()), List.of(row.split("\\|", -1)));
            }
            mess.accept(sheet);
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(Row row, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i).strip();
            if (text.startsWith("#")) {
                row.createCell(i).setCellValue(Double.parseDouble(text.substring(1)));
            } else if (!text.isEmpty()) {
                row.createCell(i).setCellValue(text);
            }
        }
    }

    /** Shows a cell in a format. */
    static void format(Cell cell, String format) {
        Workbook workbook = cell.getSheet().getWorkbook();
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
    }

    /** Draws a line through every cell of a row. */
    static void strike(Row row) {
        Workbook workbook = row.getSheet().getWorkbook();
        CellStyle style = workbook.createCellStyle();
        style.setFont(struck(workbook));
        row.forEach(cell -> cell.setCellStyle(style));
    }

    /** Draws a line through the first characters of a text. */
    static void strike(Cell cell, int characters) {
        Workbook workbook = cell.getSheet().getWorkbook();
        RichTextString text = workbook.getCreationHelper().createRichTextString(cell.getStringCellValue());
        text.applyFont(0, characters, struck(workbook));
        cell.setCellValue(text);
    }

    private static Font struck(Workbook workbook) {
        Font font = workbook.createFont();
        font.setStrikeout(true);
        return font;
    }

    /** Shows every cell in a font. */
    static void font(Sheet sheet, String name) {
        Workbook workbook = sheet.getWorkbook();
        Font font = workbook.createFont();
        font.setFontName(name);
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        sheet.forEach(row -> row.forEach(cell -> cell.setCellStyle(style)));
    }

    /** A file as it is when the line breaks halfway. */
    static byte[] half(byte[] whole) {
        byte[] half = new byte[whole.length / 2];
        ByteBuffer.wrap(whole).get(half);
        return half;
    }

    /** A workbook under a password. */
    static byte[] locked(byte[] workbook) {
        try (POIFSFileSystem container = new POIFSFileSystem();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("mật khẩu");
            try (OutputStream locked = encryptor.getDataStream(container)) {
                locked.write(workbook);
            }
            container.writeFilesystem(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A few kilobytes that unfold to many megabytes. */
    static byte[] bomb() {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
                zip.write(new byte[BOMB]);
                zip.closeEntry();
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
