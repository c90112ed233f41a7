package vn.tonghop.sheet.excel.biff;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BlankRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.formula.ptg.AbstractFunctionPtg;
import org.apache.poi.ss.formula.ptg.AttrPtg;
import org.apache.poi.ss.formula.ptg.ConcatPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.ValueOperatorPtg;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;
import vn.tonghop.model.FindingCode;
import vn.tonghop.model.Origin;
import vn.tonghop.sheet.CellValue;
import vn.tonghop.sheet.spool.BookSpool;
import vn.tonghop.sheet.spool.SheetSpool;
import vn.tonghop.sheet.spool.Unreadable;

/** Second pass over the records: the cells, sheet by sheet. Changes as it passes. */
final class CellPass {
    /** Spreadsheets keep fifteen digits; what programs write beyond is noise of their arithmetic. */
    private static final MathContext DIGITS = new MathContext(15);

    /** A text with runs of looks, of older formats (MS-XLS does not know it any more). */
    private static final int RICH_LABEL = 0xD6;

    /** Of a formula's flags (MS-XLS 2.4.127, fAlwaysCalc and the reserved bit beside it, of old fCalcOnLoad). */
    private static final int COMPUTE_ON_OPENING = 0x2;

    /** Functions that come to a number or an error, never to a text. */
    private static final Set<String> CALCULATIONS = Set.of(
            "SUM",
            "SUMIF",
            "SUMPRODUCT",
            "SUBTOTAL",
            "AVERAGE",
            "COUNT",
            "COUNTA",
            "COUNTIF",
            "MIN",
            "MAX",
            "ROUND",
            "DATE");

    private static final String NO_NUMBER = "#NUM!";
    private static final String NOT_COMPUTED = CellValue.Fault.NOT_COMPUTED;

    private final BookFacts book;
    private final BookSpool into;
    private int depth;
    private int sheet = -2;
    private Optional<CellSink> sink = Optional.empty();
    private @Nullable FormulaRecord awaited;

    CellPass(BookFacts book, BookSpool into) {
        this.book = book;
        this.into = into;
    }

    void see(Record seen) throws Unreadable {
        if (seen instanceof BOFRecord) {
            if (depth == 0) {
                beginSheet();
            }
            depth++;
        } else if (seen instanceof EOFRecord) {
            depth--;
            if (depth == 0) {
                finish();
            }
        } else if (depth == 1 && sink.isPresent()) {
            seeOfSheet(seen);
        }
    }

    private void beginSheet() throws Unreadable {
        finish();
        sheet++;
        if (sheet >= 0 && book.sheets().get(sheet).holdsCells()) {
            BookFacts.Tab tab = book.tabs().get(sheet);
            SheetFacts facts = book.sheets().get(sheet);
            SheetSpool out = into.sheet(tab.name(), tab.position(), tab.hidden());
            facts.hiddenColumns().stream().forEach(column -> out.hideColumns(column + 1, column + 1));
            for (vn.tonghop.sheet.Span span : facts.spans()) {
                out.span(span);
            }
            sink = Optional.of(new CellSink(out, facts, tab.name()));
        }
    }

    /** Ends the sheet that is open. */
    void finish() throws Unreadable {
        giveUpAwaited();
        if (sink.isPresent()) {
            sink.get().finish();
        }
        sink = Optional.empty();
    }

    private void seeOfSheet(Record seen) throws Unreadable {
        if (seen instanceof StringRecord text && awaited != null) {
            FormulaRecord formula = awaited;
            awaited = null;
            put(formula, (out, column, style) -> out.text(column, style, text.getString()));
        } else if (seen instanceof CellValueRecordInterface cell && !(seen instanceof BlankRecord)) {
            giveUpAwaited();
            if (!book.looks().has(cell.getXFIndex())) {
                throw broken(cell, "XF");
            }
            seeCell(cell);
        } else if (seen.getSid() == RICH_LABEL) {
            throw new Unreadable(
                    FindingCode.FILE_BROKEN, Origin.sheet(book.tabs().get(sheet).name()), "RSTRING");
        }
    }

    private void giveUpAwaited() throws Unreadable {
        FormulaRecord formula = awaited;
        awaited = null;
        if (formula != null) {
            put(formula, (out, column, style) -> out.fault(column, style, NOT_COMPUTED));
        }
    }

