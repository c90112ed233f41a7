package vn.tonghop.model;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One text in both languages. {@code {value}} stands for the cell's text, {@code {1}}, {@code {2}} … for details.
 *
 * @param vi Vietnamese
 * @param en English
 */
public record Message(String vi, String en) {
    private static final Pattern OPTIONAL = Pattern.compile("⟦([^⟧{]*\\{(\\d)\\}[^⟧]*)⟧");
    private static final Pattern SHELL = Pattern.compile("[\"\\\\$`]");

    /** The text in a language, its place-holders as they are. */
    public String in(Lang lang) {
        return switch (lang) {
            case VI -> vi;
            case EN -> en;
        };
    }

    /**
     * The text in a language with its place-holders filled; one without a detail stays as it is, and a part in {@code ⟦ ⟧} whose
     * place-holder has none is left out. Between straight quotes, as in
     * the commands that a message names, what a shell would take for its own is escaped. Behind it stands what the details tell of
     * the cell ({@link SeenCell}).
     */
    public String in(Lang lang, String value, List<String> all) {
        List<String> details = SeenCell.own(all);
        String text = withOptional(in(lang), details.size());
        for (int i = 0; i < details.size(); i++) {
            text = filled(text, "{" + (i + 1) + "}", details.get(i));
        }
        return filled(text, "{value}", value)
                + SeenCell.in(all).map(cell -> cell.text(lang)).orElse("");
    }

    private static String withOptional(String text, int details) {
        return text.indexOf('⟦') < 0
                ? text
                : OPTIONAL.matcher(text)
                        .replaceAll(part -> Integer.parseInt(part.group(2)) > details
                                ? ""
                                : Matcher.quoteReplacement(part.group(1)));
    }

    private static String filled(String text, String holder, String words) {
        return text.replace('"' + holder + '"', '"' + SHELL.matcher(words).replaceAll("\\\\$0") + '"')
                .replace(holder, words);
    }
}
