package vn.tonghop.sheet.text;

/**
 * How the fields of a text are kept apart.
 *
 * @param separator between two fields, one character or more
 * @param quote around a field that holds separators or line breaks
 * @param escape before a quote within a quoted field; mostly the quote itself
 */
record Dialect(String separator, char quote, char escape) {
    /** Of most programs, with their separator. */
    static Dialect of(String separator) {
        return new Dialect(separator, '"', '"');
    }

    boolean isEscape(int c) {
        return c == escape || c == quote;
    }

    /** Whether quotes are escaped by another character than themselves. */
    boolean escapes() {
        return escape != quote;
    }
}
