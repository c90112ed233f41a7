package vn.tonghop.report;

import vn.tonghop.model.Fault;
import vn.tonghop.model.Lang;
import vn.tonghop.model.Message;

/** A file of a report's layout cannot be used as it is; says which, on what line and why. */
public final class FaultyLayout extends RuntimeException {
    private final transient Fault fault;

    FaultyLayout(Fault fault) {
        super(fault.text(Lang.VI));
        this.fault = fault;
    }

    static FaultyLayout at(Place place, String vi, String en) {
        return new FaultyLayout(new Fault(place.file(), place.line(), new Message(vi, en)));
    }

    /** What is wrong, by file and line, in both languages. */
    public Fault fault() {
        return fault;
    }
}
