package vn.tonghop.recognise;

import static org.assertj.core.api.Assertions.assertThat;

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
                "Kỳ báo cáo: 2025-H1 | 2025-H1"
            })
    void readsThePeriodThatATitleNames(String title, String label) {
        assertThat(PeriodWords.in(title)).extracting(Period::label).containsExactly(label);
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
                "Hải Phòng, ngày    tháng    năm 2021"
            })
    void aDateOrATermIsNoPeriod(String title) {
        assertThat(PeriodWords.in(title)).isEmpty();
    }
}
