package vn.tonghop.consolidate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far down a figure is taken apart, from the whole area to the rows. */
public enum Depth {
    /** The area that was asked for: the country, a cluster or a unit. */
    NATION,
    /** Its units. */
    UNIT,
    /** Their submissions. */
    SUBMISSION,
    /** The sheets of these. */
    SHEET,
    /** The rows and cells of the sheets. */
    ROW;

    /** The word of the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The depth of a word; empty where it is none. */
    public static Optional<Depth> of(String id) {
        return Arrays.stream(values()).filter(depth -> depth.id().equals(id)).findFirst();
    }
}
