package vn.tonghop.recognise;

import java.util.Optional;
import vn.tonghop.definition.Field;

/**
 * One column of a table, and what it was taken for.
 *
 * @param column counts from 1
 * @param header its heads from top to bottom, joined by {@code " / "}, as sent
 * @param role what it is
 * @param field the field, for {@link Role#FIELD} and nothing else
 * @param unit the unit of measure that its head or the unit line names
 * @param unitNamed whether a head or a unit line named it
 * @param convention how its numbers are written
 * @param evidence why, for people: the word that matched, the head above it, the values below
 */
public record Column(
        int column,
        String header,
        Role role,
        Optional<Field> field,
        AmountUnit unit,
        boolean unitNamed,
        Convention convention,
        String evidence) {
    /** What a column is. */
    public enum Role {
        /** It holds a field of the dataset. */
        FIELD,
        /** The running number. */
        ORDINAL,
        /** Sensitive personal data, dropped on sight. */
        SENSITIVE,
        /** Something that the dataset has no field for. */
        UNKNOWN
    }
}
