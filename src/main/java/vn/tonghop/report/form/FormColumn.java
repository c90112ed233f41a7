package vn.tonghop.report.form;

import java.util.Optional;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.FieldType;

/**
 * A column of a form.
 *
 * @param field what it takes; empty for the ordinal
 * @param width in characters
 * @param format Excel's number format: texts are kept as typed, so that no number loses its first zero
 */
record FormColumn(Optional<Field> field, int width, String format) {
    static final FormColumn ORDINAL = new FormColumn(Optional.empty(), 6, "General");

    private static final String TEXT = "@";
    private static final String DATE = "dd/mm/yyyy";
    private static final String GROUPED = "#,##0";

    /** @param widest whether it is the column by which people know the records */
    static FormColumn of(Field field, boolean widest) {
        return switch (field.type()) {
            case TEXT -> new FormColumn(Optional.of(field), widest ? 30 : 17, TEXT);
            case COUNT -> new FormColumn(Optional.of(field), 11, GROUPED);
            case NUMBER -> new FormColumn(Optional.of(field), 16, "General");
            case AMOUNT -> new FormColumn(Optional.of(field), 16, GROUPED);
            case CURRENCY -> new FormColumn(Optional.of(field), 10, TEXT);
            case BEGINNING, END, BIRTH -> new FormColumn(Optional.of(field), 11, DATE);
            case YEAR -> new FormColumn(Optional.of(field), 10, "0");
            case CODE -> new FormColumn(Optional.of(field), widest ? 50 : 15, TEXT);
            case PHONE, CITIZEN_ID -> new FormColumn(Optional.of(field), 14, TEXT);
            case EMAIL -> new FormColumn(Optional.of(field), 24, TEXT);
        };
    }

    boolean required() {
        return field.filter(Field::required).isPresent();
    }

    boolean wraps() {
        return field.filter(one -> one.type() == FieldType.TEXT || one.type() == FieldType.CODE)
                .isPresent();
    }

    HorizontalAlignment align() {
        return field.map(Field::type).map(FormColumn::align).orElse(HorizontalAlignment.CENTER);
    }

    private static HorizontalAlignment align(FieldType type) {
        return switch (type) {
            case COUNT, NUMBER, AMOUNT -> HorizontalAlignment.RIGHT;
            case TEXT, CODE, EMAIL -> HorizontalAlignment.LEFT;
            case CURRENCY, BEGINNING, END, BIRTH, YEAR, PHONE, CITIZEN_ID -> HorizontalAlignment.CENTER;
        };
    }
}
