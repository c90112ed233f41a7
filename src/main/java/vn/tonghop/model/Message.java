package vn.tonghop.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One text in both languages. {@code {value}} stands for the cell's text, {@code {1}}, {@code {2}} … for details. What stands behind
 * a colon tells what a detail is, so that it is written as the language does: {@code {1:number}}, {@code {1:day}},
 * {@code {1:period}}; {@code {1:vietnamese}} a text in which Vietnamese readers' numbers stand; {@code {1:seen}} what a cell
 * stores or shows ({@link SeenCell}); {@code {1:name}} what people call a field or a dataset, {@code {1:names}} the same with what
 * stands behind them in brackets.
 *
 * @param vi Vietnamese
 * @param en English
 */
public record Message(String vi, String en) {
    private static final String NOTHING = "–";
    private static final Pattern OPTIONAL = Pattern.compile("⟦([^⟧{]*\\{(\\d)(?::\\w+)?\\}[^⟧]*)⟧");
    private static final Pattern HOLDER =
            Pattern.compile("(\"?)\\{(value|\\d)(?::(number|vietnamese|day|period|seen|names?))?\\}(\"?)");
    /** As the program writes numbers down; what begins with a nought is none. */
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d*)(?:\\.\\d+)?");

    private static final Pattern DAY = Pattern.compile(
            "\\b(\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01]))(?:T(\\d\\d:\\d\\d(?::\\d\\d)?)[.\\d]*)?\\b");
    private static final Pattern ID = Pattern.compile(" \\([A-Za-z_-]+\\)");
    private static final Pattern SHELL = Pattern.compile("[\"\\\\$`]");

    /** The text in a language, its place-holders as they are. */
    public String in(Lang lang) {
        return switch (lang) {
            case VI -> vi;
            case EN -> en;
        };
    }

    /** The text in a language with its place-holders filled, names in Vietnamese. */
    public String in(Lang lang, String value, List<String> all) {
        return in(lang, value, all, UnaryOperator.identity());
    }

    /**
     * The text in a language with its place-holders filled; one without a detail stays as it is, and a part in {@code ⟦ ⟧} whose
     * place-holder has none, or a dash, is left out. Between straight quotes, as in
     * the commands that a message names, what a shell would take for its own is escaped. Behind it stands what the details tell of
     * the cell ({@link SeenCell}).
     *
     * @param names from the Vietnamese name of a field or dataset to that in the language
     */
    public String in(Lang lang, String value, List<String> all, UnaryOperator<String> names) {
        List<String> details = SeenCell.own(all);
        String text = HOLDER.matcher(withOptional(in(lang), details))
                .replaceAll(holder -> Matcher.quoteReplacement(filled(holder, lang, value, details, names)));
        return text + SeenCell.in(all).map(cell -> cell.text(lang)).orElse("");
    }

    private static String filled(
            MatchResult holder, Lang lang, String value, List<String> details, UnaryOperator<String> names) {
        boolean whole = holder.group(2).equals("value");
        int at = whole ? 0 : Integer.parseInt(holder.group(2));
        if (!whole && at > details.size()) {
            return holder.group();
        }
        String kind = holder.group(3) == null ? "" : holder.group(3);
        String words = written(whole ? value : details.get(at - 1), kind, lang, names);
        boolean quoted = !holder.group(1).isEmpty() && !holder.group(4).isEmpty();
        return holder.group(1) + (quoted ? SHELL.matcher(words).replaceAll("\\\\$0") : words) + holder.group(4);
    }

    private static String written(String text, String kind, Lang lang, UnaryOperator<String> names) {
        Notation notation = Notation.of(lang);
        return switch (kind) {
            case "number" -> number(text, notation);
            case "seen" ->
                SeenCell.numberIn(text)
                        .map(seen -> shown(seen, notation))
                        .orElseGet(() -> written(text, "day", lang, names));
            case "vietnamese" -> notation.retold(text);
            case "day" ->
                DAY.matcher(text)
                        .replaceAll(day -> exists(day.group(1))
                                ? notation.day(LocalDate.parse(day.group(1))) + clock(day.group(2))
                                : day.group());
            case "period" ->
                each(
                        text,
                        one -> Period.parse(one)
                                .map(notation::period)
                                .orElseGet(() -> written(one, "day", lang, names)));
            case "name" -> each(ID.matcher(text).replaceAll(""), names);
            case "names" ->
                each(text, one -> {
                    int bracket = one.endsWith(")") ? one.lastIndexOf(" (") : -1;
                    return bracket < 0
                            ? names.apply(one)
                            : names.apply(one.substring(0, bracket)) + one.substring(bracket);
                });
            default -> text;
        };
    }

    private static String number(String text, Notation notation) {
        return NUMBER.matcher(text).matches() ? notation.number(new BigDecimal(text)) : text;
    }

    private static String shown(String text, Notation notation) {
        boolean percent = text.endsWith("%");
        return percent ? number(text.substring(0, text.length() - 1), notation) + "%" : number(text, notation);
    }

    /** A cell may say the 31st of February this way, too. */
    private static boolean exists(String day) {
        return Integer.parseInt(day.substring(8))
                <= YearMonth.parse(day.substring(0, 7)).lengthOfMonth();
    }

    private static String clock(@Nullable String time) {
        return time == null ? "" : " " + time;
    }

    private static String each(String text, UnaryOperator<String> words) {
        return Stream.of(text.split(", ", -1)).map(words).collect(Collectors.joining(", "));
    }

    private static String withOptional(String text, List<String> details) {
        return text.indexOf('⟦') < 0
                ? text
                : OPTIONAL.matcher(text)
                        .replaceAll(part -> says(details, Integer.parseInt(part.group(2)))
                                ? Matcher.quoteReplacement(part.group(1))
                                : "");
    }

    private static boolean says(List<String> details, int at) {
        return at <= details.size() && !details.get(at - 1).equals(NOTHING);
    }
}
