package vn.tonghop.recognise;

import java.math.BigDecimal;

/**
 * A unit of measure for amounts: {@code triệu đồng} is a factor of 1,000,000 and the currency VND.
 *
 * @param factor what one of the numbers written is worth in whole units of the currency
 * @param currency ISO 4217; empty where only a scale is named
 */
public record AmountUnit(BigDecimal factor, String currency) {
    /** No unit: single đồng, as far as nothing else says otherwise. */
    public static final AmountUnit NONE = new AmountUnit(BigDecimal.ONE, "");

    /** {@code (triệu đồng/USD)}: one of several units, and each cell must say which. */
    public static final AmountUnit SEVERAL = new AmountUnit(BigDecimal.ONE, "?");
}
