package vn.tonghop.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
    @ParameterizedTest // contract §1: decree 09/2019 art. 12
    @CsvSource({
        "2021, 2020-12-15, 2021-12-14",
        "2025-H1, 2024-12-15, 2025-06-14",
        "2025-H2, 2025-06-15, 2025-12-14",
        "2025-Q1, 2024-12-15, 2025-03-14",
        "2025-Q4, 2025-09-15, 2025-12-14",
        "2025-9M, 2024-12-15, 2025-09-14",
        "2025-01, 2024-12-15, 2025-01-14",
        "2025-07, 2025-06-15, 2025-07-14"
    })
    void decree09EndsOnTheFourteenth(String label, LocalDate from, LocalDate to) {
        Period period = Period.parse(label).orElseThrow();
        assertThat(period.interval(PeriodRule.ND09)).isEqualTo(new Interval(from, to));
        assertThat(period.label()).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({"2024, 2024-01-01, 2024-12-31", "2024-02, 2024-02-01, 2024-02-29", "2025-Q3, 2025-07-01, 2025-09-30"})
    void theCalendarRuleTakesWholeMonths(String label, LocalDate from, LocalDate to) {
        assertThat(Period.parse(label).orElseThrow().interval(PeriodRule.CALENDAR))
                .isEqualTo(new Interval(from, to));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-H3", "2025-Q0", "2025-13", "25", "2025-6M", "2025-h1", "", "9999"})
    void whatIsNoLabelIsNoPeriod(String text) {
        assertThat(Period.parse(text)).isEmpty();
    }

    @Test
    void halvesTileTheYear() {
        Interval first = Period.parse("2025-H1").orElseThrow().interval(PeriodRule.ND09);
        Interval second = Period.parse("2025-H2").orElseThrow().interval(PeriodRule.ND09);
        Interval year = Period.parse("2025").orElseThrow().interval(PeriodRule.ND09);
        assertThat(first.from()).isEqualTo(year.from());
        assertThat(second.from()).isEqualTo(first.to().plusDays(1));
        assertThat(second.to()).isEqualTo(year.to());
    }
}
