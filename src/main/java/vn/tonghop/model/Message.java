package vn.tonghop.model;

import java.util.List;

/**
 * One text in both languages. {@code {value}} stands for the cell's text, {@code {1}}, {@code {2}} … for details.
 *
 * @param vi Vietnamese
 * @param en English
 */
public record Message(String vi, String en) {
    /** The text in a language, its place-holders as they are. */
    public String in(Lang lang) {
        return switch (lang) {
            case VI -> vi;
            case EN -> en;
        };
    }

    /** The text in a language with its place-holders filled; one without a detail stays as it is. */
    public String in(Lang lang, String value, List<String> details) {
        String text = in(lang);
        for (int i = 0; i < details.size(); i++) {
            text = text.replace("{" + (i + 1) + "}", details.get(i));
        }
        return text.replace("{value}", value);
    }
}
