package vn.tonghop.sheet.excel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberFormatsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "dd/mm/yyyy",
                "d/m",
                "[$-42A]dd mmmm yyyy",
                "[$-1010000]d/m/yyyy;@",
                "yyyy",
                "mm/yyyy",
                "dd\\-mm\\-yyyy",
                "\"ngày\" d \"tháng\" m \"năm\" yyyy",
                "h:mm AM/PM",
                "mm:ss.0",
                "DD/MM/YYYY HH:MM:SS",
                "yyyy\\-mm\\-dd;General"
            })
    void tellsDates(String code) {
        assertThat(NumberFormats.isDate(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "General",
                "GENERAL",
                "0",
                "#,##0",
                "#,##0.00 \"USD\"",
                "#,##0\\ \"đồng\"",
                "0.00E+00",
                "@",
                "[Red]0",
                "[h]:mm:ss",
                "[mm]:ss",
                "\"dd/mm/yyyy\"",
                "0\" ngày\"",
                "_-* #,##0_-;\\-* #,##0_-",
                "#,##0;dd/mm/yyyy",
                "\"năm \"0",
                ""
            })
    void tellsWhatIsNoDate(String code) {
        assertThat(NumberFormats.isDate(code)).isFalse();
    }

    @Test // ECMA-376 part 1, 18.8.30
    void knowsTheBuiltInDatesByNumber() {
        assertThat(NumberFormats.isDate(14)).isTrue();
        assertThat(NumberFormats.isDate(22)).isTrue();
        assertThat(NumberFormats.isDate(31)).isTrue();
        assertThat(NumberFormats.isDate(58)).isTrue();
        assertThat(NumberFormats.isDate(0)).isFalse();
        assertThat(NumberFormats.isDate(13)).isFalse();
        assertThat(NumberFormats.isDate(37)).isFalse();
        assertThat(NumberFormats.isDate(46)).isFalse();
        assertThat(NumberFormats.isDate(49)).isFalse();
    }

    @Test
    void spellsOutBuiltInFormats() {
        assertThat(NumberFormats.code(0)).isEqualTo("General");
        assertThat(NumberFormats.code(3)).isEqualTo("#,##0");
        assertThat(NumberFormats.code(49)).isEqualTo("@");
        assertThat(NumberFormats.code(9_999)).isEqualTo("General");
    }
}
