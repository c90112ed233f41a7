package vn.tonghop.sheet.ods;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.model.Finding;
import vn.tonghop.model.FindingCode;
import vn.tonghop.sheet.Book;
import vn.tonghop.sheet.Grid;
import vn.tonghop.sheet.Row;
import vn.tonghop.sheet.Span;
import vn.tonghop.sheet.open.Opener;
import vn.tonghop.sheet.open.Opening;
import vn.tonghop.testing.Grids;

class OpenDocumentTest {
    private static final String NAMESPACES = " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
            + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
            + " xmlns:number=\"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0\""
            + " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
            + " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\""
            + " xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\"";

    @TempDir
    Path folder;

    @ParameterizedTest // contract §6
    @CsvSource(
            delimiter = '|',
            value = {
                "office:value-type='float' office:value='1250000.5'|1.250.000,5|NUMBER|1250000.5",
                "office:value-type='float' office:value='0.30000000000000004'|0,3|NUMBER|0.3",
                "office:value-type='percentage' office:value='0.125'|12,5%|NUMBER|0.125",
                "office:value-type='currency' office:currency='USD' office:value='50000'|50.000 USD|NUMBER|50000",
                "office:value-type='date' office:date-value='2019-03-05'|05/03/19|MOMENT|2019-03-05",
                "office:value-type='date' office:date-value='2019-03-05T06:30:00'|05/03|MOMENT|2019-03-05T06:30",
                "office:value-type='time' office:time-value='PT06H00M00S'|06:00|NUMBER|0.25",
                "office:value-type='boolean' office:boolean-value='true'|ĐÚNG|TRUTH|TRUE",
                "office:value-type='string'|Hội hữu nghị|TEXT|Hội hữu nghị",
                "office:value-type='string' office:string-value='Lào'||TEXT|Lào",
                "office:value-type='float' office:value='x'|x|FAULT|#NUM!",
                "table:formula='of:=1/0' office:value-type='string' office:string-value='' calcext:value-type='error'|#DIV/0!|FAULT|#DIV/0!",
                "table:formula='of:=1/0' office:value-type='float' office:value='0'|Err:502|FAULT|Err:502",
                "table:formula='of:=[.A1]*2' office:value-type='float' office:value='14'|14|NUMBER|14",
                "table:formula='of:=[.A1]*2'||FAULT|#EMPTY!"
            })
    void readsEveryKindOfCell(String attributes, String shown, String kind, String text) throws Exception {
        String paragraph = shown == null ? "" : "<text:p>" + shown + "</text:p>";
        Row row = rows("<table:table-row><table:table-cell " + attributes + ">" + paragraph
                        + "</table:table-cell></table:table-row>")
                .get(0);
        assertThat(row.cells().get(0).value().kind() + " "
                        + row.cells().get(0).value().text())
                .isEqualTo(kind + " " + text);
    }

    @Test
    void putsATextTogetherFromItsParagraphsAndSpaces() throws Exception {
        String cell =
                "<table:table-cell office:value-type='string'><office:annotation><text:p>ghi chú</text:p></office:annotation>"
                        + "<text:p>Nguyễn <text:span>Văn</text:span><text:s text:c='2'/>A<text:tab/>&amp;<text:a>B</text:a></text:p><text:p>dòng hai</text:p></table:table-cell>";
        assertThat(rows("<table:table-row>" + cell + "</table:table-row>")
                        .get(0)
                        .value(1)
                        .text())
                .isEqualTo("Nguyễn Văn  A\t&B\ndòng hai");
    }

    @Test
    void tellsWhatLiesAroundTheCells() throws Exception {
        String styles =
                "<style:style style:name='ta1' style:family='table'><style:table-properties table:display='true'/></style:style>"
                        + "<style:style style:name='ta2' style:family='table'><style:table-properties table:display='false'/></style:style>";
        String first = "<table:table table:name='Một' table:style-name='ta1'>"
                + "<table:table-column/><table:table-column table:visibility='collapse' table:number-columns-repeated='2'/>"
                + "<table:table-header-rows><table:table-row>"
                + text("gộp", "table:number-columns-spanned='3' table:number-rows-spanned='2'")
                + "<table:covered-table-cell table:number-columns-repeated='2'/>" + text("D")
                + "</table:table-row></table:table-header-rows>"
                + "<table:table-row-group><table:table-row table:visibility='filter'><table:table-cell table:number-columns-repeated='3'/>"
                + text("ẩn") + "</table:table-row></table:table-row-group></table:table>";
        String second = "<table:table table:name='Ẩn' table:style-name='ta2'><table:table-row>" + text("x")
                + "</table:table-row></table:table>";
        try (Book book = open(document(styles, first + second))) {
            assertThat(book.grids()).extracting(Grid::name).containsExactly("Một", "Ẩn");
            assertThat(book.grids()).extracting(Grid::hidden).containsExactly(false, true);
            Grid grid = book.grids().get(0);
            assertThat(grid.spans()).containsExactly(new Span(1, 1, 2, 3));
            assertThat(grid.hiddenColumns()).containsExactlyInAnyOrder(2, 3);
            assertThat(Grids.list(grid)).extracting(Row::hidden).containsExactly(false, true);
        }
    }

