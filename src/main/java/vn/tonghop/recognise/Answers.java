package vn.tonghop.recognise;

import java.util.Map;
import vn.tonghop.model.Dataset;

/**
 * What operators have answered about the words of a unit's files.
 *
 * @param columns by dataset, the field of a head; heads folded for comparison
 * @param units by dataset, what a phrase means that tells in what numbers are given; phrases folded for comparison
 */
public record Answers(Map<Dataset, Map<String, String>> columns, Map<Dataset, Map<String, AmountUnit>> units) {
    /** No answers. */
    public static final Answers NONE = new Answers(Map.of(), Map.of());

    /** Keeps copies. */
    public Answers {
        columns = Map.copyOf(columns);
        units = Map.copyOf(units);
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return columns.isEmpty() && units.isEmpty();
    }
}
