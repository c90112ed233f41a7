package vn.tonghop.sheet.spool;

import vn.tonghop.model.Finding;
import vn.tonghop.model.FindingCode;
import vn.tonghop.model.Origin;

/** A file is not to be read, and this is why. Never leaves {@code sheet}: its door gives the finding as a value. */
public final class Unreadable extends Exception {
    private final Finding finding;

    /**
     * A fault of the file.
     *
     * @param code what kind
     * @param at where, as narrowly as is known
     * @param details what the code's message names; never the content of a cell
     */
    public Unreadable(FindingCode code, Origin at, String... details) {
        super(code.id() + " " + String.join(" ", details));
        this.finding = Finding.at(code, at, "", details);
    }

    /** A fault of the file as a whole. */
    public Unreadable(FindingCode code, String... details) {
        this(code, Origin.FILE, details);
    }

    /** What is told to people. */
    public Finding finding() {
        return finding;
    }
}
