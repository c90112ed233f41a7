package vn.tonghop.jobs;

import java.util.List;
import vn.tonghop.model.Lang;
import vn.tonghop.model.Message;

/** A run ended before its work did, through no fault of ours; the same command goes on where it stopped. */
public final class RunStopped extends RuntimeException {
    /** Somebody asked for it. */
    public static final Message ASKED = new Message(
            "Đã dừng theo yêu cầu. Chạy lại lệnh này để tiếp tục từ chỗ dừng.",
            "Stopped as asked. Run the same command again and it goes on where it stopped.");

    static final Message LOCK_LOST = new Message(
            "Kết nối giữ khóa của lần chạy tới PostgreSQL tại {1} đã bị ngắt, nên lần chạy dừng lại trước khi công bố gì thêm."
                    + " Chạy lại lệnh này để tiếp tục từ chỗ dừng.",
            "The connection to PostgreSQL at {1} that held the lock of the run was cut, so the run stopped before anything else"
                    + " was published. Run the same command again and it goes on where it stopped.");

    static final Message WANTING = new Message(
            "{1} Rồi chạy lại lệnh này để tiếp tục từ chỗ dừng.",
            "{1} Then run the same command again and it goes on where it stopped.");

    private static final long serialVersionUID = 1L;

    private final transient Message text;

    RunStopped(Message text) {
        super(text.en());
        this.text = text;
    }

    RunStopped(Message pattern, Message detail) {
        this(new Message(pattern.in(Lang.VI, "", List.of(detail.vi())), pattern.in(Lang.EN, "", List.of(detail.en()))));
    }

    RunStopped(Message pattern, String place) {
        this(new Message(pattern.in(Lang.VI, "", List.of(place)), pattern.in(Lang.EN, "", List.of(place))));
    }

    /** Why, and what to do, in both languages. */
    public Message text() {
        return text;
    }
}
