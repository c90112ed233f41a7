package vn.tonghop.sheet.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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

    @Test
    void refusesAQuoteThatIsNeverClosedAndNamesItsLine() {
        assertRefused("a,b\nc,d\n\"e,f\ng,h\n", FindingCode.FILE_BROKEN, "3");
        assertRefused("a,b\n\"e\"x,f\n", FindingCode.FILE_BROKEN, "2");
        assertRefused("a,b\nc,\"" + "x,y\n".repeat(500_000), FindingCode.FILE_BROKEN, "2");
    }

    @Test
    void refusesBytesThatAreNoText() {
        assertRefused("a,b\nc,\0d\n", FindingCode.FILE_BROKEN, "NUL");
        assertRefused("Hội viên,Đức".getBytes(Charset.forName("windows-1258")), FindingCode.FORMAT_NOT_READ, "UTF-8");
    }

    @Test
    void refusesFieldsAndRecordsThatNoSpreadsheetHolds() {
        assertRefused("a," + "x".repeat(40_000) + "\n", FindingCode.FILE_TOO_LARGE, "32767");
        assertRefused("x".repeat(100_000), FindingCode.FILE_TOO_LARGE, "32767");
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

    private List<String> read(String text) throws Unreadable, IOException {
        try (Book book = open(Files.writeString(folder.resolve("a.csv"), text))) {
            return Grids.list(book.grids().get(0)).stream()
                    .map(row -> row.number()
                            + row.cells().stream()
                                    .map(cell -> cell.value().text())
                                    .collect(Collectors.joining("¦", "[", "]")))
                    .toList();
        }
    }

    private Book open(Path file) throws Unreadable, IOException {
        BookSpool spool = new BookSpool(folder);
        new SeparatedText().read(file, spool);
        return spool.book();
    }
}