    @Test // contract §6 Amounts: a unit in the number format; domain (e): fonts of TCVN3
    void aStyleGivesFontAndFormatThroughItsParents() throws Exception {
        String faces =
                "<office:font-face-decls><style:font-face style:name='F1' svg:font-family=\"'.VnTime'\"/></office:font-face-decls>";
        String styles =
                "<number:number-style style:name='N1'><number:number number:grouping='true' number:decimal-places='0'/><number:text> USD</number:text></number:number-style>"
                        + "<number:number-style style:name='N2'><number:number number:grouping='true' number:display-factor='1000'/></number:number-style>"
                        + "<style:style style:name='Old' style:family='table-cell'><style:text-properties style:font-name='F1'/></style:style>"
                        + "<style:style style:name='ce1' style:family='table-cell' style:parent-style-name='Old' style:data-style-name='N1'/>"
                        + "<style:style style:name='ce2' style:family='table-cell' style:data-style-name='N2'><style:text-properties fo:font-family='VNI-Times'/></style:style>";
        String table =
                "<table:table table:name='a'><table:table-column table:default-cell-style-name='ce2'/><table:table-row>"
                        + "<table:table-cell office:value-type='float' office:value='1'/>"
                        + "<table:table-cell table:style-name='ce1' office:value-type='float' office:value='2'/>"
                        + "<table:table-cell office:value-type='currency' office:currency='EUR' office:value='3'/></table:table-row></table:table>";
        String content = "<office:document-content" + NAMESPACES + ">" + faces + "<office:automatic-styles>" + styles
                + "</office:automatic-styles><office:body><office:spreadsheet>" + table
                + "</office:spreadsheet></office:body></office:document-content>";
        try (Book book = open(write(content, ""))) {
            assertThat(Grids.list(book.grids().get(0)).get(0).cells())
                    .extracting(cell -> cell.style().font() + "|" + cell.style().format())
                    .containsExactly("VNI-Times|#,##0,", ".VnTime|#,##0\" USD\"", "|#,##0 \"EUR\"");
        }
    }

    @Test
    void aMillionBlankRowsAndColumnsCostNothing() throws Exception {
        String blank =
                "<table:table-row table:number-rows-repeated='1048000'><table:table-cell table:number-columns-repeated='16384'/></table:table-row>";
        List<Row> rows = rows("<table:table-row table:number-rows-repeated='2'>"
                + text("a", "table:number-columns-repeated='2'") + "</table:table-row>" + blank + "<table:table-row>"
                + text("cuối") + "</table:table-row>" + blank);
        assertThat(rows).extracting(Row::number).containsExactly(1, 2, 1_048_003);
        assertThat(rows.get(1).cells()).hasSize(2);
    }

    @Test
    void cellsRepeatedToExhaustMemoryAreRefused() throws Exception {
        String filled = "<table:table-row table:number-rows-repeated='1000000'>"
                + text("x", "table:number-columns-repeated='16000'") + "</table:table-row>";
        assertThat(refusal(document("", table(filled))).code()).isEqualTo(FindingCode.FILE_TOO_LARGE);
        String beyond = "<table:table-row table:number-rows-repeated='1048576'/>" + "<table:table-row>" + text("x")
                + "</table:table-row>";
        assertThat(refusal(document("", table(beyond))).code()).isEqualTo(FindingCode.FILE_TOO_LARGE);
    }

    @Test
    void aLockedDocumentIsRefusedAsSuch() throws Exception {
        String manifest = "<manifest:manifest xmlns:manifest='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'>"
                + "<manifest:file-entry manifest:full-path='content.xml'><manifest:encryption-data/></manifest:file-entry></manifest:manifest>";
        assertThat(refusal(write("không phải XML", manifest)).code()).isEqualTo(FindingCode.FILE_ENCRYPTED);
    }

    @Test
    void aDocumentThatIsNotWholeOrNotHonestIsBroken() throws Exception {
        assertThat(refusal(write("<office:document-content" + NAMESPACES + ">", ""))
                        .code())
                .isEqualTo(FindingCode.FILE_BROKEN);
        assertThat(refusal(document("", "")).code()).isEqualTo(FindingCode.FILE_BROKEN);
        String entity = "<!DOCTYPE a [<!ENTITY b \"c\">]><office:document-content" + NAMESPACES + "/>";
        assertThat(refusal(write(entity, "")).code()).isEqualTo(FindingCode.FILE_BROKEN);
    }

    private static String text(String text, String... attributes) {
        return "<table:table-cell office:value-type='string' " + String.join(" ", attributes) + "><text:p>" + text
                + "</text:p></table:table-cell>";
    }

    private static String table(String rows) {
        return "<table:table table:name='a'>" + rows + "</table:table>";
    }

    private List<Row> rows(String rows) throws IOException {
        try (Book book = open(document("", table(rows)))) {
            return Grids.list(book.grids().get(0));
        }
    }

    private Path document(String styles, String tables) throws IOException {
        return write(
                "<office:document-content" + NAMESPACES + "><office:automatic-styles>" + styles
                        + "</office:automatic-styles><office:body><office:spreadsheet>" + tables
                        + "</office:spreadsheet></office:body></office:document-content>",
                "");
    }

    private Path write(String content, String manifest) throws IOException {
        Path file = folder.resolve("a.ods");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "content.xml", content);
            put(zip, "META-INF/manifest.xml", manifest.isEmpty() ? "<manifest/>" : manifest);
            put(zip, "mimetype", "application/vnd.oasis.opendocument.spreadsheet");
        }
        return file;
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private Finding refusal(Path file) {
        Opening opening = new Opener(folder).open(file);
        assertThat(opening).isInstanceOf(Opening.Refused.class);
        return ((Opening.Refused) opening).reason();
    }

    private Book open(Path file) {
        Opening opening = new Opener(folder).open(file);
        assertThat(opening).isInstanceOf(Opening.Opened.class);
        return ((Opening.Opened) opening).book();
    }
}
