package vn.tonghop.validate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tonghop.definition.DatasetDefinition;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.FieldType;
import vn.tonghop.model.AgreedTotal;
import vn.tonghop.model.Finding;
import vn.tonghop.model.FindingCode;
import vn.tonghop.model.Findings;
import vn.tonghop.model.Origin;
import vn.tonghop.model.Severity;
import vn.tonghop.normalise.Reading;
import vn.tonghop.normalise.Value;

/**
 * Compares the sums that a table declares with those of its rows: contract section 6, Tables. A sum may be of the whole
 * table, of the rows since the last heading, or of those since the last sum; where none fits, the whole is named. Changes
 * row by row.
 */
public final class DeclaredTotals {
    /** In a longer table no single row is named as the cause of a difference. */
    private static final int REMEMBERED = 10_000;

    private final DatasetDefinition definition;
    private final RowShape shape;
    private final Map<String, BigDecimal> units;
    private final List<Sum> sums = new ArrayList<>();
    private final List<Reading> before = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<AgreedTotal> agreed = new ArrayList<>();
    private Optional<Reading> suspected = Optional.empty();
    private int rows;

    /**
     * For one table.
     *
     * @param definition its dataset
     * @param shape where it keeps its fields
     * @param units what one of the numbers written in each amount column is worth: rounding of one such unit a row passes
     */
    public DeclaredTotals(DatasetDefinition definition, RowShape shape, Map<String, BigDecimal> units) {
        this.definition = definition;
        this.shape = shape;
        this.units = Map.copyOf(units);
        for (int i = 0; i < definition.fields().size(); i++) {
            if (definition.fields().get(i).type().measured()) {
                sums.add(new Sum(i));
            }
        }
    }

    /** A record: its numbers count whether or not the row may be loaded, since the sender counted them. */
    public void record(Reading reading) {
        rows++;
        sums.forEach(sum -> sum.add(reading));
    }

    /** The first record, where nothing but its number tells it from a total above the others: it is compared at the end. */
    public void suspect(Reading first) {
        suspected = Optional.of(first);
    }

    /**
     * Whether a record is just the sum of those above it: of all, of its part, or of those since the last sum.
     *
     * @param least how many rows must stand above
     * @param measures how many of its numbers must be such a sum
     */
    public boolean isSum(Reading reading, int least, int measures) {
        if (rows < least || sums.size() < measures) {
            return false;
        }
        List<Sum> filled = additive(reading);
        return filled.size() >= measures
                && (filled.stream().allMatch(sum -> sum.isAll(reading))
                        || filled.stream().allMatch(sum -> sum.isPart(reading)));
    }

    /** Whether a record is just the sum of all others. */
    private boolean isRest(Reading first) {
        List<Sum> filled = additive(first);
        return !filled.isEmpty() && filled.stream().allMatch(sum -> sum.isTwice(first));
    }

    /** The sums of a record's numbers that can be added up; those of a list of indicators cannot. */
    private List<Sum> additive(Reading reading) {
        return sums.stream()
                .filter(sum -> definition.fields().get(sum.index).type() != FieldType.NUMBER
                        && reading.values().get(sum.index) instanceof Value.Quantity quantity
                        && quantity.value().signum() > 0)
                .toList();
    }

    /** A heading: a new part begins. */
    public void heading() {
        sums.forEach(Sum::beginPart);
    }

    /**
     * Whether a number merged over several rows counts once: a declared sum is that of rows among which these are, and would not be
     * if the number counted in each of them. A nought may as well. Asked after the last row.
     *
     * @param field whose number is merged
     * @param firstRow that carries it
     */
    public boolean isSettled(String field, int firstRow) {
        compareThoseBefore();
        return sums.stream()
                .filter(sum -> definition.fields().get(sum.index).name().equals(field))
                .anyMatch(sum -> sum.isSettled(firstRow));
    }

    /** A row of sums. One that stands above all records is compared at the end. */
    public void declared(Reading total) {
        if (rows == 0) {
            before.add(total);
            return;
        }
        sums.forEach(sum -> compare(sum, total, false));
        sums.forEach(Sum::beginRun);
    }

    /** What did not agree; asked for after the last row. */
    public Findings findings() {
        compareThoseBefore();
        suspected
                .filter(first -> rows > 2 && isRest(first))
                .ifPresent(first ->
                        findings.add(Finding.at(FindingCode.SUM_UNWORDED, Origin.row(shape.sheet(), first.row()), "")
                                .as(Severity.WARNING)));
        return new Findings(findings);
    }

    /** What agreed; asked for after the last row. */
    public List<AgreedTotal> agreed() {
        compareThoseBefore();
        return List.copyOf(agreed);
    }

    private void compareThoseBefore() {
        before.forEach(total -> sums.forEach(sum -> compare(sum, total, true)));
        before.clear();
    }

    private void compare(Sum sum, Reading total, boolean whole) {
        if (!(total.values().get(sum.index) instanceof Value.Quantity declared) || sum.mixed) {
            return;
        }
        Field field = definition.fields().get(sum.index);
        BigDecimal tolerance = field.type() == FieldType.AMOUNT
                ? units.getOrDefault(field.name(), BigDecimal.ONE).multiply(BigDecimal.valueOf(rows))
                : BigDecimal.ZERO;
        Origin at = new Origin(shape.sheet(), total.row(), shape.column(field.name()));
        Optional<Addends> computed = (whole ? Stream.of(sum.all) : Stream.of(sum.all, sum.part, sum.run))
                .filter(one -> one.off(declared).compareTo(tolerance) <= 0)
                .min(Comparator.comparing(one -> one.off(declared)));
        if (computed.isPresent()) {
            agreed.add(new AgreedTotal(at, field.name(), declared.value(), computed.get().sum));
            sum.agreements.add(new Agreement(
                    computed.get().firstRow, sum.lastRow, computed.get().off(declared), tolerance));
        } else {
            findings.add(differing(sum, declared, at));
        }
        sum.declared = sum.declared.add(declared.value());
    }

