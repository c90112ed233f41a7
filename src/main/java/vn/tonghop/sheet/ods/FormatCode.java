package vn.tonghop.sheet.ods;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.tonghop.sheet.spool.Unreadable;
import vn.tonghop.sheet.xml.PullParser;

/**
 * A number format as OpenDocument spells it out, written as other spreadsheets write it: {@code #,##0 "USD"}. What bears on the
 * meaning of a number is kept: the words beside it, percentages, thousands left out.
 */
final class FormatCode {
    private static final String THOUSAND = "1000";
    private static final String MILLION = "1000000";
    /** Of a format that shows no number at all. */
    private static final String NOTHING = "\"\"";

    private static final Pattern CONDITION = Pattern.compile("value\\(\\)((?:<=|>=|<>|!=|=|<|>)-?[\\d.]+)");
    private static final int MOST_DIGITS = 30;

    private FormatCode() {}

    /**
     * Reads a format from its start to its end.
     *
     * @param known the formats read so far, by name: those for some numbers stand before the one that names them
     */
    static String read(PullParser xml, Map<String, String> known) throws XMLStreamException, Unreadable {
        StringBuilder code = new StringBuilder();
        StringBuilder sections = new StringBuilder();
        boolean nothing = xml.is("number-style");
        while (xml.nextChild()) {
            nothing &= xml.is("map") || xml.is("text");
            switch (xml.name()) {
                case "number" -> code.append(number(xml));
                case "text", "currency-symbol" -> {
                    xml.clearText();
                    xml.readText();
                    String text = xml.text();
                    nothing &= text.isEmpty();
                    code.append(literal(text));
                    continue;
                }
                case "day" -> code.append("dd");
                case "month" -> code.append("mm");
                case "year" -> code.append("yyyy");
                case "hours" -> code.append("hh");
                case "minutes" -> code.append("mm");
                case "seconds" -> code.append("ss");
                case "text-content" -> code.append('@');
                case "map" -> {
                    Matcher condition = CONDITION.matcher(Optional.ofNullable(xml.attribute("style", "condition"))
                            .orElse(""));
                    String name = Optional.ofNullable(xml.attribute("style", "apply-style-name"))
                            .orElse("");
                    if (condition.matches() && known.containsKey(name)) {
                        sections.append('[')
                                .append(condition.group(1))
                                .append(']')
                                .append(known.get(name))
                                .append(';');
                    }
                }
                default -> {}
            }
            xml.skip();
        }
        if (sections.length() > 0) {
            return sections.append(code).toString();
        }
        return nothing ? NOTHING : code.length() == 0 ? "General" : code.toString();
    }

    private static String number(PullParser xml) throws Unreadable {
        int digits = Math.min(MOST_DIGITS, xml.number("datastyle", "min-integer-digits", 1));
        boolean grouped = "true".equals(xml.attribute("datastyle", "grouping"));
        @Nullable String places = xml.attribute("datastyle", "decimal-places");
        boolean decimals = places != null && !places.equals("0");
        String factor = xml.attribute("datastyle", "display-factor");
        String scaled = factor == null ? "" : factor.equals(THOUSAND) ? "," : factor.equals(MILLION) ? ",," : "";
        String whole = digits == 0 ? "#" : "0".repeat(digits);
        return (grouped && digits < 2 ? "#,##" + whole : whole) + (decimals ? ".00" : "") + scaled;
    }

    private static String literal(String text) {
        String bare = text.replace("\"", "");
        boolean sign = bare.length() == 1 && "%-/:.,() ".contains(bare);
        return sign || bare.isEmpty() ? bare : '"' + bare + '"';
    }
}
