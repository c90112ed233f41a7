package vn.tonghop.normalise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.definition.DatasetDefinition;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.FieldType;
import vn.tonghop.definition.Range;
import vn.tonghop.model.Money;

/** Finds numbers beyond what can be, and amounts that hardly are: contract section 6, Numbers and Amounts. */
final class Bounds {
    /** The most that an amount can be whose currency has no rate: what it is worth nobody can say. */
    private static final BigDecimal MOST_WITHOUT_RATE = BigDecimal.valueOf(1_000_000_000_000L);
    /** A number of more digits is told by their count. */
    private static final int DIGITS_SHOWN = 24;

    private final Rates rates;
    private final List<Measure> measures = new ArrayList<>();

    /** @param rates by which amounts are worth something in the period reported */
    Bounds(DatasetDefinition definition, Rates rates) {
        this.rates = rates;
        for (Field field : definition.fields()) {
            int currency = field.type() == FieldType.AMOUNT
                    ? field.companion().map(definition::indexOf).orElse(-1)
                    : -1;
            field.most()
                    .ifPresent(
                            most -> measures.add(new Measure(field, definition.indexOf(field.name()), currency, most)));
        }
    }

    /** The values of a row that are too large. */
    List<Excess> in(Value[] values) {
        List<Excess> found = List.of();
        for (Measure measure : measures) {
            if (values[measure.index] instanceof Value.Quantity quantity) {
                Optional<Excess> excess = excess(measure, quantity.value(), values);
                if (excess.isPresent()) {
                    found = new ArrayList<>(found);
                    found.add(excess.get());
                }
            }
        }
        return found;
    }

    /** The amounts of a row of a size that is not usual, for people; none of nothing, and none of a currency without a rate. */
    Map<String, Excess> unlikely(Value[] values) {
        Map<String, Excess> found = Map.of();
        for (Measure measure : measures) {
            if (measure.field.usual().isPresent()
                    && values[measure.index] instanceof Value.Quantity quantity
                    && quantity.value().signum() > 0) {
                Range usual = measure.field.usual().get();
                String named = values[measure.currency].text();
                String currency = named.isEmpty() ? Money.VND : named;
                Optional<BigDecimal> worth = rates.of(currency).map(quantity.value()::multiply);
                if (worth.filter(amount -> !usual.contains(amount)).isPresent()) {
                    found = new LinkedHashMap<>(found);
                    found.put(
                            measure.field.name(),
                            new Excess(
                                    measure,
                                    money(quantity.value(), currency),
                                    readable(usual.least()) + " – " + money(usual.most(), Money.VND)));
                }
            }
        }
        return found;
    }

    private Optional<Excess> excess(Measure measure, BigDecimal value, Value[] values) {
        if (measure.currency < 0) {
            return value.compareTo(measure.most) <= 0
                    ? Optional.empty()
                    : Optional.of(new Excess(measure, readable(value), readable(measure.most)));
        }
        String currency = values[measure.currency].text();
        if (currency.isEmpty() || currency.equals(Money.VND)) {
            return value.compareTo(measure.most) <= 0
                    ? Optional.empty()
                    : Optional.of(new Excess(measure, money(value, Money.VND), money(measure.most, Money.VND)));
        }
        Optional<BigDecimal> rate = rates.of(currency);
        BigDecimal worth = rate.map(value::multiply).orElse(value);
        BigDecimal most = rate.isPresent() ? measure.most : MOST_WITHOUT_RATE;
        if (worth.compareTo(most) <= 0) {
            return Optional.empty();
        }
        String read = money(value, currency);
        return Optional.of(
                rate.isPresent()
                        ? new Excess(measure, read + " = " + money(worth, Money.VND), money(most, Money.VND))
                        : new Excess(measure, read, money(most, currency)));
    }

    private static String money(BigDecimal value, String currency) {
        return readable(value) + " " + currency;
    }

    /** A number as people read it; one that would fill lines by its magnitude. */
    static String readable(BigDecimal value) {
        long digits = (long) value.precision() - value.scale();
        return digits > DIGITS_SHOWN ? "≈ 10^" + (digits - 1) : NumberCells.vietnamese(value);
    }

    /** Đồng for one unit of a currency; empty where no rate is known. */
    @FunctionalInterface
    interface Rates {
        Optional<BigDecimal> of(String currency);
    }

    private record Measure(Field field, int index, int currency, BigDecimal most) {}

    /**
     * A value out of its bounds.
     *
     * @param measure whose
     * @param read what was read, for people
     * @param most what it can be, for people
     */
    record Excess(Measure measure, String read, String most) {
        String field() {
            return measure.field.name();
        }

        int index() {
            return measure.index;
        }
    }
}
