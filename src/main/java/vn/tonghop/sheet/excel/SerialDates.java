package vn.tonghop.sheet.excel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Dates as workbooks count them, in days (ECMA-376 part 1, 18.17.4). The 1900 system counts a 29 February 1900 that never was: its
 * serials below 60 lie one day later than a count back from later ones gives.
 */
public final class SerialDates {
    private static final LocalDate BEFORE_MARCH_1900 = LocalDate.of(1899, 12, 31);
    private static final LocalDate FROM_MARCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);
    private static final int NO_SUCH_DAY = 60;
    private static final int LAST_DAY_FROM_1900 = 2_958_465;
    private static final int LAST_DAY_FROM_1904 = 2_957_003;
    private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);

    private final boolean from1904;

    /** Days counted from 1900, or from 1904. */
    public SerialDates(boolean from1904) {
        this.from1904 = from1904;
    }

    /** The day of a whole serial; null where it is no day: 0 and less, times of day, the day that never was, after 9999. */
    @Nullable
    public LocalDateTime of(long serial) {
        if (serial < (from1904 ? 0 : 1) || serial > (from1904 ? LAST_DAY_FROM_1904 : LAST_DAY_FROM_1900)) {
            return null;
        }
        if (from1904) {
            return FROM_1904.plusDays(serial).atStartOfDay();
        }
        return serial == NO_SUCH_DAY
                ? null
                : (serial < NO_SUCH_DAY ? BEFORE_MARCH_1900 : FROM_MARCH_1900)
                        .plusDays(serial)
                        .atStartOfDay();
    }

    /** The day and time of a serial, to the second; null as for whole ones, and for a time of day alone. */
    @Nullable
    public LocalDateTime of(BigDecimal serial) {
        if (serial.compareTo(BigDecimal.ONE) < 0 || serial.precision() - serial.scale() > 7) {
            return null;
        }
        LocalDateTime day = of(serial.longValue());
        if (day == null) {
            return null;
        }
        BigDecimal time = serial.remainder(BigDecimal.ONE).multiply(SECONDS_A_DAY);
        return day.plusSeconds(time.setScale(0, RoundingMode.HALF_UP).longValueExact());
    }
}
