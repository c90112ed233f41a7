package vn.tonghop.reference;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.tonghop.model.UnitId;
import vn.tonghop.text.VietnameseText;

/**
 * One row of a csv file, by the names of its columns. Every reader throws a {@link RowFault} that says what is wrong.
 *
 * @param line where it begins, from 1
 * @param cells the cleaned texts by column
 */
record CsvRow(int line, Map<String, String> cells) {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,18}(\\.\\d{1,10})?");

    /** The text of a column, cleaned; empty for none. */
    String text(String column) {
        return VietnameseText.clean(cells.getOrDefault(column, ""));
    }

    String required(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            throw new RowFault("Ô '" + column + "' trống. Hãy điền.", "Cell '" + column + "' is empty. Fill it in.");
        }
        return text;
    }

    /** A text of a given form. */
    String formed(String column, Pattern form, String example) {
        String text = required(column);
        if (!form.matcher(text).matches()) {
            throw wrong(column, text, "ví dụ " + example, "for example " + example);
        }
        return text;
    }

    /** One of a few words. */
    String oneOf(String column, List<String> words) {
        String text = required(column);
        if (!words.contains(text)) {
            throw wrong(column, text, "một trong: " + String.join(", ", words), "one of: " + String.join(", ", words));
        }
        return text;
    }

    UnitId unit(String column) {
        String text = required(column);
        if (!UnitId.isId(text)) {
            throw wrong(column, text, "mã đơn vị như hai-phong", "the id of a unit, like hai-phong");
        }
        return new UnitId(text);
    }

    LocalDate date(String column) {
        String text = required(column);
        try {
            if (DATE.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            throw wrong(column, text, "một ngày có thật", "a day that exists");
        }
        throw wrong(column, text, "ngày dạng 2025-07-01", "a date like 2025-07-01");
    }

    Optional<LocalDate> dateIfAny(String column) {
        return text(column).isEmpty() ? Optional.empty() : Optional.of(date(column));
    }

    /** {@code valid_from} and {@code valid_to}. */
    Validity validity() {
        LocalDate from = date("valid_from");
        Optional<LocalDate> to = dateIfAny("valid_to");
        if (to.isPresent() && to.get().isBefore(from)) {
            throw new RowFault(
                    "valid_to " + to.get() + " trước valid_from " + from + ".",
                    "valid_to " + to.get() + " is before valid_from " + from + ".");
        }
        return new Validity(from, to);
    }

    /** A number above zero, with a decimal point. */
    BigDecimal positive(String column) {
        String text = required(column);
        if (DECIMAL.matcher(text).matches()) {
            BigDecimal number = new BigDecimal(text);
            if (number.signum() > 0) {
                return number;
            }
        }
        throw wrong(column, text, "số dương, ví dụ 23145 hoặc 0.5", "a number above zero, like 23145 or 0.5");
    }

    boolean flag(String column) {
        return oneOf(column, List.of("true", "false")).equals("true");
    }

    /** The parts of a list joined by {@code ;}. */
    List<String> list(String column) {
        return Stream.of(text(column).split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static RowFault wrong(String column, String text, String vi, String en) {
        return new RowFault(
                "Ô '" + column + "' ghi '" + text + "'; phải là " + vi + ".",
                "Cell '" + column + "' says '" + text + "'; it must be " + en + ".");
    }
}
