package vn.tonghop.sheet;

/** Characters that stand above or below the line by themselves: what a sheet raises by its look is told by them. */
final class Raised {
    private static final String LEVEL = "0123456789+-=()";
    private static final String ABOVE = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾";
    private static final String BELOW = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎";
    private static final String LETTERS = "abcdefghijklmnoprstuvwxyz";
    private static final String LETTERS_ABOVE = "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ";

    private Raised() {}

    /** A raised text; words stay as they are, since nobody takes them for a part of what they stand behind. */
    static String of(String text) {
        StringBuilder out = new StringBuilder(replaced(text, ABOVE));
        for (int i = 0; i < text.length(); i++) {
            int at = LETTERS.indexOf(Character.toLowerCase(text.charAt(i)));
            if (at >= 0 && !isLetter(text, i - 1) && !isLetter(text, i + 1)) {
                out.setCharAt(i, LETTERS_ABOVE.charAt(at));
            }
        }
        return out.toString();
    }

    private static boolean isLetter(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at));
    }

    /** A lowered text. */
    static String lowered(String text) {
        return replaced(text, BELOW);
    }

    private static String replaced(String text, String by) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int at = LEVEL.indexOf(text.charAt(i));
            out.append(at < 0 ? text.charAt(i) : by.charAt(at));
        }
        return out.toString();
    }
}
