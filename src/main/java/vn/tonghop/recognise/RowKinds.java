package vn.tonghop.recognise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.FieldType;
import vn.tonghop.model.RowKind;
import vn.tonghop.recognise.Column.Role;
import vn.tonghop.recognise.ContinuedTexts.Rest;
import vn.tonghop.reference.Reference;
import vn.tonghop.sheet.Cell;
import vn.tonghop.sheet.CellValue;
import vn.tonghop.sheet.Grid;
import vn.tonghop.sheet.Row;
import vn.tonghop.sheet.Span;

/** Tells what each row below the heads is. Remembers whether the table has come to its end. */
final class RowKinds {
    private static final Pattern ARABIC = Pattern.compile("\\(?\\d{1,7}[.)]?\\)?");
    private static final Pattern LETTERED = Pattern.compile("\\(?[a-zđ][.)]|[a-zđ]|[-–—+*•]");
    private static final Pattern SMALL_LETTER = Pattern.compile("\\(?[a-zđ][.)]?");
    private static final Pattern FIRST = Pattern.compile("\\(?0?1[.)]?");
    private static final int FEW = 4;

    private final Grid grid;
    private final int ordinal;
    private final int width;
    private final Set<Integer> wanted;
    private final Set<Integer> known;
    /** The columns of names of persons. */
    private final Set<Integer> names;
    /** The records are of a list: {@code Tổng số kiều bào} may be one of them. */
    private final boolean coded;
    /** The records are of persons, whom no branch of an association is. */
    private final boolean roster;

    private final Reference reference;
    /** The columns of words of closed lists. */
    private final Map<Integer, Field> listed = new HashMap<>();

    private Optional<RowKind> tail = Optional.empty();
    private boolean numbered;
    /** The last numbered row: where it lacks nothing, what is lettered below it is a part of it and no record. */
    private Optional<Row> above = Optional.empty();

    private boolean numberedBefore;
    private final ContinuedTexts continued;
    private Rest rest = Rest.NONE;

