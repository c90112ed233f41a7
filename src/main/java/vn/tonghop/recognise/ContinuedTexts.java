package vn.tonghop.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.FieldType;
import vn.tonghop.recognise.Column.Role;
import vn.tonghop.sheet.Cell;
import vn.tonghop.sheet.CellValue;
import vn.tonghop.sheet.Grid;
import vn.tonghop.sheet.Row;
import vn.tonghop.text.VietnameseText;

/**
 * Tells whether a row holds the rest of texts that were too long for the record above it. Remembers that record, and
 * changes row by row.
 *
 * <p>The evidence, each for one cell below another:
 *
 * <ul>
 *   <li>the text above cannot end where it ends: {@code Nước sạch cho}, {@code Huyện Sông Mã,}, {@code (giai đoạn};
 *   <li>the text below begins in small letters, or with a sign that nothing begins with, and the one above with a capital. In a table
 *       that numbers its records the rest has no number; in others this alone says too little.
 * </ul>
 *
 * Against it speak a text that begins with the word of the one above (a list: {@code Xây trường}, {@code xây cầu}), what names
 * an association, a total, a part or a note, and names of persons, which may be two.
 */
final class ContinuedTexts {
    /** What a row is to the record above it. */
    enum Rest {
        /** A row of its own. */
        NONE,
        /** Most likely the rest of its texts, or some of it is. */
        DOUBTFUL,
        /** The rest of its texts. */
        CERTAIN
    }

    /** Signs and words that no text ends with. */
    private static final Pattern UNFINISHED = Pattern.compile(
            "(?iuUs).*\\p{L}.*(?:[,/&–—-]|\\b(?:và|của|cho|tại|với|các|những|thuộc|hoặc|bởi|nhằm|and|of|for|the|with))\\s*");
    /** Small letters and signs that nothing begins with. */
    private static final Pattern GOES_ON = Pattern.compile("(?s)\\s*(?:\\p{Ll}|[,;.)”&/]\\s*\\p{L}).*");

    private static final Pattern CAPITAL = Pattern.compile("(?s)[^\\p{L}]*\\p{Lu}.*");
    private static final Pattern STOPPED = Pattern.compile("(?s).*[.!?]\\s*");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Grid grid;
    private final int ordinal;
    /** Those of texts, but of names of persons. */
    private final Set<Integer> texts;

    private final Set<Integer> known;
    private final Set<Integer> required;

    /** The record, and the rows below it that were joined to it. */
    private final List<Row> record = new ArrayList<>();

    private boolean numbered;

    ContinuedTexts(Grid grid, List<Column> columns, int ordinal) {
        this.grid = grid;
        this.ordinal = ordinal;
        this.texts = columns(columns.stream()
                .filter(column -> column.role() == Role.FIELD)
                .filter(column ->
                        column.fields().stream().allMatch(field -> field.type() == FieldType.TEXT && !field.personal()))
                .toList());
        this.known = columns(
                columns.stream().filter(column -> !column.fields().isEmpty()).toList());
        this.required = columns(columns.stream()
                .filter(column -> column.fields().stream().anyMatch(Field::required))
                .toList());
    }

    private static Set<Integer> columns(List<Column> columns) {
        return columns.stream().map(Column::column).collect(Collectors.toUnmodifiableSet());
    }

    /** Takes note of a record. */
    void record(Row row, boolean withNumber) {
        record.clear();
        record.add(row);
        numbered = withNumber;
    }

    /** Takes note of a row whose texts belong to the record. */
    void join(Row row) {
        record.add(row);
    }

    /** What a row is to the record above it. Most rows are told by how many cells they have, or by their first. */
    Rest of(Row row) {
        if (!isBelowRecord(row) || !row.cells().stream().allMatch(this::isPlain)) {
            return Rest.NONE;
        }
        Rest rest = below(row.cells());
        return rest != Rest.NONE && isMerged(row) ? Rest.NONE : rest;
    }

