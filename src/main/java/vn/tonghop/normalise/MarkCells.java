package vn.tonghop.normalise;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.definition.DatasetDefinition;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.FieldType;
import vn.tonghop.model.Finding;
import vn.tonghop.model.FindingCode;
import vn.tonghop.recognise.Column;
import vn.tonghop.text.VietnameseText;

/**
 * Reads columns headed by a code, of which one holds a mark, or a birth: contract section 6, Codes ({@code Nam | Nữ}). Two marks
 * in a row say nothing.
 */
final class MarkCells {
    private static final Set<String> MARKS =
            Set.of("x", "xx", "v", "+", "1", "*", "•", "●", "■", "✓", "✔", "√", "☑", "☒", "co", "y", "yes");

    private final DatasetDefinition definition;
    private final Optional<Field> birth;

    MarkCells(DatasetDefinition definition, List<Column> columns) {
        this.definition = definition;
        this.birth = definition.fields().stream()
                .filter(field -> field.type() == FieldType.BIRTH)
                .filter(field -> columns.stream()
                        .flatMap(column -> column.fields().stream())
                        .noneMatch(other -> other.equals(field)
                                || field.companion()
                                        .filter(other.name()::equals)
                                        .isPresent()))
                .findFirst();
    }

    /** Reads one cell into the values of its row. */
    void read(CellText cell, Value[] values, List<Finding> findings) {
        if (cell.text().isEmpty() || Marks.isDash(cell.text())) {
            return;
        }
        int index = definition.indexOf(cell.field().name());
        if (!values[index].isMissing()) {
            values[index] = Value.missing();
            findings.addAll(unfit(cell).findings());
        } else if (isMark(cell.text()) || readBirth(cell, values, findings)) {
            values[index] = new Value.Text(cell.column().code());
        }
    }

    private static boolean isMark(String text) {
        return MARKS.contains(text) || MARKS.contains(VietnameseText.fold(text));
    }

    private boolean readBirth(CellText cell, Value[] values, List<Finding> findings) {
        if (birth.isEmpty()) {
            findings.addAll(unfit(cell).findings());
            return false;
        }
        Outcome outcome = DateCells.readBirth(cell.as(birth.get()));
        findings.addAll(outcome.findings());
        put(birth.get().name(), outcome.value(), values);
        birth.get().companion().ifPresent(year -> put(year, outcome.companion(), values));
        return !outcome.companion().isMissing() || cell.text().codePoints().anyMatch(Character::isDigit);
    }

    private void put(String field, Value value, Value[] values) {
        if (!value.isMissing()) {
            values[definition.indexOf(field)] = value;
        }
    }

    private static Outcome unfit(CellText cell) {
        return cell.refuse(FindingCode.TEXT_UNFIT, cell.field().label().vi());
    }
}
