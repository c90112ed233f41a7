package vn.tonghop.text;

/**
 * Letters of other scripts that look like Latin ones and come in by other keyboards and by scanning, and letters as wide as
 * Chinese ones. Nobody sees them, and no name is found by them.
 */
final class LookAlikes {
    private static final String CYRILLIC = "аеорсхуіјѕһАВЕКМНОРСТХУІЈЅ";
    private static final String OF_CYRILLIC = "aeopcxyijshABEKMHOPCTXYIJS";
    private static final String GREEK = "ονΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
    private static final String OF_GREEK = "ovABEZHIKMNOPTYX";
    private static final String FOREIGN = CYRILLIC + GREEK;
    private static final String LATIN = OF_CYRILLIC + OF_GREEK;
    private static final char FIRST_WIDE = '\uFF01';
    private static final char LAST_WIDE = '\uFF5E';
    private static final int FROM_WIDE = 0xFEE0;

    private LookAlikes() {}

    /**
     * The text in Latin letters. Wide letters are always meant so; those of other scripts where the text has Latin letters too, and
     * no letter of that script that could be nothing else: a name in Russian stays Russian.
     */
    static String resolve(String text) {
        boolean latin = false;
        boolean alike = false;
        boolean wide = false;
        boolean foreign = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean known = FOREIGN.indexOf(c) >= 0;
            alike |= known;
            wide |= isWide(c);
            latin |= Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
            foreign |= !known && isForeign(c);
        }
        boolean replaced = alike && latin && !foreign;
        return replaced || wide ? replaced(text, replaced) : text;
    }

    private static boolean isForeign(char c) {
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return Character.isLetter(c)
                && (script == Character.UnicodeScript.CYRILLIC || script == Character.UnicodeScript.GREEK);
    }

    private static boolean isWide(char c) {
        return c >= FIRST_WIDE && c <= LAST_WIDE;
    }

    private static String replaced(String text, boolean scripts) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int at = scripts ? FOREIGN.indexOf(c) : -1;
            out.append(at >= 0 ? LATIN.charAt(at) : isWide(c) ? (char) (c - FROM_WIDE) : c);
        }
        return out.toString();
    }
}
