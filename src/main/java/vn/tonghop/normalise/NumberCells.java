package vn.tonghop.normalise;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.definition.FieldType;
import vn.tonghop.model.FindingCode;
import vn.tonghop.recognise.Convention;
import vn.tonghop.recognise.NumberForm;
import vn.tonghop.sheet.CellValue;
import vn.tonghop.text.VietnameseText;

/** Reads numbers: contract section 6, Numbers. */
final class NumberCells {
    private static final Pattern ESTIMATE = Pattern.compile(
            "(?iu)(?:(?:trên dưới|trên|hơn|gần|khoảng chừng|khoảng|ước tính|ước đạt|ước|xấp xỉ|tren|hon|gan|khoang|uoc tinh|uoc|xap xi|about|over|nearly|approx\\.?)\\s+|[~≈>]\\s*)(.+)");
    private static final Pattern WORDS = Pattern.compile("([+-]?\\d[\\d.,\\u00A0\\u202F ]*?)\\s*(\\p{L}.*)");
    private static final Pattern RANGE =
            Pattern.compile("(?iu)(?:từ|tu)?\\s*\\d[\\d.,]*[^-–—]{0,12}\\s*(?:[-–—]|đến|den|tới)\\s*\\d.*");
    private static final Pattern FOOTNOTE =
            Pattern.compile("(?:\\(\\d\\)\\s+)?[\\d.,]*\\d\\s*(?:\\(\\*{0,3}\\d?\\)|\\*{1,3}|" + Marks.RAISED
                    + "+)|\\(\\d\\)\\s*\\d[\\d.,]*");
    private static final Pattern NEGATIVE = Pattern.compile("[-−–]\\s*\\d.*|\\(\\s*\\d[\\d.,]*\\s*\\)");
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final int SUGGESTED_DECIMALS = 3;

    private NumberCells() {}

    static Outcome read(CellText cell) {
        if (cell.value() instanceof CellValue.Numeric numeric) {
            ShownFormat shows = ShownFormat.of(cell.style().format());
            if (shows.isPercent()) {
                return cell.refuse(FindingCode.NUMBER_IS_PERCENT);
            }
            String thing = shows.wordsBehind();
            return thing.isEmpty() || isCounted(cell, thing)
                    ? ofFormat(cell, checked(cell, numeric.value(), false, true))
                    : cell.refuse(FindingCode.NUMBER_OF_OTHER_THINGS, thing);
        }
        if (cell.value().kind() != CellValue.Kind.TEXT) {
            return cell.refuse(FindingCode.NOT_A_NUMBER);
        }
        String text = cell.text();
        if (Marks.isDash(text) || Marks.isNothing(text)) {
            return Outcome.NOTHING.and(cell.finding(FindingCode.DASH_IS_EMPTY));
        }
        if (text.length() > NumberForm.LONGEST) {
            return refuseLong(cell);
        }
        Matcher estimate = ESTIMATE.matcher(text);
        return estimate.matches() ? readText(cell, estimate.group(1), true) : readText(cell, text, false);
    }

    /** What is longer than any number: digits without end, or a text. */
    static Outcome refuseLong(CellText cell) {
        long digits = cell.text().chars().filter(Character::isDigit).count();
        return digits * 2 > cell.text().length()
                ? cell.refuse(
                        FindingCode.NUMBER_TOO_LARGE,
                        "≈ 10^" + (digits - 1),
                        cell.field().most().map(Bounds::readable).orElse(""))
                : cell.refuse(FindingCode.NOT_A_NUMBER);
    }

    private static Outcome readText(CellText cell, String text, boolean estimate) {
        Optional<NumberForm> bare = NumberForm.of(text);
        if (bare.isPresent()) {
            return readForm(cell, bare.get(), estimate);
        }
        if (NEGATIVE.matcher(text).matches()) {
            return cell.refuse(FindingCode.NUMBER_NEGATIVE);
        }
        if (RANGE.matcher(text).matches()) {
            return cell.refuse(FindingCode.NUMBER_RANGE);
        }
        if (isFootnoted(text)) {
            return cell.refuse(FindingCode.FOOTNOTE_ON_NUMBER);
        }
        Matcher words = WORDS.matcher(text);
        Optional<NumberForm> form = words.matches() ? NumberForm.of(words.group(1)) : Optional.empty();
        if (form.isEmpty()) {
            return cell.refuse(FindingCode.NOT_A_NUMBER);
        }
        return isCounted(cell, words.group(2))
                ? readForm(cell, form.get(), estimate)
                : cell.refuse(FindingCode.NUMBER_OF_OTHER_THINGS, words.group(2));
    }

    /** Refuses a number that may be either of two. */
    static Outcome unclear(CellText cell, NumberForm form) {
        BigDecimal first = form.hasThousandths() ? form.ungrouped() : form.by(Convention.VIETNAMESE);
        BigDecimal second = form.hasThousandths() ? form.by(form.proves()) : form.by(Convention.ENGLISH);
        return cell.refuse(FindingCode.NUMBER_UNCLEAR, vietnamese(first), vietnamese(second));
    }

