package vn.tonghop.recognise;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.text.VietnameseText;

/**
 * Words that tell in what numbers are given: {@code ĐVT: triệu đồng, nghìn người}.
 *
 * @param text as sent; an operator's answer names it
 * @param clear whether every word, digit and sign of it is understood
 * @param answered whether an operator has said what it means
 * @param money the unit of amounts; empty where it names none
 * @param scale that of whatever is counted, where it names no thing: {@code nghìn}
 * @param counted the scale of each thing that it names, folded: {@code nghin nguoi} is 1000 of {@code nguoi}
 */
record UnitPhrase(
        String text,
        boolean clear,
        boolean answered,
        Optional<AmountUnit> money,
        Optional<BigDecimal> scale,
        Map<String, BigDecimal> counted) {
    UnitPhrase {
        counted = Map.copyOf(counted);
    }

    static UnitPhrase unclear(String text) {
        return new UnitPhrase(text, false, false, Optional.empty(), Optional.empty(), Map.of());
    }

    /** What an operator has said that it means: of amounts where a currency was given, else of what is counted. */
    UnitPhrase answered(AmountUnit unit) {
        Optional<AmountUnit> amounts =
                Optional.of(unit).filter(given -> !given.currency().isEmpty());
        return new UnitPhrase(text, true, true, amounts, Optional.of(unit.factor()), Map.of());
    }

    /** What two lines say together that are both clear: this one, and of what it says nothing the one above it. */
    UnitPhrase over(UnitPhrase above) {
        boolean saysOfAmounts = ofAmounts().isPresent();
        boolean saysOfCounts = !counted.isEmpty() || scale.isPresent();
        return new UnitPhrase(
                text,
                clear,
                answered,
                saysOfAmounts ? money : above.money,
                saysOfAmounts || saysOfCounts ? scale : above.scale,
                saysOfCounts ? counted : above.counted);
    }

    /** The unit of amounts; a scale alone is of single units of the currency. */
    Optional<AmountUnit> ofAmounts() {
        return money.or(() -> scale.map(factor -> new AmountUnit(factor, "")));
    }

    /** The scale of a field's numbers, whose things go by these words; empty where it says nothing of them. */
    Optional<AmountUnit> ofCounts(List<String> words) {
        return words.stream()
                .map(VietnameseText::fold)
                .filter(counted::containsKey)
                .map(word -> counted.getOrDefault(word, BigDecimal.ONE))
                .findFirst()
                .or(() -> scale)
                .map(factor -> new AmountUnit(factor, ""));
    }

    /** Whether it speaks of money alone, as far as it is understood. */
    boolean isOfMoneyAlone() {
        return clear && money.isPresent() && counted.isEmpty();
    }
}
