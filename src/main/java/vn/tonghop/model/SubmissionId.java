package vn.tonghop.model;

/**
 * One file received from one unit for one period.
 *
 * @param value counts from 1, in the order of receipt
 */
public record SubmissionId(long value) {
    /** Refuses a number that no submission has. */
    public SubmissionId {
        if (value < 1) {
            throw new IllegalArgumentException("submissions count from 1, not " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
