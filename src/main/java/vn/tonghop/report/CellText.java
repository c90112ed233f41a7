package vn.tonghop.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.model.Origin;
import vn.tonghop.model.Period;
import vn.tonghop.report.Styles.Role;

/** What stands in a cell, in words, and the marks of its flags. */
final class CellText {
    /**
     * Where a cell stands.
     *
     * @param source where its row came from
     * @param role what its row is
     * @param ordinal the number of its row
     */
    record Place(Layout.Column column, Layout.Source source, Role role, int ordinal) {}

    private final Words words;
    private final Layout layout;
    private final Set<String> flagsUsed;

    /** @param flagsUsed takes the flags that were met */
    CellText(Words words, Layout layout, Set<String> flagsUsed) {
        this.words = words;
        this.layout = layout;
        this.flagsUsed = flagsUsed;
    }

    /** The text of a cell that holds no number, date or time. */
    String of(Place place, ReportRow row) {
        Layout.Column column = place.column();
        String value = row.text(column.field());
        return switch (column.format()) {
            case ORDINAL -> place.ordinal() > 0 ? Integer.toString(place.ordinal()) : "";
            case NAME, MARK -> names(place, row);
            case MESSAGE -> words.message(value, row.text("value"), row.texts("details"));
            case LETTERS -> value.isEmpty() ? "" : Origin.letters(Integer.parseInt(value));
            case PERIOD -> period(value, column.place());
            case FLAGS -> flags(row.texts(column.field()));
            case AMOUNTS -> words.amounts(row.texts(column.field()));
            case NUMBER, MILLIONS -> value.isEmpty() ? instead(row.texts(column.field() + ReportRow.FLAGS)) : value;
            case MEASURED -> measured(column, row);
            case TEXT, WRAP, CENTRE, PERCENT, CHANGE, DATE, TIME -> value;
        };
    }

    private String measured(Layout.Column column, ReportRow row) {
        List<String> flags = row.texts(column.field() + ReportRow.FLAGS);
        return row.value(column.field()).isEmpty() && flags.isEmpty()
                ? ""
                : words.figures().amount(row, column.field(), flags, column.place());
    }

    private String marked(String number, List<String> flags) {
        String mark = mark(flags);
        return number + (mark.isEmpty() ? "" : " " + mark);
    }

    /** A period in words, and in brackets what follows it. */
    private String period(String value, vn.tonghop.report.Place place) {
        String[] parts = value.split(" ", 2);
        String words = Period.parse(parts[0])
                .map(period -> this.words.period(period, place))
                .orElse(parts[0]);
        return parts.length > 1 ? words + " (" + parts[1] + ")" : words;
    }

    private String flags(List<String> given) {
        return layout.flags().stream()
                .filter(flag -> given.contains(flag.id()))
                .map(flag -> words.of(flag.label()))
                .collect(Collectors.joining("; "));
    }

    /** What stands where a figure should that is not known because of a flag; nothing where it was not reported. */
    private String instead(List<String> flags) {
        Optional<Layout.Flag> reason = layout.flags().stream()
                .filter(flag -> flags.contains(flag.id()) && flag.instead().isPresent())
                .findFirst();
        reason.ifPresent(flag -> flagsUsed.add(flag.id()));
        return reason.flatMap(Layout.Flag::instead).map(words::of).orElse("");
    }

    /** One code, or several of an array. */
    private String names(Place place, ReportRow row) {
        String field = place.column().field();
        Object value = row.value(field).orElse("");
        if (value instanceof List<?>) {
            return row.texts(field).stream().map(code -> name(place, code)).collect(Collectors.joining(", "));
        }
        return value.toString().isEmpty() ? "" : name(place, value.toString());
    }

    private String name(Place place, String code) {
        Layout.Column column = place.column();
        String list = column.names()
                .or(place.source()::names)
                .orElseThrow(() -> FaultyLayout.at(
                        column.place(),
                        "Cột '" + column.field() + "' cần 'names', ở cột hoặc ở phần.",
                        "Column '" + column.field() + "' needs 'names', here or where the rows come from."));
        return words.name(list, code, column.place());
    }

    /** The same on paper: numbers and days as they are read, a nought as a dash, marks behind. */
    String onPaper(Place place, ReportRow row) {
        Object value = row.value(place.column().field()).orElse("");
        if (value instanceof BigDecimal number && place.column().format().numeric()) {
            return marked(
                    words.number(number, place.column().format()),
                    row.texts(place.column().field() + ReportRow.FLAGS));
        }
        return value instanceof LocalDate || value instanceof OffsetDateTime ? words.display(value) : of(place, row);
    }

    /** How a number looks, with the marks of its flags. */
    Styles.Cell look(Place place, ReportRow row, BigDecimal number) {
        String mark = mark(row.texts(place.column().field() + ReportRow.FLAGS));
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        return new Styles.Cell(place.role(), place.column().format(), mark, whole, false);
    }

    private String mark(List<String> flags) {
        StringBuilder marks = new StringBuilder();
        for (Layout.Flag flag : layout.flags()) {
            if (flags.contains(flag.id())) {
                flagsUsed.add(flag.id());
                flag.mark()
                        .ifPresent(
                                mark -> marks.append(marks.isEmpty() ? "" : ",").append(words.of(mark)));
            }
        }
        return marks.toString();
    }
}
