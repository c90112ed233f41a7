package vn.tonghop.sheet.text;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import vn.tonghop.model.FindingCode;
import vn.tonghop.model.Origin;
import vn.tonghop.sheet.spool.SheetSpool;
import vn.tonghop.sheet.spool.Unreadable;

/**
 * Lets text pass while fields and records keep their limits: the parser gathers a whole record, and a quote that is never
 * closed would make it gather the whole file.
 */
final class FieldLimit extends FilterReader {
    /** A field of quotes alone has each of them twice. */
    private static final int MOST_CHARACTERS = 2 * SheetSpool.MOST_CHARACTERS;

    private final char separator;
    private boolean quoted;
    private boolean atStart = true;
    private boolean closed;
    private char previous;
    private int line = 1;
    private int quoteLine = 1;
    private int characters;
    private int fields = 1;

    FieldLimit(Reader text, char separator) {
        super(text);
        this.separator = separator;
    }

    /** The line, from 1, in which the last quoted field began. */
    int quoteLine() {
        return quoteLine;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] into, int offset, int most) throws IOException {
        int count = in.read(into, offset, most);
        for (int i = offset; i < offset + count; i++) {
            pass(into[i]);
        }
        return count;
    }

    private void pass(char c) throws Exceeded {
        if (c == 0) {
            throw new Exceeded(new Unreadable(FindingCode.FILE_BROKEN, "NUL, dòng (line) " + line));
        }
        boolean breaks = c == '\r' || (c == '\n' && previous != '\r');
        previous = c;
        if (breaks) {
            line++;
        }
        characters++;
        if (quoted) {
            quoted = c != '"';
            closed = !quoted;
        } else if (c == '"' && (atStart || closed)) {
            quoteLine = atStart ? line : quoteLine;
            quoted = true;
            atStart = false;
        } else {
            passUnquoted(c);
        }
        if (characters > MOST_CHARACTERS) {
            throw new Exceeded(tooLong());
        }
    }

    private void passUnquoted(char c) throws Exceeded {
        closed = false;
        atStart = c == separator || c == '\n' || c == '\r';
        if (atStart) {
            characters = 0;
            fields = c == separator ? fields + 1 : 1;
        }
        if (fields > SheetSpool.LAST_COLUMN) {
            throw new Exceeded(new Unreadable(
                    FindingCode.FILE_TOO_LARGE,
                    Origin.row("", line),
                    "> " + SheetSpool.LAST_COLUMN + " cột (columns)"));
        }
    }

    private Unreadable tooLong() {
        return quoted
                ? new Unreadable(FindingCode.FILE_BROKEN, "dấu ngoặc kép dòng " + quoteLine + " (quotes)")
                : new Unreadable(
                        FindingCode.FILE_TOO_LARGE,
                        "dòng (line) " + line + " > " + SheetSpool.MOST_CHARACTERS + " ký tự (characters)");
    }

    /** Stops the parser, which passes on nothing else. */
    static final class Exceeded extends IOException {
        private final Unreadable reason;

        Exceeded(Unreadable reason) {
            super(reason);
            this.reason = reason;
        }

        Unreadable reason() {
            return reason;
        }
    }
}
