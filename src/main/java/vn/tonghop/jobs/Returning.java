package vn.tonghop.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import vn.tonghop.intake.Archive;
import vn.tonghop.model.Lang;
import vn.tonghop.model.SubmissionId;
import vn.tonghop.report.Wording;
import vn.tonghop.report.returned.ReturnedWorkbook;
import vn.tonghop.sheet.open.Opener;
import vn.tonghop.warehouse.Returned;
import vn.tonghop.warehouse.ReturnedLog;
import vn.tonghop.warehouse.RunId;
import vn.tonghop.warehouse.RunPart;

/** Sends every submission's workbook back to the outbox that does not tell what is so now. What a dead run left, it writes. */
final class Returning {
    static final String STEP = "give-back";

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
    private final Attempts attempts;
    /** What could not be written in this run. */
    private final Set<SubmissionId> failed = new HashSet<>();

    Returning(
            Home home, Configuration configuration, Archive archive, ReturnedLog log, Clock clock, Attempts attempts) {
        this.home = home;
        this.configuration = configuration;
        this.archive = archive;
        this.log = log;
        this.clock = clock;
        this.attempts = attempts;
    }

    /**
     * Writes some of what is due, no more than should be lost with the transaction; several at a time. What cannot be written is
     * noted, and left alone for the rest of the run.
     *
     * @param workers write the workbooks; what the warehouse is asked and told stays in the caller's transaction
     * @return whether there may be more
     */
    boolean writeSome(RunId run, Lang lang, Opener opener, Path temporary, Executor workers) {
        ReturnedWorkbook workbook = new ReturnedWorkbook(
                configuration.definitions(),
                configuration.reference(),
                Wording.load(configuration.reports().resolve("feedback"), lang),
                opener,
                temporary);
        List<Returned.Due> due = log.due(AT_ONCE, failed);
        Map<Returned.Due, CompletableFuture<Void>> writing = new LinkedHashMap<>();
        List<Returned.Due> written = new ArrayList<>();
        try {
            for (Returned.Due one : due) {
                attempt(run, one, () -> writing.put(one, begun(workbook, one, workers)));
            }
        } finally {
            writing.values().forEach(one -> one.exceptionally(fault -> null).join());
        }
        writing.forEach((one, done) -> {
            if (attempt(run, one, done::join)) {
                written.add(one);
            }
        });
        Set<String> now = due.stream()
                .filter(one -> !one.displaced())
                .map(Returning::path)
                .collect(Collectors.toSet());
        written.forEach(one -> attempt(run, one, () -> note(one, now)));
        return due.size() == AT_ONCE;
    }

    private boolean attempt(RunId run, Returned.Due due, Runnable work) {
        RunPart part = new RunPart(STEP, due.period(), due.unit(), Optional.of(due.file()));
        boolean done = attempts.attempt(run, part, work);
        if (!done) {
            failed.add(due.submission());
        }
        return done;
    }

    private CompletableFuture<Void> begun(ReturnedWorkbook workbook, Returned.Due due, Executor workers) {
        return due.displaced() ? CompletableFuture.completedFuture(null) : write(workbook, due, workers);
    }

    private CompletableFuture<Void> write(ReturnedWorkbook workbook, Returned.Due due, Executor workers) {
        Returned returned = log.of(due, ReturnedWorkbook.MOST_FINDINGS, ReturnedWorkbook.MOST_TOTALS);
        Path target = home.outbox().resolve(path(due));
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        workbook.write(returned, archive.path(due.sha256()), target);
                    } catch (IOException e) {
                        throw new UncheckedIOException("writing " + target, e);
                    }
                },
                workers);
    }

    /** Notes that a workbook lies where it belongs, or has gone for a later one, and takes away what it was before. */
    private void note(Returned.Due due, Set<String> now) {
        Optional<String> former = due.former().filter(old -> !now.contains(old) && !log.taken(old, due.submission()));
        if (former.isPresent()) {
            Path old = home.outbox().resolve(former.get());
            try {
                Files.deleteIfExists(old);
            } catch (IOException e) {
                throw new UncheckedIOException("removing " + old, e);
            }
        }
        log.written(due, due.displaced() ? "" : path(due), clock.instant());
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
