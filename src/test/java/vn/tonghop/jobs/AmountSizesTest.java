package vn.tonghop.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.tonghop.model.Lang;
import vn.tonghop.model.Period;
import vn.tonghop.warehouse.PeriodSetting;

/** Amounts of an unusual size are measured at the rates that hold for the period: contract sections 3 (period) and 6, Amounts. */
class AmountSizesTest {
    private static final Period YEAR = Period.parse("2021").orElseThrow();
    private static final String AIDS = """
            Tên dự án,Tên tổ chức PCPNN,Giá trị cam kết,Đơn vị tiền tệ
            Nước sạch,Plan,30,USD
            Trường học,Oxfam,20,NOK
            Trạm y tế,Plan,1000,NOK
            """;

    @RegisterExtension
    private final SmallOffice office = new SmallOffice();

    @Test
    void whatACurrencyWithoutARateIsWorthNobodySays() {
        ingest();
        assertThat(unlikely()).isEmpty();
    }

    @Test
    void aRateThatWasSetForThePeriodGoesBeforeTheFilesAndMakesOthersKnown() {
        rate("USD", 10_000);
        rate("NOK", 2_700);
        ingest();
        assertThat(unlikely()).containsExactly("C|2 ô|30 USD");
    }

    @Test
    void inspectMeasuresByTheSameRates() {
        rate("USD", 10_000);
        Path file = office.put("2021/hai-phong/p.csv", AIDS.getBytes(UTF_8));
        List<String> said = new Inspection(
                        office.home(), SmallOffice.CONFIGURATION, Lang.VI, false, Optional.of(office.warehouse()))
                .inspect(file, office.home().inbox(), Optional.empty(), Optional.empty()).toList().stream()
                        .map(row -> String.join("|", row))
                        .filter(line -> line.contains("số tiền khác thường"))
                        .toList();
        assertThat(said).singleElement().asString().contains("30 USD");
    }

    private void rate(String currency, int rate) {
        PeriodSetting set = new PeriodSetting.Rate(
                currency, BigDecimal.valueOf(rate), LocalDate.parse("2021-12-10"), Optional.of("Ngân hàng Nhà nước"));
        office.warehouse().periods().set(YEAR, List.of(set), Optional.of("thu"), Instant.parse("2021-12-10T00:00:00Z"));
    }

    private void ingest() {
        office.put("2021/hai-phong/p.csv", AIDS.getBytes(UTF_8));
        office.run(Order.Kind.INGEST, office.home().inbox());
        assertThat(office.submissions().get(0).get(7)).isEqualTo("loaded");
    }

    /** Column, number of cells and the first amount of each warning. */
    private List<String> unlikely() {
        return office.findings().stream()
                .filter(row -> row.get(11).equals("amount-unlikely"))
                .map(row -> row.get(8) + "|"
                        + row.get(13).replaceFirst(" ở cột.*: ", "|").replaceFirst(" \\(.*", ""))
                .toList();
    }
}
