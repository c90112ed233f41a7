package vn.tonghop.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tonghop.definition.DatasetDefinition;
import vn.tonghop.model.Message;
import vn.tonghop.warehouse.Listings;
import vn.tonghop.warehouse.Scope;

/** {@code export}: the rows in force of a dataset. */
@Command(mixinStandardHelpOptions = true, sortOptions = false)
final class ExportVerb implements Callable<Integer> {
    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final TongHop options;

    @Parameters(paramLabel = "DATASET", index = "0")
    private String dataset = "";

    @Mixin
    private final Selection selection = new Selection();

    @Option(names = "--personal-data")
    private boolean personalData;

    @Option(names = "--as-of", paramLabel = "DATE|TIME")
    private @Nullable String asOf;

    @Mixin
    private final Printing printing = new Printing();

    ExportVerb(TongHop options) {
        this.options = options;
    }

    @Override
    public Integer call() {
        Optional<Instant> then = Optional.ofNullable(asOf).map(ExportVerb::moment);
        try (Session session = Session.of(options)) {
            DatasetDefinition definition = session.dataset(dataset);
            Listings listings = session.warehouse().listings();
            Scope scope = selection.scope(session);
            printing.print(
                    then.map(moment -> listings.exportAsOf(definition, scope, personalData, moment))
                            .orElseGet(() -> listings.export(definition, scope, personalData)),
                    options.surroundings());
            return ExitStatus.DONE;
        }
    }

    /** A moment in Viet Nam; of a day its end, so that all that was known on that day counts. */
    private static Instant moment(String text) {
        try {
            return switch (text.indexOf('T')) {
                case -1 ->
                    LocalDate.parse(text).plusDays(1).atStartOfDay(VIET_NAM).toInstant();
                default -> DateTimeFormatter.ISO_DATE_TIME.withZone(VIET_NAM).parse(text, Instant::from);
            };
        } catch (DateTimeException e) {
            throw new UsageFault(new Message(
                    "Không hiểu --as-of “" + text + "”. Ghi một ngày như 2025-07-01 hoặc lúc như 2025-07-01T08:30.",
                    "--as-of “" + text
                            + "” is not understood. Give a day like 2025-07-01 or a time like 2025-07-01T08:30."));
        }
    }
}
