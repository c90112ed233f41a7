package vn.tonghop.recognise;

import java.util.regex.Pattern;
import vn.tonghop.definition.CodeList;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.FieldType;
import vn.tonghop.reference.Reference;
import vn.tonghop.sheet.CellValue;
import vn.tonghop.text.VietnameseText;

/** Whether a cell can be a value of a field by its kind alone. */
final class ValueKinds {
    private static final Pattern DAY = Pattern.compile(
            "(?iu).*(?:\\d{1,2}\\s*[/.-]\\s*(?:\\d{1,2}\\s*[/.-]\\s*)?\\d{2,4}|tháng\\s*\\d|năm\\s*\\d|\\d{4}\\s*[-–]\\s*\\d{2,4}).*");
    /** A whole day as it is written within a longer text. */
    private static final Pattern WHOLE_DAY = Pattern.compile(
            "(?iu)\\d{1,2}\\s*[/.-]\\s*\\d{1,2}\\s*[/.-]\\s*(?:\\d{4}|\\d{2})(?!\\d)|ngày\\s+\\d{1,2}\\s+tháng\\s+\\d{1,2}");
    /** {@code 12/QĐ}: the number of a document has fewer digits than a year. */
    private static final int FEWEST_DIGITS_BESIDE = 2;

    /** {@code 2023-2025}, {@code 01/2023 đến 12/2025}: two years with words between them. */
    private static final Pattern TWO_YEARS =
            Pattern.compile("(?u).*(?:19|20)\\d\\d\\D.*(?<!\\d)(?:19|20)?\\d\\d(?!\\d).*");

    /** {@code 1.250}: thousands, and no day of a year. */
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:[.,]\\d{3})+");

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern NUMBER_FIRST =
            Pattern.compile("(?u)[^\\p{L}\\d]*[\\d.,\\s]*\\d(?:\\s*[\\p{L}$€.]+){0,4}\\s*");
    private static final Pattern LETTERS = Pattern.compile(".*\\p{L}.*\\p{L}.*", Pattern.DOTALL);
    private static final Pattern NO_DIGIT = Pattern.compile("\\D");
    private static final int DIGITS_OF_PHONE = 9;
    private static final int LONGEST = 200;

    private ValueKinds() {}

    static boolean mayBe(CellValue value, Field field, Reference reference) {
        String text = VietnameseText.clean(
                value.text().substring(0, Math.min(LONGEST, value.text().length())));
        boolean number = value.kind() == CellValue.Kind.NUMBER;
        boolean moment = value.kind() == CellValue.Kind.MOMENT;
        boolean year = YEAR.matcher(text).matches();
        boolean grouped = GROUPED.matcher(text).matches();
        boolean day = moment || (!number && !grouped && DAY.matcher(text).matches());
        int digits = NO_DIGIT.matcher(text).replaceAll("").length();
        return switch (field.type()) {
            case COUNT, NUMBER ->
                !moment
                        && !year
                        && (number || (!day && NUMBER_FIRST.matcher(text).matches()));
            case AMOUNT ->
                !moment && !year && (number || NUMBER_FIRST.matcher(text).matches()) && digits < DIGITS_OF_PHONE * 2;
            case BEGINNING, END, BIRTH -> day || year;
            case YEAR -> year;
            case PHONE ->
                !moment
                        && digits >= DIGITS_OF_PHONE
                        && digits <= DIGITS_OF_PHONE + 3
                        && !LETTERS.matcher(text).matches();
            case CITIZEN_ID ->
                !moment && (digits == DIGITS_OF_PHONE || digits == DIGITS_OF_PHONE + 3) && digits == text.length();
            case EMAIL -> text.contains("@");
            case CURRENCY -> !number && reference.currencies().code(text).isPresent();
            case CODE -> isOfList(text, field, reference);
            case TEXT -> !number && !moment && (LETTERS.matcher(text).matches() && !isPlainDay(text));
        };
    }

    /** Whether a cell holds a day and something else: a second day, or the number of a document. */
    static boolean holdsTwo(CellValue value) {
        if (value.kind() != CellValue.Kind.TEXT) {
            return false;
        }
        String text = VietnameseText.clean(value.text());
        String rest = WHOLE_DAY.matcher(text).replaceFirst("");
        return rest.equals(text)
                ? TWO_YEARS.matcher(text).matches()
                : rest.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS_BESIDE;
    }

    /** Whether a cell holds a year alone. */
    static boolean isYear(CellValue value) {
        return YEAR.matcher(VietnameseText.clean(value.text())).matches();
    }

    private static boolean isPlainDay(String text) {
        return DAY.matcher(text).matches() && text.length() <= 12;
    }

    private static boolean isOfList(String text, Field field, Reference reference) {
        return field.codes()
                .filter(list -> list instanceof CodeList.Listed listed
                        ? listed.words().values().stream()
                                .flatMap(java.util.Collection::stream)
                                .anyMatch(word -> VietnameseText.fold(word).equals(VietnameseText.fold(text)))
                        : reference.code(list.name(), text).isPresent())
                .isPresent();
    }

    /** Whether any text at all would do. */
    static boolean isAnyText(Field field) {
        return field.type() == FieldType.TEXT;
    }
}
