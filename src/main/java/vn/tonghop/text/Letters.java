package vn.tonghop.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What is known of each character below U+2000, looked up: Vietnamese is composed of these, and a normaliser takes longer than
 * all else that is done with a text.
 */
final class Letters {
    /** How many characters are known; a text with any other takes the long way. */
    static final int KNOWN = 0x2000;

    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
    private static final String MODIFIED = "ăâđêôơư";
    private static final int ASCII = 0x80;
    private static final char GAP = ' ';
    private static final char SKIPPED = '\0';
    private static final char UNKNOWN = '\uFFFF';

    private static final char[] FOLDED = new char[KNOWN];
    private static final char[] TONELESS = new char[KNOWN];
    private static final byte[] TONE = new byte[KNOWN];
    private static final char[][] TONED = new char[TONES.length()][KNOWN];

    static {
        for (char c = 0; c < KNOWN; c++) {
            FOLDED[c] = folded(c);
            split(c);
        }
    }

    private Letters() {}

    private static char folded(char c) {
        StringBuilder out = new StringBuilder();
        boolean gap = false;
        String decomposed = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
        for (int i = 0; i < decomposed.length(); i++) {
            char part = decomposed.charAt(i);
            if (Character.isLetterOrDigit(part)) {
                out.append(VietnameseText.plain(Character.toLowerCase(part)));
            } else {
                gap |= !VietnameseText.isSkipped(part);
            }
        }
        if (out.length() > 1 || (gap && out.length() > 0)) {
            return UNKNOWN;
        }
        return gap ? GAP : out.length() == 0 ? SKIPPED : out.charAt(0);
    }

    /** Takes the tone off a letter; what is no Vietnamese letter is left unknown. */
    private static void split(char c) {
        String decomposed = Normalizer.normalize(String.valueOf(c).toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder toneless = new StringBuilder();
        int tone = 0;
        for (int i = 0; i < decomposed.length(); i++) {
            int found = TONES.indexOf(decomposed.charAt(i)) + 1;
            if (found > 0) {
                tone = found;
            } else {
                toneless.append(decomposed.charAt(i));
            }
        }
        String composed = Normalizer.normalize(toneless, Normalizer.Form.NFC);
        boolean known = composed.length() == 1 && (composed.charAt(0) < ASCII || MODIFIED.contains(composed));
        TONELESS[c] = known ? composed.charAt(0) : UNKNOWN;
        TONE[c] = (byte) tone;
        for (int t = 0; t < TONES.length() && known; t++) {
            String toned = Normalizer.normalize(composed + TONES.charAt(t), Normalizer.Form.NFC);
            TONED[t][composed.charAt(0)] = toned.length() == 1 ? toned.charAt(0) : UNKNOWN;
        }
    }

    /** Whether the long way has to be taken to fold a character. */
    static boolean isUnknownToFold(char c) {
        return c >= KNOWN || FOLDED[c] == UNKNOWN;
    }

    /** The letter or digit without case and diacritics, a space for anything between words, U+0000 for nothing. */
    static char fold(char c) {
        return FOLDED[c];
    }

    /** Whether the long way has to be taken for a key with this character. */
    static boolean isUnknownToKeys(char c) {
        return c >= KNOWN || TONELESS[c] == UNKNOWN;
    }

    /** The character in lower case, without its tone. */
    static char toneless(char c) {
        return TONELESS[c];
    }

    /** The tone of a character, from 1; 0 for none. */
    static int tone(char c) {
        return TONE[c];
    }

    /** Puts a letter with a tone, composed, or the letter and the mark where there is no such character; gives where it ends. */
    static int put(char[] out, int at, char letter, int tone) {
        char toned = TONED[tone - 1][letter];
        if (toned != UNKNOWN) {
            out[at] = toned;
            return at + 1;
        }
        out[at] = letter;
        out[at + 1] = TONES.charAt(tone - 1);
        return at + 2;
    }
}
