package vn.tonghop.normalise;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.definition.CodeList;
import vn.tonghop.definition.DatasetDefinition;
import vn.tonghop.model.Merging;
import vn.tonghop.model.Period;
import vn.tonghop.recognise.Answers;
import vn.tonghop.recognise.FoundTable;
import vn.tonghop.recognise.UnitWords;
import vn.tonghop.reference.Reference;

/** The only verb of the package: turns the rows of a found table into readings. One may serve many tables at once. */
public final class Normaliser {
    private final AmountCells amounts;
    private final Reference reference;
    private final Answers answers;
    private final Map<String, BigDecimal> setRates;
    /** The words of lists, looked up by identity: the hash of a list is that of all its words. */
    private final Map<CodeList.Listed, Map<String, String>> listed;

    /** Codes and currencies come from the reference data. */
    public Normaliser(Reference reference) {
        this(
                reference,
                new AmountCells(new UnitWords(reference)),
                Answers.NONE,
                Map.of(),
                Collections.synchronizedMap(new IdentityHashMap<>()));
    }

    private Normaliser(
            Reference reference,
            AmountCells amounts,
            Answers answers,
            Map<String, BigDecimal> setRates,
            Map<CodeList.Listed, Map<String, String>> listed) {
        this.reference = reference;
        this.amounts = amounts;
        this.answers = answers;
        this.setRates = setRates;
        this.listed = listed;
    }

    /** One that takes texts of code fields for what operators have answered. */
    public Normaliser answered(Answers given) {
        return new Normaliser(reference, amounts, given, setRates, listed);
    }

    /**
     * One that knows what was set for the period reported.
     *
     * @param rates by currency, đồng for one unit; they go before those of the reference data
     */
    public Normaliser at(Map<String, BigDecimal> rates) {
        return new Normaliser(reference, amounts, answers, Map.copyOf(rates), listed);
    }

    /**
     * A reader for one pass over one table, from its first row to its last.
     *
     * @param table as recognised
     * @param period the period reported, against whose end two-digit years are read
     */
    public RowReader reader(FoundTable table, Period period) {
        return reader(table, period, Merging.ASKED);
    }

    /**
     * The same where an operator has said how often merged numbers count.
     *
     * @param merging what was said
     */
    public RowReader reader(FoundTable table, Period period, Merging merging) {
        DatasetDefinition definition = table.definition();
        return new RowReader(
                table,
                period,
                merging,
                new Cells(new TextCells(reference, listed, answers, definition.dataset()), amounts),
                new Derivations(definition, reference, answers),
                new Bounds(definition, rates(period)),
                new CodeQuestions(definition, reference));
    }

    /** What was set for the period goes before the rates of its last day. */
    private Bounds.Rates rates(Period period) {
        LocalDate last = reference.periods().interval(period).to();
        Map<String, Optional<BigDecimal>> known = new HashMap<>();
        return currency -> known.computeIfAbsent(
                currency,
                any -> Optional.ofNullable(setRates.get(any))
                        .or(() -> reference.exchangeRates().rate(any, last)));
    }
}
