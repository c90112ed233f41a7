package vn.tonghop.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The totals of the country, as sentences say them: with their units, and with the doubts that their flags are. */
final class NationalFigures {
    private static final String REPORTING = "reporting";

    private final Words words;
    private final List<Layout.Flag> flags;
    private final Map<String, NationalFigure> figures = new HashMap<>();

    NationalFigures(Words words, List<Layout.Flag> flags) {
        this.words = words;
        this.flags = flags;
    }

    void add(String name, NationalFigure figure) {
        figures.put(name, figure);
    }

    /** The total of a figure; empty where nobody reported it. */
    Optional<NationalFigure> find(String name) {
        return Optional.ofNullable(figures.get(name));
    }

    /** Whether every total is of the whole country. */
    boolean areOfAll() {
        return figures.values().stream().allMatch(NationalFigure::isOfAll);
    }

    /** The line below a total of the country: of how many units each of its figures is; a text a column, the label below the names. */
    List<String> line(Layout.Table table, String label) {
        List<String> texts = new ArrayList<>();
        boolean labelled = false;
        for (Layout.Column column : table.columns()) {
            boolean names = column.format() == ColumnFormat.NAME && !labelled;
            labelled |= names;
            texts.add(FigureLines.isFigure(column.field()) ? reporting(column.field()) : names ? label : "");
        }
        return texts;
    }

    /** How many units report a figure or a breakdown of it, of how many that exist: {@code 23/63}; nothing where nobody does. */
    private String reporting(String figure) {
        return find(figure.replaceFirst("\\[.*", ""))
                .map(found -> found.reporting() + "/" + found.existing())
                .orElse("");
    }

    /**
     * What a sentence says of a figure.
     *
     * @param form {@code amount} with its unit of measure and its doubts, {@code doubts} what its flags say, in brackets,
     *     {@code units} whose total it is; empty for the number alone
     */
    String said(String name, String form, Place place) {
        NationalFigure figure = find(name)
                .orElseThrow(() -> FaultyLayout.at(
                        place,
                        "Không có số liệu {" + name + "}; thêm only: " + name + ".",
                        "There is no figure {" + name + "}; say only: " + name + "."));
        return switch (form) {
            case "" ->
                figure.given()
                        ? figure.value().map(words::display).orElseGet(() -> instead(figure.flags()))
                        : notGiven(place);
            case "amount" -> amount(figure, place);
            case "doubts" -> doubts(figure.flags(), figure.unconverted());
            case "units" -> units(figure, place);
            default ->
                throw FaultyLayout.at(
                        place,
                        "Không hiểu ':" + form + "'; chỉ dùng :amount, :doubts, :units.",
                        "':" + form + "' is not known; only :amount, :doubts, :units.");
        };
    }

    private String notGiven(Place place) {
        return words.name(REPORTING, "not-given", place);
    }

    private String amount(NationalFigure figure, Place place) {
        if (!figure.given() && figure.unconverted().isEmpty()) {
            return notGiven(place);
        }
        return amount(figure.value(), figure.unitOfMeasure(), figure.flags(), figure.unconverted(), place);
    }

    /**
     * The number of a row's column, with the row's {@code unit_of_measure}, and the doubts that its flags and its {@code unconverted}
     * are; where the row says that none was {@code given}, that.
     */
    String amount(ReportRow row, String column, List<String> flags, Place place) {
        if (row.text("given").equals("no")
                && row.value(column).filter(BigDecimal.ZERO::equals).isPresent()) {
            return notGiven(place);
        }
        return amount(
                row.value(column).map(BigDecimal.class::cast),
                row.text("unit_of_measure"),
                flags,
                row.texts("unconverted"),
                place);
    }

    private String amount(
            Optional<BigDecimal> number, String unit, List<String> flags, List<String> unconverted, Place place) {
        return number.map(value -> words.measured(value, unit, place) + doubts(flags, unconverted))
                .orElseGet(() -> words.amounts(unconverted) + " (" + instead(flags) + ")");
    }

    /** What stands for a number that is not known. */
    private String instead(List<String> given) {
        return flags.stream()
                .filter(flag -> given.contains(flag.id()))
                .flatMap(flag -> flag.instead().stream())
                .map(words::of)
                .findFirst()
                .orElse("");
    }

    private String doubts(List<String> given, List<String> unconverted) {
        String said = flags.stream()
                .filter(flag -> given.contains(flag.id()))
                .flatMap(flag -> flag.said().stream())
                .map(phrase -> phrase.message().in(words.lang()).replace("{unconverted}", words.amounts(unconverted)))
                .collect(Collectors.joining("; "));
        return said.isEmpty() ? "" : " (" + said + ")";
    }

    private String units(NationalFigure figure, Place place) {
        String which = figure.isOfAll() ? "all" : figure.flags().contains("missing_units") ? "awaited" : "some";
        return words.name(REPORTING, which, place)
                .replace("{reporting}", Integer.toString(figure.reporting()))
                .replace("{existing}", Integer.toString(figure.existing()));
    }
}
