package vn.tonghop.definition;

import java.util.List;

/**
 * What tells one record of a dataset from another. A row has this key when the first of its parts is filled; the others
 * may be empty, which is then part of the key. A key without parts takes all fields, and every row has it.
 *
 * @param parts what it is made of, in order
 */
public record NaturalKey(List<Part> parts) {
    /** Keeps a copy. */
    public NaturalKey {
        parts = List.copyOf(parts);
    }

    /** Whether all fields together are the key. */
    public boolean ofAllFields() {
        return parts.isEmpty();
    }

    /**
     * One part of a key.
     *
     * @param fields the first of these that is filled gives the part: {@code birth_date|birth_year}
     */
    public record Part(List<String> fields) {
        /** Keeps a copy; refuses none. */
        public Part {
            fields = List.copyOf(fields);
            if (fields.isEmpty()) {
                throw new IllegalArgumentException("a part of a key names a field");
            }
        }
    }
}
