package vn.tonghop.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tonghop.model.Dataset;
import vn.tonghop.model.Interval;
import vn.tonghop.model.Period;
import vn.tonghop.model.UnitId;

/** Which union is expected to report what, and how often. */
public final class Senders {
    private final List<Sender> all;

    /**
     * One expectation.
     *
     * @param unit who
     * @param dataset what
     * @param kind how often
     * @param validity since when, and until when
     */
    public record Sender(UnitId unit, Dataset dataset, Period.Kind kind, Validity validity) {}

    Senders(CsvFolder folder, Provinces provinces) {
        List<Sender> before = new ArrayList<>();
        all = folder.read(
                "senders.csv",
                List.of("unit_id", "dataset", "period_kind", "valid_from", "valid_to"),
                row -> sender(row, provinces, before));
    }

    private static Sender sender(CsvRow row, Provinces provinces, List<Sender> before) {
        String dataset = row.required("dataset");
        if (!Dataset.isId(dataset)) {
            throw new RowFault(
                    "'" + dataset + "' không phải là tên bộ số liệu.", "'" + dataset + "' is no name of a dataset.");
        }
        String kind = row.oneOf(
                "period_kind",
                Stream.of(Period.Kind.values()).map(Period.Kind::id).toList());
        Sender sender = new Sender(
                provinces.known(row.unit("unit_id")),
                new Dataset(dataset),
                kind(kind).orElseThrow(),
                row.validity());
        if (before.stream().anyMatch(other -> sameAs(other, sender))) {
            throw new RowFault("Dòng này lặp lại một dòng khác.", "This row repeats another.");
        }
        before.add(sender);
        return sender;
    }

    private static boolean sameAs(Sender one, Sender other) {
        return one.unit().equals(other.unit())
                && one.dataset().equals(other.dataset())
                && one.kind() == other.kind()
                && one.validity().overlaps(other.validity());
    }

    private static Optional<Period.Kind> kind(String id) {
        return Stream.of(Period.Kind.values())
                .filter(kind -> kind.id().equals(id))
                .findFirst();
    }

    /** All expectations, in the order of the file. */
    public List<Sender> all() {
        return all;
    }

    /**
     * Whether a union is expected to report a dataset for a period.
     *
     * @param days the days of the period, by its rule
     */
    public boolean expected(UnitId unit, Dataset dataset, Period period, Interval days) {
        return all.stream()
                .anyMatch(sender -> sender.unit().equals(unit)
                        && sender.dataset().equals(dataset)
                        && sender.kind() == period.kind()
                        && sender.validity().contains(days.to()));
    }
}
