package vn.tonghop.sheet.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.sheet.Book;
import vn.tonghop.sheet.CellStyle;
import vn.tonghop.sheet.Decoded;
import vn.tonghop.sheet.Doubt;
import vn.tonghop.sheet.Grid;
import vn.tonghop.sheet.open.Opener;
import vn.tonghop.sheet.open.Opening;
import vn.tonghop.sheet.spool.BookSpool;
import vn.tonghop.sheet.spool.SheetSpool;
import vn.tonghop.sheet.spool.Unreadable;
import vn.tonghop.testing.Grids;
import vn.tonghop.text.LegacyEncoding;

class LegacyBookTest {
    private static final String PLAIN = "Times New Roman";

    @TempDir
    java.nio.file.Path folder;

    @Test // domain (e): take the bytes, decode, compose, and upper-case when the font's name ends in H
    void decodesTcvn3AndItsCapitals() throws Exception {
        assertThat(read(
                        ".VnTimeH|Tæng sè",
                        ".VnTime|Céng hoµ x· héi chñ nghÜa ViÖt Nam",
                        ".VnTime|Hµ Néi",
                        ".VnArial NarrowH|h\u00ADng yªn",
                        ".VnArialH|lao cai",
                        ".VnTime|Lao Cai",
                        ".VnTime|12/2020"))
                .containsExactly(
                        "TỔNG SỐ",
                        "Cộng hoà xã hội chủ nghĩa Việt Nam",
                        "Hà Nội",
                        "HƯNG YÊN",
                        "LAO CAI",
                        "Lao Cai",
                        "12/2020");
    }

    @Test
    void decodesWithoutAnyFontToTellIt() throws Exception {
        assertThat(read("Hä vµ tªn", "NguyÔn V¨n Hïng", "Lª Hµ", "Vâ An", "Lµo", "Anh", "Ên §é"))
                .containsExactly("Họ và tên", "Nguyễn Văn Hùng", "Lê Hà", "Võ An", "Lào", "Anh", "ấn Độ");
        assertThat(read("Hoï vaø teân", "Nguyeãn Vaên Huøng", "Leâ Toaøn", "Mai", "Laøo", "Lò Vaên Toà", "QÑ-UBND"))
                .containsExactly("Họ và tên", "Nguyễn Văn Hùng", "Lê Toàn", "Mai", "Lào", "Lị Văn Tồ", "QĐ-UBND");
    }

    @Test // domain (e): fonts named .VnTime on Unicode text and on plain ASCII
    void aFontAloneProvesNothing() throws Exception {
        assertThat(read(
                        ".VnTime|A",
                        ".VnTimeH|B",
                        ".VnTime|Hội viên",
                        ".VnTime|Lê Hà",
                        "VNI-Times|Hoà toàn",
                        "VNI-Times|Đức"))
                .containsExactly("A", "B", "Hội viên", "Lê Hà", "Hoà toàn", "Đức");
    }

    @Test
    void unicodeIsNeverDecoded() throws Exception {
        List<String> unicode = List.of(
                "Hội hữu nghị",
                "Lê Hà",
                "Hoà, toàn, khoá",
                "Côte d'Ivoire",
                "José Müller",
                "São Tomé",
                "Lào¹",
                "«Hoa sen»",
                "25°C",
                "km²",
                "Malmö",
                "Café",
                "é",
                "Nguyễn Ái",
                "Năm",
                "© 2020",
                "± 5",
                "½",
                "C:\\a",
                "Đặng Thùy Trâm");
        assertThat(read(unicode.toArray(String[]::new))).isEqualTo(unicode);
    }

    @Test
    void whatIsShortFollowsItsNeighbours() throws Exception {
        // A pasted block of rows among rows of Unicode, in one font: ambiguous words follow the block.
        assertThat(rows(
                        "Họ tên|Quê",
                        "Trần Lê|Hà Nội",
                        "Lß V¨n|S¬n La",
                        "Lò|Hµ Néi",
                        "NguyÔn|Lµo Cai",
                        "Lò Thị|Hà Nội",
                        "Lò|Bắc Giang"))
                .containsExactly(
                        "Họ tên|Quê",
                        "Trần Lê|Hà Nội",
                        "Lò Văn|Sơn La",
                        "Lũ|Hà Nội",
                        "Nguyễn|Lào Cai",
                        "Lò Thị|Hà Nội",
                        "Lò|Bắc Giang");
        // A pasted column under a Unicode head: the head keeps what it is.
        assertThat(rows("Họ tên|Tên hội", "Lan|Héi h÷u nghÞ", "Hoa Lê|Héi ViÖt - §øc", "Đức|Ên §é"))
                .containsExactly("Họ tên|Tên hội", "Lan|Hội hữu nghị", "Hoa Lê|Hội Việt - Đức", "Đức|ấn Độ");
    }

