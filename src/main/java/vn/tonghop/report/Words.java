package vn.tonghop.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tonghop.model.FindingCode;
import vn.tonghop.model.Lang;
import vn.tonghop.model.Notation;
import vn.tonghop.model.Period;

/** What the workbook says, in one language: phrases with the facts of the release filled in, codes by their names. */
final class Words {
    private static final Pattern HOLDER = Pattern.compile("\\{([a-z_.]+)(?::([a-z-]+))?}");
    private static final String INDICATORS = "indicator";

    private final Lang lang;
    private final Notation notation;
    private final Map<String, Map<String, String>> lists = new HashMap<>();
    private final Map<String, Object> facts = new HashMap<>();
    private final NationalFigures figures;

    Words(Lang lang, Layout layout) {
        this.lang = lang;
        this.notation = Notation.of(lang);
        this.figures = new NationalFigures(this, layout.flags());
        layout.words().forEach((list, codes) -> codes.forEach((code, word) -> name(list, code, word.in(lang))));
    }

    /** Adds a word to a list. */
    void name(String list, String code, String word) {
        lists.computeIfAbsent(list, any -> new HashMap<>()).put(code, word);
    }

    /** Whether a list has a word for a code. */
    boolean knows(String list, String code) {
        return lists.getOrDefault(list, Map.of()).containsKey(code);
    }

    /** Whether there is a fact of that name, and it says something, or a total of the country of that name. */
    boolean tells(String name) {
        return figures.find(name).isPresent()
                || !facts.getOrDefault(name, "").toString().isEmpty();
    }

    /** The totals of the country that phrases may name. */
    NationalFigures figures() {
        return figures;
    }

    /** Adds a fact that phrases may name. */
    void fact(String name, Object value) {
        facts.put(name, value);
    }

    Lang lang() {
        return lang;
    }

    /**
     * A phrase with its place-holders filled: {@code {number}} by the fact of that name, {@code {projects.count}} by the country's
     * total of that name. Behind a colon stands what else is said of a total: {@code amount} with its unit of measure and what it
     * leaves out, {@code doubts} what its flags say, in brackets, {@code units} whose total it is.
     */
    String of(Phrase phrase) {
        Matcher holder = HOLDER.matcher(phrase.message().in(lang));
        return holder.replaceAll(found -> {
            String name = found.group(1);
            String form = Optional.ofNullable(found.group(2)).orElse("");
            return Matcher.quoteReplacement(
                    FigureLines.isFigure(name) ? figures.said(name, form, phrase.place()) : fact(name, phrase.place()));
        });
    }

    /**
     * A phrase with its place-holders filled from a row: {@code {x}} by its column of that name. Behind a colon stands how it is said:
     * {@code amount} with the row's {@code unit_of_measure} and what its {@code flags} say, {@code measured} without, {@code period} in words, {@code percent}, {@code change}, {@code size} (a change without its sign), {@code parts}
     * an array of texts {@code unit change}, or the list that has the names of the code, or the codes, that the column holds.
     */
    String of(Phrase phrase, ReportRow row) {
        Matcher holder = HOLDER.matcher(phrase.message().in(lang));
        return holder.replaceAll(found -> Matcher.quoteReplacement(
                said(row, found.group(1), Optional.ofNullable(found.group(2)).orElse(""), phrase.place())));
    }

    private String said(ReportRow row, String column, String form, Place place) {
        if (!row.columns().contains(column)) {
            throw FaultyLayout.at(
                    place, "Câu lệnh không cho cột {" + column + "}.", "There is no column {" + column + "}.");
        }
        Object value = row.value(column).orElse("");
        return switch (form) {
            case "" -> display(value);
            case "amount" -> figures.amount(row, column, row.texts("flags"), place);
            case "period" ->
                Period.parse(value.toString())
                        .map(period -> period(period, place))
                        .orElse("");
            case "measured" ->
                value instanceof BigDecimal number ? measured(number, row.text("unit_of_measure"), place) : "";
            case "percent" -> value instanceof BigDecimal part ? notation.percent(part) : "";
            case "change" -> value instanceof BigDecimal part ? notation.change(part) : "";
            case "size" -> value instanceof BigDecimal part ? notation.size(part) : "";
            case "parts" ->
                row.texts(column).stream()
                        .map(part -> part(part, row.text("unit_of_measure"), place))
                        .collect(Collectors.joining(", "));
            default ->
                value instanceof List<?>
                        ? row.texts(column).stream()
                                .map(code -> name(form, code, place))
                                .collect(Collectors.joining(", "))
                        : name(form, value.toString(), place);
        };
    }

