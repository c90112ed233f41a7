package vn.tonghop.sheet.excel.biff;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FontRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.common.UnicodeString;
import org.apache.poi.ss.util.CellRangeAddress;
import vn.tonghop.model.FindingCode;
import vn.tonghop.sheet.Span;
import vn.tonghop.sheet.excel.SerialDates;
import vn.tonghop.sheet.spool.BookSpool;
import vn.tonghop.sheet.spool.Runs;
import vn.tonghop.sheet.spool.Unreadable;

/** First pass over the records: texts, styles, sheets, and what lies around their cells. Changes as it passes. */
final class Survey {
    private final BookSpool into;
    private final Looks looks = new Looks();
    private final Runs runs = new Runs();
    private final List<BoundSheetRecord> declared = new ArrayList<>();
    private final List<SheetFacts> sheets = new ArrayList<>();
    private boolean from1904;
    private boolean begun;
    private int depth;

    Survey(BookSpool into) {
        this.into = into;
    }

    void see(Record seen) throws Unreadable {
        if (seen instanceof BOFRecord begin) {
            begin(begin);
        } else if (seen instanceof EOFRecord) {
            depth--;
        } else if (sheets.isEmpty()) {
            seeOfBook(seen);
        } else if (depth == 1) {
            seeOfSheet(seen, sheets.get(sheets.size() - 1));
        }
    }

    /** The workbook comes first, then its sheets; what begins within a sheet is a chart. */
    private void begin(BOFRecord begin) {
        if (depth == 0 && begun) {
            sheets.add(new SheetFacts(begin.getType()));
        }
        begun = true;
        depth++;
    }

    private void seeOfBook(Record seen) throws Unreadable {
        if (seen instanceof BoundSheetRecord sheet) {
            declared.add(sheet);
        } else if (seen instanceof FontRecord font) {
            looks.addFont(font);
            if (font.isStruckout()) {
                into.expectStruckCells();
            }
        } else if (seen instanceof FormatRecord format) {
            looks.addFormat(format.getIndexCode(), format.getFormatString());
        } else if (seen instanceof ExtendedFormatRecord style) {
            looks.addStyle(style);
        } else if (seen instanceof DateWindow1904Record window) {
            from1904 = window.getWindowing() == 1;
        } else if (seen instanceof SSTRecord texts) {
            addTexts(texts);
        }
    }

    /** POI tells the number of texts that the file claims, not how many it found. */
    private void addTexts(SSTRecord texts) throws Unreadable {
        try {
            for (int i = 0; i < texts.getNumUniqueStrings(); i++) {
                addText(texts.getString(i));
            }
        } catch (IndexOutOfBoundsException e) {
            // A cell that names a text beyond those found refuses the file.
            return;
        }
    }

    private void addText(UnicodeString text) throws Unreadable {
        runs.clear();
        int length = text.getString().length();
        for (int i = 0; i < text.getFormatRunCount(); i++) {
            int from = Math.min(length, text.getFormatRun(i).getCharacterPos());
            int to = i + 1 < text.getFormatRunCount() ? text.getFormatRun(i + 1).getCharacterPos() : length;
            runs.add(looks.look(text.getFormatRun(i).getFontIndex()), from, Math.min(length, to));
        }
        into.addText(text.getString(), runs, UnaryOperator.identity());
    }

    private static void seeOfSheet(Record seen, SheetFacts sheet) {
        if (seen instanceof CellValueRecordInterface cell) {
            sheet.cellAt(cell.getRow(), cell.getColumn());
        } else if (seen instanceof RowRecord row) {
            if (row.getZeroHeight()) {
                sheet.hideRow(row.getRowNumber());
            }
        } else if (seen instanceof ColumnInfoRecord columns) {
            if (columns.getHidden() && columns.getLastColumn() >= columns.getFirstColumn()) {
                sheet.hideColumns(columns.getFirstColumn(), columns.getLastColumn());
            }
        } else if (seen instanceof MergeCellsRecord merged) {
            for (int i = 0; i < merged.getNumAreas(); i++) {
                CellRangeAddress area = merged.getAreaAt(i);
                sheet.add(new Span(
                        area.getFirstRow() + 1,
                        area.getFirstColumn() + 1,
                        area.getLastRow() + 1,
                        area.getLastColumn() + 1));
            }
        }
    }

    /**
     * All that was found.
     *
     * @throws Unreadable where the sheets that follow are not those that the workbook declares
     */
    BookFacts facts() throws Unreadable {
        if (declared.isEmpty() || declared.size() != sheets.size()) {
            throw new Unreadable(FindingCode.FILE_BROKEN, sheets.size() + "/" + declared.size() + " BOUNDSHEET");
        }
        looks.finish(into);
        List<BookFacts.Tab> tabs = new ArrayList<>();
        for (BoundSheetRecord sheet : BoundSheetRecord.orderByBofPosition(declared)) {
            boolean hidden = sheet.isHidden() || sheet.isVeryHidden();
            tabs.add(new BookFacts.Tab(sheet.getSheetname(), declared.indexOf(sheet) + 1, hidden));
        }
        return new BookFacts(looks, new SerialDates(from1904), List.copyOf(tabs), List.copyOf(sheets));
    }
}
