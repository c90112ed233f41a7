package vn.tonghop.definition;

import java.util.Locale;

/** How the cells of a field are read: contract section 6. */
public enum FieldType {
    /** A text, kept as sent but for white space. */
    TEXT(false),
    /** A whole number, not negative. */
    COUNT(true),
    /** Any number. */
    NUMBER(true),
    /** An amount of money; its currency goes into a field of its own. */
    AMOUNT(true),
    /** The currency of an amount, by code or name. */
    CURRENCY(false),
    /** The day on which something begins: a month or a year alone means its first day. */
    BEGINNING(false),
    /** The day on which something ends: a month or a year alone means its last day. */
    END(false),
    /** A birth: a full date, or the year alone, which goes into a field of its own. */
    BIRTH(false),
    /** A year, four digits. */
    YEAR(false),
    /** A word of a closed list. */
    CODE(false),
    /** A telephone number of Viet Nam. */
    PHONE(false),
    /** An address of electronic mail. */
    EMAIL(false),
    /** A citizen identity number: twelve digits, or the nine of before 2016. */
    CITIZEN_ID(false);

    private final boolean measured;

    FieldType(boolean measured) {
        this.measured = measured;
    }

    /** The word of a definition: {@code text}, {@code citizen-id}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a day or a year is told. */
    public boolean isDate() {
        return this == BEGINNING || this == END || this == BIRTH || this == YEAR;
    }

    /** Whether a cell that cannot be read rejects its row, required or not: numbers and amounts. */
    public boolean measured() {
        return measured;
    }
}
