package vn.tonghop.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written part by part, so that it can be wrong where no program would make it so. */
public final class RawWorkbook {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final Map<String, String> parts = new LinkedHashMap<>();

    private RawWorkbook() {}

    /** A workbook of one sheet {@code Biểu 1} with these rows, two shared strings ({@code một}, {@code hai}) and a date style 1. */
    public static RawWorkbook ofRows(String rows) {
        return ofSheet("<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>");
    }

    /** A workbook of one sheet that is written out whole. */
    public static RawWorkbook ofSheet(String sheet) {
        return new RawWorkbook()
                .with(
                        "[Content_Types].xml",
                        "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType=\""
                                + "application/vnd.openxmlformats-package.relationships+xml\"/>"
                                + override("/xl/workbook.xml", "sheet.main+xml")
                                + override("/xl/worksheets/sheet1.xml", "worksheet+xml")
                                + override("/xl/styles.xml", "styles+xml")
                                + override("/xl/sharedStrings.xml", "sharedStrings+xml") + "</Types>")
                .with("_rels/.rels", relationships(relationship(1, "officeDocument", "xl/workbook.xml")))
                .with(
                        "xl/workbook.xml",
                        "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONSHIPS
                                + "\"><sheets><sheet name=\"Biểu 1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>")
                .with(
                        "xl/_rels/workbook.xml.rels",
                        relationships(relationship(1, "worksheet", "worksheets/sheet1.xml")
                                + relationship(2, "styles", "styles.xml")
                                + relationship(3, "sharedStrings", "sharedStrings.xml")))
                .with(
                        "xl/styles.xml",
                        "<styleSheet xmlns=\"" + MAIN + "\"><fonts><font><name val=\".VnTime\"/></font></fonts>"
                                + "<cellXfs><xf numFmtId=\"0\" fontId=\"0\"/><xf numFmtId=\"14\" fontId=\"0\"/></cellXfs></styleSheet>")
                .with(
                        "xl/sharedStrings.xml",
                        "<sst xmlns=\"" + MAIN + "\"><si><t>một</t></si><si><t>hai</t></si></sst>")
                .with("xl/worksheets/sheet1.xml", sheet);
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + CONTENT + type + "\"/>";
    }

    private static String relationships(String all) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + all + "</Relationships>";
    }

    private static String relationship(int id, String type, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + RELATIONSHIPS + "/" + type + "\" Target=\"" + target
                + "\"/>";
    }

    /** The same with another part, or with a part written otherwise. */
    public RawWorkbook with(String part, String content) {
        parts.put(part, content);
        return this;
    }

    /** What a part holds; empty where there is none. */
    public String part(String part) {
        return parts.getOrDefault(part, "");
    }

    /** The same with every occurrence of a text in a part replaced. */
    public RawWorkbook replacing(String part, String text, String by) {
        String content = parts.getOrDefault(part, "");
        if (!content.contains(text)) {
            throw new IllegalArgumentException(part + " does not hold " + text);
        }
        return with(part, content.replace(text, by));
    }

    /** The same without a part. */
    public RawWorkbook without(String part) {
        parts.remove(part);
        return this;
    }

    /** Writes the file. */
    public Path write(Path file) {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
