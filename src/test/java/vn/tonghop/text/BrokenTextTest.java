package vn.tonghop.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Letters broken on their way: contract section 6, Text. */
class BrokenTextTest {
    @ParameterizedTest
    @CsvSource({
        "Há»™i Viá»‡t - LÃ\u00A0o,  Hội Việt - Lào",
        "Ho^~ tro+. ngu+o+`i ngheo`, Hỗ trợ người nghèo",
        "H&#7897;i Vi&#x1EC7;t,    Hội Việt",
        "Lê &amp;amp; Trần,         Lê & Trần",
        "Ðà Nẵng,                   Đà Nẵng",
        "Ɖà Nẵng,                   Đà Nẵng",
        "QÐ-UBND,                   QĐ-UBND",
        "QƉ-UBND,                   QĐ-UBND",
        "ðồng,                      đồng",
        "Ho^.i hu+~u nghi. Vie^.t Nam, Hội hữu nghị Việt Nam",
        "Hội\u0000Lào,              Hội Lào"
    })
    void isMendedWhereTheWayBackIsExactAndFoundAtTheFirstLook(String broken, String whole) {
        assertThat(BrokenText.mended(broken.replace('\0', '\u2400')).map(BrokenText.Mended::text))
                .contains(whole);
        assertThat(BrokenText.mayBeMended(broken) || EncodingEvidence.isPossible(broken))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Hội Việt - Lào", "Guðrún", "R&D", "a^2 + b", "Ho^~ tro+. be`o`", "AT&T; IBM", "10² = 100"})
    void whatIsWholeStaysAsItIs(String whole) {
        assertThat(BrokenText.mended(whole)).isEmpty();
        assertThat(BrokenText.isBroken(whole)).isFalse();
    }

    @Test
    void whatIsLostIsToldAndNotGuessed() {
        assertThat(new String[] {"H?i", "H\uFFFDi Việt", "Nguy?n Th? An", "Hội\u0001Lào", "Hội \uD835"})
                .allMatch(BrokenText::isBroken)
                .allMatch(text -> BrokenText.mended(text).isEmpty());
    }
}
