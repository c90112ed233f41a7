package vn.tonghop.sheet.ods;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.tonghop.sheet.CellStyle;
import vn.tonghop.sheet.CellValue;
import vn.tonghop.sheet.Span;
import vn.tonghop.sheet.spool.Runs;
import vn.tonghop.sheet.spool.SheetSpool;
import vn.tonghop.sheet.spool.Unreadable;
import vn.tonghop.sheet.xml.PullParser;

/** Reads one cell after another of a sheet. */
final class CellReader {
    /** Spreadsheets keep fifteen digits; what programs write beyond is noise of their arithmetic. */
    private static final MathContext DIGITS = new MathContext(15);

    private static final int LONGEST_NUMBER = 400;
    private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);
    private static final String NO_NUMBER = "#NUM!";
    private static final String NOT_COMPUTED = CellValue.Fault.NOT_COMPUTED;

    private final PullParser xml;
    private final Styles styles;
    private Runs runs = new Runs();

    CellReader(PullParser xml, Styles styles) {
        this.xml = xml;
        this.styles = styles;
    }

    /** Where a cell stands, counted from 1, and in how many columns from there on it repeats. */
    record Place(int row, int column, int times) {}

    /** A cell that holds something. */
    record Found(Place place, CellStyle look, Content content) {}

    /** What a cell holds, ready to be written. */
    @FunctionalInterface
    interface Content {
        void write(SheetSpool out, int column, int style) throws Unreadable;
    }

    /** The value that an element's attributes give. */
    private record Stored(String type, @Nullable String value, boolean formula, boolean fault) {}

    /** Reads from a cell's start to its end; what it merges goes to the spool at once. */
    Optional<Found> read(Place place, Optional<String> inherited, SheetSpool out)
            throws XMLStreamException, Unreadable {
        Optional<String> style = Optional.ofNullable(xml.attribute("table", "style-name"));
        CellStyle look = styles.look(style.isPresent() ? style : inherited);
        String currency = xml.attribute("office", "currency");
        boolean percent = "percentage".equals(xml.attribute("office", "value-type"));
        readSpan(place, out);
        Stored stored = stored();
        readText();
        return content(stored)
                .map(content -> new Found(place, percent ? withPercent(look) : withCurrency(look, currency), content));
    }

    /** A currency that the format does not show is still the cell's. */
    private static CellStyle withCurrency(CellStyle look, @Nullable String currency) {
        return currency == null || currency.isEmpty() || look.format().indexOf('"') >= 0
                ? look
                : new CellStyle("#,##0 \"" + currency + '"', look.font(), look.struck());
    }

    /** A percentage is one however its format is written. */
    private static CellStyle withPercent(CellStyle look) {
        return look.format().indexOf('%') >= 0 ? look : new CellStyle("0%", look.font(), look.struck());
    }

    private void readSpan(Place place, SheetSpool out) throws Unreadable {
        int columns = xml.number("table", "number-columns-spanned", 1);
        int rows = xml.number("table", "number-rows-spanned", 1);
        if (columns > 1 || rows > 1) {
            out.span(new Span(
                    place.row,
                    place.column,
                    place.row + Math.max(1, rows) - 1,
                    place.column + Math.max(1, columns) - 1));
        }
    }

    private Stored stored() {
        String type = xml.attribute("office", "value-type");
        boolean fault = "error".equals(xml.attribute("calcext", "value-type"));
        boolean formula = xml.attribute("table", "formula") != null;
        String attribute = type == null
                ? null
                : switch (type) {
                    case "date" -> "date-value";
                    case "time" -> "time-value";
                    case "boolean" -> "boolean-value";
                    case "string" -> "string-value";
                    default -> "value";
                };
        return new Stored(
                type == null ? "" : type,
                attribute == null ? null : xml.attribute("office", attribute),
                formula,
                fault);
    }

    /** The paragraphs of a cell, a line each; notes and pictures are no part of it. */
    private void readText() throws XMLStreamException, Unreadable {
        xml.clearText();
        runs = new Runs();
        boolean first = true;
        while (xml.nextChild()) {
            if (xml.is("p")) {
                if (!first) {
                    xml.addText('\n', 1);
                }
                first = false;
                readParagraph(Runs.Look.OF_CELL);
            } else {
                xml.skip();
            }
        }
    }

    /** A span within another has what it does not say itself from the outer one. */
    private void readParagraph(Runs.Look look) throws XMLStreamException, Unreadable {
        int from = xml.length();
        while (xml.nextChildAddingText()) {
            switch (xml.name()) {
                case "s" -> {
                    xml.addText(' ', Math.min(SheetSpool.MOST_CHARACTERS, Math.max(1, xml.number("text", "c", 1))));
                    xml.skip();
                }
                case "tab" -> {
                    xml.addText('\t', 1);
                    xml.skip();
                }
                case "line-break" -> {
                    xml.addText('\n', 1);
                    xml.skip();
                }
                case "annotation", "note", "ruby-text" -> xml.skip();
                default -> {
                    addRun(look, from);
                    Optional<String> style = Optional.ofNullable(xml.attribute("text", "style-name"));
                    readParagraph(xml.is("span") ? styles.span(style, look) : look);
                    from = xml.length();
                }
            }
        }
        addRun(look, from);
    }

    private void addRun(Runs.Look look, int from) {
        if (!look.equals(Runs.Look.OF_CELL)) {
            runs.add(look, from, xml.length());
        }
    }

    private Optional<Content> content(Stored stored) throws Unreadable {
        String text = xml.text();
        if (stored.fault || (stored.formula && isFault(text))) {
            return Optional.of((out, column, style) -> out.fault(column, style, text.isEmpty() ? NOT_COMPUTED : text));
        }
        if (stored.formula && stored.type.isEmpty() && text.isBlank()) {
            return Optional.of((out, column, style) -> out.fault(column, style, NOT_COMPUTED));
        }
        Runs parts = runs;
        return switch (stored.type) {
            case "float", "percentage", "currency" -> Optional.of(number(decimal(stored.value)));
            case "date" -> date(stored.value, text);
            case "time" -> Optional.of(number(dayFraction(stored.value)));
            case "boolean" -> Optional.of(truth("true".equals(stored.value)));
            default ->
                text.isBlank()
                        ? text(stored.value == null ? "" : stored.value)
                        : Optional.of(
                                (out, column, style) -> out.text(column, style, text, parts, UnaryOperator.identity()));
        };
    }

    /** Programs before LibreOffice 4.1 tell a formula's error by its text alone. */
    private static boolean isFault(String text) {
        return text.startsWith("Err:")
                || (text.startsWith("#") && (text.endsWith("!") || text.endsWith("?") || text.equals("#N/A")));
    }

    private static Optional<Content> text(String text) throws Unreadable {
        return text.isBlank() ? Optional.empty() : Optional.of((out, column, style) -> out.text(column, style, text));
    }

    private static Content truth(boolean value) {
        return (out, column, style) -> out.truth(column, style, value);
    }

    private static Content number(@Nullable BigDecimal number) {
        return number == null
                ? (out, column, style) -> out.fault(column, style, NO_NUMBER)
                : (out, column, style) -> out.number(column, style, number);
    }

    /** An ISO date or time stamp; anything else stays the text that it is. */
    private static Optional<Content> date(@Nullable String value, String text) throws Unreadable {
        if (value == null) {
            return text(text);
        }
        try {
            String local = value.endsWith("Z") ? value.substring(0, value.length() - 1) : value;
            LocalDateTime moment =
                    local.indexOf('T') < 0 ? LocalDate.parse(local).atStartOfDay() : LocalDateTime.parse(local);
            LocalDateTime second = moment.plusNanos(500_000_000).withNano(0);
            return Optional.of((out, column, style) -> out.moment(column, style, second));
        } catch (DateTimeException e) {
            return text(text.isBlank() ? value : text);
        }
    }

    /** A time of day as other spreadsheets store it: a fraction of a day. */
    private static @Nullable BigDecimal dayFraction(@Nullable String value) {
        try {
            Duration time = Duration.parse(value == null ? "" : value);
            return BigDecimal.valueOf(time.toSeconds()).divide(SECONDS_A_DAY, 15, RoundingMode.HALF_UP);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable BigDecimal decimal(@Nullable String value) {
        if (value == null || value.isEmpty() || value.length() > LONGEST_NUMBER) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(value.strip(), DIGITS);
            long magnitude = (long) number.precision() - number.scale();
            return number.signum() == 0 ? BigDecimal.ZERO : Math.abs(magnitude) > LONGEST_NUMBER ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
