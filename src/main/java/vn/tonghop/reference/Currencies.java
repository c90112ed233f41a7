package vn.tonghop.reference;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Currencies, by code, word or sign. */
public final class Currencies {
    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

    private final NameIndex<String> names = new NameIndex<>();
    private final SortedSet<String> codes = new TreeSet<>();

    Currencies(CsvFolder folder) {
        folder.read("currencies.csv", List.of("currency", "alias"), row -> {
            String code = row.formed("currency", CODE, "USD");
            String alias = row.required("alias");
            codes.add(code);
            names.add(code, code);
            names.add(alias, code).ifPresent(other -> {
                throw new RowFault(
                        "'" + alias + "' đã là tên của '" + other + "'. Hãy bỏ một.",
                        "'" + alias + "' names '" + other + "' already. Drop one.");
            });
            return row;
        });
    }

    /** The ISO 4217 code that a text means, and nothing else: {@code đô la Mỹ}, {@code $}, {@code usd}. */
    public Optional<String> code(String text) {
        return names.find(text);
    }

    /** All codes. */
    public SortedSet<String> codes() {
        return new TreeSet<>(codes);
    }
}
