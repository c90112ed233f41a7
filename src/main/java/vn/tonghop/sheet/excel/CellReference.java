package vn.tonghop.sheet.excel;

import org.codehaus.stax2.typed.TypedValueDecoder;
import vn.tonghop.sheet.spool.SheetSpool;

/** Takes a cell's place ({@code AB12}) out of the parser's buffer, without making a string of it. */
final class CellReference extends TypedValueDecoder {
    static final int LAST_ROW = 1_048_576;

    private int column;
    private int row;

    /** From 1; 0 where what was decoded is no place of a cell. */
    int column() {
        return column;
    }

    /** From 1; 0 where what was decoded is no place of a cell. */
    int row() {
        return row;
    }

    @Override
    public void decode(String text) {
        decode(text.toCharArray(), 0, text.length());
    }

    @Override
    public void decode(char[] buffer, int start, int end) {
        column = 0;
        row = 0;
        int at = start;
        while (at < end && letter(buffer[at]) > 0 && column <= SheetSpool.LAST_COLUMN) {
            column = column * 26 + letter(buffer[at]);
            at++;
        }
        while (at < end && buffer[at] >= '0' && buffer[at] <= '9' && row <= LAST_ROW) {
            row = row * 10 + buffer[at] - '0';
            at++;
        }
        if (at < end || column == 0 || column > SheetSpool.LAST_COLUMN || row > LAST_ROW) {
            column = 0;
            row = 0;
        }
    }

    private static int letter(char c) {
        if (c >= 'A' && c <= 'Z') {
            return c - 'A' + 1;
        }
        return c >= 'a' && c <= 'z' ? c - 'a' + 1 : 0;
    }

    @Override
    public void handleEmptyValue() {
        column = 0;
        row = 0;
    }
}
