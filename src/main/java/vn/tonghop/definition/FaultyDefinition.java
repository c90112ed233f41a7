package vn.tonghop.definition;

import java.util.List;
import java.util.stream.Collectors;
import vn.tonghop.model.Fault;
import vn.tonghop.model.Lang;

/** The definitions cannot be used as they are. Holds every fault found, so that all can be mended at once. */
public final class FaultyDefinition extends RuntimeException {
    private final transient List<Fault> faults;

    FaultyDefinition(List<Fault> faults) {
        super(text(faults, Lang.EN));
        this.faults = List.copyOf(faults);
    }

    /** Every fault on a line of its own, in a language. */
    public String message(Lang lang) {
        return text(faults, lang);
    }

    private static String text(List<Fault> faults, Lang lang) {
        return faults.stream().map(fault -> fault.text(lang)).collect(Collectors.joining("\n"));
    }

    /** What is wrong, by file and line. */
    public List<Fault> faults() {
        return faults;
    }
}
