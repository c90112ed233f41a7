package vn.tonghop.mess;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** One stream of chances, told by its seed: the same seed makes the same mess. */
final class Mess {
    private final Random random;

    Mess(long seed) {
        this.random = new Random(seed);
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    <T> void shuffle(List<T> all) {
        java.util.Collections.shuffle(all, random);
    }

    /** A text as somebody else would type it: other case, other normal form, more blanks; the same words. */
    String typed(String text) {
        String typed = text;
        if (chance(0.15)) {
            typed = Normalizer.normalize(typed, Normalizer.Form.NFD);
        }
        if (chance(0.15)) {
            typed = typed.replaceFirst(" ", chance(0.5) ? "  " : "⎵");
        }
        return typed;
    }

    /** A head or the word of a list, whose case and diacritics count for nothing. */
    String word(String text) {
        String word = text;
        if (chance(0.2)) {
            word = word.toUpperCase(Locale.forLanguageTag("vi"));
        }
        if (chance(0.15)) {
            word = Normalizer.normalize(word, Normalizer.Form.NFD)
                    .replaceAll("\\p{Mn}", "")
                    .replace('đ', 'd')
                    .replace('Đ', 'D');
        }
        return typed(word);
    }
}
