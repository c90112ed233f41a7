package vn.tonghop.warehouse;

/**
 * One run of a verb that receives submissions.
 *
 * @param value counts from 1
 */
public record RunId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
