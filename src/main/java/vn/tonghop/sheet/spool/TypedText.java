package vn.tonghop.sheet.spool;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes off what programs put around a text to keep spreadsheets from taking it for a number: {@code ="001"}, {@code '001}. */
final class TypedText {
    private static final Pattern FORMULA = Pattern.compile("=\\s*\"((?:[^\"]|\"\")*)\"\\s*");

    private TypedText() {}

    /** The text that is meant. */
    static String of(String text) {
        if (text.length() < 2) {
            return text;
        }
        char first = text.charAt(0);
        if (first == '=') {
            Matcher formula = FORMULA.matcher(text);
            return formula.matches() ? formula.group(1).replace("\"\"", "\"") : text;
        }
        boolean typed = first == '\'' && text.charAt(1) != '\'' && text.charAt(text.length() - 1) != '\'';
        return typed ? text.substring(1) : text;
    }
}
