package vn.tonghop.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A total of the whole country, with all that a sentence must say beside it.
 *
 * @param value empty where nothing of it could be converted to đồng
 * @param unitOfMeasure its code
 * @param flags what marks it
 * @param unconverted what it leaves out for want of a rate: an amount and its currency each
 * @param reporting how many units report the dataset that it is made from
 * @param existing how many units there are at the end of the period
 * @param given whether any row gave a number for it, or there are no rows
 */
record NationalFigure(
        Optional<BigDecimal> value,
        String unitOfMeasure,
        List<String> flags,
        List<String> unconverted,
        int reporting,
        int existing,
        boolean given) {
    /** Keeps copies. */
    NationalFigure {
        flags = List.copyOf(flags);
        unconverted = List.copyOf(unconverted);
    }

    /** The figure of a row: {@code value unit_of_measure flags unconverted units_reporting units_existing given}. */
    static NationalFigure of(ReportRow row) {
        return new NationalFigure(
                row.value("value").map(BigDecimal.class::cast),
                row.text("unit_of_measure"),
                row.texts("flags"),
                row.texts("unconverted"),
                Integer.parseInt(row.text("units_reporting")),
                Integer.parseInt(row.text("units_existing")),
                row.text("given").equals("yes"));
    }

    /** Whether it is of the whole country: all units that exist report. */
    boolean isOfAll() {
        return reporting >= existing;
    }
}
