package vn.tonghop.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.tonghop.consolidate.Depth;
import vn.tonghop.consolidate.FigureKey;
import vn.tonghop.consolidate.Release;
import vn.tonghop.model.Lang;

/** What holds of every figure of every release, whatever has happened. */
final class EveryFigureExplained {
    private static final List<String> LEVELS = List.of("unit", "submission", "sheet", "row");

    private static final int VALUE = 9;

    private final SmallOffice office;

    EveryFigureExplained(SmallOffice office) {
        this.office = office;
    }

    /** Every figure is what its rows, sheets, submissions and units add up to. */
    void addsUp(String period, int number) {
        Release release = office.release(period, number);
        for (List<String> figure : office.figures(period, number)) {
            FigureKey key = new FigureKey(figure.get(3), figure.get(4), figure.get(5));
            List<List<String>> tree = office.explanation()
                    .explain(release, key, figure.get(2), Depth.ROW, Lang.VI)
                    .toList();
            BigDecimal value = number(figure.get(6));
            if (tree.isEmpty()) {
                assertThat(value).as(key + " of " + figure.get(2)).isZero();
                continue;
            }
            assertThat(tree.get(0).get(VALUE).isEmpty())
                    .as(key + " of " + figure.get(2) + " in " + release + " is not known")
                    .isEqualTo(figure.get(6).isEmpty());
            assertThat(number(tree.get(0).get(VALUE)))
                    .as(key + " of " + figure.get(2) + " in " + release)
                    .isEqualByComparingTo(value);
            for (String level : LEVELS) {
                assertThat(tree.stream()
                                .filter(line -> line.get(0).equals(level))
                                .map(line -> number(line.get(VALUE)))
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                        .as(level + "s of " + key + " of " + figure.get(2) + " in " + release)
                        .isEqualByComparingTo(value);
            }
        }
    }

    /** Additive figures of units add up to the country's, those of clusters too, and their breakdowns to the total. */
    void areasAndBreakdownsAddUp(List<List<String>> figures) {
        Map<String, BigDecimal> totals = new TreeMap<>();
        Map<String, BigDecimal> units = new TreeMap<>();
        Map<String, BigDecimal> clusters = new TreeMap<>();
        Map<String, BigDecimal> parts = new TreeMap<>();
        for (List<String> line : figures) {
            String unit = line.get(2);
            BigDecimal value = number(line.get(6));
            if (line.get(3).equals("projects.ngos")) {
                continue;
            }
            if (unit.equals("VN") && line.get(4).isEmpty()) {
                totals.put(line.get(3), value);
            } else if (unit.equals("VN")) {
                parts.merge(line.get(3) + " " + line.get(4), value, BigDecimal::add);
            } else if (line.get(4).isEmpty()) {
                (office.isUnit(unit) ? units : clusters).merge(line.get(3), value, BigDecimal::add);
            }
        }
        for (Map<String, BigDecimal> areas : List.of(units, clusters)) {
            assertThat(areas.keySet()).isEqualTo(totals.keySet());
            areas.forEach((figure, sum) -> assertThat(sum).as(figure).isEqualByComparingTo(totals.get(figure)));
        }
        parts.forEach((part, sum) ->
                assertThat(sum).as(part).isEqualByComparingTo(totals.get(part.substring(0, part.indexOf(' ')))));
    }

    /** The parts of a difference add up to it, and no figure that changed is without one. */
    void differenceAddsUp(String period, int before, int after) {
        Map<List<String>, BigDecimal> changes = new HashMap<>();
        office.figures(period, after).forEach(line -> changes.merge(key(line), number(line.get(6)), BigDecimal::add));
        office.figures(period, before)
                .forEach(line -> changes.merge(key(line), number(line.get(6)).negate(), BigDecimal::add));
        Map<List<String>, BigDecimal> told = new HashMap<>();
        for (List<String> line : office.explanation()
                .diff(office.release(period, before), office.release(period, after))
                .toList()) {
            List<String> key = List.of(line.get(1), line.get(0), line.get(2), line.get(3));
            told.merge(key, number(line.get(6)), BigDecimal::add);
            assertThat(number(line.get(5)).subtract(number(line.get(4))))
                    .as(key.toString())
                    .isEqualByComparingTo(changes.get(key));
        }
        changes.values().removeIf(change -> change.signum() == 0);
        assertThat(told.keySet()).isEqualTo(changes.keySet());
        told.forEach((key, change) -> assertThat(change).as(key.toString()).isEqualByComparingTo(changes.get(key)));
    }

    private static List<String> key(List<String> line) {
        return line.subList(2, 6);
    }

    /** The number of a cell; one that is not known adds nothing. */
    private static BigDecimal number(String text) {
        return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
    }
}