    private Finding differing(Sum sum, Value.Quantity declared, Origin at) {
        TotalCause cause = sum.cause(declared.value());
        BigDecimal difference = declared.value().subtract(sum.all.sum);
        return Finding.on(
                cause.code(),
                at,
                definition.fields().get(sum.index).name(),
                declared.text(),
                declared.text(),
                new Value.Quantity(sum.all.sum, false).text(),
                new Value.Quantity(difference, false).text(),
                cause.detail());
    }

    /**
     * The sum of the rows from one on.
     *
     * @param firstRow 0 where none has come yet
     * @param positive how many of them are above nothing
     */
    private record Addends(BigDecimal sum, int firstRow, int positive) {
        private static final Addends NONE = new Addends(BigDecimal.ZERO, 0, 0);

        Addends plus(int row, Value value) {
            int first = firstRow == 0 ? row : firstRow;
            return value instanceof Value.Quantity quantity
                    ? new Addends(
                            sum.add(quantity.value()),
                            first,
                            positive + quantity.value().signum())
                    : new Addends(sum, first, positive);
        }

        BigDecimal off(Value.Quantity declared) {
            return declared.value().subtract(sum).abs();
        }
    }

    /**
     * A declared sum that is that of some rows.
     *
     * @param off how far it is from their sum, by rounding
     * @param tolerance how far it might be
     */
    private record Agreement(int firstRow, int lastRow, BigDecimal off, BigDecimal tolerance) {
        /** Whether it speaks of a merged number, and would not agree if that counted in each of its rows. */
        boolean settles(int carrier, Carried carried) {
            boolean tells = off.signum() == 0 || carried.more.subtract(off).compareTo(tolerance) > 0;
            return tells && firstRow <= carrier && carried.lastRow <= lastRow;
        }
    }

    /**
     * A number merged over several records.
     *
     * @param more what it would add if it counted in each of them
     * @param lastRow the last of them
     */
    private record Carried(BigDecimal more, int lastRow) {}

    /** The running sums of one field. */
    private final class Sum {
        private final int index;
        private Addends all = Addends.NONE;
        private Addends part = Addends.NONE;
        private Addends run = Addends.NONE;
        private BigDecimal declared = BigDecimal.ZERO;
        private int lastRow;
        private final Map<BigDecimal, Integer> rowOf = new HashMap<>();
        private final List<Agreement> agreements = new ArrayList<>();
        /** What the last record holds that is not carried above it, and its row; and the numbers that are carried, by theirs. */
        private Value carrier = Value.missing();

        private int carrierRow;
        private final Map<Integer, Carried> carried = new HashMap<>();
        private String currency = "";
        private boolean mixed;

        Sum(int index) {
            this.index = index;
        }

        void add(Reading reading) {
            Value value = reading.values().get(index);
            lastRow = reading.row();
            all = all.plus(lastRow, value);
            part = part.plus(lastRow, value);
            run = run.plus(lastRow, value);
            if (value instanceof Value.Quantity quantity) {
                if (rowOf.size() < REMEMBERED && quantity.value().signum() > 0) {
                    rowOf.putIfAbsent(quantity.value().stripTrailingZeros(), reading.row());
                }
                definition.fields().get(index).companion().ifPresent(companion -> {
                    String own =
                            reading.values().get(definition.indexOf(companion)).text();
                    mixed |= !currency.isEmpty() && !currency.equals(own);
                    currency = own;
                });
            }
            carry(value);
        }

        private void carry(Value value) {
            if (!value.isCarriedAbove()) {
                carrier = value;
                carrierRow = lastRow;
            } else if (carrier instanceof Value.Quantity quantity) {
                carried.merge(
                        carrierRow,
                        new Carried(quantity.value(), lastRow),
                        (before, now) -> new Carried(before.more.add(quantity.value()), lastRow));
            }
        }

        boolean isSettled(int firstRow) {
            return Optional.ofNullable(carried.get(firstRow))
                    .filter(one -> one.more.signum() == 0
                            || agreements.stream().anyMatch(agreement -> agreement.settles(firstRow, one)))
                    .isPresent();
        }

        boolean isAll(Reading reading) {
            return equals(reading, all.sum) && all.positive > 1;
        }

        boolean isPart(Reading reading) {
            return equals(reading, part.sum) && part.positive > 1;
        }

        boolean isTwice(Reading reading) {
            return reading.values().get(index) instanceof Value.Quantity quantity
                    && equals(reading, all.sum.subtract(quantity.value()))
                    && all.positive > 2;
        }

        private boolean equals(Reading reading, BigDecimal sum) {
            return !mixed
                    && reading.values().get(index) instanceof Value.Quantity quantity
                    && quantity.value().compareTo(sum) == 0;
        }

        TotalCause cause(BigDecimal total) {
            return TotalCause.of(total, all.sum, declared, rowOf);
        }

        void beginPart() {
            part = Addends.NONE;
            run = Addends.NONE;
        }

        void beginRun() {
            run = Addends.NONE;
        }
    }
}
