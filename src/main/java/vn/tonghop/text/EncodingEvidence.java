package vn.tonghop.text;

import java.util.regex.Pattern;

/**
 * What the words of a text say of how it is encoded: how many of those beyond ASCII are Vietnamese syllables if it is Unicode,
 * and if it is in each of the old encodings.
 *
 * @param unicodeOnly whether it holds letters or marks that only Unicode has
 * @param words how many words hold more than ASCII
 * @param unicode how many of them are syllables as they stand
 * @param tcvn3 how many are syllables decoded from TCVN3
 * @param vni how many are syllables decoded from VNI
 * @param signs how many of those of TCVN3 hold what is no letter elsewhere, such as {@code µ} or a soft hyphen
 */
public record EncodingEvidence(boolean unicodeOnly, int words, int unicode, int tcvn3, int vni, int signs) {
    /** Of a text of ASCII alone. */
    public static final EncodingEvidence NONE = new EncodingEvidence(false, 0, 0, 0, 0, 0);

    /** Letters of windows-1252 beyond Latin-1. */
    private static final String OF_WINDOWS_1252 = "ŒœŠšŽžŸƒ";

    /** Letters of Latin-1 that Vietnamese has in Unicode. */
    private static final String OF_UNICODE = "àáâãèéêìíòóôõùúýÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ";

    private static final Pattern ABBREVIATION =
            Pattern.compile("[BCDGHKLMNPQRSTVX]{1,4}Đ[BCDĐGHKLMNPQRSTVX]{0,4}|Đ[BCDĐGHKLMNPQRSTVX]{1,4}");

    private static final char OPENING = '\u00AB';
    private static final String CLOSING = "\u00BB\u00B9\u00B2\u00B3\u00B0\u00AE\u00A9\u00AA\u00BA";

    /** No syllable takes more characters, however it is written. */
    private static final int LONGEST = 12;

    private static final int FIRST = 0xA1;
    /** Below it Latin-1 has signs; a few of them, such as the micro sign, pass for letters. */
    private static final int FIRST_LETTER = 0xC0;

    private static final int LAST = 0xFF;

    /** The evidence of one text. */
    public static EncodingEvidence of(String text) {
        int from = firstTelling(text);
        if (from == text.length()) {
            return NONE;
        }
        boolean unicodeOnly = false;
        EncodingEvidence sum = NONE;
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            unicodeOnly |= isUnicodeOnly(c);
            if (isOfWord(c)) {
                start = start < 0 ? i : start;
            } else if (start >= 0) {
                sum = isMarkBehindNumber(text, start, i) ? sum : sum.and(ofWord(text.substring(start, i)));
                start = -1;
            }
        }
        return new EncodingEvidence(unicodeOnly, sum.words, sum.unicode, sum.tcvn3, sum.vni, sum.signs);
    }

    /**
     * Whether a sign that is no letter elsewhere stands between letters, as no word of Unicode has it.
     */
    public static boolean hasSignWithin(String text) {
        for (int i = 1; i + 1 < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= FIRST
                    && c < FIRST_LETTER
                    && Character.isLetter(text.charAt(i - 1))
                    && Character.isLetter(text.charAt(i + 1))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a text may be in an old encoding at all: a sign or a letter that Vietnamese in Unicode has not stands next to a
     * letter. A first look, made for every text of a file.
     */
    public static boolean isPossible(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > LAST && isUnicodeOnly(c)) {
                return false;
            }
            if (c >= FIRST && c <= LAST && OF_UNICODE.indexOf(c) < 0 && isBesideLetter(text, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBesideLetter(String text, int at) {
        return (at > 0 && Character.isLetter(text.charAt(at - 1)))
                || (at + 1 < text.length() && Character.isLetter(text.charAt(at + 1)));
    }

    /** Of two texts together. */
    public EncodingEvidence and(EncodingEvidence more) {
        return more.words == 0 && !more.unicodeOnly
                ? this
                : new EncodingEvidence(
                        unicodeOnly || more.unicodeOnly,
                        words + more.words,
                        unicode + more.unicode,
                        tcvn3 + more.tcvn3,
                        vni + more.vni,
                        signs + more.signs);
    }

    /** How many of the words are syllables in an encoding. */
    public int syllables(LegacyEncoding encoding) {
        return encoding == LegacyEncoding.TCVN3 ? tcvn3 : vni;
    }

    private static int firstTelling(String text) {
        int i = 0;
        while (i < text.length() && text.charAt(i) < FIRST) {
            i++;
        }
        return i;
    }

    /** {@code 1.250¹}: the mark of a footnote, no letter. */
    private static boolean isMarkBehindNumber(String text, int from, int to) {
        return to == from + 1
                && text.charAt(from) < FIRST_LETTER
                && from > 0
                && Character.isDigit(text.charAt(from - 1));
    }

    private static boolean isUnicodeOnly(char c) {
        return c > LAST
                && (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK)
                && OF_WINDOWS_1252.indexOf(c) < 0;
    }

    private static boolean isOfWord(char c) {
        return c < FIRST
                ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
                : c <= LAST || Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static EncodingEvidence ofWord(String word) {
        if (firstTelling(word) == word.length()) {
            return NONE;
        }
        if (word.length() > LONGEST) {
            return new EncodingEvidence(false, 1, 0, 0, 0, 0);
        }
        String letters = withoutSigns(word);
        boolean old = word.chars().noneMatch(c -> isUnicodeOnly((char) c));
        boolean tcvn3 = old && isMeant(word, LegacyEncoding.TCVN3.decode(word));
        boolean vni = old && LegacyEncoding.VNI.explains(word) && isMeant(word, LegacyEncoding.VNI.decode(word));
        boolean signed = tcvn3 && word.chars().anyMatch(c -> c >= FIRST && c < FIRST_LETTER);
        boolean unicode =
                firstTelling(letters) < letters.length() && isSyllable(letters, VietnameseText.composed(letters));
        return new EncodingEvidence(false, 1, one(unicode), one(tcvn3), one(vni), one(signed));
    }

    /** A word of Unicode may have quotation marks around it, or a footnote mark after it. */
    private static String withoutSigns(String word) {
        int from = 0;
        int to = word.length();
        while (from < to && word.charAt(from) == OPENING) {
            from++;
        }
        while (to > from && CLOSING.indexOf(word.charAt(to - 1)) >= 0) {
            to--;
        }
        return word.substring(from, to);
    }

    /** Abbreviations have no vowels: {@code QĐ}, {@code HĐND}. */
    private static boolean isMeant(String word, String decoded) {
        return isSyllable(word, decoded) || ABBREVIATION.matcher(decoded).matches();
    }

    /** A capital within a word of small letters comes from reading it wrongly. */
    private static boolean isSyllable(String word, String decoded) {
        boolean small = word.chars().anyMatch(c -> c >= 'a' && c <= 'z');
        boolean capitalWithin = decoded.chars().skip(1).anyMatch(Character::isUpperCase);
        return !(small && capitalWithin) && Syllables.isOne(decoded);
    }

    private static int one(boolean yes) {
        return yes ? 1 : 0;
    }
}
