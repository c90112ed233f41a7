package vn.tonghop.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Tells how far a mistyped word is from what it may have meant. */
public final class Spelling {
    private static final int ALWAYS = 2;
    private static final int SHARE = 4;

    private Spelling() {}

    /**
     * The known word nearest to one that is not known.
     *
     * @param word as typed
     * @param known what it may have meant
     * @return empty where nothing is near: more than two letters apart, or than a quarter of a long word
     */
    public static Optional<String> nearest(String word, Collection<String> known) {
        int limit = Math.max(Math.min(ALWAYS, word.length() - 1), word.length() / SHARE);
        return known.stream()
                .filter(candidate -> distance(word, candidate) <= limit)
                .min(Comparator.<String>comparingInt(candidate -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Whether two words differ in at most so many letters, put in, taken out or changed. */
    public static boolean isNear(String left, String right, int most) {
        return Math.abs(left.length() - right.length()) <= most && letters(left, right) <= most;
    }

    /** Whether a word is built as a Vietnamese syllable is, its tone included: {@code hộ} and {@code viện} are, {@code vienn} is not. */
    public static boolean isSyllable(String word) {
        return Syllables.isOne(VietnameseText.clean(word));
    }

    /** Letters that are typed for others by their sound: {@code hai-fong} is nearer to {@code hai-phong} than to {@code hai-duong}. */
    private static String sound(String word) {
        return word.replace("f", "ph").replace("z", "d").replace("y", "i");
    }

    /** How many letters must be put in, taken out or changed to make one word of the other, those of one sound being alike. */
    public static int distance(String left, String right) {
        return Math.min(letters(left, right), letters(sound(left), sound(right)));
    }

    /** How many letters must be put in, taken out or changed to make one word of the other. */
    private static int letters(String left, String right) {
        int[] previous = new int[right.length() + 1];
        for (int j = 0; j < previous.length; j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int[] current = new int[right.length() + 1];
            current[0] = i;
            for (int j = 1; j < current.length; j++) {
                int changed = previous[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(changed, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[right.length()];
    }
}
