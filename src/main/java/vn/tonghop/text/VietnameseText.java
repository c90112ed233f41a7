package vn.tonghop.text;

import java.text.Normalizer;
import java.util.Locale;

/** Unicode Vietnamese: cleaned for keeping, folded for comparison. */
public final class VietnameseText {
    /** Every dash that programs put in the place of a hyphen, and the sign of minus. */
    public static final String DASHES = "‐‑‒–—―−";

    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    private VietnameseText() {}

    /**
     * The text as it is kept: NFC, look-alike letters Latin, without invisible characters, white space folded to single spaces,
     * trimmed. Texts of before Unicode must have been decoded: a soft hyphen is a letter of TCVN3.
     */
    public static String clean(String text) {
        if (isPlain(text)) {
            return text;
        }
        String composed = Normalizer.normalize(LookAlikes.resolve(text), Normalizer.Form.NFC);
        StringBuilder out = new StringBuilder(composed.length());
        boolean gap = false;
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                gap = true;
            } else if (!isInvisible(c)) {
                if (gap && out.length() > 0) {
                    out.append(' ');
                }
                gap = false;
                out.append(c);
            } else {
                gap |= isBreak(composed, i);
            }
        }
        return out.toString();
    }

    /** Where a line may break between letters, a word ends: Vietnamese breaks none. */
    private static boolean isBreak(String text, int at) {
        return (text.charAt(at) == '\u200B' || text.charAt(at) == '\u00AD')
                && at > 0
                && at + 1 < text.length()
                && Character.isLetter(text.charAt(at - 1))
                && Character.isLetter(text.charAt(at + 1));
    }

    /**
     * The text as it is looked up: lower case, without diacritics, every run of anything but letters and digits one space,
     * trimmed. {@code "Số  HV (người)"} becomes {@code "so hv nguoi"}.
     */
    public static String fold(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            if (Letters.isUnknownToFold(text.charAt(i))) {
                return foldAny(text);
            }
            char c = Letters.fold(text.charAt(i));
            if (c == ' ') {
                gap = true;
            } else if (c != '\0') {
                if (gap && out.length() > 0) {
                    out.append(' ');
                }
                gap = false;
                out.append(c);
            }
        }
        return out.toString();
    }

    private static String foldAny(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean gap = false;
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                if (gap && out.length() > 0) {
                    out.append(' ');
                }
                gap = false;
                out.append(plain(Character.toLowerCase(c)));
            } else if (!isSkipped(c)) {
                gap = true;
            }
        }
        return out.toString();
    }

    /**
     * The text as natural keys compare it: lower case, diacritics kept, one placement of tone marks ({@code hoà} and
     * {@code hòa} are one), without spaces and punctuation.
     */
    public static String key(String text) {
        // An array, as keys are made by the million: a builder grows from one byte a letter to two in each of them.
        char[] out = new char[2 * text.length()];
        int length = 0;
        int tone = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Letters.isUnknownToKeys(text.charAt(i))) {
                return keyOfAny(text);
            }
            char c = Letters.toneless(text.charAt(i));
            if (Character.isLetter(c)) {
                tone = Letters.tone(text.charAt(i)) == 0 ? tone : Letters.tone(text.charAt(i));
                out[length++] = c;
            } else {
                length = endSyllable(out, length, tone);
                tone = 0;
                if (Character.isDigit(c)) {
                    out[length++] = c;
                }
            }
        }
        return new String(out, 0, endSyllable(out, length, tone));
    }

    /** The tone of a syllable goes to its last letter, wherever it was written; gives the length with it. */
    private static int endSyllable(char[] out, int length, int tone) {
        return tone > 0 ? Letters.put(out, length - 1, out[length - 1], tone) : length;
    }

    private static String keyOfAny(String text) {
        String decomposed = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder out = new StringBuilder(decomposed.length());
        StringBuilder syllable = new StringBuilder();
        for (int i = 0; i <= decomposed.length(); i++) {
            char c = i < decomposed.length() ? decomposed.charAt(i) : ' ';
            if (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
                syllable.append(c);
            } else {
                appendSyllable(syllable, out);
                if (Character.isDigit(c)) {
                    out.append(c);
                }
            }
        }
        return Normalizer.normalize(out, Normalizer.Form.NFC);
    }

    static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static void appendSyllable(StringBuilder syllable, StringBuilder out) {
        char tone = 0;
        for (int i = 0; i < syllable.length(); i++) {
            char c = syllable.charAt(i);
            if (TONES.indexOf(c) >= 0) {
                tone = c;
            } else {
                out.append(c);
            }
        }
        if (tone != 0) {
            out.append(tone);
        }
        syllable.setLength(0);
    }

    static char plain(char c) {
        return c == 'đ' || c == 'ð' || c == 'ɖ' ? 'd' : c;
    }

    /** Whether a text has any letter, of whatever script. */
    public static boolean hasLetter(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (Character.isLetter(text.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a character is nothing by itself when texts are compared. */
    static boolean isSkipped(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK || isInvisible(c);
    }

    private static boolean isInvisible(char c) {
        return c == '\u00AD' || Character.getType(c) == Character.FORMAT || (c < ' ' && !Character.isWhitespace(c));
    }

    /** Whether nothing is to be cleaned, which most cells are, told without making a string. */
    private static boolean isPlain(String text) {
        int length = text.length();
        if (length == 0) {
            return true;
        }
        char previous = ' ';
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            boolean composed = (c >= ' ' && c <= '~') || (c >= 'À' && c <= 'ỹ' && !isMark(c));
            if (!composed || (c == ' ' && previous == ' ')) {
                return false;
            }
            previous = c;
        }
        return previous != ' ';
    }

    private static boolean isMark(char c) {
        return (c >= '\u02B0' && c <= '\u036F') || (c >= '\u0483' && c <= '\u0489') || (c > '\u024F' && c < '\u1EA0');
    }
}
