package vn.tonghop.sheet.spool;

/** Tells texts that hold nothing: a cell of them is no cell. */
final class Blanks {
    private Blanks() {}

    /** White space of any kind, no-break spaces and invisible characters included. */
    static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ' ' && (c < '\u007F' || !isInvisible(c))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isInvisible(char c) {
        return Character.isSpaceChar(c)
                || Character.isWhitespace(c)
                || Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.CONTROL;
    }
}
