package vn.tonghop.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"Tổng cộng", "TỔNG SỐ", "Cộng", "Tong cong:", "Cộng mục I", "Tổng", "Total", "II. Tổng cộng"})
    void aTotalIsTold(String text) {
        assertThat(RowWords.isTotal(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tổng hội Y học",
                "Cộng đồng người Việt",
                "Tổng kết dự án nước sạch",
                "Công ty ABC",
                "Tổng Lãnh sự quán",
                "Cộng hòa Séc"
            })
    void aNameThatBeginsLikeATotalIsNone(String text) {
        assertThat(RowWords.isTotal(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NGƯỜI LẬP BIỂU",
                "TM. BAN THƯỜNG VỤ",
                "(Ký, ghi rõ họ tên)",
                "Hải Phòng, ngày … tháng … năm 2021",
                "Nơi nhận:"
            })
    void aSignatureIsTold(String text) {
        assertThat(RowWords.isSignature(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hội viên", "Kế hoạch", "Phó Chủ tịch hội Lào", "Nguyễn Văn Người"})
    void whatAMemberDoesIsNoSignature(String text) {
        assertThat(RowWords.isSignature(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"I", "IV.", "A", "II.1", "XII"})
    void headingsHaveRomanFiguresOrLetters(String text) {
        assertThat(RowWords.isHeadingOrdinal(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "12.", "HP0001"})
    void recordsHaveArabicFigures(String text) {
        assertThat(RowWords.isHeadingOrdinal(text)).isFalse();
    }
}
