package vn.tonghop.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.tonghop.definition.DatasetDefinition;
import vn.tonghop.model.Dataset;
import vn.tonghop.model.Interval;
import vn.tonghop.model.Period;
import vn.tonghop.model.UnitId;
import vn.tonghop.reference.Reference;
import vn.tonghop.reference.Senders;
import vn.tonghop.warehouse.PeriodSetting;

/**
 * Who is expected to send what for a period, before anything was received: what was set for it goes before
 * {@code senders.csv}, a dataset at a time. Where neither says anything, every unit that exists on the last day is expected to send
 * every dataset.
 *
 * @param reports by dataset, then unit
 * @param declared whether it is declared
 */
record Expectation(List<Report> reports, boolean declared) {
    /** Keeps a copy. */
    Expectation {
        reports = List.copyOf(reports);
    }

    /** One report of one unit. */
    record Report(UnitId unit, Dataset dataset) {}

    /** That of a period; the database is asked where there is one already. */
    static Expectation of(Session session, Period period) {
        Reference reference = session.configuration().reference();
        List<PeriodSetting.Expected> set =
                session.hasDatabase() ? session.warehouse().periods().expected(period) : List.of();
        Interval days = reference.periods().interval(period);
        List<UnitId> existing = reference.provinces().existing(days.to());
        List<Report> reports = new ArrayList<>();
        Set<Dataset> asSet = new HashSet<>();
        for (PeriodSetting.Expected expected : set) {
            asSet.add(expected.dataset());
            expected.units().orElse(existing).forEach(unit -> reports.add(new Report(unit, expected.dataset())));
        }
        fromFile(reference, period, days)
                .filter(report -> !asSet.contains(report.dataset()))
                .forEach(reports::add);
        if (set.isEmpty() && reports.isEmpty()) {
            return new Expectation(all(session, existing), false);
        }
        return new Expectation(reports, true);
    }

    private static Stream<Report> fromFile(Reference reference, Period period, Interval days) {
        Senders senders = reference.senders();
        return senders.all().stream()
                .filter(sender -> sender.kind() == period.kind()
                        && senders.expected(sender.unit(), sender.dataset(), period, days))
                .map(sender -> new Report(sender.unit(), sender.dataset()))
                .distinct();
    }

    private static List<Report> all(Session session, List<UnitId> units) {
        return session.configuration().definitions().all().stream()
                .map(DatasetDefinition::dataset)
                .flatMap(dataset -> units.stream().map(unit -> new Report(unit, dataset)))
                .toList();
    }
}
