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
        assertThat(VietnameseText.clean("Hải\u200BPhòng\uFEFF")).isEqualTo("Hải Phòng");
        assertThat(VietnameseText.clean("1\u200B25\u2060")).isEqualTo("125");
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

    @ParameterizedTest // letters of other keyboards and of scanning; a name in Russian stays Russian
    @CsvSource({
        "H\u043Ei\u0323 H\u0430\u0300 N\u043E\u0323i, Hoị Hà Nọi",
        "\u0421\u0430o B\u1EB1ng, Cao Bằng",
        "\uFF2E\uFF47\u00E0\uFF59 \uFF11\uFF12, Ngày 12",
        "\u0391n \u039D\u03BFi, An Noi",
        "Nga (\u0420\u043E\u0441\u0441\u0438\u044F), Nga (\u0420\u043E\u0441\u0441\u0438\u044F)",
        "\u0420\u0410\u0421\u0415, \u0420\u0410\u0421\u0415"
    })
    void lookAlikesAreLatinWhereTheTextIs(String text, String cleaned) {
        assertThat(VietnameseText.clean(text)).isEqualTo(cleaned);
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
