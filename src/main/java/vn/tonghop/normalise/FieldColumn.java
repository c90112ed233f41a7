package vn.tonghop.normalise;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.definition.DatasetDefinition;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.FieldType;
import vn.tonghop.recognise.Column;
import vn.tonghop.sheet.Cell;
import vn.tonghop.sheet.CellValue;

/**
 * A column as its cells are read: what is the same in all rows is found out once a table. Remembers the cell above, and what the latest
 * texts became. Changes with every row.
 */
final class FieldColumn {
    private static final Pattern WORDS = Pattern.compile("\\P{L}+");
    /** What becomes of such a cell is told by its text alone. */
    private static final Set<FieldType> OF_WORDS = EnumSet.of(FieldType.TEXT, FieldType.CODE, FieldType.CURRENCY);

    private final CellText.Context context;
    private final int index;
    private final int companion;
    private final boolean measured;
    private final boolean ofWords;
    private final List<Column> currencies;
    private final LatestTexts latest = new LatestTexts();
    private @Nullable Cell above;

    /**
     * A column, no row of it read yet.
     *
     * @param context with the first field of the column
     * @param currencies the currency columns of the table
     */
    FieldColumn(CellText.Context context, DatasetDefinition definition, List<Column> currencies) {
        this.context = context;
        Field field = context.field();
        this.index = definition.indexOf(field.name());
        this.companion = companion(field, definition);
        this.measured =
                context.column().fields().stream().allMatch(one -> one.type().measured());
        this.ofWords = OF_WORDS.contains(field.type());
        this.currencies = field.type() == FieldType.AMOUNT ? nearest(currencies) : List.of();
    }

    /** The companion of a field, or the field whose companion this one is: a birth beside a year. */
    private static int companion(Field field, DatasetDefinition definition) {
        return field.companion()
                .or(() -> definition.fields().stream()
                        .filter(other ->
                                other.companion().filter(field.name()::equals).isPresent())
                        .map(Field::name)
                        .findFirst())
                .map(definition::indexOf)
                .orElse(-1);
    }

    /** Those that tell of an amount, its own first; of one whose head names a currency by its code its own alone. */
    private List<Column> nearest(List<Column> all) {
        String code = context.column().unit().currency();
        boolean byHead = !code.isEmpty()
                && WORDS.splitAsStream(context.column().header()).anyMatch(code::equalsIgnoreCase);
        return all.stream()
                .filter(one -> !byHead || isOwn(one))
                .sorted(Comparator.comparing(one -> !isOwn(one)))
                .toList();
    }

    /** Whether a currency column is that of this amount. */
    boolean isOwn(Column currency) {
        String own = context.field().companion().orElse("");
        return currency.fields().stream().anyMatch(field -> field.name().equals(own));
    }

    /** Where it stands, counted from 1. */
    int number() {
        return context.column().column();
    }

    Column column() {
        return context.column();
    }

    /** The first of its fields, mostly the only one. */
    Field field() {
        return context.field();
    }

    /** The place of its field among those of the dataset. */
    int index() {
        return index;
    }

    /** The place of the field that takes the other half of its cells; -1 where none does. */
    int companion() {
        return companion;
    }

    /** Whether it holds numbers and amounts alone. */
    boolean isMeasured() {
        return measured;
    }

    /** The currency columns that may tell the unit of its amounts, the nearest first. */
    List<Column> currencies() {
        return currencies;
    }

    CellText text(int row, Cell cell) {
        return CellText.of(cell.value(), cell.style(), row, context);
    }

    /** The cell that a ditto mark repeats; empty where there is none. */
    Optional<Cell> above() {
        return Optional.ofNullable(above);
    }

    /** Takes note of what a row has in the column. */
    void pass(Optional<Cell> cell) {
        above = cell.isPresent() ? cell.get() : null;
    }

    /** What a cell becomes as others of the same text did; null where it has to be read. */
    @Nullable
    Outcome known(CellValue value) {
        return ofWords && value instanceof CellValue.Text text ? latest.of(text.text()) : null;
    }

    /** Takes note of what a cell became, and gives it; a remark is of one cell, and so is made anew for the next. */
    Outcome remember(CellValue value, Outcome outcome) {
        if (ofWords
                && value instanceof CellValue.Text text
                && outcome.findings().isEmpty()) {
            latest.remember(text.text(), outcome);
        }
        return outcome;
    }
}
