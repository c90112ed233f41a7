package vn.tonghop.jobs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.support.JdbcTransactionManager;
import vn.tonghop.consolidate.Release;
import vn.tonghop.consolidate.Releases;
import vn.tonghop.model.Lang;
import vn.tonghop.model.Message;
import vn.tonghop.report.NationalWorkbook;
import vn.tonghop.warehouse.Database;
import vn.tonghop.warehouse.RunFailure;
import vn.tonghop.warehouse.RunHistory;
import vn.tonghop.warehouse.RunRecord;
import vn.tonghop.warehouse.Warehouse;

/** What {@code doctor} says of runs: how the last ones ended, and which national workbooks are not there. */
final class RunChecks {
    private static final Message NONE = new Message("Chưa có lần chạy nào", "No run so far");
    private static final Message UNDER_WAY =
            new Message("Đang có lần chạy: {1}, từ {2}", "A run is under way: {1}, since {2}");
    private static final Message WELL = new Message("Lần chạy gần nhất: {1}, đã xong", "The last run: {1}, done");
    private static final Message CUT_SHORT = new Message(
            "Lần chạy {1} bị dừng giữa chừng{2}. Hãy chạy lại lệnh đó để làm tiếp.",
            "The run {1} was cut short{2}. Run that command again, and it goes on.");
    private static final Message FAILED = new Message(
            "Lần chạy {1} kết thúc nhưng không làm được{2}. Hãy sửa nguyên nhân rồi chạy lại lệnh đó. Chi tiết: {3}",
            "The run {1} ended, but could not do{2}. Mend the cause, then run that command again. Details: {3}");
    private static final Message MISSING = new Message(
            "Thiếu tệp tổng hợp {1}. Hãy chạy: tonghop consolidate --period {2}",
            "The national workbook {1} is missing. Run: tonghop consolidate --period {2}");

    /** Verbs that need no more words; what others left undone, the night does. */
    private static final Set<String> AS_TYPED = Set.of(Order.Kind.NIGHTLY.verb(), Order.Kind.INGEST.verb());

    private final Home home;
    private final Database database;
    private final RunHistory history;
    private final Lang lang;

    RunChecks(Home home, Database database, Lang lang) {
        this.home = home;
        this.database = database;
        this.lang = lang;
        this.history =
                new Warehouse(database.dataSource(), new JdbcTransactionManager(database.dataSource())).history();
    }

    /** The last run, the last night where that was another and did not go well, and each workbook that is missing. */
    List<Doctor.Diagnosis> examine() {
        List<Doctor.Diagnosis> found = new ArrayList<>();
        Optional<RunLocked> holder = RunLock.holder(database);
        Optional<RunRecord> last = history.last();
        if (holder.isPresent()) {
            found.add(good(UNDER_WAY, holder.get().holder(), holder.get().since()));
            return found;
        }
        found.add(last.map(this::ended).orElseGet(() -> good(NONE)));
        history.last(Order.Kind.NIGHTLY.verb())
                .filter(night -> !night.completed() && !last.equals(Optional.of(night)))
                .ifPresent(night -> found.add(ended(night)));
        found.addAll(missing());
        return found;
    }

    private Doctor.Diagnosis ended(RunRecord run) {
        String which = FailureText.run(run).in(lang);
        if (run.completed()) {
            return good(WELL, which);
        }
        StringBuilder reasons = new StringBuilder();
        for (RunFailure failure : history.failures(run.id())) {
            reasons.append("; ").append(FailureText.of(failure).in(lang));
        }
        String why = reasons.toString().replaceFirst("^; ", ": ").replaceFirst("\\.$", "");
        String again = "tonghop " + (AS_TYPED.contains(run.verb()) ? run.verb() : Order.Kind.NIGHTLY.verb());
        return run.ended()
                ? bad(again, FAILED, which, why, RunLog.file(home).toString())
                : bad(again, CUT_SHORT, which, why);
    }

    private List<Doctor.Diagnosis> missing() {
        List<Doctor.Diagnosis> missing = new ArrayList<>();
        for (Release release : new Releases(database.dataSource()).latest()) {
            Path workbook = NationalWorkbook.path(home.outbox(), release);
            if (!Files.exists(workbook)) {
                String period = release.period().label();
                missing.add(bad("tonghop consolidate --period " + period, MISSING, workbook.toString(), period));
            }
        }
        return missing;
    }

    private Doctor.Diagnosis good(Message message, String... details) {
        return Doctor.Diagnosis.good(message.in(lang, "", List.of(details)));
    }

    private Doctor.Diagnosis bad(String command, Message message, String... details) {
        return Doctor.Diagnosis.fault(message.in(lang, "", List.of(details)), command);
    }
}
