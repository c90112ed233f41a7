package vn.tonghop.jobs;

import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;
import vn.tonghop.intake.FolderHints;
import vn.tonghop.model.Finding;
import vn.tonghop.model.FindingCode;
import vn.tonghop.model.Findings;
import vn.tonghop.model.Origin;
import vn.tonghop.model.Period;
import vn.tonghop.model.UnitId;
import vn.tonghop.recognise.Recognition;
import vn.tonghop.reference.Reference;
import vn.tonghop.warehouse.Decision;

/**
 * Whose a file is and for when, from its folders and its content together. What they disagree on is never guessed.
 *
 * @param unit the sender, where that is certain
 * @param period what it reports, where that is certain
 * @param doubts errors that hold the file for an operator
 */
record Placement(Optional<UnitId> unit, Optional<Period> period, Findings doubts) {
    static Placement of(FolderHints hints, Recognition recognition, Reference reference) {
        Findings doubts = hints.doubts();
        Optional<UnitId> unit = one(hints.unit(), recognition.units());
        Optional<Period> period = one(hints.period(), recognition.periods());
        if (unit.isEmpty() && doubts.isEmpty()) {
            doubts = doubts.and(doubt(
                    hints.unit().map(UnitId::value),
                    recognition.units(),
                    FindingCode.UNIT_CONFLICT,
                    FindingCode.UNIT_UNKNOWN));
        }
        if (period.isEmpty() && hints.doubts().isEmpty()) {
            doubts = doubts.and(doubt(
                    hints.period().map(Period::label),
                    recognition.periods(),
                    FindingCode.PERIOD_CONFLICT,
                    FindingCode.PERIOD_UNKNOWN));
        }
        if (unit.isPresent() && period.isPresent()) {
            doubts = doubts.and(existence(unit.get(), period.get(), reference));
        }
        return new Placement(unit, period, doubts);
    }

    /** What an operator has decided of unit and period goes before what folders and content say. */
    Placement decided(Decision.Placed decision, Reference reference) {
        Optional<UnitId> decidedUnit = decision.unit().or(() -> unit);
        Optional<Period> decidedPeriod = decision.period().or(() -> period);
        if (decidedUnit.isEmpty() || decidedPeriod.isEmpty()) {
            return new Placement(decidedUnit, decidedPeriod, doubts);
        }
        return new Placement(decidedUnit, decidedPeriod, existence(decidedUnit.get(), decidedPeriod.get(), reference));
    }

    private static Findings existence(UnitId unit, Period period, Reference reference) {
        return reference.reports(unit, period)
                ? Findings.NONE
                : Findings.of(Finding.at(
                        FindingCode.UNIT_NOT_IN_PERIOD,
                        Origin.FILE,
                        unit.value(),
                        reference.provinces().name(unit),
                        period.label()));
    }

    /** What the folder says, where the content says the same or nothing; what the content says, where the folder is silent. */
    private static <T> Optional<T> one(Optional<T> folder, SortedSet<T> content) {
        if (folder.isPresent()) {
            return content.isEmpty() || content.contains(folder.get()) ? folder : Optional.empty();
        }
        return content.size() == 1 ? Optional.of(content.first()) : Optional.empty();
    }

    private static Finding doubt(
            Optional<String> folder, SortedSet<?> content, FindingCode conflict, FindingCode unknown) {
        if (content.isEmpty()) {
            return Finding.at(unknown, Origin.FILE, "", folder.orElse("–"));
        }
        String first = folder.orElseGet(() -> content.first().toString());
        String others = content.stream()
                .map(Object::toString)
                .filter(name -> !name.equals(first))
                .collect(Collectors.joining(", "));
        return Finding.at(conflict, Origin.FILE, "", first, others);
    }
}
