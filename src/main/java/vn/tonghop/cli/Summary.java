package vn.tonghop.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import vn.tonghop.jobs.Home;
import vn.tonghop.jobs.Order;
import vn.tonghop.jobs.Outcome;
import vn.tonghop.jobs.WorkList;
import vn.tonghop.model.Lang;
import vn.tonghop.model.Message;
import vn.tonghop.model.Notation;
import vn.tonghop.warehouse.InboxFinding;
import vn.tonghop.warehouse.TableStatus;

/** What a run has done, told to people. */
final class Summary {
    private static final Message NOTHING_NEW = new Message("Không có tệp mới.", "No new files.");
    private static final Message FILES =
            new Message("Đã nhận {1} tệp mới, nạp {2} dòng số liệu.", "{1} new files received, {2} records loaded.");
    private static final Message LEFT = new Message(
            "Trong thư mục nhận có {1} mục không nhận được:", "{1} things in the inbox could not be received:");
    private static final Message ONE_LEFT = new Message("- {1}: {2}", "- {1}: {2}");
    private static final Message MORE_LEFT =
            new Message("- … Xem tất cả: tonghop findings", "- … All of them: tonghop findings");
    private static final int MOST_LEFT = 10;
    private static final Message TABLES = new Message(
            "Bảng số liệu: {1} đã nạp, {2} chờ quyết định, {3} bị từ chối, {4} tệp trùng.",
            "Tables: {1} loaded, {2} held, {3} rejected, {4} duplicate files.");
    private static final Message DECIDED = new Message(
            "Đã ghi quyết định. Các bản tổng hợp đã có không đổi; lần tổng hợp sau sẽ tính theo quyết định này.",
            "The decision is kept. Releases made before stay as they are; the next one is made by it.");
    private static final Message CLOSED = new Message(
            "Kỳ {1} đã đóng: tệp gửi sau sẽ chờ quyết định.",
            "Period {1} is closed: what comes for it is held until it is decided.");
    private static final Message REOPENED =
            new Message("Kỳ {1} đã mở: tệp gửi được tính như thường.", "Period {1} is open: what comes for it counts.");
    private static final Message WAITING = new Message("{1} Xem: tonghop todo", "{1} See: tonghop todo");
    private static final Message RELEASE = new Message("Kỳ {1}: bản tổng hợp số {2}.", "Period {1}: release {2}.");
    private static final Message UNCHANGED = new Message(
            "Kỳ {1}: không có gì thay đổi, không tạo bản tổng hợp mới.",
            "Period {1}: nothing changed, no new release.");
    private static final Message NOTHING_THERE =
            new Message("Kỳ {1}: chưa có số liệu để tổng hợp.", "Period {1}: nothing to consolidate yet.");
    private static final Message WORKBOOK = new Message("Tệp tổng hợp: {1}", "Workbook: {1}");
    private static final Message REASON = new Message("Lý do: {1}", "Reason: {1}");
    private static final Message BEFORE = new Message(
            "Lần chạy trước, {1}, bị dừng giữa chừng; đã kết thúc nó. Nó không làm được:",
            "The run before, {1}, was cut short; it has been ended. It could not do:");
    private static final Message NOT_DONE =
            new Message("Lần chạy kết thúc nhưng không làm được:", "The run ended, but could not do:");
    private static final Message PART = new Message("- {1}", "- {1}");
    private static final Message DUE = new Message(
            "Hãy sửa nguyên nhân; lần chạy sau tự làm phần còn thiếu. Chi tiết: {1}",
            "Mend the cause; the next run does by itself what is missing. Details: {1}");
    private static final Message UNFINISHED = new Message(
            "Lần chạy chưa xong; chạy lại lệnh này để tiếp tục từ chỗ dừng. Chi tiết: {1}",
            "The run did not finish; run it again and it goes on where it stopped. Details: {1}");

    private final Lang lang;
    private final PrintWriter out;
    private final Home home;

