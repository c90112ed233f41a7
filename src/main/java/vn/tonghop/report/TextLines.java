package vn.tonghop.report;

/** How many lines a text takes in a cell; programs fit the height of rows badly, and that of merged cells not at all. */
final class TextLines {
    /** What Excel keeps free at both sides of a cell, in characters. */
    private static final double PADDING = 1.5;

    private TextLines() {}

    /**
     * An estimate that is rather too high than too low.
     *
     * @param width in digits of the font, as Excel counts the width of columns
     */
    static int of(String text, double width) {
        return text.lines()
                .mapToInt(line -> wrapped(line, Math.max(2, width - PADDING)))
                .sum();
    }

    private static int wrapped(String line, double width) {
        int lines = 1;
        double used = 0;
        for (String word : line.split("(?<=[ /])", -1)) {
            double length = width(word);
            if (used > 0 && used + length > width) {
                lines++;
                used = 0;
            }
            lines += (int) (length / width);
            used = (used + length) % width;
        }
        return lines;
    }

    private static double width(String text) {
        return text.codePoints().mapToDouble(TextLines::width).sum();
    }

    /** Of a letter against a digit, in the typeface of the workbook. */
    private static double width(int letter) {
        if (Character.isUpperCase(letter) || letter == 'm' || letter == 'w') {
            return 1.5;
        }
        return " .,;:'!|ijltf()-/".indexOf(letter) >= 0 ? 0.62 : 1;
    }
}
