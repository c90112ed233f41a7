package vn.tonghop.recognise;

import java.util.List;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.FieldType;
import vn.tonghop.model.Message;

/**
 * One column of a table, and what it was taken for.
 *
 * @param column counts from 1
 * @param header its heads from top to bottom, joined by {@code " / "}, as sent
 * @param role what it is
 * @param fields the field of a {@link Role#FIELD}, the two fields of a {@link Role#COMBINED}, none otherwise
 * @param code the code that heads a {@link Role#MARK}; empty otherwise
 * @param unit the unit of measure that its head or the unit line names
 * @param unitNamed whether a head or a unit line named it
 * @param unclearUnit the words that name a unit and are not understood, whether its own or those above the table; mostly empty
 * @param convention how its numbers are written
 * @param dates what its dates prove about the order of day and month
 * @param reason why it is taken for that, for people; empty where it resembles nothing
 */
public record Column(
        int column,
        String header,
        Role role,
        List<Field> fields,
        String code,
        AmountUnit unit,
        boolean unitNamed,
        String unclearUnit,
        Convention convention,
        DateOrder dates,
        Message reason) {
    /** What a column is. */
    public enum Role {
        /** It holds a field of the dataset. */
        FIELD,
        /** Its cells hold two fields each, such as a beginning and an end. */
        COMBINED,
        /** It holds a part of a field, which the columns of the same field beside it complete. */
        PART,
        /** A mark in it says that the field has the code that heads it; a birth in it says so too. */
        MARK,
        /** The running number. */
        ORDINAL,
        /** Sensitive personal data, dropped on sight. */
        SENSITIVE,
        /** Something that the dataset has no field for. */
        UNKNOWN
    }

    /** Keeps a copy. */
    public Column {
        fields = List.copyOf(fields);
    }

    /** Whether it holds amounts of which neither heads nor the words above tell the unit of measure. */
    boolean takesUnit() {
        return !unitNamed
                && unclearUnit.isEmpty()
                && fields.stream().anyMatch(field -> field.type() == FieldType.AMOUNT);
    }

    /** With the unit that a phrase outside the table tells. */
    Column with(UnitPhrase phrase) {
        return phrase.clear()
                ? phrase.ofAmounts()
                        .map(named -> new Column(
                                column, header, role, fields, code, named, true, "", convention, dates, reason))
                        .orElse(this)
                : new Column(
                        column, header, role, fields, code, unit, unitNamed, phrase.text(), convention, dates, reason);
    }

    Column with(Convention proven) {
        return new Column(column, header, role, fields, code, unit, unitNamed, unclearUnit, proven, dates, reason);
    }

    Column with(DateOrder proven) {
        return new Column(column, header, role, fields, code, unit, unitNamed, unclearUnit, convention, proven, reason);
    }
}
