package vn.tonghop.reference;

import vn.tonghop.model.Message;

/** One row of a file cannot be used. Never leaves the package: the loader notes it and goes on with the next row. */
final class RowFault extends RuntimeException {
    private final transient Message text;

    RowFault(String vi, String en) {
        super(en, null, false, false);
        this.text = new Message(vi, en);
    }

    Message text() {
        return text;
    }
}
