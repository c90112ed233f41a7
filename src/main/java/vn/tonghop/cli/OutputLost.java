package vn.tonghop.cli;

/** Rows that are printed reach nobody any more, so that no more of them are fetched; {@link CheckedOutput} knows why. */
final class OutputLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutputLost() {
        super("what is printed cannot be written");
    }
}
