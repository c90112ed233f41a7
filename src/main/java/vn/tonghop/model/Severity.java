package vn.tonghop.model;

import java.util.Locale;

/** What a finding means for its row or file. */
public enum Severity {
    /** The row, or the file, is not loaded. */
    ERROR,
    /** The row is loaded; this cell is left empty, or the row looks wrong. */
    WARNING,
    /** How a doubtful text was read. */
    INFO;

    /** The word of the contract: {@code error warning info}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
