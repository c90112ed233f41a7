package vn.tonghop.sheet.spool;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import vn.tonghop.sheet.Cell;
import vn.tonghop.sheet.CellStyle;
import vn.tonghop.sheet.CellValue;
import vn.tonghop.sheet.Row;
import vn.tonghop.sheet.Rows;

/** One replay of one sheet. */
final class SpooledRows implements Rows {
    private static final CellValue.Truth TRUE = new CellValue.Truth(true);
    private static final CellValue.Truth FALSE = new CellValue.Truth(false);
    private static final CellValue ZERO = new CellValue.Numeric(BigDecimal.ZERO);
    private static final CellValue NOT_COMPUTED = new CellValue.Fault(CellValue.Fault.NOT_COMPUTED);

    private final SpoolReader reader;
    private final TextTable texts;
    private final List<CellStyle> styles;
    private final CellValue formulaZero;
    private Cell[] cells = new Cell[16];
    private List<Cell> struck = List.of();
    private int row;

    /** @param uncomputed whether the formulas of the sheet, which are all 0, were never computed */
    SpooledRows(SpoolReader reader, TextTable texts, List<CellStyle> styles, boolean uncomputed) {
        this.formulaZero = uncomputed ? NOT_COMPUTED : ZERO;
        this.reader = reader;
        this.texts = texts;
        this.styles = styles;
    }

    @Override
    public boolean hasNext() {
        return !reader.atEnd();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        long head = reader.readVarint();
        row += (int) (head >>> 2);
        long ofText = (head & 2) != 0 ? reader.readVarint() : 0;
        int count = 0;
        int column = 0;
        for (long step = reader.readVarint(); step != 0; step = reader.readVarint()) {
            column += (int) step;
            if (count == cells.length) {
                cells = Arrays.copyOf(cells, count * 2);
            }
            Cell cell = cell(column, reader.readVarint());
            boolean plain = !cell.style().struck() && !(cell.value() instanceof CellValue.Rich);
            cells[count] = plain ? cell : asShown(cell);
            count += plain || !isStruckOut(cells[count]) ? 1 : 0;
        }
        List<Cell> all = Collections.unmodifiableList(Arrays.asList(Arrays.copyOf(cells, count)));
        boolean hidden = (head & 1) != 0;
        if (struck.isEmpty() && ofText == 0) {
            return new Row(row, hidden, all);
        }
        Row.Beside beside = new Row.Beside(List.copyOf(struck), (int) (ofText >>> 1), (ofText & 1) != 0);
        struck = List.of();
        return new Row(row, hidden, all, beside);
    }

    /** Parts of a text that look as their cell does are told by its look. */
    private static Cell asShown(Cell cell) {
        return cell.value() instanceof CellValue.Rich rich
                ? new Cell(
                        cell.column(),
                        CellValue.Rich.of(rich.parts(), cell.style().struck()),
                        cell.style())
                : cell;
    }

    /** Sets a cell aside that is struck out whole: it is none of the row's. */
    private boolean isStruckOut(Cell cell) {
        boolean whole =
                cell.value() instanceof CellValue.Rich rich ? rich.text().isBlank() : true;
        if (whole) {
            struck = struck.isEmpty() ? new ArrayList<>() : struck;
            struck.add(cell);
        }
        return whole;
    }

    private Cell cell(int column, long styleAndCode) {
        return new Cell(column, value(CellCode.of(styleAndCode)), styles.get((int) (styleAndCode >>> CellCode.BITS)));
    }

    private CellValue value(CellCode code) {
        return switch (code) {
            case TEXT -> new CellValue.Text(reader.readText());
            case SHARED_TEXT -> texts.get((int) reader.readVarint());
            case WHOLE -> new CellValue.Numeric(BigDecimal.valueOf(reader.readSigned()));
            case DECIMAL -> decimal((int) reader.readSigned());
            case DATE ->
                new CellValue.Moment(LocalDate.ofEpochDay(reader.readSigned()).atStartOfDay());
            case MOMENT ->
                new CellValue.Moment(
                        LocalDateTime.of(LocalDate.ofEpochDay(reader.readSigned()), time(reader.readVarint())));
            case TRUE -> TRUE;
            case FALSE -> FALSE;
            case FAULT -> new CellValue.Fault(reader.readText());
            case RICH_TEXT -> RichCode.decode(reader.readText());
            case FORMULA_ZERO -> formulaZero;
        };
    }

    private CellValue decimal(int scale) {
        return new CellValue.Numeric(BigDecimal.valueOf(reader.readSigned(), scale));
    }

    /** The last bit tells seconds from nanoseconds. */
    private static LocalTime time(long value) {
        return (value & 1) == 0 ? LocalTime.ofSecondOfDay(value >>> 1) : LocalTime.ofNanoOfDay(value >>> 1);
    }

    @Override
    public void close() {
        reader.close();
    }
}
