package vn.tonghop.model;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How often a number counts that is merged over several records: contract section 6, Tables. */
public enum Merging {
    /** Nobody has said: once, if the table's own total says so, else an operator is asked. */
    ASKED,
    /** Once for all of them. */
    ONCE,
    /** In each of them. */
    EACH;

    /** The word of the command line: {@code once}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What an operator answers by a word; empty where it is no answer. */
    public static Optional<Merging> answer(String id) {
        return Stream.of(ONCE, EACH).filter(one -> one.id().equals(id)).findFirst();
    }
}
