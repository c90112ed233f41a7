package vn.tonghop.definition;

import java.util.List;
import java.util.stream.Collectors;
import vn.tonghop.model.Fault;
import vn.tonghop.model.Lang;

/** The definitions cannot be used as they are. Holds every fault found, so that all can be mended at once. */
public final class FaultyDefinition extends RuntimeException {
    private final transient List<Fault> faults;

    FaultyDefinition(List<Fault> faults) {
        super(faults.stream().map(fault -> fault.text(Lang.VI)).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** What is wrong, by file and line. */
    public List<Fault> faults() {
        return faults;
    }
}
