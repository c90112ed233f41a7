package vn.tonghop.jobs;

import java.util.List;
import java.util.Map;
import vn.tonghop.model.Lang;
import vn.tonghop.model.Message;
import vn.tonghop.model.Notation;
import vn.tonghop.model.Period;
import vn.tonghop.model.UnitId;
import vn.tonghop.warehouse.RunFailure;
import vn.tonghop.warehouse.RunPart;
import vn.tonghop.warehouse.RunRecord;

/** What runs could not do, in words for people. */
final class FailureText {
    private static final Map<String, Message> STEPS = Map.of(
            "receive", new Message("Nhận tệp", "Receiving files"),
            "read", new Message("Đọc tệp", "Reading files"),
            "settle", new Message("Xác định số liệu có hiệu lực", "Putting data in force"),
            "consolidate", new Message("Tổng hợp", "Consolidating"),
            "publish", new Message("Ghi tệp tổng hợp", "Writing the national workbook"),
            "give-back", new Message("Ghi tệp phản hồi", "Writing the returned workbook"),
            "close", new Message("Đóng kỳ", "Closing the period"),
            "reopen", new Message("Mở lại kỳ", "Opening the period again"));
    private static final Message PERIOD = new Message(", kỳ {1}", ", period {1}");
    private static final Message UNIT = new Message(", đơn vị {1}", ", unit {1}");
    private static final Message FILE = new Message(", tệp {1}", ", file {1}");
    private static final Message RUN = new Message("{1} (từ {2})", "{1} (begun {2})");

    private FailureText() {}

    /** Which part of a run, and why it was not done: {@code Writing the national workbook, period 2021: …}. */
    static Message of(RunFailure failure) {
        Message part = part(failure.part());
        return new Message(
                part.vi() + ": " + failure.reason().vi(),
                part.en() + ": " + failure.reason().en());
    }

    /** Which part of a run. */
    static Message part(RunPart part) {
        return new Message(part(part, Lang.VI), part(part, Lang.EN));
    }

    private static String part(RunPart part, Lang lang) {
        Message step = STEPS.getOrDefault(part.step(), new Message(part.step(), part.step()));
        return step.in(lang)
                + part.period()
                        .map(Period::label)
                        .map(one -> filled(PERIOD, lang, one))
                        .orElse("")
                + part.unit()
                        .map(UnitId::value)
                        .map(one -> filled(UNIT, lang, one))
                        .orElse("")
                + part.file().map(one -> filled(FILE, lang, one)).orElse("");
    }

    private static String filled(Message message, Lang lang, String detail) {
        return message.in(lang, "", List.of(detail));
    }

    /** Which run: its verb, and since when. */
    static Message run(RunRecord run) {
        return new Message(run(run, Lang.VI), run(run, Lang.EN));
    }

    private static String run(RunRecord run, Lang lang) {
        return RUN.in(lang, "", List.of(run.verb(), Notation.of(lang).moment(run.startedAt())));
    }
}
