package vn.tonghop.sheet.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.model.FindingCode;
import vn.tonghop.sheet.Book;
import vn.tonghop.sheet.CellValue.Kind;
import vn.tonghop.sheet.spool.BookSpool;
import vn.tonghop.sheet.spool.Unreadable;
import vn.tonghop.testing.Grids;

class SeparatedTextTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void findsWhatSeparatesTheFields(String separator) throws Exception {
        String text = "Báo cáo 6 tháng đầu năm 2025\n\nSTT,Họ tên,Ghi chú\n1,Nguyễn Văn An,x y\n2,Lê Thị Bình,z\n"
                .replace(",", separator);
        assertThat(read(text))
                .containsExactly(
                        "1[Báo cáo 6 tháng đầu năm 2025]",
                        "3[STT¦Họ tên¦Ghi chú]",
                        "4[1¦Nguyễn Văn An¦x y]",
                        "5[2¦Lê Thị Bình¦z]");
    }

    @Test // contract §6 Numbers: decimals have a comma, which must not pass for a separator
    void isNotLedAstrayByDecimalCommas() throws Exception {
        assertThat(read("Nước;Số tiền\nLào;1,5\nNga;2,75\nĐức;3,5\n"))
                .containsExactly("1[Nước¦Số tiền]", "2[Lào¦1,5]", "3[Nga¦2,75]", "4[Đức¦3,5]");
    }

    @Test
    void takesTheSeparatorThatTheFirstLineDeclares() throws Exception {
        assertThat(read("sep=;\r\na,1;b,2\r\nc,3;d,4\r\n")).containsExactly("1[a,1¦b,2]", "2[c,3¦d,4]");
    }

    @Test // contract §9: row is the number of the record, blank lines counted
    void countsRecordsNotLines() throws Exception {
        assertThat(read("a,b\n\n\"hai\ndòng\",\"nói \"\"vâng\"\"\"\n , \nc,d"))
                .containsExactly("1[a¦b]", "3[hai\ndòng¦nói \"vâng\"]", "5[c¦d]");
    }

    @Test
    void keepsEveryFieldATextWithTheWhiteSpaceThatIsSent() throws Exception {
        Path file = Files.writeString(folder.resolve("a.csv"), "\uFEFF001, 12 ,2025-01-01\n");
        try (Book book = open(file)) {
            assertThat(Grids.list(book.grids().get(0)).get(0).cells())
                    .allMatch(cell -> cell.value().kind() == Kind.TEXT)
                    .extracting(cell -> cell.value().text())
                    .containsExactly("001", " 12 ", "2025-01-01");
            assertThat(book.grids().get(0).name()).isEmpty();
        }
    }

    @Test // contract section 6, Text files: a quote out of place costs its record, not the file
    void aQuoteThatIsNeverClosedCostsItsRecord() throws Exception {
        assertThat(records("a,b\nc,d\n\"e,f\ng,h\n")).containsExactly("1 2 a¦b", "2 2 c¦d", "3 2! \"e¦f", "4 2 g¦h");
        assertThat(records("a,b\n1,\"mở\n2,\"đóng\"\n")).containsExactly("1 2 a¦b", "2 2! 1¦\"mở", "3 2 2¦đóng");
        assertThat(records("a,b\n\"e\"x,f\n")).containsExactly("1 2 a¦b", "2 2! \"e\"x¦f");
    }

    @Test // contract section 6, Text files
    void aQuoteWithinAFieldThatDoesNotBeginWithOneIsALetter() throws Exception {
        assertThat(records("a,b\nThi \"đua\" 2020,d\n")).containsExactly("1 2 a¦b", "2 2 Thi \"đua\" 2020¦d");
    }

    @Test // contract section 6, Text files
    void aRecordWithASeparatorOfItsOwnIsReadAndMarked() throws Exception {
        assertThat(records("a,b,c\n1,2,3\n4;5;6\n7\n"))
                .containsExactly("1 3 a¦b¦c", "2 3 1¦2¦3", "3 3! 4¦5¦6", "4 1 7");
    }

    @Test // contract section 6, Text files: no one cell costs the file
    void zerosAndHalfLettersCostTheirCells() throws Exception {
        assertThat(records("a,b\nc,x\0d\n")).containsExactly("1 2 a¦b", "2 2 c¦x\u2400d");
        byte[] half = {(byte) 0xFF, (byte) 0xFE, 'a', 0, 0, (byte) 0xD8, 'b', 0};
        try (Book book = open(Files.write(folder.resolve("half.csv"), half))) {
            assertThat(lines(book)).containsExactly("1[a\uFFFD]");
        }
    }

    @Test // contract section 6, Text files: no one cell costs the file
    void aTextThatNoCellHoldsCostsItsRecord() throws Exception {
        assertThat(records("a," + "x".repeat(40_000) + "\nb,c\n"))
                .containsExactly("1 2! a¦" + "x".repeat(32_767), "2 2 b¦c");
    }

    @Test
    void refusesBytesThatAreNoText() {
        assertRefused("a,b\nc,\0\0\0d\n", FindingCode.FILE_BROKEN, "NUL");
        assertRefused("Prénom,Côté,garçon".getBytes(ISO_8859_1), FindingCode.FORMAT_NOT_READ, "UTF-8");
        assertRefused("Lê".getBytes(ISO_8859_1), FindingCode.FORMAT_NOT_READ, "UTF-8");
    }

    static Stream<Arguments> bytesOfOneText() {
        String text = "Tên hội;Nước\nHội hữu nghị Việt Nam - Đức;Đức\nNguyễn Ưng;Ấn Độ\n";
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replace("e\u0302", "ê")
                .replace("o\u0302", "ô")
                .replace("u\u031B", "ư")
                .replace("o\u031B", "ơ")
                .replace("U\u031B", "Ư")
                .replace("A\u0302", "Â")
                .replace("o\u0323\u0302", "ô\u0323")
                .replace("e\u0323\u0302", "ê\u0323");
        String tcvn3 = "Tªn héi;N\u00ADíc\nHéi h÷u nghÞ ViÖt Nam - §øc;§øc\nNguyÔn ¦ng;¢\u00B3n §é\n";
        String vni = "Teân hoäi;Nöôùc\nHoäi höõu nghò Vieät Nam - Ñöùc;Ñöùc\nNguyeãn Öng;Aán Ñoä\n";
        return Stream.of(
                Arguments.of("UTF-8", text.getBytes(UTF_8)),
                Arguments.of("UTF-8 with its mark", ("\uFEFF" + text).getBytes(UTF_8)),
                Arguments.of("UTF-16 LE", text.getBytes(UTF_16LE)),
                Arguments.of("UTF-16 LE with its mark", ("\uFEFF" + text).getBytes(UTF_16LE)),
                Arguments.of("UTF-16 BE", text.getBytes(UTF_16BE)),
                Arguments.of("UTF-16 BE with its mark", ("\uFEFF" + text).getBytes(UTF_16BE)),
                Arguments.of("windows-1258", decomposed.getBytes(Charset.forName("windows-1258"))),
                Arguments.of("TCVN3", tcvn3.getBytes(ISO_8859_1)),
                Arguments.of("VNI", vni.getBytes(ISO_8859_1)));
    }

    @ParameterizedTest(name = "{0}") // contract §2: UTF-8, UTF-16, windows-1258, TCVN3 or VNI bytes
    @MethodSource("bytesOfOneText")
    void tellsByTheBytesHowTheyStandForLetters(String form, byte[] bytes) throws Exception {
        try (Book book = open(Files.write(folder.resolve("a.csv"), bytes))) {
            assertThat(lines(book))
                    .as(form)
                    .containsExactly("1[Tên hội¦Nước]", "2[Hội hữu nghị Việt Nam - Đức¦Đức]", "3[Nguyễn Ưng¦Ấn Độ]");
        }
    }

    @Test // contract section 6, Text files: several tables are read as far as they are certain, and no row is lost
    // without a word
    void marksTheRowsOfATableWithASeparatorOfItsOwn() throws Exception {
        assertThat(records("a,b,c\n1,2,3\n4,5,6\nw;x;y;z\n7;8;9;10\n"))
                .containsExactly("1 3 a¦b¦c", "2 3 1¦2¦3", "3 3 4¦5¦6", "4 4! w¦x¦y¦z", "5 4! 7¦8¦9¦10");
        assertThat(records("a,b,c\n1,2,3\nGhi chú: w; x; y; z\n4,5,6\n"))
                .containsExactly("1 3 a¦b¦c", "2 3 1¦2¦3", "3 1 Ghi chú: w; x; y; z", "4 3 4¦5¦6");
    }

    @Test
    void takesApartALineThatAProgramTookForOneField() throws Exception {
        assertThat(records("a,b,c\n\"1,\"\"x, y\"\",3\"\n\"một, hai\"\n"))
                .containsExactly("1 3 a¦b¦c", "2 3! 1¦x, y¦3", "3 1 một, hai");
    }

    @Test // no one cell costs the file
    void aByteThatIsNoLetterCostsItsCell() throws Exception {
        byte[] text =
                "Tên hội;Nước\nHội hữu nghị Việt Nam - Đức;Đức\nNguyễn Ưng;Ấn Độ\nHội nghị #;Lào\n".getBytes(UTF_8);
        for (int i = 0; i < text.length; i++) {
            text[i] = text[i] == '#' ? (byte) 0xFF : text[i];
        }
        try (Book book = open(Files.write(folder.resolve("a.csv"), text))) {
            assertThat(lines(book))
                    .containsExactly(
                            "1[Tên hội¦Nước]",
                            "2[Hội hữu nghị Việt Nam - Đức¦Đức]",
                            "3[Nguyễn Ưng¦Ấn Độ]",
                            "4[Hội nghị \uFFFD¦Lào]");
        }
    }

    @Test
    void refusesFieldsAndRecordsThatNoSpreadsheetHolds() {
        assertRefused("x".repeat(3_000_000), FindingCode.FILE_TOO_LARGE, "2097152");
        assertRefused(",".repeat(20_000) + "\n", FindingCode.FILE_TOO_LARGE, "16384");
    }

    @Test
    void readsATextOfOneColumn() throws Exception {
        assertThat(read("Không phát sinh")).containsExactly("1[Không phát sinh]");
    }

    private void assertRefused(String text, FindingCode code, String detail) {
        assertRefused(text.getBytes(StandardCharsets.UTF_8), code, detail);
    }

    private void assertRefused(byte[] bytes, FindingCode code, String detail) {
        Unreadable refused = catchThrowableOfType(
                Unreadable.class,
                () -> open(Files.write(folder.resolve("bad.csv"), bytes)).close());
        assertThat(refused.finding().code()).isEqualTo(code);
        assertThat(refused.finding().details().get(0)).contains(detail);
    }

    /** Number, count of fields, a mark where it is damaged, and the fields that hold something. */
    private List<String> records(String text) throws Unreadable, IOException {
        try (Book book = open(Files.writeString(folder.resolve("a.csv"), text))) {
            return Grids.list(book.grids().get(0)).stream()
                    .map(row -> row.number() + " " + row.beside().fields()
                            + (row.beside().damaged() ? "! " : " ")
                            + row.cells().stream()
                                    .map(cell -> cell.value().text())
                                    .collect(Collectors.joining("¦")))
                    .toList();
        }
    }

    private List<String> read(String text) throws Unreadable, IOException {
        try (Book book = open(Files.writeString(folder.resolve("a.csv"), text))) {
            return lines(book);
        }
    }

    private static List<String> lines(Book book) {
        return Grids.list(book.grids().get(0)).stream()
                .map(row -> row.number()
                        + row.cells().stream()
                                .map(cell -> cell.value().text())
                                .collect(Collectors.joining("¦", "[", "]")))
                .toList();
    }

    private Book open(Path file) throws Unreadable, IOException {
        BookSpool spool = new BookSpool(folder);
        new SeparatedText().read(file, spool);
        return spool.book();
    }
}
