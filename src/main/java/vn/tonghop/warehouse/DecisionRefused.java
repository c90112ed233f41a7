package vn.tonghop.warehouse;

import vn.tonghop.model.Message;

/** A decision that cannot be made: there is no such submission or table, or it is not in a state to be decided on. */
public final class DecisionRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Message text;

    /** Says why, and what can be done. */
    public DecisionRefused(String vi, String en) {
        super(en);
        this.text = new Message(vi, en);
    }

    /** Why, and what can be done. */
    public Message text() {
        return text;
    }
}
