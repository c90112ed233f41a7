package vn.tonghop.jobs;

import vn.tonghop.model.Lang;
import vn.tonghop.model.Message;

/** Another run is under way. */
public final class RunLocked extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final Message TEXT = new Message(
            "Một lần chạy khác đang giữ khóa: {value}. Hãy đợi lần chạy đó xong rồi chạy lại.",
            "Another run holds the lock: {value}. Wait until it is done, then run again.");

    private final String holder;

    RunLocked(String holder) {
        super("another run holds the lock: " + holder);
        this.holder = holder;
    }

    /** Who holds the lock and since when, and what to do. */
    public String message(Lang lang) {
        return TEXT.in(lang, holder, java.util.List.of());
    }
}
