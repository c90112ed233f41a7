package vn.tonghop.model;

import java.math.BigDecimal;

/**
 * A sum that a table declares and its rows give.
 *
 * @param at the cell that declares it
 * @param field whose numbers are summed
 * @param declared as read; of an amount in whole units of its currency
 * @param computed the sum of the rows that it was found to be of, which may differ by rounding
 */
public record AgreedTotal(Origin at, String field, BigDecimal declared, BigDecimal computed) {}