    private Rest below(List<Cell> cells) {
        boolean all = cells.stream().allMatch(this::isRest);
        if (all && (numbered || cells.stream().allMatch(this::isUnfinished))) {
            return Rest.CERTAIN;
        }
        if (cells.size() == 1) {
            return numbered && mayBeRest(cells.get(0)) ? Rest.DOUBTFUL : Rest.NONE;
        }
        // A record of its own in a table without numbers has all that is required.
        boolean likely = numbered
                ? cells.stream().anyMatch(this::isRest)
                : all && required.stream().allMatch(column -> cells.stream().anyMatch(cell -> cell.column() == column));
        return likely
                        && cells.stream()
                                .allMatch(cell -> texts.contains(cell.column())
                                        && !above(cell).isEmpty())
                ? Rest.DOUBTFUL
                : Rest.NONE;
    }

    private boolean isBelowRecord(Row row) {
        if (record.isEmpty() || row.cells().isEmpty()) {
            return false;
        }
        Row first = record.get(0);
        return row.number() == record.get(record.size() - 1).number() + 1
                && row.cells().size() < first.cells().size()
                && row.struck().isEmpty()
                && row.beside().fields() == first.beside().fields()
                && !row.beside().damaged()
                && !first.beside().damaged();
    }

    /** The text of the record in the column of a cell; empty where it has none. */
    private String above(Cell cell) {
        return record.stream()
                .flatMap(row -> row.cell(cell.column()).stream())
                .filter(this::isPlain)
                .map(one -> one.value().text().strip())
                .collect(Collectors.joining(" "));
    }

    private boolean isPlain(Cell cell) {
        return cell.value().kind() == CellValue.Kind.TEXT
                && !(cell.value() instanceof CellValue.Rich)
                && cell.column() != ordinal;
    }

    /** A small letter or a bracket alone in its row says so of any column that is read. */
    private boolean mayBeRest(Cell cell) {
        String text = cell.value().text().strip();
        return known.contains(cell.column())
                && (Character.isLowerCase(text.codePointAt(0))
                        || (text.startsWith("(") && !above(cell).isEmpty() && !RowWords.isNote(text)));
    }

    private boolean isRest(Cell cell) {
        String text = cell.value().text().strip();
        String before = above(cell);
        if (!texts.contains(cell.column())
                || before.isEmpty()
                || STOPPED.matcher(before).matches()
                || isOther(text)) {
            return false;
        }
        boolean small =
                GOES_ON.matcher(text).matches() && CAPITAL.matcher(before).matches();
        return isUnfinished(cell) || (small && !firstWord(text).equals(firstWord(before)));
    }

    /** Whether the text above a cell cannot end where it ends. */
    private boolean isUnfinished(Cell cell) {
        String before = above(cell);
        return UNFINISHED.matcher(before).matches()
                || (opens(before) > 0 && opens(cell.value().text()) < 0);
    }

    /** How many brackets a text opens and leaves open; below 0 where it closes more. */
    private static int opens(String text) {
        return text.chars().map(c -> c == '(' ? 1 : c == ')' ? -1 : 0).sum();
    }

    private static boolean isOther(String text) {
        return AssociationNames.isAssociation(text)
                || AssociationNames.isBranch(text)
                || RowWords.isTotal(text)
                || RowWords.isNoSum(text)
                || RowWords.isDerived(text)
                || RowWords.isNote(text)
                || RowWords.isSignature(text)
                || RowWords.isNil(text)
                || RowWords.isHeaded(text)
                || RowWords.isBulleted(text)
                || RowWords.isEmptyMark(text);
    }

    private static String firstWord(String text) {
        return SPACE.splitAsStream(VietnameseText.fold(text)).findFirst().orElse("");
    }

    /** Whether a cell of a row is merged with others above or below. */
    private boolean isMerged(Row row) {
        return grid.spans().stream()
                .filter(span -> span.firstRow() <= row.number() && span.lastRow() >= row.number())
                .filter(span -> span.lastRow() > span.firstRow())
                .anyMatch(span -> span.firstColumn() == ordinal
                        || required.contains(span.firstColumn())
                        || row.cell(span.firstColumn()).isPresent());
    }
}
