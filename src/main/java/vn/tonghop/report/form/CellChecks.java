package vn.tonghop.report.form;

import java.time.LocalDate;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.tonghop.definition.Field;
import vn.tonghop.model.Origin;
import vn.tonghop.model.Period;
import vn.tonghop.report.Wording;

/** The checks that a spreadsheet makes while a form is filled: the types and ranges that the line asks for. */
final class CellChecks {
    /** A year typed into a cell of dates becomes a day of 1905: no check may let that pass. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1910, 1, 1);

    private static final int AHEAD = 50;

    private final XSSFSheet sheet;
    private final DataValidationHelper helper;
    private final HiddenSheet hidden;
    private final CodeWords codes;
    private final Wording words;
    private final Period period;

    CellChecks(XSSFSheet sheet, HiddenSheet hidden, CodeWords codes, Wording words, Period period) {
        this.sheet = sheet;
        this.helper = sheet.getDataValidationHelper();
        this.hidden = hidden;
        this.codes = codes;
        this.words = words;
        this.period = period;
    }

    /** Puts the check of a field on cells of a column; rows and columns count from 0. */
    void check(Field field, int column, int firstRow, int lastRow) {
        String cell = Origin.letters(column + 1) + (firstRow + 1);
        constraint(field, cell).ifPresent(constraint -> {
            DataValidation validation =
                    helper.createValidation(constraint, new CellRangeAddressList(firstRow, lastRow, column, column));
            validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
            validation.createErrorBox(words.of("error.title"), error(field));
            validation.setShowErrorBox(true);
            validation.setEmptyCellAllowed(true);
            // POI has it the other way round for .xlsx.
            validation.setSuppressDropDownArrow(true);
            sheet.addValidationData(validation);
        });
    }

    private Optional<DataValidationConstraint> constraint(Field field, String cell) {
        return switch (field.type()) {
            case TEXT -> Optional.empty();
            case COUNT -> Optional.of(helper.createIntegerConstraint(OperatorType.GREATER_OR_EQUAL, "0", ""));
            case NUMBER ->
                Optional.of(
                        helper.createDecimalConstraint(OperatorType.BETWEEN, "-1000000000000000", "1000000000000000"));
            case AMOUNT -> Optional.of(helper.createDecimalConstraint(OperatorType.GREATER_OR_EQUAL, "0", ""));
            case BEGINNING, END, BIRTH ->
                Optional.of(
                        helper.createDateConstraint(OperatorType.BETWEEN, serial(FIRST_DAY), serial(last(field)), ""));
            case YEAR ->
                Optional.of(helper.createIntegerConstraint(
                        OperatorType.BETWEEN, Integer.toString(FIRST_DAY.getYear()), Integer.toString(period.year())));
            case CURRENCY ->
                Optional.of(helper.createFormulaListConstraint(hidden.list("currencies", codes.currencies())));
            case CODE ->
                field.codes().map(list -> helper.createFormulaListConstraint(hidden.list(list.name(), codes.of(list))));
            case PHONE -> Optional.of(helper.createTextLengthConstraint(OperatorType.BETWEEN, "9", "15"));
            case EMAIL -> Optional.of(helper.createCustomConstraint("ISNUMBER(FIND(\"@\"," + cell + "))"));
            case CITIZEN_ID ->
                Optional.of(helper.createCustomConstraint("OR(LEN(" + cell + ")=9,LEN(" + cell + ")=12)"));
        };
    }

    private String error(Field field) {
        return switch (field.type()) {
            case TEXT -> "";
            case COUNT -> words.of("error.count");
            case NUMBER -> words.of("error.number");
            case AMOUNT -> words.of("error.amount");
            case BEGINNING, END, BIRTH ->
                words.of(
                        "error.date",
                        words.notation().day(FIRST_DAY),
                        words.notation().day(last(field)));
            case YEAR -> words.of("error.year", Integer.toString(FIRST_DAY.getYear()), Integer.toString(period.year()));
            case CODE, CURRENCY -> words.of("error.code");
            case PHONE -> words.of("error.phone");
            case EMAIL -> words.of("error.email");
            case CITIZEN_ID -> words.of("error.citizen-id");
        };
    }

    /** Projects end after the period; nobody is born after it. */
    private LocalDate last(Field field) {
        return switch (field.type()) {
            case BEGINNING, END -> LocalDate.of(period.year() + AHEAD, 12, 31);
            default -> period.lastDay();
        };
    }

    private static String serial(LocalDate day) {
        return Long.toString(day.toEpochDay() - LocalDate.of(1899, 12, 30).toEpochDay());
    }
}
