package vn.tonghop.report;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
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
import vn.tonghop.model.Period;

/** What the workbook says, in one language: phrases with the facts of the release filled in, codes by their names. */
final class Words {
    /** Where those who read the workbook live; there is no summer time. */
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final String NUMBER = "#,##0.##";
    private static final Pattern HOLDER = Pattern.compile("\\{([a-z_.]+)(?::([a-z]+))?}");
    private static final String INDICATORS = "indicator";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm, dd/MM/yyyy", Locale.ROOT);

    private final Lang lang;
    private final Map<String, Map<String, String>> lists = new HashMap<>();
    private final Map<String, Object> facts = new HashMap<>();
    private final NationalFigures figures;

    Words(Lang lang, Layout layout) {
        this.lang = lang;
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

    /** A number as it is printed: a nought is a dash, a part of one a percentage. */
    String number(BigDecimal number, ColumnFormat format) {
        return switch (format) {
            case PERCENT -> symbols("0%").format(number);
            case CHANGE -> (number.signum() > 0 ? "+" : "") + symbols("0.0%").format(number);
            default -> number.signum() == 0 ? "–" : symbols(NUMBER).format(number);
        };
    }

    private DecimalFormat symbols(String pattern) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(lang == Lang.VI ? '.' : ',');
        symbols.setDecimalSeparator(lang == Lang.VI ? ',' : '.');
        return new DecimalFormat(pattern, symbols);
    }

    /** A value within a sentence. */
    String display(Object value) {
        if (value instanceof LocalDate day) {
            return day.format(DAY);
        }
        if (value instanceof OffsetDateTime moment) {
            return moment.atZoneSameInstant(ZONE).format(MOMENT);
        }
        if (value instanceof BigDecimal || value instanceof Long || value instanceof Integer) {
            return symbols(NUMBER).format(value);
        }
        return value.toString();
    }
}
