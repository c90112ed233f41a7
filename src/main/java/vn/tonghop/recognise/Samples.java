package vn.tonghop.recognise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import vn.tonghop.definition.Field;
import vn.tonghop.recognise.Column.Role;
import vn.tonghop.recognise.HeaderWords.Target;
import vn.tonghop.recognise.ValueKinds.Look;
import vn.tonghop.reference.Reference;
import vn.tonghop.sheet.CellValue;
import vn.tonghop.sheet.Row;
import vn.tonghop.text.VietnameseText;

/**
 * The first rows below the heads of a table, which tell what kind of values its columns hold. They speak against a reading, never
 * for one: that a number of members may stand in a column does not make it theirs.
 *
 * Keeps what the cells of a column look like, since each dataset asks about it for each of its fields; belongs to one scan.
 */
final class Samples {
    /** How many rows are looked at. */
    static final int ROWS = 12;

    /** One cell may be a slip, and two of three a heading and its note. */
    private static final int FEWEST = 2;

    private static final Pattern DIGIT = Pattern.compile(".*\\d.*", Pattern.DOTALL);
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern LETTERS = Pattern.compile(".*\\p{L}.*\\p{L}.*", Pattern.DOTALL);
    private static final double OF_ITS_KIND = 1;
    /** Words of a closed list tell their field nearly by themselves. */
    static final double OF_ITS_LIST = 5;

    private static final double OF_NO_LIST = -4;
    /** Cells that hold two values each, and what speaks against a field of one. */
    private static final double OF_TWO = 4;

    private static final double OF_ONE = -4;
    private static final double OF_PERSONS = 4;
    /** What cannot stand in a field at all. */
    static final double OF_ANOTHER_KIND = -8;

    private static final int DIGITS_OF_A_NUMBER_THAT_NAMES = 8;

    private final List<Row> rows;
    private final Map<Integer, List<Sample>> columns = new HashMap<>();
    private final Map<Integer, Boolean> persons = new HashMap<>();

    /**
     * Samples of the rows that do not number the columns.
     *
     * @param rows by rising number
     */
    Samples(List<Row> rows) {
        this.rows = rows.stream().filter(row -> !TableScan.isNumbering(row)).toList();
    }

    /** No rows, where heads alone are asked. */
    static Samples none() {
        return new Samples(List.of());
    }

    /** Whether most of a column's cells cannot be what a field holds; so few as one tell nothing. */
    boolean speakAgainst(int column, Field field) {
        List<Sample> values = values(column);
        long unlike =
                values.stream().filter(sample -> !canBe(sample.value, field)).count();
        return values.size() >= FEWEST && unlike * 2 > values.size();
    }

    /** What the cells of a column speak for a reading of its head, by their kind; 0 where nothing is known. */
    double speakFor(int column, Target target, Reference reference) {
        List<Sample> values = values(column);
        if (target.fields().isEmpty() || values.isEmpty()) {
            return 0;
        }
        Field field = target.fields().get(0);
        boolean two = most(values, sample -> sample.look.two());
        if (target.role() == Role.COMBINED) {
            return two ? OF_TWO : OF_ANOTHER_KIND;
        }
        long fitting = values.stream()
                .filter(sample -> ValueKinds.mayBe(sample.look, field, reference))
                .count();
        boolean fits = fitting * 2 >= values.size();
        return switch (field.type()) {
            case TEXT -> fits ? ofNames(column, field, reference) : OF_ANOTHER_KIND;
            case BEGINNING, END -> fits ? (two ? OF_ONE : OF_ITS_KIND) : OF_ANOTHER_KIND;
            case BIRTH -> fits ? (most(values, sample -> sample.look.year()) ? OF_ONE : OF_ITS_KIND) : OF_ANOTHER_KIND;
            case YEAR, CURRENCY -> fits ? OF_ITS_LIST : OF_ANOTHER_KIND;
            case CODE ->
                fits
                        ? OF_ITS_LIST
                        : values.stream().allMatch(sample -> canBe(sample.value, field)) ? OF_NO_LIST : OF_ANOTHER_KIND;
            default -> fits ? OF_ITS_KIND : OF_ANOTHER_KIND;
        };
    }

    /** Full names of persons tell a column of persons nearly by themselves. */
    private double ofNames(int column, Field field, Reference reference) {
        boolean are = persons.computeIfAbsent(
                column,
                any -> most(values(column), sample -> reference.personNames().isFullName(sample.value.text())));
        return are ? (field.personal() ? OF_PERSONS : -OF_PERSONS) : 0;
    }

    private static boolean most(List<Sample> values, Predicate<Sample> are) {
        return values.stream().filter(are).count() * 2 > values.size();
    }

    private List<Sample> values(int column) {
        return columns.computeIfAbsent(
                column,
                any -> rows.stream()
                        .map(row -> row.value(column))
                        .filter(value -> value.kind() != CellValue.Kind.BLANK && !isMark(value.text()))
                        .map(value -> new Sample(value, Look.of(value)))
                        .toList());
    }

    /** A cell, and what it looks like. */
    private record Sample(CellValue value, Look look) {}

    /** Dashes, crosses and ditto marks stand in columns of any kind. */
    static boolean isMark(String text) {
        return !DIGIT.matcher(text).matches() && VietnameseText.clean(text).length() <= 2;
    }

    private static boolean canBe(CellValue value, Field field) {
        String text = value.text();
        boolean number = value.kind() == CellValue.Kind.NUMBER;
        boolean digits = number || DIGIT.matcher(text).matches();
        return switch (field.type()) {
            case COUNT, NUMBER, AMOUNT -> digits && value.kind() != CellValue.Kind.MOMENT;
            case BEGINNING, END, BIRTH, YEAR -> digits;
            case PHONE, CITIZEN_ID -> text.chars().filter(Character::isDigit).count() >= DIGITS_OF_A_NUMBER_THAT_NAMES;
            case EMAIL -> text.contains("@");
            case CODE -> !number && LETTER.matcher(text).find();
            case CURRENCY -> !number;
            case TEXT -> !field.required() || LETTERS.matcher(text).matches();
        };
    }
}
