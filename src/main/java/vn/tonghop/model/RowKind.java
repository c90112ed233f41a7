package vn.tonghop.model;

import java.util.Locale;

/** What a row of a sheet is. Only {@link #DATA} holds a record; every other kind is the reason why a row is ignored. */
public enum RowKind {
    /** Holds nothing. */
    BLANK,
    /** Title block, national motto, unit line, period line. */
    TITLE,
    /** Column heads, the repeated ones of a printed page included. */
    HEADER,
    /** {@code 1 2 3} or {@code A B 1} below the heads. */
    NUMBERING,
    /** A heading over the records below it. */
    GROUP,
    /** A sum of records, in part or in whole. */
    SUBTOTAL,
    /** A remark below the table. */
    NOTE,
    /** Place, date and who signs. */
    SIGNATURE,
    /** A row through which its sender drew a line. */
    STRUCK_OUT,
    /** A record. */
    DATA;

    /** The word of the contract. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
