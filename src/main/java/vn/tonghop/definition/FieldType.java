package vn.tonghop.definition;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** How the cells of a field are read: contract section 6. */
public enum FieldType {
    /** A text, kept as sent but for white space. */
    TEXT,
    /** A whole number, not negative. */
    COUNT(1_000_000L),
    /** Any number. */
    NUMBER(1_000_000_000_000_000L),
    /** An amount of money; its currency goes into a field of its own. */
    AMOUNT(10_000_000_000_000_000L),
    /** The currency of an amount, by code or name. */
    CURRENCY,
    /** The day on which something begins: a month or a year alone means its first day. */
    BEGINNING,
    /** The day on which something ends: a month or a year alone means its last day. */
    END,
    /** A birth: a full date, or the year alone, which goes into a field of its own. */
    BIRTH,
    /** A year, four digits. */
    YEAR,
    /** A word of a closed list. */
    CODE,
    /** A telephone number of Viet Nam. */
    PHONE,
    /** An address of electronic mail. */
    EMAIL,
    /** A citizen identity number: twelve digits, or the nine of before 2016. */
    CITIZEN_ID;

    private final long most;

    FieldType() {
        this(0);
    }

    /** @param most the greatest value that its numbers can have, unless a field says otherwise: contract section 6, Numbers */
    FieldType(long most) {
        this.most = most;
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
        return most > 0;
    }

    /** The greatest value of a number, or of an amount in đồng, where its field sets no other; empty for what is measured by none. */
    Optional<BigDecimal> most() {
        return measured() ? Optional.of(BigDecimal.valueOf(most)) : Optional.empty();
    }
}
