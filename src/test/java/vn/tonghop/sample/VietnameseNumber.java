package vn.tonghop.sample;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as offices write them: {@code 3.545}, {@code 4.250,5}. */
public final class VietnameseNumber {
    private static final Pattern FORM = Pattern.compile("\\d{1,3}(\\.\\d{3})*(,\\d+)?");

    private VietnameseNumber() {}

    public static String written(BigDecimal number) {
        String plain = number.stripTrailingZeros().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        String grouped = whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ".");
        return point < 0 ? grouped : grouped + "," + plain.substring(point + 1);
    }

    /** The same for a whole number. */
    public static String written(long number) {
        return written(BigDecimal.valueOf(number));
    }

    /** The number; empty for a text that is anything else. */
    static Optional<BigDecimal> read(String text) {
        return FORM.matcher(text).matches()
                ? Optional.of(new BigDecimal(text.replace(".", "").replace(',', '.')))
                : Optional.empty();
    }
}
