package vn.tonghop.sheet.excel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscapesTest {
    @ParameterizedTest // ECMA-376 part 1, 22.9.2.19
    @CsvSource({
        "a_x0041_b, aAb",
        "_x005F_x0041_, _x0041_",
        "a_x00, a_x00",
        "a_x00zz_, a_x00zz_",
        "_x_x0041_, _xA",
        "_x0041__x0042_, AB",
        "a_x0000_b, a\0b",
        "ma_xa_hoi, ma_xa_hoi"
    })
    void resolvesEachOnce(String written, String meant) {
        assertThat(Escapes.resolve(written)).isEqualTo(meant);
    }
}
