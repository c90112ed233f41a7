package vn.tonghop.sheet.excel;

/** Characters that XML cannot hold stand in workbooks as {@code _xHHHH_} (ECMA-376 part 1, 22.9.2.19, ST_Xstring). */
final class Escapes {
    private static final int LENGTH = 7;

    private Escapes() {}

    /** The text meant; the character 0, which no database takes, is left to the spool. */
    static String resolve(String text) {
        int at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int done = 0;
        while (at >= 0) {
            int character = character(text, at);
            if (character >= 0) {
                out.append(text, done, at).append((char) character);
                done = at + LENGTH;
            }
            at = text.indexOf("_x", character >= 0 ? done : at + 1);
        }
        return out.append(text, done, text.length()).toString();
    }

    private static int character(String text, int at) {
        if (at + LENGTH > text.length() || text.charAt(at + LENGTH - 1) != '_') {
            return -1;
        }
        int value = 0;
        for (int i = at + 2; i < at + LENGTH - 1; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            value = value * 16 + digit;
        }
        return value;
    }
}
