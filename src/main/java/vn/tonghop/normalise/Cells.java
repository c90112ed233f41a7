package vn.tonghop.normalise;

import java.util.Optional;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.FieldType;
import vn.tonghop.model.FindingCode;
import vn.tonghop.model.Severity;
import vn.tonghop.recognise.AmountUnit;
import vn.tonghop.sheet.CellValue;

/** Sends each cell to who reads its type. */
final class Cells {
    private final TextCells texts;
    private final AmountCells amounts;

    Cells(TextCells texts, AmountCells amounts) {
        this.texts = texts;
        this.amounts = amounts;
    }

    /**
     * Reads one cell.
     *
     * @param cell holds something
     * @param rowUnit what the row's currency column names
     */
    Outcome read(CellText cell, Optional<AmountUnit> rowUnit) {
        if (cell.value().kind() == CellValue.Kind.FAULT) {
            Outcome fault = cell.refuse(FindingCode.FORMULA_FAULT);
            return cell.field().strict()
                    ? new Outcome(
                            fault.value(),
                            Optional.empty(),
                            fault.findings().stream()
                                    .map(finding -> finding.as(Severity.ERROR))
                                    .toList())
                    : fault;
        }
        FieldType type = cell.field().type();
        if (type != FieldType.TEXT && cell.value().kind() == CellValue.Kind.TEXT && isQuestioned(cell.text())) {
            return cell.refuse(FindingCode.TEXT_UNFIT, cell.field().label().vi());
        }
        return switch (type) {
            case TEXT, CODE -> texts.read(cell);
            case COUNT, NUMBER -> NumberCells.read(cell);
            case AMOUNT -> amounts.read(cell, rowUnit);
            case CURRENCY -> amounts.currency(cell);
            case BEGINNING, END -> DateCells.read(cell);
            case BIRTH -> DateCells.readBirth(cell);
            case YEAR -> DateCells.readYear(cell);
            case PHONE -> TextCells.phone(cell);
            case EMAIL -> TextCells.email(cell);
            case CITIZEN_ID -> TextCells.citizenId(cell);
        };
    }

    /** What its writer was not sure of is not read with certainty either: {@code nam?}, {@code 1.200 (?)}. */
    private static boolean isQuestioned(String text) {
        return text.indexOf('?') >= 0 && !text.contains("@");
    }

    Optional<AmountUnit> unit(String text) {
        return amounts.unit(text);
    }

    Optional<String> groupCode(Field field, String text) {
        return texts.groupCode(field, text);
    }
}
