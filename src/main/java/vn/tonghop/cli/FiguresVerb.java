package vn.tonghop.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.tonghop.model.Message;
import vn.tonghop.model.Period;
import vn.tonghop.warehouse.Listings;

/** {@code figures}: the consolidated figures of a release. */
@Command(mixinStandardHelpOptions = true, sortOptions = false)
final class FiguresVerb implements Callable<Integer> {
    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Message UNCONVERTED = new Message(
            "Chưa có tỷ giá nên không tính vào {2} của {1}: {4} {3} ({5} dòng, {6} đơn vị). Hãy ghi tỷ giá"
                    + " (tonghop period {7} --rate {3}=TỶ_GIÁ@NGÀY) rồi tổng hợp lại.",
            "No rate, so not in {2} of {1}: {4} {3} ({5} rows, {6} units). Set the rate"
                    + " (tonghop period {7} --rate {3}=RATE@DAY) and consolidate again.");

    private final TongHop options;

    @Option(names = "--period", paramLabel = "P", required = true)
    private String period = "";

    @Option(names = "--unit", paramLabel = "U")
    private @Nullable String unit;

    @Option(names = "--release", paramLabel = "N")
    private @Nullable Integer release;

    @Option(names = "--boundaries", paramLabel = "reported|current|DATE", defaultValue = "reported")
    private String boundaries = "reported";

    @Mixin
    private final Printing printing = new Printing();

    FiguresVerb(TongHop options) {
        this.options = options;
    }

    @Override
    public Integer call() {
        Optional<LocalDate> day = day();
        try (Session session = Session.of(options)) {
            Period of = Session.period(period);
            Optional<String> area = Optional.ofNullable(unit).map(session::area);
            Optional<Integer> number = Optional.ofNullable(release);
            Listings listings = session.warehouse().listings();
            List<String> notes = Stream.concat(
                            listings.unconverted(of, area, number).toList().stream()
                                    .map(row -> unconverted(row, of)),
                            listings.doubles(of, area, number).toList().stream()
                                    .map(row -> twice(row).in(options.lang())))
                    .toList();
            printing.print(
                    day.map(then -> listings.restated(of, area, number, then))
                            .orElseGet(() -> listings.figures(of, area, number)),
                    options.surroundings(),
                    notes);
            return ExitStatus.DONE;
        }
    }

    private String unconverted(List<String> row, Period of) {
        return UNCONVERTED.in(
                options.lang(),
                "",
                Stream.concat(row.stream(), Stream.of(of.label())).toList());
    }

    private static Message twice(List<String> row) {
        String what = row.get(0) + " " + row.get(1) + ": " + row.get(2) + " " + row.get(3);
        return new Message(
                "Có thể tính hai lần: " + what + ". Xem tonghop findings.",
                "May be counted twice: " + what + ". See tonghop findings.");
    }

    /** The day whose boundaries are asked for; empty for those that figures were reported in. */
    private Optional<LocalDate> day() {
        if (boundaries.equals("reported")) {
            return Optional.empty();
        }
        if (boundaries.equals("current")) {
            return Optional.of(
                    LocalDate.ofInstant(options.surroundings().clock().instant(), VIET_NAM));
        }
        try {
            return Optional.of(LocalDate.parse(boundaries));
        } catch (DateTimeParseException e) {
            throw new UsageFault(new Message(
                    "Không hiểu --boundaries “" + boundaries + "”. Ghi reported, current hoặc một ngày như 2025-07-01.",
                    "--boundaries “" + boundaries
                            + "” is not understood. Give reported, current or a day like 2025-07-01."));
        }
    }
}
