package vn.tonghop.reference;

import java.util.List;
import java.util.stream.Collectors;
import vn.tonghop.model.Fault;
import vn.tonghop.model.Lang;

/** The reference data cannot be used as it is. Holds every fault found, so that all can be mended at once. */
public final class FaultyReference extends RuntimeException {
    private final transient List<Fault> faults;

    FaultyReference(List<Fault> faults) {
        super(text(faults, Lang.EN));
        this.faults = List.copyOf(faults);
    }

    /** What is wrong, by file and line. */
    public List<Fault> faults() {
        return faults;
    }

    /** Every fault on a line of its own, in a language. */
    public String message(Lang lang) {
        return text(faults, lang);
    }

    private static String text(List<Fault> faults, Lang lang) {
        return faults.stream().map(fault -> fault.text(lang)).collect(Collectors.joining("\n"));
    }
}
