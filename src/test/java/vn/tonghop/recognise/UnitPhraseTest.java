package vn.tonghop.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tonghop.reference.Reference;
import vn.tonghop.text.VietnameseText;

class UnitPhraseTest {
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    @Test // contract section 6, Columns: scale and currency; for counts the scale alone
    void anAnswerWithoutACurrencyIsOfWhatIsCounted() {
        UnitPhrase answered = UnitPhrase.unclear("ngàn vị").answered(new AmountUnit(THOUSAND, ""));

        assertThat(answered.isOfMoneyAlone()).isFalse();
        assertThat(answered.ofCounts(List.of("người")))
                .hasValueSatisfying(unit -> assertThat(unit.factor()).isEqualByComparingTo(THOUSAND));
    }

    @Test // contract section 6, Columns: what was asked for and answered counts, whatever else stands above the table
    void anAnswerGoesBeforeALaterLineThatIsClear() {
        Reference reference = Reference.load(Path.of("jobs/reference"));
        UnitPhrases phrases = new UnitPhrases(new UnitWords(reference), List.of());
        Preface above = new Preface(List.of("DỰ ÁN", "ĐVT: nghìn USD/chuyến", "ĐVT: triệu đồng"));
        assertThat(above.unit(phrases))
                .hasValueSatisfying(asked -> assertThat(asked.clear()).isFalse());

        UnitPhrases answered =
                phrases.answered(Map.of(VietnameseText.fold("nghìn USD/chuyến"), new AmountUnit(THOUSAND, "USD")));
        assertThat(above.unit(answered).flatMap(UnitPhrase::ofAmounts)).contains(new AmountUnit(THOUSAND, "USD"));
    }

    @Test // contract section 6, Columns
    void anAnswerWithACurrencyIsOfAmountsAlone() {
        UnitPhrase answered = UnitPhrase.unclear("nghìn USD/chuyến").answered(new AmountUnit(THOUSAND, "USD"));

        assertThat(answered.isOfMoneyAlone()).isTrue();
        assertThat(answered.ofAmounts())
                .hasValueSatisfying(unit -> assertThat(unit.currency()).isEqualTo("USD"));
    }
}
