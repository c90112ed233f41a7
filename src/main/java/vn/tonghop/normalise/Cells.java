package vn.tonghop.normalise;

import java.util.Optional;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.FieldType;
import vn.tonghop.model.FindingCode;
import vn.tonghop.recognise.AmountUnit;
import vn.tonghop.sheet.CellValue;
import vn.tonghop.text.BrokenText;

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
    Outcome read(CellText cell, Optional<RowUnit> rowUnit) {
        if (cell.value().kind() == CellValue.Kind.FAULT) {
            return ofFault(cell);
        }
        FieldType type = cell.field().type();
        if (cell.value().kind() == CellValue.Kind.TEXT) {
            if (Marks.isFault(cell.text())) {
                return ofFault(cell);
            }
            if (BrokenText.isBroken(cell.value().text())) {
                return cell.refuse(FindingCode.TEXT_BROKEN);
            }
        }
        if (cell.value() instanceof CellValue.Rich rich && !rich.struck().isEmpty()) {
            return ofStruck(cell, rich.struck(), rowUnit);
        }
        return whole(cell, type, rowUnit);
    }

    private static Outcome ofFault(CellText cell) {
        String shown = cell.value().text();
        return shown.equals(CellValue.Fault.NOT_COMPUTED)
                ? cell.refuse(FindingCode.FORMULA_FAULT)
                : cell.refuse(FindingCode.FORMULA_FAULT, shown);
    }

    /** Beside a number or a date what is struck out may as well be what holds. */
    private Outcome ofStruck(CellText cell, String struck, Optional<RowUnit> rowUnit) {
        FieldType type = cell.field().type();
        return type.measured() || type.isDate()
                ? cell.refuseAs("~" + struck + "~ " + cell.value().text(), FindingCode.STRUCK_BESIDE_VALUE)
                : whole(cell, type, rowUnit).and(cell.findingOn(struck, FindingCode.TEXT_STRUCK_OUT));
    }

    private Outcome whole(CellText cell, FieldType type, Optional<RowUnit> rowUnit) {
        if (type != FieldType.TEXT && cell.value().kind() == CellValue.Kind.TEXT && isQuestioned(cell.text())) {
            return cell.refuse(FindingCode.TEXT_UNFIT, cell.field().label().vi());
        }
        if (type.isDate() && cell.value().kind() == CellValue.Kind.TEXT) {
            String bare = Marks.withoutRaised(cell.text());
            if (bare.length() < cell.text().length()) {
                return whole(cell.saying(bare), type, rowUnit).and(cell.finding(FindingCode.FOOTNOTE_REMOVED));
            }
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
