package vn.tonghop.normalise;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.tonghop.definition.DatasetDefinition;
import vn.tonghop.definition.Field;
import vn.tonghop.model.Finding;
import vn.tonghop.model.FindingCode;
import vn.tonghop.model.Origin;
import vn.tonghop.model.SeenCell;
import vn.tonghop.sheet.Cell;
import vn.tonghop.sheet.CellValue;
import vn.tonghop.text.VietnameseText;

/**
 * Makes one finding of all that is found on a cell, the gravest first, and lets it name what the cell stores, what it shows and what
 * was taken, where these differ or several things are found.
 */
final class SeenCells {
    private SeenCells() {}

    private record Place(Origin origin, String field) {
        static Place of(Finding finding) {
            return new Place(finding.origin(), finding.field());
        }
    }

    /**
     * The findings of a row, one a cell and field.
     *
     * @param findings in their order
     * @param cells the cell of a column, the merged one above it included
     * @param values of the row's fields
     */
    static List<Finding> told(
            List<Finding> findings,
            DatasetDefinition definition,
            Function<Integer, Optional<Cell>> cells,
            Value[] values) {
        if (findings.isEmpty()) {
            return findings;
        }
        Map<Place, List<Finding>> byPlace = new LinkedHashMap<>();
        findings.forEach(finding -> byPlace.computeIfAbsent(Place.of(finding), any -> new ArrayList<>())
                .add(finding));
        List<Finding> told = new ArrayList<>();
        byPlace.forEach((place, all) -> {
            Optional<Field> field = definition.field(place.field);
            Optional<Cell> cell = place.origin.column() == 0 ? Optional.empty() : cells.apply(place.origin.column());
            if (field.isPresent() && cell.isPresent()) {
                told.add(told(all, field.get(), cell.get(), values[definition.indexOf(place.field)]));
            } else {
                told.addAll(all);
            }
        });
        return told;
    }

    private static Finding told(List<Finding> all, Field field, Cell cell, Value taken) {
        List<Finding> ordered =
                all.stream().sorted(Comparator.comparing(Finding::severity)).toList();
        Finding first = ordered.get(0);
        List<FindingCode> also = ordered.stream()
                .map(Finding::code)
                .filter(code -> code != first.code())
                .distinct()
                .toList();
        String stored = stored(cell);
        Optional<String> shown = shown(cell);
        boolean differs = shown.isPresent() && first.code() != FindingCode.FORMAT_SHOWS_OTHER;
        if (also.isEmpty() && !differs) {
            return first;
        }
        return first.on(
                field.personal()
                        ? new SeenCell("", "", "", also)
                        : new SeenCell(
                                told(stored, cell),
                                told(shown.orElse(stored), cell),
                                taken instanceof Value.Quantity ? SeenCell.number(taken.text()) : taken.text(),
                                also));
    }

    private static String told(String text, Cell cell) {
        return cell.value() instanceof CellValue.Numeric ? SeenCell.number(text) : text;
    }

    private static String stored(Cell cell) {
        if (!(cell.value() instanceof CellValue.Rich rich)) {
            return VietnameseText.clean(cell.value().text());
        }
        StringBuilder text = new StringBuilder();
        rich.parts().forEach(part -> {
            boolean struck = part.line() == CellValue.Rich.Line.THROUGH;
            text.append(struck ? "~" + part.text().strip() + "~ " : part.text());
        });
        return VietnameseText.clean(text.toString());
    }

    /** What a cell shows, where that is something else than it stores, grouping and words around a number aside. */
    private static Optional<String> shown(Cell cell) {
        if (cell.value() instanceof CellValue.Numeric number) {
            return ShownFormat.of(cell.style().format()).unlike(number.value());
        }
        if (cell.value() instanceof CellValue.Moment moment) {
            String shown = switch (ShownFormat.of(cell.style().format()).precision()) {
                case DAY, NONE -> moment.value().toLocalDate().toString();
                case MONTH -> YearMonth.from(moment.value()).toString();
                case YEAR -> Integer.toString(moment.value().getYear());
            };
            return Optional.of(shown).filter(text -> !text.equals(moment.text()));
        }
        return cell.value() instanceof CellValue.Rich rich
                ? Optional.of(VietnameseText.clean(rich.text())).filter(text -> !text.equals(stored(cell)))
                : Optional.empty();
    }
}
