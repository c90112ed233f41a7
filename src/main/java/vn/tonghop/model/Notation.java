package vn.tonghop.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How a language writes numbers, amounts, days, times and periods: in findings, tables, workbooks, letters and forms. */
public final class Notation {
    /** Where those who read them live; there is no summer time. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final BigDecimal BILLION = BigDecimal.TEN.pow(9);
    private static final BigDecimal MILLION = BigDecimal.TEN.pow(6);
    private static final List<String> QUARTERS_VI = List.of("I", "II", "III", "IV");
    private static final List<String> QUARTERS_EN = List.of("first", "second", "third", "fourth");
    private static final Pattern VIETNAMESE_NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)+");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm, dd/MM/yyyy", Locale.ROOT);

    private final Lang lang;

    private Notation(Lang lang) {
        this.lang = lang;
    }

    /** That of a language. */
    public static Notation of(Lang lang) {
        return new Notation(lang);
    }

    /** A number with all of its decimals: {@code 1.234,5}. */
    public String number(BigDecimal number) {
        return symbols("#,##0." + "#".repeat(Math.max(1, number.scale()))).format(number);
    }

    /** A whole number. */
    public String number(long number) {
        return number(BigDecimal.valueOf(number));
    }

    /** A number with at most so many decimals, more only where it would look like a nought. */
    public String number(BigDecimal number, int decimals) {
        BigDecimal rounded = number.setScale(decimals, RoundingMode.HALF_UP);
        return number(rounded.signum() == 0 ? number : rounded);
    }

    /** A part of one as a percentage without decimals. */
    public String percent(BigDecimal part) {
        return symbols("0%").format(part);
    }

    /** How much something has changed, as a percentage with its sign. */
    public String change(BigDecimal part) {
        return signed(part, symbols("0.0%").format(part));
    }

    /** Puts its sign before the text of a number; no line breaks behind it. */
    public String signed(BigDecimal number, String text) {
        return number.signum() < 0 ? text.replaceFirst("^-", "−") : (number.signum() > 0 ? "+" : "") + text;
    }

    /** The same without its sign. */
    public String size(BigDecimal part) {
        return symbols("0.0%").format(part.abs());
    }

    /**
     * An amount as a letter says it, rounded: {@code 1.314,1 tỷ đồng}, {@code 25 triệu đồng}; no line breaks within it.
     *
     * @param unit the name of its unit
     */
    public String amount(BigDecimal amount, String unit) {
        BigDecimal size = amount.abs();
        boolean billions = size.compareTo(BILLION) >= 0;
        if (!billions && size.compareTo(MILLION) < 0) {
            return measured(amount, unit);
        }
        BigDecimal scaled = amount.divide(billions ? BILLION : MILLION);
        String scale = lang == Lang.VI ? (billions ? "tỷ" : "triệu") : billions ? "billion" : "million";
        return measured(
                        scaled.setScale(scaled.abs().compareTo(BigDecimal.TEN) < 0 ? 2 : 1, RoundingMode.HALF_UP),
                        scale)
                + NO_BREAK_SPACE
                + unit;
    }

    /** A number and its unit, between which no line breaks. */
    public String measured(BigDecimal number, String unit) {
        return number(number) + NO_BREAK_SPACE + unit;
    }

    /** A text in which no line breaks between a number and the word behind it. */
    public static String unbroken(String text) {
        return text.replaceAll("(?<=\\d) (?=\\p{L})", String.valueOf(NO_BREAK_SPACE));
    }

    /** A number of millions with at most one decimal, more only where it would look like a nought. */
    public String millions(BigDecimal number) {
        return number(number.divide(MILLION), 1);
    }

    /** A day. */
    public String day(LocalDate day) {
        return day.format(DAY);
    }

    /** A moment in the time of Viet Nam. */
    public String moment(Instant moment) {
        return moment.atZone(ZONE).format(MOMENT);
    }

    /** A period in words: {@code 6 tháng đầu năm 2025}. */
    public String period(Period period) {
        String words = lang == Lang.VI
                ? switch (period.kind()) {
                    case YEAR -> "năm ";
                    case HALF -> period.ordinal() == 1 ? "6 tháng đầu năm " : "6 tháng cuối năm ";
                    case QUARTER -> "quý " + QUARTERS_VI.get(period.ordinal() - 1) + " năm ";
                    case NINE_MONTHS -> "9 tháng đầu năm ";
                    case MONTH -> "tháng " + period.ordinal() + " năm ";
                }
                : switch (period.kind()) {
                    case YEAR -> "year ";
                    case HALF -> (period.ordinal() == 1 ? "first" : "second") + " half of ";
                    case QUARTER -> QUARTERS_EN.get(period.ordinal() - 1) + " quarter of ";
                    case NINE_MONTHS -> "first nine months of ";
                    case MONTH -> "month " + period.ordinal() + " of ";
                };
        return words + period.year();
    }

    /** A text that was written for Vietnamese readers, its numbers as this language writes them. */
    String retold(String text) {
        return lang == Lang.VI
                ? text
                : VIETNAMESE_NUMBER
                        .matcher(text)
                        .replaceAll(number -> number.group()
                                .replace('.', '\u0000')
                                .replace(',', '.')
                                .replace('\u0000', ','));
    }

    private DecimalFormat symbols(String pattern) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(lang == Lang.VI ? '.' : ',');
        symbols.setDecimalSeparator(lang == Lang.VI ? ',' : '.');
        DecimalFormat format = new DecimalFormat(pattern, symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }
}
