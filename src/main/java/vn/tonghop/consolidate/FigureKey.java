package vn.tonghop.consolidate;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A figure as people name it: {@code associations.members}, or one key of a breakdown, {@code associations.members[kind=bilateral]}.
 *
 * @param figure its name
 * @param by what it is broken down by; empty for the total
 * @param key the key of the breakdown; empty for the total
 */
public record FigureKey(String figure, String by, String key) {
    private static final Pattern FORM = Pattern.compile("([a-z_]+\\.[a-z0-9_]+)(?:\\[([a-z_]+)=([^\\]]+)])?");

    /** The figure of a text; empty where it has not the form of one. */
    public static Optional<FigureKey> parse(String text) {
        Matcher m = FORM.matcher(text.strip());
        if (!m.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                m.group(2) == null
                        ? new FigureKey(m.group(1), "", "")
                        : new FigureKey(m.group(1), m.group(2), m.group(3)));
    }

    @Override
    public String toString() {
        return by.isEmpty() ? figure : figure + "[" + by + "=" + key + "]";
    }
}
