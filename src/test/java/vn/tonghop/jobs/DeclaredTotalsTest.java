package vn.tonghop.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A declared total that its rows do not give is told with the slip that explains it: contract section 6, Tables. */
class DeclaredTotalsTest {
    @TempDir
    private Path home;

    @ParameterizedTest
    @CsvSource({
        "100 20 3,      123,    ,                       ",
        "100 20 3,      124,    declared-total-differs, 124",
        "100 20 3,      123000, total-off-by-scale,     1.000 lần",
        "100 20 3,      103,    total-off-by-row,       dòng 3",
        "100 20 3,      143,    total-off-by-row,       dòng 3",
        "100 20 3,      83,     total-off-by-sign,      dòng 3",
        "7 cộng:7 9,    23,     total-counts-subtotals, cộng nhóm"
    })
    void namesTheLikelySlip(String rows, String total, String code, String said) {
        try (SmallOffice office = new SmallOffice(home)) {
            StringBuilder sheet = new StringBuilder("Tên hội,Số hội viên\n");
            for (String row : rows.strip().split(" ", -1)) {
                boolean part = row.startsWith("cộng:");
                sheet.append(part ? "Cộng" : "Hội Việt - Lào " + sheet.length())
                        .append(',')
                        .append(part ? row.substring("cộng:".length()) : row)
                        .append('\n');
            }
            office.put(
                    "2021/quang-ninh/hoi.csv",
                    sheet.append("Tổng cộng,")
                            .append(total)
                            .append('\n')
                            .toString()
                            .getBytes(UTF_8));
            office.run(Order.Kind.INGEST, office.home().inbox());

            List<List<String>> warnings = office.findings().stream()
                    .filter(row -> row.get(10).equals("warning"))
                    .toList();
            if (code == null) {
                assertThat(warnings).isEmpty();
            } else {
                assertThat(warnings).singleElement().satisfies(row -> {
                    assertThat(row.get(11)).isEqualTo(code);
                    assertThat(row.get(13)).contains(said);
                });
            }
        }
    }
}
