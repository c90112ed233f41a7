package vn.tonghop.sheet.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class SerialDatesTest {
    private final SerialDates from1900 = new SerialDates(false);
    private final SerialDates from1904 = new SerialDates(true);

    @Test // ECMA-376 part 1, 18.17.4.1
    void countsFrom1900WithTheDayThatNeverWas() {
        assertThat(from1900.of(1)).isEqualTo(day(1900, 1, 1));
        assertThat(from1900.of(59)).isEqualTo(day(1900, 2, 28));
        assertThat(from1900.of(60)).isNull();
        assertThat(from1900.of(61)).isEqualTo(day(1900, 3, 1));
        assertThat(from1900.of(45_000)).isEqualTo(day(2023, 3, 15));
        assertThat(from1900.of(2_958_465)).isEqualTo(day(9999, 12, 31));
    }

    @Test
    void countsFrom1904() {
        assertThat(from1904.of(0)).isEqualTo(day(1904, 1, 1));
        assertThat(from1904.of(43_538)).isEqualTo(day(2023, 3, 15));
        assertThat(from1904.of(2_957_003)).isEqualTo(day(9999, 12, 31));
    }

    @Test
    void leavesWhatIsNoDay() {
        assertThat(from1900.of(0)).isNull();
        assertThat(from1900.of(-5)).isNull();
        assertThat(from1900.of(2_958_466)).isNull();
        assertThat(from1904.of(-1)).isNull();
        assertThat(from1900.of(new BigDecimal("0.5"))).isNull();
        assertThat(from1900.of(new BigDecimal("60.5"))).isNull();
        assertThat(from1900.of(new BigDecimal("1E+300"))).isNull();
    }

    @Test
    void readsTheTimeOfDayToTheSecond() {
        assertThat(from1900.of(new BigDecimal("45000.5"))).isEqualTo(LocalDateTime.of(2023, 3, 15, 12, 0));
        assertThat(from1900.of(new BigDecimal("45000.9999999"))).isEqualTo(day(2023, 3, 16));
        assertThat(from1900.of(new BigDecimal("1.25"))).isEqualTo(LocalDateTime.of(1900, 1, 1, 6, 0));
        assertThat(from1900.of(new BigDecimal("4.5E+4"))).isEqualTo(day(2023, 3, 15));
    }

    private static LocalDateTime day(int year, int month, int day) {
        return LocalDate.of(year, month, day).atStartOfDay();
    }
}