    Summary(Surroundings surroundings, Lang lang, Home home) {
        this.out = surroundings.out();
        this.lang = lang;
        this.home = home;
    }

    /**
     * Says what came of a run.
     *
     * @param waiting how much waits for a person afterwards, by its kind
     */
    void print(Order order, Outcome outcome, Map<WorkList.Kind, Integer> waiting) {
        if (order.job() == Order.Kind.RESOLVE) {
            resolved(outcome);
        } else if (order.job() == Order.Kind.CLOSE || order.job() == Order.Kind.REOPEN) {
            closed(order, outcome);
        } else if (order.job() != Order.Kind.CONSOLIDATE) {
            ingested(outcome);
        }
        for (Outcome.Made release : outcome.consolidated().made()) {
            say(RELEASE, release.period().label(), Integer.toString(release.number()));
        }
        outcome.consolidated().unchanged().forEach(period -> say(UNCHANGED, period.label()));
        outcome.consolidated().empty().forEach(period -> say(NOTHING_THERE, period.label()));
        outcome.consolidated().undeclared().forEach(period -> out.println(period.text(lang)));
        outcome.consolidated().ratesMissing().forEach(rate -> out.println(rate.text(lang)));
        for (Path workbook : outcome.workbooks()) {
            say(WORKBOOK, workbook.toString());
        }
        ended(outcome.end());
        if (!waiting.isEmpty()) {
            say(WAITING, TodoVerb.told(waiting, lang));
        }
        out.flush();
    }

    private void ended(Outcome.End end) {
        end.before().stream().findFirst().ifPresent(run -> say(BEFORE, run.in(lang)));
        end.before().stream().skip(1).forEach(reason -> say(PART, reason.in(lang)));
        String log = home.folder().resolve("log").resolve("tonghop.log").toString();
        switch (end.kind()) {
            case COMPLETED -> {}
            case FAILED -> {
                say(NOT_DONE);
                end.reasons().forEach(reason -> say(PART, reason.in(lang)));
                say(DUE, log);
            }
            case UNFINISHED -> {
                end.reasons().forEach(reason -> say(REASON, reason.in(lang)));
                say(UNFINISHED, log);
            }
        }
    }

    private void left(List<InboxFinding> left) {
        if (!left.isEmpty()) {
            say(LEFT, Notation.of(lang).number(left.size()));
            left.stream()
                    .limit(MOST_LEFT)
                    .forEach(one -> say(ONE_LEFT, one.file(), one.finding().message(lang)));
            if (left.size() > MOST_LEFT) {
                say(MORE_LEFT);
            }
        }
    }

    private void ingested(Outcome outcome) {
        left(outcome.received().left());
        if (outcome.files() == 0) {
            say(NOTHING_NEW);
            return;
        }
        say(FILES, Notation.of(lang).number(outcome.files()), Notation.of(lang).number(outcome.rows()));
        tables(outcome);
    }

    private void resolved(Outcome outcome) {
        if (outcome.end().kind() != Outcome.End.Kind.UNFINISHED) {
            say(DECIDED);
            if (outcome.tables().values().stream().anyMatch(count -> count > 0)) {
                tables(outcome);
            }
        }
    }

    private void closed(Order order, Outcome outcome) {
        if (outcome.completed()) {
            Message message = order.job() == Order.Kind.CLOSE ? CLOSED : REOPENED;
            order.period().ifPresent(period -> say(message, period.label()));
        }
    }

    private void tables(Outcome outcome) {
        say(
                TABLES,
                count(outcome, TableStatus.LOADED),
                count(outcome, TableStatus.HELD),
                count(outcome, TableStatus.REJECTED),
                count(outcome, TableStatus.DUPLICATE));
    }

    private String count(Outcome outcome, TableStatus status) {
        return Notation.of(lang).number(outcome.tables().getOrDefault(status, 0));
    }

    private void say(Message message, String... details) {
        out.println(message.in(lang, "", List.of(details)));
    }
}
