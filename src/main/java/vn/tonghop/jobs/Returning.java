package vn.tonghop.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.tonghop.intake.Archive;
import vn.tonghop.model.Lang;
import vn.tonghop.report.Wording;
import vn.tonghop.report.returned.ReturnedWorkbook;
import vn.tonghop.sheet.open.Opener;
import vn.tonghop.warehouse.Returned;
import vn.tonghop.warehouse.ReturnedLog;

/** Sends every submission's workbook back to the outbox that does not tell what is so now. What a dead run left, it writes. */
final class Returning {
    private static final String SUFFIX = ".phan-hoi.xlsx";
    private static final String UNKNOWN = "chua-xac-dinh";
    /** A file's name has 255 bytes at most; the rest is for ending and temporary name. */
    private static final int LONGEST = 200;

    private static final int AT_ONCE = 20;

    private final Home home;
    private final Configuration configuration;
    private final Archive archive;
    private final ReturnedLog log;
    private final Clock clock;
    private final Watch watch;

    Returning(Home home, Configuration configuration, Archive archive, ReturnedLog log, Clock clock, Watch watch) {
        this.home = home;
        this.configuration = configuration;
        this.archive = archive;
        this.log = log;
        this.clock = clock;
        this.watch = watch;
    }

    /**
     * Writes some of what is due, no more than should be lost with the transaction.
     *
     * @return whether there may be more
     */
    boolean writeSome(Lang lang, Opener opener, Path temporary) {
        ReturnedWorkbook workbook = new ReturnedWorkbook(
                configuration.definitions(),
                configuration.reference(),
                Wording.load(configuration.reports().resolve("feedback"), lang),
                opener,
                temporary);
        List<Returned.Due> due = log.due(AT_ONCE);
        for (Returned.Due one : due) {
            watch.boundary();
            if (one.displaced()) {
                log.written(one, "", clock.instant());
            } else {
                write(workbook, one);
            }
        }
        return due.size() == AT_ONCE;
    }

    private void write(ReturnedWorkbook workbook, Returned.Due due) {
        String path = path(due);
        Path target = home.outbox().resolve(path);
        try {
            workbook.write(log.of(due, ReturnedWorkbook.MOST_FINDINGS), archive.path(due.sha256()), target);
            Optional<String> former =
                    due.former().filter(old -> !old.equals(path) && !log.taken(old, due.submission()));
            if (former.isPresent()) {
                Files.deleteIfExists(home.outbox().resolve(former.get()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing " + target, e);
        }
        log.written(due, path, clock.instant());
        FailPoint.RETURNED.reached();
    }

    private static String path(Returned.Due due) {
        String folder = due.unit().isPresent() && due.period().isPresent()
                ? due.period().get().label() + "/" + due.unit().get().value()
                : UNKNOWN;
        String name = due.name();
        boolean cut = name.getBytes(StandardCharsets.UTF_8).length > LONGEST;
        while (name.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            name = name.substring(0, name.offsetByCodePoints(name.length(), -1));
        }
        return folder + "/" + name + (due.namesake() || cut ? "." + due.submission() : "") + SUFFIX;
    }
}
