package vn.tonghop.sheet;

/**
 * What of a cell's look bears on its meaning. One instance is shared by all cells of a style.
 *
 * @param format the number format's code, {@code General} where there is none
 * @param font the font's name; empty where none is named. Fonts of TCVN3 and VNI are told by it
 * @param struck whether a line goes through all of it, but for parts of a text that look otherwise
 */
public record CellStyle(String format, String font, boolean struck) {
    /** No format and no font. */
    public static final CellStyle PLAIN = new CellStyle("General", "");

    /** Not struck out. */
    public CellStyle(String format, String font) {
        this(format, font, false);
    }
}