    /** Whether a field counts what a word behind its number says. */
    private static boolean isCounted(CellText cell, String thing) {
        String word = VietnameseText.fold(thing);
        return cell.field().counts().stream()
                .anyMatch(count -> VietnameseText.fold(count).equals(word));
    }

    private static Outcome readForm(CellText cell, NumberForm form, boolean estimate) {
        if (cell.field().type() == FieldType.COUNT && !isScaled(cell)) {
            return readCount(cell, form, estimate);
        }
        Optional<BigDecimal> value = value(form, cell.column().convention());
        if (value.isEmpty()) {
            return unclear(cell, form);
        }
        return checked(cell, value.get(), estimate, false);
    }

    /** The value of a form in a column; empty where its column is written both ways and the form fits both, or may be a slip. */
    static Optional<BigDecimal> value(NumberForm form, Convention column) {
        boolean proven = form.proves() != Convention.UNPROVEN;
        if (column == Convention.MIXED && (proven ? form.hasThousandths() : !form.plain())) {
            return Optional.empty();
        }
        if (proven) {
            return Optional.of(form.by(form.proves()));
        }
        return Optional.of(form.by(column));
    }

    /** In whole numbers a separator before three digits groups, whichever it is; before anything else it is a fraction. */
    private static Outcome readCount(CellText cell, NumberForm form, boolean estimate) {
        if (cell.column().convention() == Convention.MIXED && form.hasThousandths()) {
            return unclear(cell, form);
        }
        boolean groups = form.proves() == Convention.UNPROVEN && !form.plain();
        if (groups) {
            return checked(cell, new BigDecimal(form.digits().replace(".", "").replace(",", "")), estimate, false);
        }
        Convention by = form.proves() == Convention.UNPROVEN ? Convention.VIETNAMESE : form.proves();
        return checked(cell, form.by(by), estimate, false);
    }

    /** {@code ĐVT: nghìn người}: a fraction of a thousand is a whole number. */
    private static boolean isScaled(CellText cell) {
        return cell.field().type() == FieldType.COUNT
                && cell.column().unit().factor().compareTo(BigDecimal.ONE) != 0;
    }

    private static Outcome checked(CellText cell, BigDecimal written, boolean estimate, boolean numeric) {
        BigDecimal factor = isScaled(cell) ? cell.column().unit().factor() : BigDecimal.ONE;
        BigDecimal value = written.multiply(factor);
        if (value.signum() < 0) {
            return cell.refuse(FindingCode.NUMBER_NEGATIVE);
        }
        if (cell.field().type() == FieldType.COUNT && isFraction(value)) {
            return cell.refuse(FindingCode.FRACTION_IN_COUNT, suggestion(value));
        }
        Outcome outcome = Outcome.of(new Value.Quantity(value, estimate)).times(factor);
        if (estimate) {
            return outcome.and(cell.finding(FindingCode.ESTIMATE, vietnamese(value)));
        }
        return numeric && ShownFormat.of(cell.style().format()).scales()
                ? outcome.and(
                        cell.finding(FindingCode.FORMAT_SCALES, cell.style().format()))
                : outcome;
    }

    /** What was read of a numeric cell, with a remark where its format shows another number. */
    static Outcome ofFormat(CellText cell, Outcome outcome) {
        if (outcome.value().isMissing() || !(cell.value() instanceof CellValue.Numeric numeric)) {
            return outcome;
        }
        String format = cell.style().format();
        return ShownFormat.of(format)
                .otherThan(numeric.value())
                .map(shown -> outcome.and(cell.finding(FindingCode.FORMAT_SHOWS_OTHER, shown, format)))
                .orElse(outcome);
    }

    static boolean isFraction(BigDecimal value) {
        return value.stripTrailingZeros().scale() > 0;
    }

    /** What a fraction was meant for, most likely: {@code 1.797} in an Excel of another language. */
    static String suggestion(BigDecimal value) {
        return value.scale() <= SUGGESTED_DECIMALS
                ? vietnamese(value.multiply(THOUSAND))
                : vietnamese(value.setScale(0, java.math.RoundingMode.HALF_UP));
    }

    /** A number as Vietnamese readers write it: {@code 1.797}, {@code 7,5}. */
    static String vietnamese(BigDecimal value) {
        java.text.DecimalFormatSymbols symbols = new java.text.DecimalFormatSymbols(java.util.Locale.ROOT);
        symbols.setGroupingSeparator('.');
        symbols.setDecimalSeparator(',');
        return new java.text.DecimalFormat("#,##0.##########", symbols).format(value);
    }

    /** The text after a word of estimation; empty where the text is no estimate. */
    static Optional<String> estimated(String text) {
        Matcher estimate = ESTIMATE.matcher(text);
        return estimate.matches() ? Optional.of(estimate.group(1)) : Optional.empty();
    }

    static boolean isRange(String text) {
        return RANGE.matcher(text).matches();
    }

    static boolean isNegative(String text) {
        return NEGATIVE.matcher(text).matches();
    }

    /** A mark beside the digits, or at the end of the words that follow them. */
    static boolean isFootnoted(String text) {
        return FOOTNOTE.matcher(text).matches() || Marks.withoutFootnote(text).length() < text.length();
    }
}
