package vn.tonghop.normalise;

import java.time.LocalDate;
import java.util.List;
import vn.tonghop.definition.Field;
import vn.tonghop.model.Finding;
import vn.tonghop.model.FindingCode;
import vn.tonghop.model.Origin;
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
 * @param words the text of a cell of text, cleaned; empty of any other
 * @param row where it stands
 * @param context what it is read for
 */
record CellText(CellValue value, CellStyle style, String words, int row, Context context) {
    static CellText of(CellValue value, CellStyle style, int row, Context context) {
        String words = value.kind() == CellValue.Kind.TEXT ? VietnameseText.clean(value.text()) : "";
        return new CellText(value, style, words, row, context);
    }

    /** Its text, cleaned; made anew each time of what is no text, which few ask for. */
    String text() {
        return value.kind() == CellValue.Kind.TEXT ? words : VietnameseText.clean(shown());
    }

    /** Where a number is a name, it is what its format shows: {@code HV-0012}. */
    private String shown() {
        if (!(value instanceof CellValue.Numeric number)) {
            return value.text();
        }
        return switch (field().type()) {
            case TEXT, CODE, PHONE, EMAIL, CITIZEN_ID ->
                ShownFormat.of(style.format()).codeOf(number.value()).orElseGet(number::text);
            case COUNT, NUMBER, AMOUNT, CURRENCY, BEGINNING, END, BIRTH, YEAR -> number.text();
        };
    }

    /**
     * What the cells of a column are read for; made once a table.
     *
     * @param sheet where they stand
     * @param column what is known of the column
     * @param field what they are to become
     * @param end of the period reported, against which two-digit years are read
     */
    record Context(String sheet, Column column, Field field, LocalDate end) {}

    Field field() {
        return context.field;
    }

    Column column() {
        return context.column;
    }

    /** The last day of the period reported. */
    LocalDate end() {
        return context.end;
    }

    Origin origin() {
        return new Origin(context.sheet, row, context.column.column());
    }

    /** A remark on this cell; one that empties a strict field is an error, since its row cannot be loaded without. */
    Finding finding(FindingCode code, String... details) {
        return findingOn(value.text(), code, details);
    }

    /** The same, where something else than the cell's text is to be told; only there a personal text is masked. */
    Finding findingOn(String told, FindingCode code, String... details) {
        Finding finding = Finding.on(code, origin(), field().name(), told, details);
        return code.severity() == Severity.WARNING && field().strict() && empties(code)
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
        return new Outcome(Value.missing(), Value.missing(), List.of(findingOn(told, code, details)));
    }

    CellText as(Field other) {
        return new CellText(value, style, words, row, new Context(context.sheet, context.column, other, context.end));
    }

    CellText saying(String other) {
        return new CellText(new CellValue.Text(other), style, VietnameseText.clean(other), row, context);
    }
}
