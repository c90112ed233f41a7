package vn.tonghop.sheet.excel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.tonghop.model.FindingCode;
import vn.tonghop.model.Origin;
import vn.tonghop.sheet.CellValue;
import vn.tonghop.sheet.spool.Runs;
import vn.tonghop.sheet.spool.SheetSpool;
import vn.tonghop.sheet.spool.Unreadable;
import vn.tonghop.sheet.xml.PullParser;

/** Reads one cell after another of a sheet and hands each to the spool. Makes no object but for values that need one. */
final class CellReader {
    /** Spreadsheets keep fifteen digits; what programs write beyond is noise of their arithmetic. */
    private static final MathContext DIGITS = new MathContext(15);

    private static final int LONGEST_NUMBER = 400;
    private static final String NO_NUMBER = "#NUM!";
    private static final String NOT_COMPUTED = CellValue.Fault.NOT_COMPUTED;

    private final PullParser xml;
    private final String sheet;
    private final Workbook workbook;
    private final SheetSpool out;
    private final CellReference place = new CellReference();
    private final Runs runs = new Runs();
    private final Index styleIndex = new Index();
    private final CellType.Decoder typeDecoder = new CellType.Decoder();
    private int row;
    private int column;
    private int style;
    private CellType type = CellType.NUMBER;
    private boolean formula;
    private boolean valued;

    CellReader(PullParser xml, String sheet, Workbook workbook, SheetSpool out) {
        this.xml = xml;
        this.sheet = sheet;
        this.workbook = workbook;
        this.out = out;
    }

    void beginRow(int number) {
        row = number;
        column = 0;
    }

    /** Reads from a cell's start to its end. */
    void read() throws XMLStreamException, Unreadable {
        readAttributes();
        xml.clearText();
        runs.clear();
        formula = false;
        valued = false;
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "v" -> {
                    valued = true;
                    xml.readText();
                }
                case "is" -> SharedStrings.readRuns(xml, runs);
                case "f" -> {
                    formula = true;
                    xml.skip();
                }
                default -> xml.skip();
            }
        }
        if (xml.length() > 0) {
            write();
        } else if (formula && !(valued && type == CellType.FORMULA_TEXT)) {
            out.fault(column, spooledStyle(), NOT_COMPUTED);
        }
    }

    private void readAttributes() throws XMLStreamException, Unreadable {
        int previous = column;
        column = previous + 1;
        style = 0;
        type = CellType.NUMBER;
        for (int i = 0; i < xml.attributes(); i++) {
            switch (xml.letter(i)) {
                case 'r' -> readPlace(i, previous);
                case 's' -> {
                    xml.decode(i, styleIndex);
                    style = styleIndex.value();
                }
                case 't' -> {
                    xml.decode(i, typeDecoder);
                    type = typeDecoder.type();
                }
                default -> {}
            }
        }
        if (!workbook.styles().has(style)) {
            throw broken("s=?");
        }
        if (type == CellType.UNKNOWN) {
            throw broken("t=?");
        }
    }

    private void readPlace(int attribute, int previous) throws XMLStreamException, Unreadable {
        xml.decode(attribute, place);
        if (place.row() != row || place.column() <= previous) {
            throw broken("r=?");
        }
        column = place.column();
    }

    private int spooledStyle() {
        return workbook.styles().spooled(style);
    }

    private void write() throws Unreadable {
        switch (type) {
            case NUMBER -> writeNumber();
            case SHARED -> writeShared();
            case INLINE, FORMULA_TEXT -> out.text(column, spooledStyle(), xml.text(), runs, Escapes::resolve);
            case TRUTH -> writeTruth();
            case FAULT -> out.fault(column, spooledStyle(), Escapes.resolve(xml.text()));
            case DATE -> writeDate();
            case UNKNOWN -> throw broken("t=?");
        }
    }

    private void writeShared() throws Unreadable {
        int number = Index.of(xml.characters(), 0, xml.length());
        if (number < 0 || number >= workbook.texts().size()) {
            throw broken("sharedStrings?");
        }
        out.text(column, spooledStyle(), number);
    }

    private void writeTruth() throws Unreadable {
        boolean yes = xml.text().equals("1") || xml.text().equalsIgnoreCase("true");
        if (!yes && !xml.text().equals("0") && !xml.text().equalsIgnoreCase("false")) {
            throw broken("t=\"b\"?");
        }
        out.truth(column, spooledStyle(), yes);
    }

    /** An ISO date or time stamp; anything else stays the text that it is. */
    private void writeDate() throws Unreadable {
        String text = Escapes.resolve(xml.text());
        try {
            String local = text.endsWith("Z") ? text.substring(0, text.length() - 1) : text;
            LocalDateTime moment =
                    local.indexOf('T') < 0 ? LocalDate.parse(local).atStartOfDay() : LocalDateTime.parse(local);
            out.moment(column, spooledStyle(), moment);
        } catch (DateTimeParseException e) {
            out.text(column, spooledStyle(), text);
        }
    }

    private void writeNumber() throws Unreadable {
        char[] text = xml.characters();
        int start = 0;
        int end = xml.length();
        while (start < end && text[start] <= ' ') {
            start++;
        }
        while (end > start && text[end - 1] <= ' ') {
            end--;
        }
        if (start == end) {
            return;
        }
        int whole = Index.of(text, start, end);
        if (whole >= 0) {
            writeWhole(whole);
        } else {
            writeDecimal(text, start, end);
        }
    }

    private void writeWhole(int number) throws Unreadable {
        @Nullable
        LocalDateTime moment =
                workbook.styles().isDate(style) ? workbook.dates().of(number) : null;
        if (moment != null) {
            out.moment(column, spooledStyle(), moment);
        } else if (formula) {
            out.formula(column, spooledStyle(), BigDecimal.valueOf(number));
        } else {
            out.number(column, spooledStyle(), number);
        }
    }

    private void writeDecimal(char[] text, int start, int end) throws Unreadable {
        BigDecimal number = decimal(text, start, end);
        if (number == null) {
            out.fault(column, spooledStyle(), NO_NUMBER);
            return;
        }
        @Nullable
        LocalDateTime moment =
                workbook.styles().isDate(style) ? workbook.dates().of(number) : null;
        if (moment != null) {
            out.moment(column, spooledStyle(), moment);
        } else if (formula) {
            out.formula(column, spooledStyle(), number);
        } else {
            out.number(column, spooledStyle(), number);
        }
    }

    /** The number; null where the characters are none that a spreadsheet can hold. */
    private static @Nullable BigDecimal decimal(char[] text, int start, int end) {
        if (end - start > LONGEST_NUMBER) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(text, start, end - start, DIGITS);
            long magnitude = (long) number.precision() - number.scale();
            if (number.signum() == 0) {
                return BigDecimal.ZERO;
            }
            return Math.abs(magnitude) > LONGEST_NUMBER ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private Unreadable broken(String what) {
        return new Unreadable(
                FindingCode.FILE_BROKEN,
                new Origin(sheet, row, column),
                sheet + "!" + Origin.letters(column) + row + " " + what);
    }
}
