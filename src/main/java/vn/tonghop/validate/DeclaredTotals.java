package vn.tonghop.validate;

import java.math.BigDecimal;
import java.util.ArrayList;
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

    /** Whether a sum that the table declares of a field is that of its rows, and none differs. */
    public boolean isSettled(String field) {
        return agreed.stream().anyMatch(total -> total.field().equals(field))
                && findings.stream().noneMatch(finding -> finding.field().equals(field));
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
        Optional<BigDecimal> computed = (whole ? Stream.of(sum.all) : Stream.of(sum.all, sum.part, sum.run))
                .filter(one -> near(declared.value(), one, tolerance))
                .findFirst();
        if (computed.isPresent()) {
            agreed.add(new AgreedTotal(at, field.name(), declared.value(), computed.get()));
        } else {
            findings.add(differing(sum, declared, at));
        }
        sum.declared = sum.declared.add(declared.value());
    }

    private Finding differing(Sum sum, Value.Quantity declared, Origin at) {
        TotalCause cause = sum.cause(declared.value());
        BigDecimal difference = declared.value().subtract(sum.all);
        return Finding.on(
                cause.code(),
                at,
                definition.fields().get(sum.index).name(),
                declared.text(),
                declared.text(),
                new Value.Quantity(sum.all, false).text(),
                new Value.Quantity(difference, false).text(),
                cause.detail());
    }

    private static boolean near(BigDecimal a, BigDecimal b, BigDecimal tolerance) {
        return a.subtract(b).abs().compareTo(tolerance) <= 0;
    }

    /** The running sums of one field. */
    private final class Sum {
        private final int index;
        private BigDecimal all = BigDecimal.ZERO;
        private BigDecimal part = BigDecimal.ZERO;
        private BigDecimal run = BigDecimal.ZERO;
        private BigDecimal declared = BigDecimal.ZERO;
        /** How many numbers above nothing make the sum of all, and that of the part. */
        private int addends;

        private int partAddends;
        private final Map<BigDecimal, Integer> rowOf = new HashMap<>();
        private String currency = "";
        private boolean mixed;

        Sum(int index) {
            this.index = index;
        }

        void add(Reading reading) {
            if (reading.values().get(index) instanceof Value.Quantity quantity) {
                if (rowOf.size() < REMEMBERED && quantity.value().signum() > 0) {
                    rowOf.putIfAbsent(quantity.value().stripTrailingZeros(), reading.row());
                }
                addends += quantity.value().signum();
                partAddends += quantity.value().signum();
                all = all.add(quantity.value());
                part = part.add(quantity.value());
                run = run.add(quantity.value());
                definition.fields().get(index).companion().ifPresent(companion -> {
                    String own =
                            reading.values().get(definition.indexOf(companion)).text();
                    mixed |= !currency.isEmpty() && !currency.equals(own);
                    currency = own;
                });
            }
        }

        boolean isAll(Reading reading) {
            return equals(reading, all) && addends > 1;
        }

        boolean isPart(Reading reading) {
            return equals(reading, part) && partAddends > 1;
        }

        boolean isTwice(Reading reading) {
            return reading.values().get(index) instanceof Value.Quantity quantity
                    && equals(reading, all.subtract(quantity.value()))
                    && addends > 2;
        }

        private boolean equals(Reading reading, BigDecimal sum) {
            return !mixed
                    && reading.values().get(index) instanceof Value.Quantity quantity
                    && quantity.value().compareTo(sum) == 0;
        }

        TotalCause cause(BigDecimal total) {
            return TotalCause.of(total, all, declared, rowOf);
        }

        void beginPart() {
            partAddends = 0;
            part = BigDecimal.ZERO;
            run = BigDecimal.ZERO;
        }

        void beginRun() {
            run = BigDecimal.ZERO;
        }
    }
}
