package vn.tonghop.recognise;

/**
 * What the cells of a date column prove about the order of day and month: contract section 6, Dates.
 *
 * @param monthFirst whether a text can only have its month first, so that no text that fits both is read
 * @param swapped whether its date cells, whose days are all months, too, may have been typed the other way round
 */
public record DateOrder(boolean monthFirst, boolean swapped) {
    /** Nothing speaks against the day first. */
    public static final DateOrder DAY_FIRST = new DateOrder(false, false);
}
