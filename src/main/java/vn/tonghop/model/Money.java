package vn.tonghop.model;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * An amount in a currency.
 *
 * @param amount in whole units of the currency (đồng, dollars), never in thousands or millions
 * @param currency ISO 4217, three capitals
 */
public record Money(BigDecimal amount, String currency) {
    /** The currency of Viet Nam. */
    public static final String VND = "VND";

    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

    /** Refuses what is no code of a currency. */
    public Money {
        if (!CODE.matcher(currency).matches()) {
            throw new IllegalArgumentException("not the code of a currency: '" + currency + "'");
        }
    }
}
