package vn.tonghop.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tonghop.jobs.MissingRate;
import vn.tonghop.jobs.PeriodPlanner;
import vn.tonghop.jobs.UndeclaredPeriod;
import vn.tonghop.model.Lang;
import vn.tonghop.model.Message;
import vn.tonghop.model.Period;
import vn.tonghop.reference.Reference;
import vn.tonghop.warehouse.PeriodSetting;
import vn.tonghop.warehouse.PeriodSettings;
import vn.tonghop.warehouse.Relation;

/** {@code period}: opens a period, sets its deadline, senders and rates, and shows what is lacking. */
@Command(mixinStandardHelpOptions = true, sortOptions = false)
final class PeriodVerb implements Callable<Integer> {
    private static final List<String> COLUMNS =
            List.of("period", "item", "name", "value", "units", "day", "source", "set_by", "set_at", "lacking");
    private static final Message SET = new Message("Đã ghi {1} mục cho kỳ {2}.", "{1} settings kept for period {2}.");
    private static final Message AGAIN = new Message(
            "Bản tổng hợp đã có chưa tính theo các mục này. Hãy chạy: tonghop consolidate --period {1}",
            "The release there is was not made by them. Run: tonghop consolidate --period {1}");
    private static final Message NO_DUE = new Message(
            "Kỳ {1}: chưa có hạn nộp, nên không đơn vị nào bị coi là muộn. Hãy ghi: tonghop period {1} --due {2}",
            "Period {1}: it has no deadline, so nobody is ever late. Set it: tonghop period {1} --due {2}");
    private static final Message NOT_SENT = new Message("{1} đơn vị chưa gửi", "{1} units have not sent it");
    private static final Message NO_RATE = new Message("chưa có tỷ giá", "no rate");
    private static final Message NO_SOURCE = new Message("chưa ghi nơi công bố", "who published it is not given");
    private static final Message FROM_MEMORY =
            new Message("nhập từ trí nhớ, cần đối chiếu", "entered from memory, to be compared");

    private final TongHop options;

    @Parameters(index = "0", paramLabel = "P")
    private String period = "";

    @Mixin
    private final SettingOptions setting = new SettingOptions();

    @Option(names = "--by", paramLabel = "NAME")
    private @Nullable String by;

    @Mixin
    private final Printing printing = new Printing();

    PeriodVerb(TongHop options) {
        this.options = options;
    }

    @Override
    public Integer call() {
        Period asked = Session.period(period);
        try (Session session = Session.of(options)) {
            List<PeriodSetting> settings = setting.settings(session, asked);
            PeriodPlanner planner = new PeriodPlanner(
                    session.database(),
                    session.configuration(),
                    options.surroundings().clock());
            planner.set(asked, settings, Optional.ofNullable(by));
            print(session, planner.settings(), asked, settings.size());
            return ExitStatus.DONE;
        }
    }

    private void print(Session session, PeriodSettings settings, Period asked, int set) {
        List<Line> lines = settings.plan(asked).toList().stream().map(Line::of).toList();
        List<String> below = new ArrayList<>();
        if (set > 0) {
            below.add(text(SET, Integer.toString(set), asked.label()));
            if (settings.state(asked).released()) {
                below.add(text(AGAIN, asked.label()));
            }
        }
        below.addAll(lacking(session, asked, lines));
        Relation relation =
                Relation.of(COLUMNS, sink -> lines.forEach(line -> sink.accept(line.cells(asked, options.lang()))));
        printing.print(relation, options.surroundings(), below);
    }

    private List<String> lacking(Session session, Period asked, List<Line> lines) {
        Reference reference = session.configuration().reference();
        LocalDate last = reference.periods().interval(asked).to();
        List<String> lacking = new ArrayList<>();
        if (lines.stream().noneMatch(line -> line.item().equals("due"))) {
            lacking.add(text(NO_DUE, asked.label(), last.toString()));
        }
        if (lines.stream().noneMatch(Line::isDeclared)) {
            lacking.add(new UndeclaredPeriod(
                            asked.label(),
                            Integer.toString(
                                    reference.provinces().existing(last).size()))
                    .text(options.lang()));
        }
        MissingRate.of(session.warehouse().listings(), Optional.of(asked))
                .forEach(rate -> lacking.add(rate.text(options.lang())));
        return lacking;
    }

    private String text(Message message, String... details) {
        return message.in(options.lang(), "", List.of(details));
    }

    /**
     * One line of the plan, as the warehouse gives it.
     *
     * @param open how many reports have not come, or amounts have no rate; empty where that is no question
     * @param doubt why a rate is to be looked at
     */
    private record Line(
            String item,
            String name,
            String value,
            String units,
            String day,
            String source,
            String setBy,
            String setAt,
            String open,
            String doubt) {
        static Line of(List<String> row) {
            return new Line(
                    row.get(0),
                    row.get(1),
                    row.get(2),
                    row.get(3),
                    row.get(4),
                    row.get(5),
                    row.get(6),
                    row.get(7),
                    row.get(8),
                    row.get(10));
        }

        /** Whether it says who must report, rather than that nobody has said so. */
        boolean isDeclared() {
            return item.equals("expected") && !(setAt.isEmpty() && source.isEmpty());
        }

        List<String> cells(Period period, Lang lang) {
            return List.of(period.label(), item, name, value, units, day, source, setBy, setAt, lacking(lang));
        }

        private String lacking(Lang lang) {
            if (item.equals("expected")) {
                return open.isEmpty() || open.equals("0") ? "" : NOT_SENT.in(lang, "", List.of(open));
            }
            return switch (doubt) {
                case "no-rate" -> NO_RATE.in(lang);
                case "no-source" -> NO_SOURCE.in(lang);
                case "from-memory" -> FROM_MEMORY.in(lang);
                default -> "";
            };
        }
    }
}
