package vn.tonghop.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VietnameseTextTest {
    @Test // contract §6 Text
    void keepsTextAsNfcWithSingleSpaces() {
        String decomposed = Normalizer.normalize("Nguyễn  Thị\u00A0Hòa ", Normalizer.Form.NFD);
        assertThat(VietnameseText.clean("  " + decomposed + "\n")).isEqualTo("Nguyễn Thị Hòa");
    }

    @Test
    void takesOffInvisibleCharacters() {
        assertThat(VietnameseText.clean("Hải\u200BPhòng\uFEFF")).isEqualTo("HảiPhòng");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Số  HV (người) | so hv nguoi",
                "ĐẮK LẮK | dak lak",
                "Họ & tên | ho ten",
                "Ngày, tháng, năm sinh | ngay thang nam sinh",
                "đ/c | d c"
            })
    void foldsToWordsWithoutDiacritics(String text, String folded) {
        assertThat(VietnameseText.fold(text)).isEqualTo(folded);
    }

    @ParameterizedTest // contract §9 Keys
    @CsvSource({"Hội hoà bình, HỘI HÒA BÌNH", "Việt Nam - Lào, Việt Nam–Lào", "thuỷ, Thủy", "Uỷ ban, Ủy ban"})
    void keysAreOneWhateverCasePunctuationAndPlaceOfTheTone(String one, String other) {
        assertThat(VietnameseText.key(one)).isEqualTo(VietnameseText.key(other));
    }

    @ParameterizedTest
    @CsvSource({"Nguyễn Văn Lân, Nguyễn Văn Lan", "Hội Lào, Hội Láo", "dự án 1, dự án 2"})
    void keysKeepDiacriticsAndDigits(String one, String other) {
        assertThat(VietnameseText.key(one)).isNotEqualTo(VietnameseText.key(other));
    }
}
