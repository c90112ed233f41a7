package vn.tonghop.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnitPhraseTest {
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    @Test // contract section 6, Columns: scale and currency; for counts the scale alone
    void anAnswerWithoutACurrencyIsOfWhatIsCounted() {
        UnitPhrase answered = UnitPhrase.unclear("ngàn vị").answered(new AmountUnit(THOUSAND, ""));

        assertThat(answered.isOfMoneyAlone()).isFalse();
        assertThat(answered.ofCounts(List.of("người")))
                .hasValueSatisfying(unit -> assertThat(unit.factor()).isEqualByComparingTo(THOUSAND));
    }

    @Test // contract section 6, Columns
    void anAnswerWithACurrencyIsOfAmountsAlone() {
        UnitPhrase answered = UnitPhrase.unclear("nghìn USD/chuyến").answered(new AmountUnit(THOUSAND, "USD"));

        assertThat(answered.isOfMoneyAlone()).isTrue();
        assertThat(answered.ofAmounts())
                .hasValueSatisfying(unit -> assertThat(unit.currency()).isEqualTo("USD"));
    }
}
