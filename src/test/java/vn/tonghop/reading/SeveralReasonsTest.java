package vn.tonghop.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.model.Lang;
import vn.tonghop.sheet.Book;
import vn.tonghop.sheet.open.Opener;
import vn.tonghop.sheet.open.Opening;

/** What is told of a cell that stores one thing and shows another, or of which several things are found. */
class SeveralReasonsTest {
    private static final String HEADS =
            "STT | Tên dự án | Tổ chức PCPNN | Giá trị cam kết (USD) | Người hưởng lợi | Ngày bắt đầu";

    @TempDir
    Path folder;

    @Test // contract section 6, What the sheet shows
    void aFindingNamesWhatTheCellStoresWhatItShowsAndWhatWasTaken() throws IOException {
        for (Workbook workbook : List.of(new XSSFWorkbook(), new HSSFWorkbook())) {
            TableRead read = read(
                    workbook,
                    HEADS,
                    "1 | Nước sạch ⟪cũ⟫ (*) | Plan | #0.155{0%} | #12 | 5/3/2019⌈1⌉",
                    "2 | Y tế | Plan | #2500000 | #1.797{#,##0} | @2019-03-05T23:59:59{dd/mm/yyyy}",
                    "3 | Cầu | Plan⌈2⌉ | #-2500000{0.0,,} | ⟪11⟫ 12⌈1⌉ | @2019-03-05{mm/yyyy}",
                    "4 | Chợ | Plan | #900000{\"1\"0} | #20 | @2018-01-01");
            assertThat(read.messages(2, Lang.EN))
                    .containsExactly(
                            "The footnote mark of “Nước sạch  (*)” was taken off. The cell holds “Nước sạch ~cũ~ (*)” and shows"
                                    + " “Nước sạch (*)”; “Nước sạch” was taken. Also found on this cell: “Struck-out text”.",
                            "The cell shows a percentage in a column of numbers, so the row is not loaded. Write the number, not the share."
                                    + " The cell holds “0.155” and shows “16%”; nothing was taken.",
                            "The footnote mark of “5/3/2019¹” was taken off. The cell holds “5/3/20191” and shows “5/3/2019¹”;"
                                    + " “05/03/2019” was taken.");
            assertThat(read.messages(3, Lang.VI))
                    .containsExactly(
                            "Ô đang ghi số lẻ 1,797, trong khi cột này chỉ có số nguyên, nên dòng không được nhập. Nếu đúng là 1.797"
                                    + " thì gõ lại số không có dấu phân cách. Ô lưu “1,797”, hiện “2”; không lấy giá trị nào.",
                            "Ô lưu “05/03/2019 23:59:59”, thiếu chưa đến một phút là hết ngày; đã lấy ngày kế tiếp."
                                    + " Ô lưu “05/03/2019 23:59:59”, hiện “05/03/2019”; đã lấy “06/03/2019”.");
            assertThat(read.messages(4, Lang.EN))
                    .containsExactly(
                            "The footnote mark of “Plan²” was taken off. The cell holds “Plan2” and shows “Plan²”; “Plan” was taken.",
                            "-2,500,000 is negative where it cannot be, so the row is not loaded. Correct it."
                                    + " The cell holds “-2,500,000” and shows “-2.5”; nothing was taken.",
                            "The cell says “~11~  12¹”, of which the part between ~ is struck out, and which of them holds is not"
                                    + " clear: of a number the row is not loaded, a date is left empty. Leave the right value alone in the cell."
                                    + " The cell holds “~11~ 121” and shows “12¹”; nothing was taken.");
            assertThat(read.messages(5, Lang.EN))
                    .containsExactly(
                            "The cell holds 900,000 but shows “1900000”; what it holds was taken. Check it, and mend the format.");
        }
    }

    @Test // contract section 9
    void whatStandsInACellOfPersonalDataIsNotNamed() throws IOException {
        TableRead read = read(
                new XSSFWorkbook(),
                "STT | Họ và tên | Năm sinh | Hội",
                "1 | ⟪Trần⟫ Nguyễn Thị An (*) | #1960 | Hội hữu nghị Việt Nam - Lào");
        assertThat(read.messages(2, Lang.EN))
                .singleElement()
                .asString()
                .endsWith("was taken off. Also found on this cell: “Struck-out text”.");
    }

    private TableRead read(Workbook workbook, String... rows) throws IOException {
        Path file = folder.resolve("biểu." + (workbook instanceof HSSFWorkbook ? "xls" : "xlsx"));
        ShownSheet.of(List.of(rows), List.of()).write(workbook, file);
        try (Book book = ((Opening.Opened) new Opener(folder).open(file)).book()) {
            return TableRead.of(book.grids(), "2021");
        }
    }
}