    private String part(String part, String unit, Place place) {
        int blank = part.indexOf(' ');
        BigDecimal change = new BigDecimal(part.substring(blank + 1));
        return name("area", part.substring(0, blank), place) + " ("
                + notation.signed(change, measured(change, unit, place)) + ")";
    }

    /** Amounts in their own currencies, those of one figure together, under its name where they name one. */
    String amounts(List<String> texts) {
        Map<String, List<String>> byFigure = new LinkedHashMap<>();
        for (String text : texts) {
            String[] parts = text.split(" ", -1);
            String figure = parts.length > 2 ? parts[0] : "";
            String amount = display(new BigDecimal(parts[parts.length - 2])) + " " + parts[parts.length - 1];
            byFigure.computeIfAbsent(figure, any -> new ArrayList<>()).add(amount);
        }
        return byFigure.entrySet().stream()
                .map(entry -> (entry.getKey().isEmpty()
                                ? ""
                                : lists.getOrDefault(INDICATORS, Map.of()).getOrDefault(entry.getKey(), entry.getKey())
                                        + ": ")
                        + String.join(", ", entry.getValue()))
                .collect(Collectors.joining("; "));
    }

    private String fact(String name, Place place) {
        Object fact = facts.get(name);
        if (fact == null) {
            throw FaultyLayout.at(place, "Không có số liệu {" + name + "}.", "There is no fact {" + name + "}.");
        }
        return display(fact);
    }

    /** The name of a code in a list; a code that the list does not have stands for itself. */
    String name(String list, String code, Place place) {
        Map<String, String> names = lists.get(list);
        if (names == null) {
            String known = String.join(", ", lists.keySet().stream().sorted().toList());
            throw FaultyLayout.at(
                    place,
                    "Không có danh mục từ '" + list + "' (được dùng: " + known + ").",
                    "There is no list of words '" + list + "' (known: " + known + ").");
        }
        return names.getOrDefault(code, code);
    }

    /** Puts beside every fact {@code x_period}, the label of a period, the fact {@code x_period_words}. */
    void periods(Place place) {
        Map<String, Object> words = new HashMap<>();
        facts.forEach((name, fact) -> {
            if (name.endsWith("_period")) {
                Optional<Period> period = Period.parse(fact.toString());
                words.put(
                        name + "_words",
                        period.map(found -> period(found, place)).orElse(""));
            }
        });
        facts.putAll(words);
    }

    /** A period in words, by the list {@code period}: {@code half-1} before {@code half}, with the year after it. */
    String period(Period period, Place place) {
        String kind = period.kind().id();
        String one = name("period", kind + "-" + period.ordinal(), place);
        String word = one.equals(kind + "-" + period.ordinal()) ? name("period", kind, place) : one;
        return word.replace("{ordinal}", Integer.toString(period.ordinal()))
                .replace("{year}", Integer.toString(period.year()));
    }

    /** The message of a finding's code; a code that is not known stands for itself. */
    String message(String code, String value, List<String> details) {
        return Optional.of(code.toUpperCase(Locale.ROOT).replace('-', '_'))
                .flatMap(Words::catalogued)
                .map(found -> found.message().in(lang, value, details))
                .orElse(code);
    }

    private static Optional<FindingCode> catalogued(String name) {
        for (FindingCode code : FindingCode.values()) {
            if (code.name().equals(name)) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }

    /** A number as it is printed: a nought is a dash, a part of one a percentage, an amount in millions. */
    String number(BigDecimal number, ColumnFormat format) {
        return switch (format) {
            case PERCENT -> notation.percent(number);
            case CHANGE -> notation.change(number);
            case MILLIONS -> number.signum() == 0 ? "–" : notation.millions(number);
            default -> number.signum() == 0 ? "–" : notation.number(number, 2);
        };
    }

    /** How the language writes numbers and days. */
    Notation notation() {
        return notation;
    }

    /**
     * A number with its unit of measure: amounts in đồng rounded, in billions or millions.
     *
     * @param unit its code in the list {@code unit-of-measure}
     */
    String measured(BigDecimal number, String unit, Place place) {
        String name = name("unit-of-measure", unit, place);
        return unit.equals("VND") ? notation.amount(number, name) : notation.measured(number, name);
    }

    /** A value within a sentence. */
    String display(Object value) {
        if (value instanceof LocalDate day) {
            return notation.day(day);
        }
        if (value instanceof OffsetDateTime moment) {
            return notation.moment(moment.toInstant());
        }
        if (value instanceof BigDecimal number) {
            return notation.number(number, 2);
        }
        if (value instanceof Long || value instanceof Integer) {
            return notation.number(BigDecimal.valueOf(((Number) value).longValue()));
        }
        return value.toString();
    }
}
