package vn.tonghop.sheet.legacy;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import vn.tonghop.sheet.Cell;
import vn.tonghop.sheet.CellValue;
import vn.tonghop.sheet.Grid;
import vn.tonghop.sheet.Row;
import vn.tonghop.sheet.Rows;
import vn.tonghop.text.EncodingEvidence;

/** What the clear texts of one sheet say, by column and by class of fonts. */
final class SheetSurvey {
    private final Map<Integer, Map<FontClass, Stretches>> columns = new HashMap<>();
    private final Map<FontClass, Majority> sheet = new EnumMap<>(FontClass.class);
    private final Map<FontClass, EncodingEvidence> unclear = new EnumMap<>(FontClass.class);

    /** Passes over a sheet once, and adds to what the whole book says. */
    static SheetSurvey of(Grid grid, EvidenceCache cache, Map<FontClass, Majority> book) {
        SheetSurvey survey = new SheetSurvey();
        try (Rows rows = grid.rows()) {
            while (rows.hasNext()) {
                Row row = rows.next();
                for (Cell cell : row.cells()) {
                    survey.see(row.number(), cell, cache, book);
                }
            }
        }
        return survey;
    }

    private void see(int row, Cell cell, EvidenceCache cache, Map<FontClass, Majority> book) {
        if (cell.value().kind() != CellValue.Kind.TEXT) {
            return;
        }
        FontClass fonts = FontClass.of(cell.style().font());
        EncodingEvidence evidence = cache.of(cell.value().text());
        Leaning leaning = Leaning.of(evidence, fonts.encoding());
        if (!leaning.isClear()) {
            unclear.merge(fonts, evidence, EncodingEvidence::and);
        } else {
            columns.computeIfAbsent(cell.column(), c -> new EnumMap<>(FontClass.class))
                    .computeIfAbsent(fonts, f -> new Stretches())
                    .add(row, leaning);
            sheet.computeIfAbsent(fonts, f -> new Majority()).add(leaning);
            book.computeIfAbsent(fonts, f -> new Majority()).add(leaning);
        }
    }

    Stretches column(int column, FontClass fonts) {
        return columns.getOrDefault(column, Map.of()).getOrDefault(fonts, new Stretches());
    }

    /** What nearly all clear texts say; where there are none, what the others say together. */
    Leaning sheet(FontClass fonts) {
        Majority clear = sheet.get(fonts);
        if (clear != null) {
            return clear.leaning();
        }
        Leaning together = Leaning.of(unclear.getOrDefault(fonts, EncodingEvidence.NONE), fonts.encoding());
        return together.isClear() ? together : Leaning.NONE;
    }
}
