package vn.tonghop.warehouse.server;

import java.util.Arrays;
import java.util.List;
import vn.tonghop.model.Lang;
import vn.tonghop.model.Message;

/**
 * There is no database to work with, and somebody must do something about it: what, {@link #text()} says.
 * Nothing to show a stack trace for.
 */
public final class DatabaseUnavailable extends RuntimeException {
    private final transient Message text;

    /** A refusal that no exception led to. */
    public DatabaseUnavailable(Message text) {
        super(text.vi());
        this.text = text;
    }

    /** A refusal with what led to it. */
    public DatabaseUnavailable(Message text, Throwable cause) {
        super(text.vi(), cause);
        this.text = text;
    }

    /** What is wrong and what to do, in both languages. */
    public Message text() {
        return text;
    }

    /** A refusal whose place-holders {@code {1}}, {@code {2}} … are filled with the details. */
    static DatabaseUnavailable saying(Message pattern, Object... details) {
        List<String> texts = Arrays.stream(details).map(String::valueOf).toList();
        return new DatabaseUnavailable(new Message(pattern.in(Lang.VI, "", texts), pattern.in(Lang.EN, "", texts)));
    }
}
