package vn.tonghop.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement of an .sql file with named parameters such as {@code :release}.
 *
 * @param file the file's name
 * @param text as written
 * @param prepared with {@code ?} for each parameter, as JDBC takes it
 * @param sent with {@code $1} and so on, as the server sees it and counts its characters
 * @param parameters their names, in the order of the {@code ?}
 */
record Query(String file, String text, String prepared, String sent, List<String> parameters) {
    /** What must not be looked into (comments, quoted texts, casts), or a parameter. */
    private static final Pattern TOKEN =
            Pattern.compile("--[^\n]*|/\\*.*?\\*/|'(?:[^']|'')*'|\"[^\"]*\"|::|:([a-z_]+)", Pattern.DOTALL);

    Query {
        parameters = List.copyOf(parameters);
    }

    static Query of(String file, String text) {
        List<String> parameters = new ArrayList<>();
        StringBuilder prepared = new StringBuilder();
        StringBuilder sent = new StringBuilder();
        int done = 0;
        for (Matcher token = TOKEN.matcher(text); token.find(); ) {
            if (token.group(1) != null) {
                parameters.add(token.group(1));
                String between = text.substring(done, token.start());
                prepared.append(between).append('?');
                sent.append(between).append('$').append(parameters.size());
                done = token.end();
            }
        }
        String rest = text.substring(done);
        return new Query(file, text, prepared + rest, sent + rest, parameters);
    }

    Set<String> names() {
        return new LinkedHashSet<>(parameters);
    }

    /** Where a word stands first; the first line where it does not. */
    Place placeOf(Pattern word) {
        Matcher found = word.matcher(text);
        return found.find() ? placeAt(text, found.start()) : new Place(file, 1);
    }

    /** Where a character of what the server saw stands in the file, counted from 0; no parameter holds a line break. */
    Place placeOfSent(int offset) {
        return placeAt(sent, offset);
    }

    private Place placeAt(String in, int offset) {
        int end = Math.min(Math.max(offset, 0), in.length());
        return new Place(
                file,
                1 + (int) in.substring(0, end).chars().filter(c -> c == '\n').count());
    }
}
