package vn.tonghop.validate;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.definition.Check;
import vn.tonghop.definition.DatasetDefinition;
import vn.tonghop.definition.Field;
import vn.tonghop.model.Finding;
import vn.tonghop.model.FindingCode;
import vn.tonghop.model.Findings;
import vn.tonghop.model.Origin;
import vn.tonghop.model.Period;
import vn.tonghop.model.Severity;
import vn.tonghop.normalise.Reading;
import vn.tonghop.normalise.Value;

/** The only verb of the package: says of each reading of one table whether it may be loaded, and by what it is known. */
public final class Validator {
    private static final int OLDEST = 110;

    private final DatasetDefinition definition;
    private final RowShape shape;
    private final Period period;
    private final NaturalKeys keys;

    /**
     * For one table.
     *
     * @param definition its dataset
     * @param shape where it keeps its fields
     * @param period reported, at whose end ages are told
     */
    public Validator(DatasetDefinition definition, RowShape shape, Period period) {
        this.definition = definition;
        this.shape = shape;
        this.period = period;
        this.keys = new NaturalKeys(definition);
    }

    /** All checks that need no other row. */
    public Checked check(Reading reading) {
        List<Finding> found = new ArrayList<>();
        List<Field> fields = definition.fields();
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            if (field.required() && lacks(reading, field.name())) {
                found.add(missing(reading, field.name(), field.label().vi()));
            }
        }
        for (Check check : definition.checks()) {
            switch (check.kind()) {
                case ONE_OF -> oneOf(check, reading, found);
                case END_NOT_BEFORE_START -> endNotBeforeStart(check, reading, found);
                case NOT_ABOVE -> notAbove(check, reading, found);
                case AGE -> age(check, reading, found);
                case NOT_AFTER_PERIOD -> notAfterPeriod(check, reading, found);
                case COUNTRY_FROM_NAME, BILATERAL_WITH_COUNTRY, UNIT_OF_VALUE -> {}
            }
        }
        Findings findings =
                found.isEmpty() ? reading.findings() : reading.findings().and(new Findings(found));
        return new Checked(
                reading.row(),
                reading.values(),
                keys.of(reading.values()),
                reading.estimate(),
                isRequiredAsked(reading),
                findings,
                reading.sent());
    }

    private boolean isRequiredAsked(Reading reading) {
        return !reading.asked().isEmpty()
                && definition.fields().stream()
                        .anyMatch(field -> field.required() && reading.asked().contains(field.name()));
    }

    private void oneOf(Check check, Reading reading, List<Finding> found) {
        if (check.fields().stream().allMatch(field -> lacks(reading, field))) {
            String first = check.fields().get(0);
            found.add(missing(reading, first, label(first)));
        }
    }

    private void endNotBeforeStart(Check check, Reading reading, List<Finding> found) {
        if (value(reading, check.fields().get(0)) instanceof Value.Day start
                && value(reading, check.fields().get(1)) instanceof Value.Day end
                && end.value().isBefore(start.value())) {
            found.add(
                    remark(FindingCode.END_BEFORE_START, reading, check.fields().get(1), start.text(), end.text()));
        }
    }

    private void notAfterPeriod(Check check, Reading reading, List<Finding> found) {
        String field = check.fields().get(0);
        if (value(reading, field) instanceof Value.Day day && day.value().isAfter(period.lastDay())) {
            found.add(remark(
                    FindingCode.DATE_AFTER_PERIOD,
                    reading,
                    field,
                    day.text(),
                    period.lastDay().toString()));
        }
    }

    private void age(Check check, Reading reading, List<Finding> found) {
        String field = check.fields().get(0);
        if (value(reading, field) instanceof Value.Quantity year) {
            int age = period.lastDay().getYear() - year.value().intValue();
            if (age < 0 || age > OLDEST) {
                found.add(remark(FindingCode.AGE_UNLIKELY, reading, field, Integer.toString(age)));
            }
        }
    }

    private void notAbove(Check check, Reading reading, List<Finding> found) {
        String upper = check.fields().get(0);
        String lower = check.fields().get(1);
        if (value(reading, upper) instanceof Value.Quantity most
                && value(reading, lower) instanceof Value.Quantity amount
                && currency(reading, upper).equals(currency(reading, lower))
                && amount.value().compareTo(most.value()) > 0) {
            found.add(remark(FindingCode.DISBURSED_OVER_COMMITTED, reading, lower, most.text(), amount.text()));
        }
    }

    private String currency(Reading reading, String field) {
        return definition
                .field(field)
                .flatMap(Field::companion)
                .map(companion -> value(reading, companion).text())
                .orElse("");
    }

    private Finding missing(Reading reading, String field, String label) {
        return remark(FindingCode.REQUIRED_MISSING, reading, field, label);
    }

    private Finding remark(FindingCode code, Reading reading, String field, String... details) {
        Origin at = new Origin(shape.sheet(), reading.row(), shape.column(field));
        return Finding.on(code, at, field, "", details);
    }

    private String label(String field) {
        return definition.field(field).map(f -> f.label().vi()).orElse(field);
    }

    private Value value(Reading reading, String field) {
        return reading.values().get(definition.indexOf(field));
    }

    /** Whether a field has no value, and nothing says why. */
    private boolean lacks(Reading reading, String field) {
        Value value = value(reading, field);
        return value.isMissing() && !value.isCarriedAbove() && !isTold(reading, field);
    }

    /** Whether it is told already why a field has no value. */
    private static boolean isTold(Reading reading, String field) {
        if (reading.asked().contains(field)) {
            return true;
        }
        for (Finding finding : reading.findings()) {
            if (finding.severity() == Severity.ERROR && finding.field().equals(field)) {
                return true;
            }
        }
        return false;
    }
}