    RowKinds(Grid grid, List<Column> columns, Reference reference) {
        this.grid = grid;
        this.reference = reference;
        columns.stream()
                .filter(column -> column.role() == Role.FIELD)
                .forEach(column -> column.fields().stream()
                        .filter(field -> field.type() == FieldType.CODE)
                        .forEach(field -> listed.put(column.column(), field)));
        this.ordinal = columns.stream()
                .filter(column -> column.role() == Role.ORDINAL)
                .mapToInt(Column::column)
                .findFirst()
                .orElse(0);
        this.continued = new ContinuedTexts(grid, columns, ordinal);
        this.width = columns.size();
        this.wanted = columns.stream()
                .filter(column -> column.fields().stream().anyMatch(Field::required))
                .map(Column::column)
                .collect(Collectors.toUnmodifiableSet());
        this.coded = columns.stream()
                .flatMap(column -> column.fields().stream())
                .anyMatch(field -> field.required() && !field.group() && field.type() == FieldType.CODE);
        this.roster = columns.stream()
                .flatMap(column -> column.fields().stream())
                .anyMatch(field -> field.required() && field.personal());
        this.names = columns.stream()
                .filter(column ->
                        column.fields().stream().anyMatch(field -> field.personal() && field.type() == FieldType.TEXT))
                .map(Column::column)
                .collect(Collectors.toUnmodifiableSet());
        this.known = columns.stream()
                .filter(column -> !column.fields().isEmpty())
                .map(Column::column)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * What a row is.
     *
     * @param row below the heads, not blank
     * @param begun whether a record or a heading has been seen: only before that can a row number the columns
     */
    RowKind of(Row row, boolean begun) {
        rest = Rest.NONE;
        RowKind kind = kind(row, begun);
        if (kind == RowKind.DATA) {
            continued.record(row, hasArabicOrdinal(row));
        } else if (rest == Rest.CERTAIN) {
            continued.join(row);
        }
        return kind;
    }

    /** Whether the latest row is the rest of texts of the record above it. */
    Rest rest() {
        return rest;
    }

    private RowKind kind(Row row, boolean begun) {
        if (!begun && TableScan.isNumbering(row) && numbersColumns(row)) {
            return RowKind.NUMBERING;
        }
        List<Cell> cells =
                row.cells().stream().filter(cell -> cell.column() != ordinal).toList();
        if (row.beside().damaged()) {
            return RowKind.DATA;
        }
        if (!row.struck().isEmpty() && (cells.isEmpty() || isStruckOut(row))) {
            return RowKind.STRUCK_OUT;
        }
        if (cells.isEmpty() && !RowWords.isTotal(row.cells().get(0).value().text()) && isOrdinal(row)) {
            return RowKind.BLANK;
        }
        if (cells.size() == 1 && RowWords.isNil(cells.get(0).value().text())) {
            return RowKind.NOTE;
        }
        if (!cells.isEmpty()
                && cells.stream()
                        .allMatch(cell -> RowWords.saysNothing(cell.value().text()))) {
            return RowKind.BLANK;
        }
        rest = continued.of(row);
        if (rest != Rest.NONE) {
            return RowKind.NOTE;
        }
        boolean record = hasArabicOrdinal(row);
        if (!record && RowWords.isNoSum(firstText(cells))) {
            return RowKind.NOTE;
        }
        numbered |= record;
        if (record) {
            numberedBefore = above.isPresent();
            above = Optional.of(row);
        } else if (numbered
                && !coded
                && (isPartOfAbove(row) || isLettered(row) || isNumberedPart(row))
                && !saysMoreThanAbove(row)) {
            return RowKind.NOTE;
        }
        boolean heads = ordinal > 0 && RowWords.isHeadingOrdinal(ordinal(row)) && begins(row, RowWords::isBlock);
        if (record ? isNumberedTotal(cells) : !heads && (hasTotal(row) || isAbbreviatedTotal(row))) {
            return RowKind.SUBTOTAL;
        }
        if (!record && begins(row, coded ? RowWords::isPart : RowWords::isDerived)) {
            return RowKind.NOTE;
        }
        if (tail.isPresent()) {
            if (!looksLikeRecord(row)) {
                return isSignature(row) ? end(RowKind.SIGNATURE) : tail.get();
            }
            tail = Optional.empty();
            return RowKind.DATA;
        }
        if (!record && row.cells().size() <= FEW && isSignature(row) && !(isComplete(row) && holdsListed(row))) {
            return end(RowKind.SIGNATURE);
        }
        if (!record
                && cells.size() <= 2
                && !isStarredHeading(row)
                && RowWords.isNote(row.cells().get(0).value().text())) {
            return end(RowKind.NOTE);
        }
        boolean heading = record ? isBranchAlone(cells) || isClassOfPersons(cells) : isGroup(row, cells);
        return heading ? RowKind.GROUP : RowKind.DATA;
    }

    /** Whether a row holds a word of a closed list in the column of that list. */
    boolean holdsListed(Row row) {
        return row.cells().stream()
                .anyMatch(cell -> Optional.ofNullable(listed.get(cell.column()))
                        .filter(field -> ValueKinds.mayBe(cell.value(), field, reference))
                        .isPresent());
    }

    /** All that a record needs is struck out; why it was may stand beside it. */
    private boolean isStruckOut(Row row) {
        return row.struck().stream().anyMatch(cell -> wanted.contains(cell.column()))
                && wanted.stream().allMatch(column -> row.value(column).kind() == CellValue.Kind.BLANK);
    }

    private static String firstText(List<Cell> cells) {
        return cells.isEmpty() ? "" : cells.get(0).value().text();
    }

    /** {@code + cấp huyện} below a numbered record, without a number of its own: what the record is made of. */
    private boolean isPartOfAbove(Row row) {
        return !isOrdinal(row)
                && row.cells().stream()
                        .filter(cell -> cell.column() != ordinal && cell.value().kind() == CellValue.Kind.TEXT)
                        .findFirst()
                        .map(cell -> cell.value().text())
                        .filter(text -> (RowWords.isBulleted(text) && !AssociationNames.isAssociation(text))
                                || (!roster && AssociationNames.isBranch(text)))
                        .isPresent();
    }

    /** {@code a) | Hội song phương | 5 | 150} above records that are numbered: what heads them, with its sums. */
    boolean isLetteredHeading(String number, Row next) {
        return number.length() == 1
                && LETTERED.matcher(number).matches()
                && hasArabicOrdinal(next)
                && (FIRST.matcher(ordinal(next)).matches() || !numberedBefore);
    }

    /** {@code a) | Nam | 60}, {@code - | Hội viên tập thể | 10} below a record; an association is none's part. */
    private boolean isLettered(Row row) {
        return row.cells().size() > 2
                && LETTERED.matcher(ordinal(row)).matches()
                && above.filter(this::isComplete).isPresent()
                && row.cells().stream()
                        .filter(cell -> cell.column() != ordinal && cell.value().kind() == CellValue.Kind.TEXT)
                        .findFirst()
                        .map(cell -> cell.value().text())
                        .filter(text -> !AssociationNames.isAssociation(text))
                        .isPresent();
    }

    /** {@code 1.1 | Hợp phần xây dựng | | 194.000} below a record that lacks nothing, as this does: a part of it. */
    private boolean isNumberedPart(Row row) {
        return !isComplete(row)
                && above.filter(this::isComplete)
                        .filter(record -> ordinal(row).startsWith(withoutStop(ordinal(record)) + "."))
                        .isPresent();
    }

    /** A part has no more to tell than the record that it is a part of; what has more is a record below a heading. */
    private boolean saysMoreThanAbove(Row row) {
        return above.filter(record -> told(row) > told(record)).isPresent();
    }

    private long told(Row row) {
        return row.cells().stream()
                .filter(cell -> known.contains(cell.column()))
                .count();
    }

    private RowKind end(RowKind kind) {
        tail = Optional.of(kind);
        return kind;
    }

    /** A heading may carry sums; a table that numbers its records in Roman figures looks alike and is told at its end. */
    boolean isFullRoman(Row row) {
        return ordinal > 0
                && RowWords.isHeadingOrdinal(row.value(ordinal).text())
                && wanted.stream().allMatch(column -> row.value(column).kind() != CellValue.Kind.BLANK);
    }

    /** The running number of a row; empty where it has none. */
    String ordinal(Row row) {
        return ordinal > 0 ? row.value(ordinal).text().strip() : "";
    }

    /** {@code 1.} and {@code 1)} are 1. */
    static String withoutStop(String number) {
        boolean stopped = number.endsWith(".") || number.endsWith(")");
        return stopped ? number.substring(0, number.length() - 1) : number;
    }

    boolean hasArabicOrdinal(Row row) {
        return ordinal > 0 && ARABIC.matcher(row.value(ordinal).text().strip()).matches();
    }

    private boolean isOrdinal(Row row) {
        String text = row.value(ordinal).text().strip();
        return ARABIC.matcher(text).matches() || RowWords.isHeadingOrdinal(text);
    }

    private boolean numbersColumns(Row row) {
        Optional<Cell> text = row.cells().stream()
                .filter(cell -> wanted.contains(cell.column()))
                .findFirst();
        boolean bracketed = row.cells().stream()
                .allMatch(cell -> RowWords.isBracketedNumber(cell.value().text()));
        return bracketed || (text.isPresent() && row.cells().size() * 2 >= width);
    }

    /** {@code 7 | Tổng cộng | 120}: numbered like a record, and named like none. */
    private boolean isNumberedTotal(List<Cell> cells) {
        return !coded
                && !cells.isEmpty()
                && cells.get(0).value().kind() == CellValue.Kind.TEXT
                && RowWords.isBareTotal(cells.get(0).value().text());
    }

    /** {@code TC} beside nothing but numbers; beside other texts it may be a level of training, or the kind of an association. */
    private static boolean isAbbreviatedTotal(Row row) {
        return row.cells().size() > 1
                && onlyWords(row.cells())
                        .map(cell -> cell.value().text().strip())
                        .filter(words -> words.equals("TC") || RowWords.isBlock(words))
                        .isPresent();
    }

    /** The one cell with letters among few; empty where there are more cells, or more such. */
    private static Optional<Cell> onlyWords(List<Cell> cells) {
        if (cells.size() > FEW) {
            return Optional.empty();
        }
        List<Cell> words = cells.stream()
                .filter(cell -> cell.value().text().codePoints().anyMatch(Character::isLetter))
                .toList();
        return words.size() == 1 ? Optional.of(words.get(0)) : Optional.empty();
    }

    /** The word for a total stands in one of the first two texts. */
    private boolean hasTotal(Row row) {
        return begins(row, coded ? RowWords::isBareTotal : RowWords::isTotal);
    }

    private static boolean begins(Row row, Predicate<String> word) {
        int texts = 0;
        for (Cell cell : row.cells()) {
            if (cell.value().kind() == CellValue.Kind.TEXT) {
                if (word.test(cell.value().text())) {
                    return true;
                }
                texts++;
            }
            if (texts == 2) {
                return false;
            }
        }
        return false;
    }

    private static boolean isSignature(Row row) {
        List<Cell> texts = row.cells().stream()
                .filter(cell -> cell.value().kind() == CellValue.Kind.TEXT)
                .toList();
        return !texts.isEmpty()
                && texts.size() == row.cells().size()
                && texts.stream()
                        .anyMatch(cell -> RowWords.isSignature(cell.value().text()))
                && texts.stream()
                                        .filter(cell -> RowWords.isSignature(
                                                cell.value().text()))
                                        .count()
                                * 2
                        >= texts.size();
    }

    private boolean looksLikeRecord(Row row) {
        long filled = row.cells().stream()
                .filter(cell -> known.contains(cell.column()))
                .count();
        return isComplete(row) && filled >= Math.min(3, known.size()) && (ordinal == 0 || hasArabicOrdinal(row));
    }

    private boolean isComplete(Row row) {
        return wanted.stream().allMatch(column -> row.value(column).kind() != CellValue.Kind.BLANK);
    }

    private boolean isGroup(Row row, List<Cell> cells) {
        if (ordinal > 0 && RowWords.isHeadingOrdinal(row.value(ordinal).text())) {
            return true;
        }
        if (cells.size() > 1 || row.cells().size() > 2) {
            return false;
        }
        if (ordinal > 0
                && !cells.isEmpty()
                && SMALL_LETTER.matcher(ordinal(row)).matches()) {
            return cells.get(0).value().kind() == CellValue.Kind.TEXT;
        }
        Cell only = cells.isEmpty() ? row.cells().get(0) : cells.get(0);
        if (only.value().kind() != CellValue.Kind.TEXT) {
            return false;
        }
        return RowWords.isHeaded(only.value().text())
                || isStarredHeading(row)
                || isBranchAlone(List.of(only))
                || (row.cells().size() == 1 && isAlone(row.number(), only.column()));
    }

    /** {@code 1 | Trình độ đại học | 15.000.000} heads the persons below it: no person is called so. */
    private boolean isClassOfPersons(List<Cell> cells) {
        return onlyWords(cells)
                .filter(cell -> names.contains(cell.column()))
                .filter(cell -> RowWords.isClassOfPersons(cell.value().text()))
                .isPresent();
    }

    /** {@code 1 | Chi hội Sở Y tế} in a roster heads its members, and is none of them. */
    private boolean isBranchAlone(List<Cell> cells) {
        return roster
                && cells.size() == 1
                && AssociationNames.isBranch(cells.get(0).value().text());
    }

    /** {@code * Hội hữu nghị Việt Nam - Lào:} in a roster heads members; other stars are those of notes. */
    private boolean isStarredHeading(Row row) {
        return roster
                && row.cells().size() == 1
                && RowWords.isStarredName(row.cells().get(0).value().text());
    }

    /** A text alone in its row; what is merged with the rows above is the row's, too. */
    private boolean isAlone(int row, int column) {
        return isMergedAcross(row, column) || (ordinal > 0 && !isMergedWithAbove(row));
    }

    private boolean isMergedWithAbove(int row) {
        return grid.spans().stream()
                .filter(span -> span.firstRow() < row && span.lastRow() >= row)
                .anyMatch(span -> span.firstColumn() == ordinal || wanted.contains(span.firstColumn()));
    }

    private boolean isMergedAcross(int row, int column) {
        return grid.spans().stream()
                .filter(span -> span.covers(row, column))
                .map(Span::lastColumn)
                .anyMatch(last -> (last - column + 1) * 2 >= width);
    }
}
