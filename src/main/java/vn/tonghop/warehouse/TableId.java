package vn.tonghop.warehouse;

/**
 * One table found in a submission, under which its rows are kept.
 *
 * @param value counts from 1
 */
public record TableId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
