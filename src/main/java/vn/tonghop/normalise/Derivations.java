package vn.tonghop.normalise;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.tonghop.definition.Check;
import vn.tonghop.definition.DatasetDefinition;
import vn.tonghop.model.Finding;
import vn.tonghop.model.FindingCode;
import vn.tonghop.model.Origin;
import vn.tonghop.recognise.AmountUnit;
import vn.tonghop.recognise.Answers;
import vn.tonghop.recognise.Column;
import vn.tonghop.recognise.UnitWords;
import vn.tonghop.reference.Country;
import vn.tonghop.reference.Indicators;
import vn.tonghop.reference.Reference;

/** Fills what a row tells in another of its fields: contract section 6, Codes. */
final class Derivations {
    private static final String BILATERAL = "bilateral";
    private static final int NAMES = 1000;

    /** {@code Hội hữu nghị Việt Nam - Wakanda}: a country is named, though none that is known; a region is none. */
    private static final Pattern NAMES_A_COUNTRY = Pattern.compile(
            "(?iu).*\\bviệt(?:\\s*nam)?\\s*[-–—]\\s*(?!(?:các\\s|khối|khu\\s*vực|châu\\s|liên\\s*minh|asean\\b|eu\\b|đông\\s*nam\\s*á|trung\\s*đông|mỹ\\s*la|á\\s*[-–]|quốc\\s*tế))\\p{L}.*");

    private final DatasetDefinition definition;
    private final Reference reference;
    private final Answers answers;
    private final UnitWords units;
    private final Map<String, List<Country>> countries = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Country>> eldest) {
            return size() > NAMES;
        }
    };

    Derivations(DatasetDefinition definition, Reference reference, Answers answers) {
        this.answers = answers;
        this.units = new UnitWords(reference);
        this.definition = definition;
        this.reference = reference;
    }

    /**
     * Fills empty values in place, and adds what was doubtful; a value's column may name a unit for all its rows.
     *
     * @param refused the fields whose own cell was not understood: they stay empty, as its finding says
     */
    void fill(Value[] values, List<Column> columns, Origin row, Set<String> refused, List<Finding> findings) {
        for (Check check : definition.checks()) {
            switch (check.kind()) {
                case COUNTRY_FROM_NAME -> {
                    if (!refused.contains(check.fields().get(1))) {
                        country(check, values, columns, row, findings);
                    }
                }
                case BILATERAL_WITH_COUNTRY -> {
                    if (!refused.contains(check.fields().get(1))) {
                        bilateral(check, values);
                    }
                }
                case UNIT_OF_VALUE -> unit(check, values, columns, row, findings);
                case END_NOT_BEFORE_START, NOT_ABOVE, ONE_OF, AGE, NOT_AFTER_PERIOD -> {}
            }
        }
    }

    /**
     * {@code 1.234,5} of {@code triệu đồng} is so many đồng; what is not of the indicator's currency is not its value, and what
     * is counted in persons or delegations has no fractions.
     */
    private void unit(Check check, Value[] values, List<Column> columns, Origin row, List<Finding> findings) {
        String field = check.fields().get(1);
        int at = definition.indexOf(field);
        String named = values[definition.indexOf(check.fields().get(2))].text();
        Optional<String> own = reference
                .indicators()
                .byCode(values[definition.indexOf(check.fields().get(0))].text())
                .map(Indicators.Indicator::unitOfMeasure);
        if (own.isEmpty() || !(values[at] instanceof Value.Quantity quantity)) {
            return;
        }
        AmountUnit sent = named.isEmpty() ? ofColumn(columns, field, own.get()) : units.scaled(named);
        boolean other = !sent.currency().isEmpty() && !sent.currency().equals(own.get());
        if (other || (named.isEmpty() && isOfOthers(sent))) {
            values[at] = Value.missing();
            findings.add(Finding.on(
                    FindingCode.NUMBER_OF_OTHER_THINGS,
                    row,
                    field,
                    quantity.text(),
                    named.isEmpty() ? words(sent) : named));
            return;
        }
        BigDecimal value = quantity.value().multiply(sent.factor());
        if (reference.currencies().code(own.get()).isEmpty() && NumberCells.isFraction(value)) {
            values[at] = Value.missing();
            findings.add(Finding.on(
                    FindingCode.FRACTION_IN_COUNT, row, field, quantity.text(), NumberCells.suggestion(value)));
        } else {
            values[at] = new Value.Quantity(value, quantity.estimate());
        }
    }

    /** A unit line of money says nothing of what is counted in persons. */
    private AmountUnit ofColumn(List<Column> columns, String field, String own) {
        AmountUnit unit = columns.stream()
                .filter(column ->
                        column.fields().stream().anyMatch(f -> f.name().equals(field)))
                .map(Column::unit)
                .findFirst()
                .orElse(AmountUnit.NONE);
        boolean money = reference.currencies().code(own).isPresent();
        return money || unit.currency().isEmpty() ? unit : AmountUnit.NONE;
    }

    /** Thousands of what? An indicator that the unit line does not name is not read by it. */
    private static boolean isOfOthers(AmountUnit unit) {
        return unit.currency().isEmpty() && unit.factor().compareTo(BigDecimal.ONE) != 0;
    }

    private static String words(AmountUnit unit) {
        return ("× " + NumberCells.vietnamese(unit.factor()) + " " + unit.currency()).strip();
    }

    private void country(Check check, Value[] values, List<Column> columns, Origin row, List<Finding> findings) {
        Value name = values[definition.indexOf(check.fields().get(0))];
        int country = definition.indexOf(check.fields().get(1));
        if (name.isMissing() || !values[country].isMissing()) {
            return;
        }
        Optional<String> answered =
                answers.code(definition.dataset(), check.fields().get(1), name.text());
        if (answered.isPresent()) {
            values[country] = new Value.Text(answered.get());
            return;
        }
        List<Country> named = named(name.text());
        if (named.isEmpty()) {
            if (NAMES_A_COUNTRY.matcher(name.text()).matches()) {
                Origin at = new Origin(
                        row.sheet(), row.row(), column(columns, check.fields().get(0)));
                findings.add(
                        Finding.on(FindingCode.CODE_QUESTION, at, check.fields().get(1), name.text()));
            }
            return;
        }
        values[country] = new Value.Text(named.get(0).alpha2());
        if (named.size() > 1) {
            findings.add(Finding.on(
                    FindingCode.SEVERAL_COUNTRIES,
                    row,
                    check.fields().get(1),
                    name.text(),
                    named.get(0).nameVi(),
                    TextCells.rest(named)));
        }
    }

    /** Of a table of a million members there are a few names of associations: each is looked into once. */
    List<Country> named(String name) {
        return countries.computeIfAbsent(name, reference.countries()::mentionedIn);
    }

    private static int column(List<Column> columns, String field) {
        return columns.stream()
                .filter(column ->
                        column.fields().stream().anyMatch(f -> f.name().equals(field)))
                .mapToInt(Column::column)
                .findFirst()
                .orElse(0);
    }

    private void bilateral(Check check, Value[] values) {
        int country = definition.indexOf(check.fields().get(0));
        int kind = definition.indexOf(check.fields().get(1));
        if (!values[country].isMissing() && values[kind].isMissing()) {
            values[kind] = new Value.Text(BILATERAL);
        }
    }
}
