package vn.tonghop.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.tonghop.model.Dataset;
import vn.tonghop.model.Message;
import vn.tonghop.model.Period;
import vn.tonghop.model.UnitId;
import vn.tonghop.reference.Reference;
import vn.tonghop.report.WholeFile;
import vn.tonghop.report.form.BlankForms;

/** {@code template}: the official blank workbook, or a set of them for every expected sender of a period. */
@Command(mixinStandardHelpOptions = true, sortOptions = false)
final class TemplateVerb implements Callable<Integer> {
    private static final Message WRITTEN =
            new Message("Đã ghi {1} biểu mẫu của {2} đơn vị vào {3}", "{1} forms of {2} units written to {3}");

    private static final Message NOBODY = new Message(
            "Không có đơn vị nào phải gửi báo cáo này cho kỳ {1}. Xem ai phải gửi: tonghop period {1}",
            "No unit is expected to send this report for {1}. See who is: tonghop period {1}");

    private static final Message UNDECLARED = new Message(
            "Chưa khai báo đơn vị nào phải báo cáo kỳ {1}, nên làm mọi biểu mẫu cho mọi đơn vị hiện có. Hãy khai báo:"
                    + " tonghop period {1} --expect BỘ_SỐ_LIỆU=ĐƠN_VỊ,…",
            "Nobody is declared to report for {1}, so all forms were made for all units that exist. Declare who must report:"
                    + " tonghop period {1} --expect DATASET=UNIT,…");

    private final TongHop options;

    @Option(names = "--dataset", paramLabel = "DATASET")
    private @Nullable String dataset;

    @Option(names = "--unit", paramLabel = "U")
    private @Nullable String unit;

    @Option(names = "--period", paramLabel = "P", required = true)
    private String period = "";

    @Option(names = "--all")
    private boolean all;

    @Option(names = "--output", paramLabel = "FILE|DIR")
    private @Nullable Path output;

    TemplateVerb(TongHop options) {
        this.options = options;
    }

    @Override
    public Integer call() {
        try (Session session = Session.of(options)) {
            Period asked = Session.period(period);
            BlankForms forms = new BlankForms(
                    session.configuration().definitions(),
                    session.configuration().reference(),
                    session.configuration().reports().resolve("template"),
                    options.lang());
            if (all) {
                set(session, forms, asked);
            } else {
                one(session, forms, asked);
            }
            return ExitStatus.DONE;
        }
    }

    private void one(Session session, BlankForms forms, Period asked) {
        Dataset wanted = session.dataset(required(dataset, "--dataset")).dataset();
        UnitId sender = session.unit(required(unit, "--unit"));
        if (!session.configuration().reference().reports(sender, asked)) {
            throw new UsageFault(new Message(
                    "Đơn vị " + sender + " không tồn tại trong kỳ " + asked + ".",
                    "Unit " + sender + " does not exist in period " + asked + "."));
        }
        Optional<Path> file = Optional.ofNullable(output);
        try {
            if (file.isPresent()) {
                WholeFile.write(file.get(), out -> forms.write(wanted, sender, asked, out));
            } else if (options.surroundings().terminal()) {
                String name = BlankForms.fileName(wanted, asked);
                throw new UsageFault(new Message(
                        "Biểu mẫu là tệp Excel, không in ra màn hình được: thêm --output " + name,
                        "A form is an Excel file and cannot be printed on a terminal: add --output " + name));
            } else {
                forms.write(wanted, sender, asked, System.out);
                if (System.out.checkError()) {
                    throw new IOException("stdout");
                }
            }
        } catch (IOException e) {
            throw cannotWrite(file.map(Path::toString).orElse("-"), e);
        }
    }

    /** One file for each dataset that a union is expected to send, in a folder for each union. */
    private void set(Session session, BlankForms forms, Period asked) {
        Reference reference = session.configuration().reference();
        Path folder = Optional.ofNullable(output)
                .orElseGet(() -> session.home().outbox().resolve(asked.label()).resolve("bieu-mau"));
        Optional<UnitId> oneUnit = Optional.ofNullable(unit).map(session::unit);
        Optional<Dataset> oneDataset =
                Optional.ofNullable(dataset).map(id -> session.dataset(id).dataset());
        Expectation expectation = Expectation.of(session, asked);
        List<Expectation.Report> reports = expectation.reports().stream()
                .filter(report -> oneUnit.map(report.unit()::equals).orElse(true))
                .filter(report -> oneDataset.map(report.dataset()::equals).orElse(true))
                .filter(report -> reference.reports(report.unit(), asked))
                .toList();
        for (Expectation.Report report : reports) {
            Path file = folder.resolve(report.unit().value()).resolve(BlankForms.fileName(report.dataset(), asked));
            try {
                WholeFile.write(file, out -> forms.write(report.dataset(), report.unit(), asked, out));
            } catch (IOException e) {
                throw cannotWrite(file.toString(), e);
            }
        }
        options.surroundings().out().println(said(reports, asked, folder));
        if (!expectation.declared()) {
            options.surroundings().out().println(UNDECLARED.in(options.lang(), "", List.of(asked.label())));
        }
    }

    private String said(List<Expectation.Report> reports, Period asked, Path folder) {
        if (reports.isEmpty()) {
            return NOBODY.in(options.lang(), "", List.of(asked.label()));
        }
        long units = reports.stream().map(Expectation.Report::unit).distinct().count();
        return WRITTEN.in(
                options.lang(), "", List.of(Integer.toString(reports.size()), Long.toString(units), folder.toString()));
    }

    private static String required(@Nullable String given, String option) {
        if (given == null) {
            throw new UsageFault(new Message("Thiếu " + option + ", hoặc --all.", option + " is missing, or --all."));
        }
        return given;
    }

    private static UsageFault cannotWrite(String file, IOException e) {
        return new UsageFault(new Message(
                "Không ghi được tệp " + file + ": " + e.getMessage(),
                "Cannot write the file " + file + ": " + e.getMessage()));
    }
}
