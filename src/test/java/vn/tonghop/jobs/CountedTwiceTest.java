package vn.tonghop.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The national workbook tells beside the figures what of them may be counted twice. */
class CountedTwiceTest {
    private static final String HEADS = "Dự án\nTên dự án | Tên tổ chức PCPNN | Cam kết (VNĐ) | Số người hưởng lợi\n";

    @RegisterExtension
    private final SmallOffice office = new SmallOffice();

    @Test
    void aProjectOfTwoUnitsIsListedForTheCountryAndForTheirClusterAndForNeitherUnit() throws IOException {
        office.put(
                "2021/hai-phong/du an.xlsx",
                OfficeFile.xlsx(HEADS + "Nước sạch | Oxfam | 1000000 | 40\nTrường học | Oxfam | 3000000 | 60\n"));
        office.put("2021/quang-ninh/du an.xlsx", OfficeFile.xlsx(HEADS + "NƯỚC SẠCH | OXFAM | 1000000 | 40\n"));
        office.run(Order.Kind.NIGHTLY, office.home().inbox());

        assertThat(sheet())
                .filteredOn(line -> line.matches("[0-9]+\\|.*"))
                .containsExactly(
                        "1|Số người hưởng lợi|TỔNG CỘNG|140.0|40.0|0.2857142857142857|người",
                        "2|Số người hưởng lợi|Đồng bằng sông Hồng|140.0|40.0|0.2857142857142857|người",
                        "3|Giá trị cam kết|TỔNG CỘNG|5000000.0|1000000.0|0.2|đồng",
                        "4|Giá trị cam kết|Đồng bằng sông Hồng|5000000.0|1000000.0|0.2|đồng",
                        "5|Số dự án PCPNN|TỔNG CỘNG|3.0|1.0|0.3333333333333333|dự án",
                        "6|Số dự án PCPNN|Đồng bằng sông Hồng|3.0|1.0|0.3333333333333333|dự án");
    }

    @Test
    void whereNothingIsReportedTwiceTheSheetSaysSo() throws IOException {
        office.put("2021/hai-phong/du an.xlsx", OfficeFile.xlsx(HEADS + "Nước sạch | Oxfam | 1000000 | 40\n"));
        office.run(Order.Kind.NIGHTLY, office.home().inbox());

        assertThat(sheet()).contains("Không thấy dự án hay người nào được báo hai lần.");
    }

    /** The rows of the sheet, their cells with strokes between. */
    private List<String> sheet() throws IOException {
        Path file = office.home().outbox().resolve("2021").resolve("tong-hop-2021-1.xlsx");
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile())) {
            return book.findSheet("Có thể tính trùng").orElseThrow().read().stream()
                    .map(row -> row.stream()
                            .filter(Objects::nonNull)
                            .map(Cell::getRawValue)
                            .filter(Objects::nonNull)
                            .collect(Collectors.joining("|")))
                    .toList();
        }
    }
}
