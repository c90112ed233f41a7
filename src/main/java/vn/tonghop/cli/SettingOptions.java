package vn.tonghop.cli;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.tonghop.model.Dataset;
import vn.tonghop.model.Interval;
import vn.tonghop.model.Message;
import vn.tonghop.model.Money;
import vn.tonghop.model.Period;
import vn.tonghop.model.UnitId;
import vn.tonghop.reference.Reference;
import vn.tonghop.warehouse.PeriodSetting;

/** The options of {@code period} that set something. */
final class SettingOptions {
    private static final Pattern RATE = Pattern.compile("([A-Za-z]{3})=([0-9]+(?:[.,][0-9]+)?)@(\\S+)");
    /** Three digits behind one sign: a grouped thousand, or decimals. */
    private static final Pattern GROUPED = Pattern.compile("[1-9][0-9]{0,2}[.,][0-9]{3}");

    private static final Pattern DAY_FIRST = Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})");

    @Option(names = "--due", paramLabel = "DATE")
    private @Nullable String due;

    @Option(names = "--expect", paramLabel = "DATASET[=UNIT,…]")
    private List<String> expected = new ArrayList<>();

    @Option(names = "--rate", paramLabel = "USD=25450@DATE")
    private List<String> rates = new ArrayList<>();

    @Option(names = "--source", paramLabel = "TEXT")
    private @Nullable String source;

    /**
     * What they set, in the order of the verb's help.
     *
     * @throws UsageFault if one is not understood, cannot be, or sets the same twice
     */
    List<PeriodSetting> settings(Session session, Period period) {
        if (source != null && rates.isEmpty()) {
            throw new UsageFault(
                    new Message(
                            "--source là nơi công bố tỷ giá: hãy ghi cùng --rate, ví dụ --rate USD=25450@2025-06-14.",
                            "--source says who published a rate: give it with --rate, for example --rate USD=25450@2025-06-14."));
        }
        Interval days = session.configuration().reference().periods().interval(period);
        List<PeriodSetting> settings = new ArrayList<>();
        if (due != null) {
            settings.add(new PeriodSetting.Due(due(due, period, days)));
        }
        Set<String> seen = new HashSet<>();
        for (String text : expected) {
            settings.add(once(expected(session, text, period, days), text, seen));
        }
        for (String text : rates) {
            settings.add(once(rate(session.configuration().reference(), text), text, seen));
        }
        return settings;
    }

    private static LocalDate due(String text, Period period, Interval days) {
        LocalDate day = date("--due", text);
        if (day.isBefore(days.from()) || day.isAfter(days.to().plusYears(1))) {
            throw new UsageFault(new Message(
                    "Hạn nộp " + day + " không hợp với kỳ " + period + " (từ " + days.from() + " đến " + days.to()
                            + "). Hãy kiểm tra năm.",
                    "A deadline of " + day + " does not fit period " + period + " (" + days.from() + " to " + days.to()
                            + "). Check the year."));
        }
        return day;
    }

    private static LocalDate date(String option, String text) {
        Matcher dayFirst = DAY_FIRST.matcher(text);
        try {
            return dayFirst.matches()
                    ? LocalDate.of(
                            Integer.parseInt(dayFirst.group(3)),
                            Integer.parseInt(dayFirst.group(2)),
                            Integer.parseInt(dayFirst.group(1)))
                    : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new UsageFault(new Message(
                    "Không hiểu ngày “" + text + "” của " + option + ". Ghi như 2025-06-18 hoặc 18/06/2025.",
                    "The day “" + text + "” of " + option
                            + " is not understood. Write it like 2025-06-18 or 18/06/2025."));
        }
    }

    private static <T extends PeriodSetting> T once(T setting, String text, Set<String> seen) {
        String what = setting instanceof PeriodSetting.Expected one
                ? one.dataset().id()
                : ((PeriodSetting.Rate) (PeriodSetting) setting).currency();
        if (!seen.add(what)) {
            throw new UsageFault(new Message(
                    "“" + what + "” được ghi hai lần: “" + text + "”. Hãy ghi một lần.",
                    "“" + what + "” is given twice: “" + text + "”. Give it once."));
        }
        return setting;
    }

    private static PeriodSetting.Expected expected(Session session, String text, Period period, Interval days) {
        int equals = text.indexOf('=');
        Dataset dataset =
                session.dataset(equals < 0 ? text : text.substring(0, equals)).dataset();
        if (equals < 0) {
            return new PeriodSetting.Expected(dataset, Optional.empty());
        }
        List<UnitId> units = Stream.of(text.substring(equals + 1).split(","))
                .map(String::strip)
                .filter(unit -> !unit.isEmpty())
                .map(unit -> existing(session, session.unit(unit), period, days))
                .distinct()
                .sorted()
                .toList();
        return new PeriodSetting.Expected(dataset, Optional.of(units));
    }

    /** Of a unit that became another's within the period, that other reports. */
    private static UnitId existing(Session session, UnitId unit, Period period, Interval days) {
        Reference reference = session.configuration().reference();
        if (!reference.provinces().exists(unit, new Interval(days.to(), days.to()))) {
            UnitId now = reference.provinces().successor(unit);
            boolean instead = !now.equals(unit);
            throw new UsageFault(new Message(
                    "Đơn vị " + unit + " không còn hoặc chưa có vào ngày cuối kỳ " + period + " (" + days.to() + ")"
                            + (instead ? "; hãy ghi " + now + "." : "."),
                    "Unit " + unit + " does not exist on the last day of period " + period + " (" + days.to() + ")"
                            + (instead ? "; write " + now + "." : ".")));
        }
        return unit;
    }

    private PeriodSetting.Rate rate(Reference reference, String text) {
        Matcher rate = RATE.matcher(text);
        if (!rate.matches()) {
            throw new UsageFault(new Message(
                    "Không hiểu --rate “" + text + "”. Ghi mã tiền, số đồng cho một đơn vị và ngày của tỷ giá:"
                            + " USD=25450@2025-06-14.",
                    "--rate “" + text
                            + "” is not understood. Give the currency, đồng for one unit and the day of the rate:"
                            + " USD=25450@2025-06-14."));
        }
        String currency = currency(reference, rate.group(1).toUpperCase(Locale.ROOT));
        String number = rate.group(2);
        if (GROUPED.matcher(number).matches()) {
            String whole = number.replaceAll("[.,]", "");
            String decimal = number.replace(',', '.');
            throw new UsageFault(new Message(
                    "Tỷ giá “" + number + "” có thể là " + whole + " hoặc " + decimal + "0. Hãy ghi " + whole + " hoặc "
                            + decimal + "0.",
                    "The rate “" + number + "” may be " + whole + " or " + decimal + "0. Write " + whole + " or "
                            + decimal + "0."));
        }
        BigDecimal value = new BigDecimal(number.replace(',', '.'));
        if (value.signum() == 0) {
            throw new UsageFault(new Message(
                    "Tỷ giá " + currency + " phải lớn hơn 0.", "The rate of " + currency + " must be above 0."));
        }
        Optional<String> published =
                Optional.ofNullable(source).map(String::strip).filter(one -> !one.isEmpty());
        return new PeriodSetting.Rate(currency, value, date("--rate", rate.group(3)), published);
    }

    private static String currency(Reference reference, String code) {
        if (code.equals(Money.VND)) {
            throw new UsageFault(new Message("VND không cần tỷ giá.", "VND needs no rate."));
        }
        Set<String> known = reference.currencies().codes();
        if (!known.contains(code)) {
            throw new UsageFault(new Message(
                    "Không có loại tiền “" + code + "” trong jobs/reference/currencies.csv. Có: "
                            + String.join(", ", known) + ".",
                    "There is no currency “" + code + "” in jobs/reference/currencies.csv. There are: "
                            + String.join(", ", known) + "."));
        }
        return code;
    }
}
