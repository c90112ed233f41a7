package vn.tonghop.report;

import java.util.stream.IntStream;

/** How many lines a text takes in a cell; programs fit the height of rows badly, and that of merged cells not at all. */
final class TextLines {
    /** What Excel keeps free at both sides of a cell, in characters. */
    private static final double PADDING = 1.5;

    /** Of letters against a digit, in the typeface of the workbook; those of Vietnamese are among them. */
    private static final double[] WIDTHS =
            IntStream.range(0, 0x2000).mapToDouble(TextLines::estimate).toArray();

    /** What is left of a width for letters that are bold. */
    static final double BOLD = 0.92;

    private TextLines() {}

    /**
     * An estimate that is rather too high than too low.
     *
     * @param width in digits of the font, as Excel counts the width of columns
     */
    static int of(String text, double width) {
        double room = Math.max(2, width - PADDING);
        int lines = 0;
        int from = 0;
        while (from < text.length()) {
            int end = endOfLine(text, from);
            lines += wrapped(text, from, end, room);
            boolean two = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
            from = end + (two ? 2 : 1);
        }
        return lines;
    }

    /** The widest word of a text, in digits of its font. */
    static double widestWord(String text) {
        double widest = 0;
        double word = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            word = Character.isWhitespace(letter) ? 0 : word + width(letter);
            widest = Math.max(widest, word);
        }
        return widest;
    }

    private static double width(char letter) {
        return letter < WIDTHS.length ? WIDTHS[letter] : 1;
    }

    private static int endOfLine(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    /** A line breaks behind a blank or a stroke, and within a word that is longer than a line. */
    private static int wrapped(String text, int from, int to, double room) {
        int lines = 1;
        double used = 0;
        double word = 0;
        for (int i = from; i < to; i++) {
            char letter = text.charAt(i);
            word += width(letter);
            if (letter == ' ' || letter == '/' || i == to - 1) {
                if (used > 0 && used + word > room) {
                    lines++;
                    used = 0;
                }
                lines += (int) (word / room);
                used = (used + word) % room;
                word = 0;
            }
        }
        return lines;
    }

    private static double estimate(int letter) {
        if (Character.isUpperCase(letter) || letter == 'm' || letter == 'w') {
            return 1.5;
        }
        return " .,;:'!|ijltf()-/".indexOf(letter) >= 0 ? 0.62 : 1;
    }
}
