package vn.tonghop.sheet.ods;

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

    private FormatCode() {}

    /** Reads a format from its start to its end. */
    static String read(PullParser xml) throws XMLStreamException, Unreadable {
        StringBuilder code = new StringBuilder();
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "number" -> code.append(number(xml));
                case "text", "currency-symbol" -> {
                    xml.clearText();
                    xml.readText();
                    code.append(literal(xml.text()));
                    continue;
                }
                case "day" -> code.append("dd");
                case "month" -> code.append("mm");
                case "year" -> code.append("yyyy");
                case "hours" -> code.append("hh");
                case "minutes" -> code.append("mm");
                case "seconds" -> code.append("ss");
                case "text-content" -> code.append('@');
                default -> {}
            }
            xml.skip();
        }
        return code.length() == 0 ? "General" : code.toString();
    }

    private static String number(PullParser xml) {
        boolean grouped = "true".equals(xml.attribute("datastyle", "grouping"));
        @Nullable String places = xml.attribute("datastyle", "decimal-places");
        boolean decimals = places != null && !places.equals("0");
        String factor = xml.attribute("datastyle", "display-factor");
        String scaled = factor == null ? "" : factor.equals(THOUSAND) ? "," : factor.equals(MILLION) ? ",," : "";
        return (grouped ? "#,##0" : "0") + (decimals ? ".00" : "") + scaled;
    }

    private static String literal(String text) {
        String bare = text.replace("\"", "");
        boolean sign = bare.length() == 1 && "%-/:.,() ".contains(bare);
        return sign || bare.isEmpty() ? bare : '"' + bare + '"';
    }
}
