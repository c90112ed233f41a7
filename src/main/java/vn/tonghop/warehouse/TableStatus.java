package vn.tonghop.warehouse;

import java.util.Locale;

/** What became of a table found: contract section 5, and the two steps on the way there. */
public enum TableStatus {
    /** Its rows are being loaded. */
    READING,
    /** All its rows are loaded; what it replaces is not settled. */
    READ,
    /** Its rows are in force. */
    LOADED,
    /** A later submission replaced it. */
    SUPERSEDED,
    /** None of its rows could be loaded, or the file could not be read. */
    REJECTED,
    /** An operator has to decide. */
    HELD,
    /** The very same bytes as an earlier submission of the unit and period. */
    DUPLICATE;

    /** The word of the contract. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static TableStatus of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
