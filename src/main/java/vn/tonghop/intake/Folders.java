package vn.tonghop.intake;

import java.util.List;
import java.util.Optional;
import vn.tonghop.model.Finding;
import vn.tonghop.model.FindingCode;
import vn.tonghop.model.Findings;
import vn.tonghop.model.Origin;
import vn.tonghop.model.Period;
import vn.tonghop.model.UnitId;
import vn.tonghop.reference.Reference;

/** Reads {@code <period>/<unit>/<any file>}; either level may be missing. */
final class Folders {
    private static final int LEVELS = 2;

    private final Reference reference;

    Folders(Reference reference) {
        this.reference = reference;
    }

    /** What folders and operator say of a file; empty where it is not among what was asked for. */
    Optional<FolderHints> hints(String name, Request request) {
        List<String> parts = List.of(name.split("/", -1));
        Optional<Period> period = Optional.empty();
        Optional<UnitId> unit = Optional.empty();
        Findings doubts = Findings.NONE;
        for (String folder : parts.subList(0, Math.min(LEVELS, parts.size() - 1))) {
            Optional<Period> asPeriod = Period.parse(folder);
            Optional<UnitId> asUnit = unit(folder);
            if (period.isEmpty() && asPeriod.isPresent()) {
                period = asPeriod;
            } else if (unit.isEmpty() && asUnit.isPresent()) {
                unit = asUnit;
            } else if (unit.isEmpty() || period.isEmpty()) {
                doubts = doubts.and(unknown(folder));
            }
        }
        boolean other = differs(period, request.period()) || differs(unit, request.unit());
        return other
                ? Optional.empty()
                : Optional.of(new FolderHints(unit.or(request::unit), period.or(request::period), doubts));
    }

    private Optional<UnitId> unit(String folder) {
        return reference.provinces().byId(folder).or(() -> reference.provinces().byName(folder));
    }

    private static Finding unknown(String folder) {
        boolean number = Character.isDigit(folder.charAt(0));
        FindingCode code = number ? FindingCode.PERIOD_UNKNOWN : FindingCode.UNIT_UNKNOWN;
        return Finding.at(code, Origin.FILE, folder, folder);
    }

    private static <T> boolean differs(Optional<T> said, Optional<T> asked) {
        return said.isPresent() && asked.isPresent() && !said.equals(asked);
    }
}
