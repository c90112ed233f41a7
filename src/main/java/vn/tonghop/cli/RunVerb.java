package vn.tonghop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.jobs.Home;
import vn.tonghop.jobs.Line;
import vn.tonghop.jobs.Order;
import vn.tonghop.jobs.Outcome;
import vn.tonghop.jobs.WorkList;
import vn.tonghop.model.Message;

/** What the verbs that run a job have in common. */
final class RunVerb {
    private RunVerb() {}

    /** Runs a job and says what came of it. */
    static int run(Session session, TongHop options, Order order) {
        ProgressLine progress = new ProgressLine(options.surroundings(), options.lang());
        Line line = new Line(
                session.home(),
                session.database(),
                session.configuration(),
                options.surroundings().clock(),
                options.surroundings().stop());
        Outcome outcome = run(line, order, progress);
        new Summary(options.surroundings(), options.lang(), session.home())
                .print(order, outcome, waiting(session, options, outcome));
        if (!outcome.completed()) {
            return ExitStatus.FAILED;
        }
        return outcome.wantsAttention() ? ExitStatus.ATTENTION : ExitStatus.DONE;
    }

    /** What waits afterwards; a run that was cut short may have lost its server, and is to be run again anyhow. */
    private static Map<WorkList.Kind, Integer> waiting(Session session, TongHop options, Outcome outcome) {
        return outcome.end().kind() == Outcome.End.Kind.UNFINISHED
                ? Map.of()
                : TodoVerb.of(session, options.lang())
                        .counts(options.surroundings().clock().instant());
    }

    private static Outcome run(Line line, Order order, ProgressLine progress) {
        try {
            return line.run(order, progress);
        } finally {
            progress.end();
        }
    }

    /** The inbox named, which must be there, or the home's own, which is made. */
    static Path inbox(Optional<Path> named, Home home) {
        if (named.isEmpty()) {
            try {
                return Files.createDirectories(home.inbox());
            } catch (IOException e) {
                throw new UsageFault(new Message(
                        "Không tạo được thư mục " + home.inbox() + ": " + e.getMessage()
                                + ". Hãy cấp quyền ghi hoặc chọn --home khác.",
                        "Cannot make the folder " + home.inbox() + ": " + e.getMessage()
                                + ". Allow writing to it, or choose another --home."));
            }
        }
        Path inbox = named.get();
        if (!Files.isDirectory(inbox)) {
            throw new UsageFault(new Message(
                    "Không có thư mục " + inbox + ". Hãy kiểm tra --inbox.",
                    "There is no folder " + inbox + ". Check --inbox."));
        }
        if (!Files.isReadable(inbox)) {
            throw new UsageFault(new Message(
                    "Không đọc được thư mục " + inbox + ". Hãy cấp quyền đọc.",
                    "The folder " + inbox + " cannot be read. Allow reading it."));
        }
        return inbox;
    }
}
