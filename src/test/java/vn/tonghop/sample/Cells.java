package vn.tonghop.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * Tables written as text blocks: cells parted by {@code |}. {@code =612} is a numeric cell, {@code @2008-09-05} a date
 * cell, {@code #} the running number, {@code #.} the same as text; everything else is text as it stands.
 */
final class Cells {
    private Cells() {}

    static String[] split(String line) {
        return Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
    }

    static Object[] of(String line, int number) {
        return Arrays.stream(split(line)).map(cell -> value(cell, number)).toArray();
    }

    private static Object value(String cell, int number) {
        if (cell.equals("#")) {
            return number;
        }
        if (cell.equals("#.")) {
            return String.valueOf(number);
        }
        if (cell.startsWith("=")) {
            return new BigDecimal(cell.substring(1));
        }
        return cell.startsWith("@") ? LocalDate.parse(cell.substring(1)) : cell;
    }
}
