package vn.tonghop.definition;

import java.util.List;
import java.util.Locale;

/**
 * A column whose one cell holds two fields.
 *
 * @param kind what it holds
 * @param headers the words that head it; compared folded
 * @param fields the two that it fills, in the order that the kind names
 */
public record Combined(Kind kind, List<String> headers, List<String> fields) {
    /** The closed list. */
    public enum Kind {
        /** A beginning and an end: {@code 01/2020 - 12/2023}, {@code từ 3/2020 đến 5/2023}. */
        FROM_TO,
        /** The number of a decision and its date: {@code 123/QĐ-UBND ngày 05/3/2024}. */
        DECISION;

        /** The word of a definition: {@code from_to}, {@code decision}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Keeps copies. */
    public Combined {
        headers = List.copyOf(headers);
        fields = List.copyOf(fields);
    }
}
