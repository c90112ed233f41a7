package vn.tonghop.cli;

import vn.tonghop.model.Message;

/** What was asked for cannot be: a period, unit, dataset or folder that does not exist. */
final class UsageFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Message text;

    UsageFault(Message text) {
        super(text.en());
        this.text = text;
    }

    Message text() {
        return text;
    }
}
