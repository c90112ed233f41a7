package vn.tonghop.warehouse;

/** A personal text as it may be shown: its length and class, nothing of itself. */
public final class PersonalText {
    private PersonalText() {}

    /** Length and class of a text; empty for none. */
    public static String masked(String text) {
        if (text.isEmpty()) {
            return "";
        }
        String what = text.chars().allMatch(Character::isDigit) ? "chữ số" : "ký tự";
        return "●●● (" + text.codePointCount(0, text.length()) + " " + what + ")";
    }
}
