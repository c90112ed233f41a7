package vn.tonghop.model;

import java.util.regex.Pattern;

/**
 * A provincial union of friendship organizations, by the {@code unit_id} of {@code reference/provinces.csv}.
 *
 * @param value for example {@code hai-phong}
 */
public record UnitId(String value) implements Comparable<UnitId> {
    private static final Pattern ID = Pattern.compile("[a-z]+(-[a-z]+)*");

    /** Refuses what cannot be the id of a unit. */
    public UnitId {
        if (!isId(value)) {
            throw new IllegalArgumentException("not the id of a unit: '" + value + "'");
        }
    }

    /** Whether a text is formed like the id of a unit. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    @Override
    public int compareTo(UnitId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
