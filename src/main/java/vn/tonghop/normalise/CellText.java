package vn.tonghop.normalise;

import java.util.List;
import java.util.Optional;
import vn.tonghop.definition.Field;
import vn.tonghop.model.Finding;
import vn.tonghop.model.FindingCode;
import vn.tonghop.model.Origin;
import vn.tonghop.model.Period;
import vn.tonghop.model.Severity;
import vn.tonghop.recognise.Column;
import vn.tonghop.sheet.CellStyle;
import vn.tonghop.sheet.CellValue;
import vn.tonghop.text.VietnameseText;

/**
 * One cell on its way to a value, with all that bears on its reading.
 *
 * @param value as stored
 * @param style its look
 * @param text cleaned
 * @param origin where it stands
 * @param field what it is to become
 * @param column what is known of its column
 * @param period the period reported, against whose end two-digit years are read
 */
record CellText(
        CellValue value, CellStyle style, String text, Origin origin, Field field, Column column, Period period) {
    static CellText of(CellValue value, CellStyle style, Origin origin, Column column, Context context) {
        return new CellText(
                value, style, VietnameseText.clean(value.text()), origin, context.field(), column, context.period());
    }

    /**
     * What a cell is read for.
     *
     * @param field what it is to become
     * @param period the period reported
     */
    record Context(Field field, Period period) {}

    /** A remark on this cell; one that empties a strict field is an error, since its row cannot be loaded without. */
    Finding finding(FindingCode code, String... details) {
        Finding finding = Finding.on(code, origin, field.name(), value.text(), details);
        return code.severity() == Severity.WARNING && field.strict() && empties(code)
                ? finding.as(Severity.ERROR)
                : finding;
    }

    private static boolean empties(FindingCode code) {
        return code != FindingCode.ESTIMATE && code != FindingCode.FORMAT_SCALES;
    }

    Outcome refuse(FindingCode code, String... details) {
        return new Outcome(Value.missing(), Optional.empty(), List.of(finding(code, details)));
    }

    CellText as(Field other) {
        return new CellText(value, style, text, origin, other, column, period);
    }

    CellText saying(String other) {
        return new CellText(
                new CellValue.Text(other), style, VietnameseText.clean(other), origin, field, column, period);
    }
}
