package vn.tonghop.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.model.Interval;

class PeriodDaysTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Từ ngày 15/12/2024 đến ngày 14/6/2025 | 2024-12-15 | 2025-06-14",
                "(từ 15/12/2023 đến hết 14/12/2024) | 2023-12-15 | 2024-12-14",
                "Từ ngày 15 tháng 3 năm 2025 đến ngày 14 tháng 6 năm 2025 | 2025-03-15 | 2025-06-14",
                "15/6 - 14/12/2025 | 2025-06-15 | 2025-12-14",
                "từ 15/12 đến 14/6/2025 | 2024-12-15 | 2025-06-14"
            })
    void readsTheDaysThatATitleReports(String title, String from, String to) {
        assertThat(PeriodDays.in(title)).containsExactly(new Interval(LocalDate.parse(from), LocalDate.parse(to)));
        assertThat(PeriodWords.in(title)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ngày 14/6/2025", "từ 31/02/2024 đến 14/6/2025", "từ 15/6/2025 đến 14/6/2025"})
    void aDayAloneOrOneThatIsNoneIsNoTime(String title) {
        assertThat(PeriodDays.in(title)).isEmpty();
    }
}
