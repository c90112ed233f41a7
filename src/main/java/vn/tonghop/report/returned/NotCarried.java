package vn.tonghop.report.returned;

/** The workbook cannot go back as it was sent; says by a key of the words why. */
final class NotCarried extends Exception {
    private static final long serialVersionUID = 1L;

    private final String key;

    NotCarried(String key) {
        super(key);
        this.key = key;
    }

    NotCarried(String key, Throwable cause) {
        super(key, cause);
        this.key = key;
    }

    String key() {
        return key;
    }
}
