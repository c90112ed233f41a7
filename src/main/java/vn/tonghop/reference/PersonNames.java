package vn.tonghop.reference;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.tonghop.text.VietnameseText;

/** Tells the full names of Vietnamese persons from other texts by their surnames. */
public final class PersonNames {
    private static final Pattern WORDS = Pattern.compile("\\p{Lu}\\p{L}*(?: \\p{Lu}\\p{L}*){2,5}");

    private final Set<String> spelt = new HashSet<>();
    private final Set<String> plain = new HashSet<>();

    PersonNames(CsvFolder folder) {
        folder.read("surnames.csv", List.of("surname"), row -> {
            String surname = row.required("surname");
            spelt.add(VietnameseText.key(surname));
            plain.add(VietnameseText.fold(surname));
            return row;
        });
    }

    /**
     * Whether a text reads like the full name of one person: three to six words, each with a capital letter first, the first of them
     * a surname; spelt with its diacritics unless the whole text has none.
     */
    public boolean isFullName(String text) {
        String clean = VietnameseText.clean(text);
        if (!WORDS.matcher(clean).matches()) {
            return false;
        }
        String first = clean.substring(0, clean.indexOf(' '));
        return VietnameseText.key(clean).equals(VietnameseText.fold(clean))
                ? plain.contains(VietnameseText.fold(first))
                : spelt.contains(VietnameseText.key(first));
    }
}