    private void seeCell(CellValueRecordInterface cell) throws Unreadable {
        if (cell instanceof NumberRecord number) {
            put(cell, number(cell, number.getValue()));
        } else if (cell instanceof LabelSSTRecord text) {
            int index = text.getSSTIndex();
            if (index < 0 || index >= into.texts().size()) {
                throw broken(cell, "SST");
            }
            put(cell, (out, column, style) -> out.text(column, style, index));
        } else if (cell instanceof LabelRecord text) {
            put(cell, (out, column, style) -> out.text(column, style, text.getValue()));
        } else if (cell instanceof BoolErrRecord value) {
            put(cell, value.isBoolean() ? truth(value.getBooleanValue()) : fault(value.getErrorValue()));
        } else if (cell instanceof FormulaRecord formula) {
            seeFormula(formula);
        }
    }

    /** A formula's text follows in a record of its own, but for an empty one. */
    private void seeFormula(FormulaRecord formula) throws Unreadable {
        switch (formula.getCachedResultTypeEnum()) {
            case STRING -> {
                awaited = formula.hasCachedResultString() ? formula : null;
                if (awaited == null && isCalculation(formula)) {
                    put(formula, (out, column, style) -> out.fault(column, style, NOT_COMPUTED));
                }
            }
            case BOOLEAN -> put(formula, truth(formula.getCachedBooleanValue()));
            case ERROR -> put(formula, fault(formula.getCachedErrorValue()));
            case NUMERIC -> {
                boolean asks = (formula.getOptions() & COMPUTE_ON_OPENING) != 0;
                put(formula, asks && formula.getValue() == 0 ? zero() : number(formula, formula.getValue()));
            }
            case BLANK, FORMULA, _NONE -> put(formula, (out, column, style) -> out.fault(column, style, NOT_COMPUTED));
        }
    }

    /** Some programs that do not compute write an empty text, to which no calculation comes. */
    private static boolean isCalculation(FormulaRecord formula) {
        Ptg[] parts = formula.getParsedExpression();
        Ptg outermost = parts[parts.length - 1];
        return (outermost instanceof ValueOperatorPtg && !(outermost instanceof ConcatPtg))
                || (outermost instanceof AttrPtg attribute && attribute.isSum())
                || (outermost instanceof AbstractFunctionPtg function && CALCULATIONS.contains(function.getName()));
    }

    /** Programs that do not compute write a 0, and that it is to be computed. */
    private static CellSink.Content zero() {
        return (out, column, style) -> {
            out.asksToBeComputed();
            out.formula(column, style, BigDecimal.ZERO);
        };
    }

    private static CellSink.Content truth(boolean value) {
        return (out, column, style) -> out.truth(column, style, value);
    }

    private static CellSink.Content fault(int code) {
        String text = FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERR " + code;
        return (out, column, style) -> out.fault(column, style, text);
    }

    private CellSink.Content number(CellValueRecordInterface cell, double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return (out, column, style) -> out.fault(column, style, NO_NUMBER);
        }
        BigDecimal number = new BigDecimal(value, DIGITS);
        LocalDateTime moment = book.looks().isDate(cell.getXFIndex()) ? moment(number) : null;
        if (moment != null) {
            return (out, column, style) -> out.moment(column, style, moment);
        }
        boolean formula = cell instanceof FormulaRecord;
        return (out, column, style) -> {
            if (formula) {
                out.formula(column, style, number);
            } else {
                out.number(column, style, number);
            }
        };
    }

    private @Nullable LocalDateTime moment(BigDecimal serial) {
        boolean whole = serial.stripTrailingZeros().scale() <= 0 && serial.precision() - serial.scale() <= 9;
        return whole ? book.dates().of(serial.longValue()) : book.dates().of(serial);
    }

    private void put(CellValueRecordInterface cell, CellSink.Content content) throws Unreadable {
        CellSink target = sink.orElseThrow();
        target.put(cell.getRow() + 1, cell.getColumn() + 1, book.looks().spooled(cell.getXFIndex()), content);
    }

    private Unreadable broken(CellValueRecordInterface cell, String what) {
        String name = book.tabs().get(sheet).name();
        Origin at = new Origin(name, cell.getRow() + 1, cell.getColumn() + 1);
        return new Unreadable(
                FindingCode.FILE_BROKEN, at, name + "!" + at.columnLetters() + at.row() + " " + what + "=?");
    }
}
