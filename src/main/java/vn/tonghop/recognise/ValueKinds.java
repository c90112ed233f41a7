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
    /** A whole day as it is written within a longer text, day or year first, with the time of day that programs add. */
    private static final Pattern WHOLE_DAY = Pattern.compile(
            "(?iu)(?<!\\d)(?:\\d{1,2}\\s*[/.-]\\s*\\d{1,2}\\s*[/.-]\\s*(?:\\d{4}|\\d{2})|\\d{4}([/.-])\\d{1,2}\\1\\d{1,2})(?!\\d)"
                    + "(?:[T\\s]+\\d{1,2}:[\\d:.]+Z?)?|ngày\\s+\\d{1,2}\\s+tháng\\s+\\d{1,2}");
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
    private static final int LONGEST_DAY = 12;

    private ValueKinds() {}

    static boolean mayBe(CellValue value, Field field, Reference reference) {
        return mayBe(Look.of(value), field, reference);
    }

    static boolean mayBe(Look look, Field field, Reference reference) {
        return switch (field.type()) {
            case COUNT, NUMBER -> !look.moment && !look.year && (look.number || (!look.day && look.beginsWithNumber));
            case AMOUNT ->
                !look.moment
                        && !look.year
                        && (look.number || look.beginsWithNumber)
                        && look.digits < DIGITS_OF_PHONE * 2;
            case BEGINNING, END, BIRTH -> look.day || look.year;
            case YEAR -> look.year;
            case PHONE ->
                !look.moment && look.digits >= DIGITS_OF_PHONE && look.digits <= DIGITS_OF_PHONE + 3 && !look.letters;
            case CITIZEN_ID ->
                !look.moment
                        && (look.digits == DIGITS_OF_PHONE || look.digits == DIGITS_OF_PHONE + 3)
                        && look.digits == look.text.length();
            case EMAIL -> look.text.contains("@");
            case CURRENCY ->
                !look.number && reference.currencies().code(look.text).isPresent();
            case CODE -> isOfList(look, field, reference);
            case TEXT -> !look.number && !look.moment && look.letters && !look.plainDay;
        };
    }

    private static boolean isOfList(Look look, Field field, Reference reference) {
        return field.codes()
                .filter(list -> list instanceof CodeList.Listed listed
                        ? listed.means(look.folded)
                        : reference.code(list.name(), look.text).isPresent())
                .isPresent();
    }

    /**
     * What a cell looks like, whatever it is asked about.
     *
     * @param text what it says, cut where it is long
     * @param folded the same, as it is looked up
     * @param number whether it is a number
     * @param moment whether it is a date
     * @param year whether it says a year and nothing else
     * @param day whether a day or a month is in it
     * @param two whether it holds a day and something else: a second day, or the number of a document
     * @param plainDay whether it is hardly more than one
     * @param beginsWithNumber whether a number with at most some words behind it is all of it
     * @param letters whether it holds more than one letter
     * @param digits how many it holds
     */
    record Look(
            String text,
            String folded,
            boolean number,
            boolean moment,
            boolean year,
            boolean day,
            boolean two,
            boolean plainDay,
            boolean beginsWithNumber,
            boolean letters,
            int digits) {
        static Look of(CellValue value) {
            String text = VietnameseText.clean(
                    value.text().substring(0, Math.min(LONGEST, value.text().length())));
            boolean number = value.kind() == CellValue.Kind.NUMBER;
            boolean moment = value.kind() == CellValue.Kind.MOMENT;
            boolean dayWithin = DAY.matcher(text).matches();
            return new Look(
                    text,
                    VietnameseText.fold(text),
                    number,
                    moment,
                    YEAR.matcher(text).matches(),
                    moment || (!number && dayWithin && !GROUPED.matcher(text).matches()),
                    value.kind() == CellValue.Kind.TEXT && holdsTwo(text),
                    dayWithin && text.length() <= LONGEST_DAY,
                    NUMBER_FIRST.matcher(text).matches(),
                    LETTERS.matcher(text).matches(),
                    NO_DIGIT.matcher(text).replaceAll("").length());
        }

        private static boolean holdsTwo(String text) {
            String rest = WHOLE_DAY.matcher(text).replaceFirst("");
            return rest.equals(text)
                    ? TWO_YEARS.matcher(text).matches()
                    : rest.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS_BESIDE;
        }
    }

    /** Whether any text at all would do. */
    static boolean isAnyText(Field field) {
        return field.type() == FieldType.TEXT;
    }
}
