package vn.tonghop.jobs;

import java.util.List;
import vn.tonghop.model.Lang;
import vn.tonghop.model.Message;

/** Another run is under way. */
public final class RunLocked extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final Message TEXT = new Message(
            "Một lần chạy khác đang giữ khóa: {1}, từ {2}. Hãy đợi lần chạy đó xong rồi chạy lại.",
            "Another run holds the lock: {1}, since {2}. Wait until it is done, then run again.");

    private final String holder;
    private final String since;

    RunLocked(String holder, String since) {
        super("another run holds the lock: " + holder + ", since " + since);
        this.holder = holder;
        this.since = since;
    }

    /** The verb and process that hold the lock. */
    String holder() {
        return holder;
    }

    /** Since when. */
    String since() {
        return since;
    }

    /** Who holds the lock and since when, and what to do. */
    public String message(Lang lang) {
        return TEXT.in(lang, "", List.of(holder, since));
    }
}
