package vn.tonghop.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.model.Period;

class PeriodWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(6 tháng đầu năm 2025) | 2025-H1",
                "BÁO CÁO 6 THÁNG CUỐI NĂM 2024 | 2024-H2",
                "Sáu tháng đầu năm 2025 | 2025-H1",
                "Quý I năm 2025 | 2025-Q1",
                "Quý 3/2025 | 2025-Q3",
                "QUÝ IV - 2024 | 2024-Q4",
                "9 tháng đầu năm 2025 | 2025-9M",
                "Tháng 7/2025 | 2025-07",
                "Báo cáo tháng 12 năm 2024 | 2024-12",
                "NĂM 2021 | 2021",
                "Danh sách hội viên năm 2021 (ban hành theo Quyết định số 12/2019/QĐ-LH) | 2021",
                "Kỳ báo cáo: 2025-H1 | 2025-H1",
                "6T ĐẦU NĂM 2025 | 2025-H1",
                "Số liệu 6 tháng năm 2025 | 2025-H1",
                "BÁO CÁO 6 THÁNG/2025 | 2025-H1",
                "3 tháng đầu năm 2025 | 2025-Q1",
                "9T/2024 | 2024-9M",
                "Q2/2025 | 2025-Q2",
                "T9/2024 | 2024-09",
                "BÁO CÁO 6 THÁNG ĐẦU NĂM, PHƯƠNG HƯỚNG 6 THÁNG CUỐI NĂM 2025 | 2025-H1",
                "Kết quả năm 2024 và phương hướng, nhiệm vụ năm 2025 | 2024",
                "Kết quả thực hiện kế hoạch năm 2024 | 2024",
                "Công tác quý II, nhiệm vụ quý III năm 2025 | 2025-Q2",
                "6 tháng đầu năm và ước cả năm 2025 | 2025-H1",
                "Quý I năm 2025 (so với cùng kỳ năm 2024) | 2025-Q1",
                "Số liệu đến ngày 14/9/2024 (9 tháng năm 2024) | 2024-9M",
                "Tháng Năm năm 2024 | 2024-05",
                "12 tháng năm 2024 | 2024",
                "Quý hai năm 2024 | 2024-Q2",
                "Năm báo cáo: 2024 | 2024",
                "Quỹ học bổng năm 2024 | 2024",
                "Năm 2024 (lũy kế từ năm 2020 đến năm 2024) | 2024"
            })
    void readsThePeriodThatATitleNames(String title, String label) {
        assertThat(PeriodWords.in(title)).extracting(Period::label).containsExactly(label);
    }

    @Test
    void twoQuartersAreTwoPeriods() {
        assertThat(PeriodWords.in("Quý I, II năm 2025"))
                .extracting(Period::label)
                .containsExactly("2025-Q1", "2025-Q2");
    }

    @Test
    void twoMonthsAreTwoPeriods() {
        assertThat(PeriodWords.in("Tháng 3 và tháng 4 năm 2024"))
                .extracting(Period::label)
                .containsExactly("2024-03", "2024-04");
    }

    @Test
    void aYearMayStandInALineOfItsOwn() {
        assertThat(PeriodWords.in(List.of("BÁO CÁO HỌC BỔNG", "Kỳ báo cáo: 6 tháng đầu năm", "Năm 2025")))
                .extracting(Period::label)
                .containsExactly("2025-H1");
        assertThat(PeriodWords.in(List.of("BÁO CÁO HỌC BỔNG", "Năm 2025")))
                .extracting(Period::label)
                .containsExactly("2025");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hà Tĩnh, ngày 27 tháng 6 năm 2025",
                "Số liệu tính đến ngày 31/12/2021",
                "(Kèm theo Nghị định số 09/2019/NĐ-CP)",
                "Giai đoạn 2011 - 2020",
                "Nhiệm kỳ 2017-2022",
                "LIÊN HIỆP CÁC TỔ CHỨC HỮU NGHỊ",
                "Hải Phòng, ngày    tháng    năm 2021",
                "Số liệu tính đến hết tháng 5/2025",
                "Từ tháng 1 đến tháng 6 năm 2025",
                "Từ đầu năm 2025 đến nay",
                "Quý IV và nhiệm vụ quý I năm 2026",
                "Phương hướng 6 tháng cuối năm 2025"
            })
    void aDateOrATermIsNoPeriod(String title) {
        assertThat(PeriodWords.in(title)).isEmpty();
    }
}
