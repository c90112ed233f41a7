package vn.tonghop.reference;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.text.VietnameseText;

/**
 * A text taken apart into its words.
 *
 * @param all from first to last
 * @param plain whether none of them has a diacritic: then one that is missing says nothing
 */
record Words(List<Word> all, boolean plain) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+");

    /**
     * One word.
     *
     * @param raw as written, NFC
     * @param folded lower case, without diacritics
     * @param marked lower case, diacritics kept, one placement of tone marks
     */
    record Word(String raw, String folded, String marked) {
        boolean isPlain() {
            return folded.equals(marked);
        }

        boolean isUpperCase() {
            return raw.equals(raw.toUpperCase(Locale.ROOT));
        }
    }

    static Words of(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFC));
        while (matcher.find()) {
            String raw = matcher.group();
            words.add(new Word(raw, VietnameseText.fold(raw), VietnameseText.key(raw)));
        }
        return new Words(List.copyOf(words), words.stream().allMatch(Word::isPlain));
    }
}
