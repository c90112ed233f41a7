package vn.tonghop.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.tonghop.definition.Definitions;
import vn.tonghop.definition.FormStamp;
import vn.tonghop.model.Finding;
import vn.tonghop.model.FindingCode;
import vn.tonghop.model.Findings;
import vn.tonghop.model.Interval;
import vn.tonghop.model.Origin;
import vn.tonghop.model.Period;
import vn.tonghop.model.PeriodRule;
import vn.tonghop.model.UnitId;
import vn.tonghop.reference.Periods;
import vn.tonghop.reference.Reference;
import vn.tonghop.sheet.Grid;

/** The only verb of the package: tells what the sheets of a file hold. One may serve many files at once. */
public final class Recogniser {
    private final Vocabulary vocabulary;

    /**
     * Learns the words once.
     *
     * @param definitions the datasets that may be found, and what words mean
     * @param reference names of units, countries and currencies
     */
    public Recogniser(Definitions definitions, Reference reference) {
        this.vocabulary = new Vocabulary(definitions, reference);
    }

    private Recogniser(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** One that takes words for what operators have answered. */
    public Recogniser answered(Answers answers) {
        return new Recogniser(vocabulary.with(answers));
    }

    /** Replays each sheet that is shown once, and says which tables it holds. Never fails on what a sheet holds. */
    public Recognition recognise(List<Grid> grids) {
        return recognise(grids, Optional.empty());
    }

    /**
     * The same where a folder tells the period: of two heads that differ in their time alone, the last one within it counts.
     *
     * @param told the period reported
     */
    public Recognition recognise(List<Grid> grids, Optional<Period> told) {
        OptionalInt after = told.stream().mapToInt(HeadTimes::after).findFirst();
        List<FoundTable> tables = new ArrayList<>();
        List<Preface> titles = new ArrayList<>();
        List<Preface> covers = new ArrayList<>();
        Findings findings = Findings.NONE;
        SortedSet<Period> named = new TreeSet<>();
        List<Finding> without = new ArrayList<>();
        Optional<FormStamp> stamp = FormStamps.in(grids, vocabulary.reference());
        for (Grid grid : grids) {
            if (grid.hidden()) {
                if (grid.lastRow() > 0 && !(stamp.isPresent() && FormStamps.isStamp(grid))) {
                    findings = findings.and(Finding.at(FindingCode.SHEET_HIDDEN, Origin.sheet(grid.name()), ""));
                }
                continue;
            }
            if (FormStamps.isResults(grid)) {
                continue;
            }
            TableScan.Found found = new TableScan(grid, words(grid, stamp), after, tables.size()).scan();
            found.tables()
                    .forEach(table ->
                            tables.add(table.with(EncodingRemarks.of(table)).numbered(tables.size() + 1)));
            findings = findings.and(found.findings());
            if (found.tables().isEmpty() && grid.lastRow() > 0) {
                findings = findings.and(EncodingRemarks.ofUnknown(grid));
                without.add(Finding.at(FindingCode.SHEET_WITHOUT_TABLE, Origin.sheet(grid.name()), ""));
                if (tables.isEmpty()) {
                    covers.add(found.rest().ofCover());
                }
            }
            found.tables()
                    .forEach(table ->
                            titles.add(new Preface(List.of(table.title().split(" · ", -1)))));
            if (!found.tables().isEmpty()) {
                named.addAll(PeriodWords.inSheetName(grid.name()));
            }
        }
        if (!tables.isEmpty()) {
            findings = findings.and(new Findings(without));
        }
        SortedSet<UnitId> units = units(titles);
        if (units.isEmpty()) {
            units.addAll(units(covers));
        }
        List<Recognition.Title> said = titles.stream().map(this::says).toList();
        SortedSet<Period> periods = periods(said, named, covers);
        stamp.ifPresent(form -> {
            units.add(form.unit());
            periods.add(form.period());
        });
        return new Recognition(tables, units, periods, said, findings);
    }

    /** The sheet of a form holds its dataset and no other. */
    private Vocabulary words(Grid grid, Optional<FormStamp> stamp) {
        return stamp.filter(form -> form.sheet().equals(grid.name()))
                .map(form -> vocabulary.of(form.dataset()))
                .orElse(vocabulary);
    }

    private Recognition.Title says(Preface title) {
        NavigableSet<Period> periods = new TreeSet<>(title.periods());
        List<Interval> otherRule = new ArrayList<>();
        for (Interval days : title.days()) {
            for (PeriodRule rule : PeriodRule.values()) {
                Optional<Period> period = Periods.of(days, rule);
                period.filter(one -> vocabulary.reference().periods().rule(one) == rule)
                        .ifPresent(periods::add);
                period.filter(one -> vocabulary.reference().periods().rule(one) != rule)
                        .ifPresent(one -> otherRule.add(days));
            }
        }
        return new Recognition.Title(title.senders(vocabulary.reference()), periods, otherRule);
    }

    private SortedSet<UnitId> units(List<Preface> titles) {
        SortedSet<UnitId> units = new TreeSet<>();
        titles.forEach(title -> units.addAll(title.units(vocabulary.reference())));
        return units;
    }

    /** Titles go before the names of sheets, and these before a cover. */
    private SortedSet<Period> periods(List<Recognition.Title> titles, SortedSet<Period> named, List<Preface> covers) {
        SortedSet<Period> periods = new TreeSet<>();
        titles.forEach(title -> periods.addAll(title.periods()));
        if (periods.isEmpty()) {
            periods.addAll(named);
        }
        if (periods.isEmpty()) {
            covers.forEach(cover -> periods.addAll(says(cover).periods()));
        }
        return periods;
    }
}
