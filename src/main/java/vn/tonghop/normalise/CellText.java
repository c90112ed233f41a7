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
        String shown = value instanceof CellValue.Numeric number ? shown(number, style, context.field()) : value.text();
        return new CellText(
                value, style, VietnameseText.clean(shown), origin, context.field(), column, context.period());
    }

    /** Where a number is a name, it is what its format shows: {@code HV-0012}. */
    private static String shown(CellValue.Numeric number, CellStyle style, Field field) {
        return switch (field.type()) {
            case TEXT, CODE, PHONE, EMAIL, CITIZEN_ID ->
                ShownFormat.of(style.format()).codeOf(number.value()).orElseGet(number::text);
            case COUNT, NUMBER, AMOUNT, CURRENCY, BEGINNING, END, BIRTH, YEAR -> number.text();
        };
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
        return findingOn(value.text(), code, details);
    }

    /** The same, where something else than the cell's text is to be told; only there a personal text is masked. */
    Finding findingOn(String told, FindingCode code, String... details) {
        Finding finding = Finding.on(code, origin, field.name(), told, details);
        return code.severity() == Severity.WARNING && field.strict() && empties(code)
                ? finding.as(Severity.ERROR)
                : finding;
    }

    private static boolean empties(FindingCode code) {
        return code != FindingCode.ESTIMATE
                && code != FindingCode.FORMAT_SCALES
                && code != FindingCode.FORMAT_SHOWS_OTHER;
    }

    Outcome refuse(FindingCode code, String... details) {
        return refuseAs(value.text(), code, details);
    }

    Outcome refuseAs(String told, FindingCode code, String... details) {
        return new Outcome(Value.missing(), Optional.empty(), List.of(findingOn(told, code, details)));
    }

    CellText as(Field other) {
        return new CellText(value, style, text, origin, other, column, period);
    }

    CellText saying(String other) {
        return new CellText(
                new CellValue.Text(other), style, VietnameseText.clean(other), origin, field, column, period);
    }
}
