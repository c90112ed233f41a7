package vn.tonghop.recognise;

import java.util.Map;
import java.util.Optional;
import vn.tonghop.model.Dataset;
import vn.tonghop.text.VietnameseText;

/**
 * What operators have answered about the words of a unit's files.
 *
 * @param columns by dataset, the field of a head; heads folded for comparison
 * @param units by dataset, what a phrase means that tells in what numbers are given; phrases folded for comparison
 * @param codes by dataset, the codes of texts that are in no list
 * @param tables of the one file at hand, the datasets of tables that may be of several, by their number in the file
 */
public record Answers(
        Map<Dataset, Map<String, String>> columns,
        Map<Dataset, Map<String, AmountUnit>> units,
        Map<Dataset, Map<CodeText, String>> codes,
        Map<Integer, Dataset> tables) {
    /** No answers. */
    public static final Answers NONE = new Answers(Map.of(), Map.of(), Map.of(), Map.of());

    /**
     * A text of a code field, as it is compared with others: its diacritics count, since they tell names apart.
     *
     * @param field of the dataset
     * @param key of the text
     */
    public record CodeText(String field, String key) {
        /** That of a text as sent. */
        public static CodeText of(String field, String text) {
            String key = VietnameseText.key(text);
            return new CodeText(field, key.isEmpty() ? VietnameseText.clean(text) : key);
        }
    }

    /** Keeps copies. */
    public Answers {
        columns = Map.copyOf(columns);
        units = Map.copyOf(units);
        codes = Map.copyOf(codes);
        tables = Map.copyOf(tables);
    }

    /** Whether any bears on how tables are recognised. */
    public boolean isOfTables() {
        return !columns.isEmpty() || !units.isEmpty() || !tables.isEmpty();
    }

    /** The code that an operator gave to a text of a field. */
    public Optional<String> code(Dataset dataset, String field, String text) {
        Map<CodeText, String> ofDataset = codes.getOrDefault(dataset, Map.of());
        return ofDataset.isEmpty() ? Optional.empty() : Optional.ofNullable(ofDataset.get(CodeText.of(field, text)));
    }
}
