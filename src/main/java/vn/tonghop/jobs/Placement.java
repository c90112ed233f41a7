package vn.tonghop.jobs;

import java.util.List;
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
        Optional<UnitId> unit =
                one(hints.unit(), recognition.units()).filter(one -> agreesWithTitles(one, recognition, reference));
        Optional<Period> period =
                one(hints.period(), recognition.periods()).filter(one -> agreesWithTitles(one, recognition));
        if (unit.isEmpty() && doubts.isEmpty()) {
            doubts = doubts.and(doubt(
                    hints.unit().map(one -> reference.provinces().name(one)),
                    recognition.units().stream()
                            .map(one -> reference.provinces().name(one))
                            .toList(),
                    FindingCode.UNIT_CONFLICT,
                    FindingCode.UNIT_UNKNOWN));
        }
        if (period.isEmpty() && hints.doubts().isEmpty()) {
            doubts = doubts.and(doubt(
                    hints.period().map(Period::label),
                    recognition.periods().stream().map(Period::label).toList(),
                    FindingCode.PERIOD_CONFLICT,
                    FindingCode.PERIOD_UNKNOWN));
        }
        if (unit.isPresent() && period.isPresent()) {
            doubts = doubts.and(existence(unit.get(), period.get(), reference));
        }
        for (Recognition.Title title : recognition.titles()) {
            doubts = doubts.and(otherRule(title, period.or(hints::period)));
        }
        return new Placement(unit, period, doubts);
    }

    /** No title of a workbook may call another unit the sender; one that has become part of the unit is no other. */
    private static boolean agreesWithTitles(UnitId unit, Recognition recognition, Reference reference) {
        return recognition.titles().stream()
                .map(Recognition.Title::senders)
                .allMatch(senders -> senders.isEmpty()
                        || senders.contains(unit)
                        || senders.stream()
                                .anyMatch(one ->
                                        reference.provinces().successor(one).equals(unit)));
    }

    /** No sheet of a workbook may be of another period alone. */
    private static boolean agreesWithTitles(Period period, Recognition recognition) {
        return recognition.titles().stream()
                .map(Recognition.Title::periods)
                .allMatch(periods -> periods.isEmpty() || periods.contains(period));
    }

    /** Days by another rule than the period's are another period: figures of the two are never added up. */
    private static Findings otherRule(Recognition.Title title, Optional<Period> period) {
        List<Finding> conflicts = title.otherRule().stream()
                .map(days -> Finding.at(
                        FindingCode.PERIOD_CONFLICT,
                        Origin.FILE,
                        "",
                        period.map(Period::label).orElse("–"),
                        days.from() + " – " + days.to()))
                .toList();
        return new Findings(conflicts);
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
            Optional<String> folder, List<String> content, FindingCode conflict, FindingCode unknown) {
        if (content.isEmpty()) {
            return Finding.at(unknown, Origin.FILE, "", folder.stream().toArray(String[]::new));
        }
        String first = folder.orElseGet(() -> content.get(0));
        String others = content.stream().filter(name -> !name.equals(first)).collect(Collectors.joining(", "));
        return Finding.at(conflict, Origin.FILE, "", first, others);
    }
}