    @Test
    void aSoftHyphenIsALetterOfTcvn3AndNothingElsewhere() throws Exception {
        assertThat(read("L\u00ADu Th\u00AD", "Tr\u00ADêng", "§¹i")).containsExactly("Lưu Thư", "Trường", "Đại");
        assertThat(read("Hội\u00AD viên", "Đ\u00ADức")).containsExactly("Hội\u00AD viên", "Đ\u00ADức");
    }

    @Test
    void tellsOnceAColumnWhatItDecoded() throws Exception {
        try (Book book = book("Hä tªn", "NguyÔn Hïng", "An")) {
            Decoded decoded = book.grids().get(0).decoded().get(0);
            assertThat(decoded.column()).isEqualTo(1);
            assertThat(decoded.from()).isEqualTo(LegacyEncoding.TCVN3.label());
            assertThat(decoded.cells()).isEqualTo(2);
            assertThat(decoded.samples().get(0)).isEqualTo(new Decoded.Sample(1, "Hä tªn", "Họ tên"));
        }
    }

    @Test
    void aLoneWordAmongUnicodeIsLeftAndDoubted() throws Exception {
        try (Book book = book("Hội viên", "Loïc", "Nguyễn Văn An")) {
            assertThat(texts(book.grids().get(0))).containsExactly("Hội viên", "Loïc", "Nguyễn Văn An");
            assertThat(book.grids().get(0).doubtful()).containsExactly(new Doubt(2, 1, "Loïc"));
        }
    }

    @Test
    void twoEncodingsInOneTextAreDoubted() throws Exception {
        try (Book book = book("Hội h÷u nghÞ", "Hội viên")) {
            assertThat(texts(book.grids().get(0))).containsExactly("Hội h÷u nghÞ", "Hội viên");
            assertThat(book.grids().get(0).doubtful()).extracting(Doubt::row).containsExactly(1);
        }
    }

    @Test
    void partsOfATextWithFontsOfTheirOwnAreDecodedEachByItsFont() throws Exception {
        try (HSSFWorkbook made = new HSSFWorkbook()) {
            assertThat(rich(made, made.getCreationHelper().createRichTextString("C\u00E9ng hoµ Lào vµ Đức")))
                    .isEqualTo("CỘNG HOÀ Lào và Đức");
        }
        try (XSSFWorkbook made = new XSSFWorkbook()) {
            assertThat(rich(made, made.getCreationHelper().createRichTextString("C\u00E9ng hoµ Lào vµ Đức")))
                    .isEqualTo("CỘNG HOÀ Lào và Đức");
        }
    }

    /** Capitals, then Unicode, then small letters, then Unicode. */
    private String rich(Workbook made, RichTextString text) throws Exception {
        text.applyFont(0, 9, font(made, ".VnTimeH"));
        text.applyFont(9, 13, font(made, "Arial"));
        text.applyFont(13, 16, font(made, ".VnTime"));
        text.applyFont(16, 19, font(made, "Arial"));
        made.createSheet().createRow(0).createCell(0).setCellValue(text);
        java.nio.file.Path file = folder.resolve("rich");
        try (OutputStream out = Files.newOutputStream(file)) {
            made.write(out);
        }
        try (Book book = ((Opening.Opened) new Opener(folder).open(file)).book()) {
            assertThat(book.grids().get(0).decoded()).hasSize(1);
            return texts(book.grids().get(0)).get(0);
        }
    }

    private static Font font(Workbook made, String name) {
        Font font = made.createFont();
        font.setFontName(name);
        return font;
    }

    private List<String> read(String... cells) throws Unreadable {
        try (Book book = book(cells)) {
            return texts(book.grids().get(0));
        }
    }

    private List<String> rows(String... rows) throws Unreadable {
        try (BookSpool spool = new BookSpool(folder)) {
            SheetSpool sheet = spool.sheet("a", 1, false);
            int style = spool.style(new CellStyle("General", PLAIN));
            int number = 0;
            for (String row : rows) {
                sheet.row(++number, false);
                int column = 0;
                for (String text : row.split("\\|", -1)) {
                    sheet.text(++column, style, text);
                }
            }
            try (Book book = LegacyBook.of(spool.book())) {
                return Grids.list(book.grids().get(0)).stream()
                        .map(row -> row.cells().stream()
                                .map(cell -> cell.value().text())
                                .collect(Collectors.joining("|")))
                        .toList();
            }
        }
    }

    /** One column; a font may stand before a text. */
    private Book book(String... cells) throws Unreadable {
        BookSpool spool = new BookSpool(folder);
        SheetSpool sheet = spool.sheet("a", 1, false);
        int row = 0;
        for (String cell : cells) {
            String[] parts = cell.split("\\|", 2);
            String font = parts.length == 2 ? parts[0] : PLAIN;
            sheet.row(++row, false);
            sheet.text(1, spool.style(new CellStyle("General", font)), parts[parts.length - 1]);
        }
        return LegacyBook.of(spool.book());
    }

    private static List<String> texts(Grid grid) {
        List<String> texts = new ArrayList<>();
        Grids.list(grid)
                .forEach(row ->
                        row.cells().forEach(cell -> texts.add(cell.value().text())));
        return texts;
    }
}
