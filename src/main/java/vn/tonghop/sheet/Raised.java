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
        String bare = text.strip();
        return bare.length() == 1 && LETTERS.contains(bare)
                ? String.valueOf(LETTERS_ABOVE.charAt(LETTERS.indexOf(bare)))
                : replaced(text, ABOVE);
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
