package vn.tonghop.sheet.text;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tonghop.model.FindingCode;
import vn.tonghop.model.Origin;
import vn.tonghop.sheet.spool.SheetSpool;
import vn.tonghop.sheet.spool.Unreadable;

/**
 * Takes a text apart into records of separated fields (RFC 4180), and goes on where others give up: a quote out of place costs its
 * record, and one that is never closed its line. Lines end by CR, LF or both. Changes as it passes.
 */
final class Records {
    /** A quoted field that is longer was never closed. */
    private static final int LONGEST_QUOTED = 2 * SheetSpool.MOST_CHARACTERS;

    private static final int LONGEST_RECORD = 1 << 21;
    private static final int CHUNK = 1 << 14;
    private static final List<String> OTHER_SEPARATORS = List.of("\t", ";", ",", "|", " ");

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int NOTHING = -1;
    /** Fewer are rather the items of a sentence. */
    private static final int FEWEST_OF_TABLE = 4;

    private final Reader text;
    private final Dialect dialect;
    /** What was read and not yet taken, from {@link #at} on: a record is looked at again where its quotes do not fit. */
    private final StringBuilder ahead = new StringBuilder();

    private final StringBuilder field = new StringBuilder();
    private final char[] more = new char[CHUNK];
    /** How many fields most records have; 0 where that is not known. */
    private final int width;

    private String separator;
    /** Where the record begins. */
    private int begin;

    private int at;
    private boolean ended;
    private Cut cutLast = new Cut(0, "", 0);
    private int number;

    Records(Reader text, Dialect dialect, int width) {
        this.text = text;
        this.dialect = dialect;
        this.width = width;
        this.separator = dialect.separator();
    }

    /**
     * One record.
     *
     * @param fields the empty ones too; one empty field in a blank line
     * @param damaged whether a quote stands out of place, so that this is a guess
     */
    record Fields(List<String> fields, boolean damaged) {}

    /** Whether there is another record. */
    boolean hasNext() throws IOException {
        return peek(0) != NOTHING;
    }

    /** The number of the record given last, from 1. */
    int number() {
        return number;
    }

    /** The next record. */
    Fields next() throws IOException, Unreadable {
        number++;
        if (at > CHUNK) {
            ahead.delete(0, at);
            at = 0;
        }
        begin = at;
        Fields read = read(dialect.separator());
        if (read.fields.size() == 1 && width > 1 && at > begin) {
            return ofOtherSeparator(read);
        }
        return read;
    }

    /** A line that another separator cuts into as many fields as most have; where one does, nobody knows whether it was meant. */
    private Fields ofOtherSeparator(Fields whole) throws IOException, Unreadable {
        int end = at;
        boolean quoted = ahead.substring(begin, end).indexOf(dialect.quote()) >= 0;
        for (String other : OTHER_SEPARATORS) {
            if (!other.equals(dialect.separator()) && (quoted || !other.isBlank() || other.equals("\t"))) {
                at = begin;
                Fields read = read(other);
                if (read.fields.size() == width && at == end) {
                    return new Fields(read.fields, true);
                }
            }
        }
        at = end;
        Optional<Fields> parts = quoted ? ofQuotedLine(whole) : ofOtherTable(end);
        return parts.orElse(whole);
    }

    /** A line that a program took for one field, and put quotes around. */
    private Optional<Fields> ofQuotedLine(Fields whole) throws IOException, Unreadable {
        Records line = new Records(new StringReader(whole.fields.get(0)), dialect, 0);
        List<String> parts = line.hasNext() ? line.next().fields : List.of();
        return parts.size() == width && !line.hasNext() ? Optional.of(new Fields(parts, true)) : Optional.empty();
    }

    /** A line of another table, whose separator cuts the line below or above it into as many fields. */
    private Optional<Fields> ofOtherTable(int end) throws IOException, Unreadable {
        for (String other : OTHER_SEPARATORS) {
            if (!other.equals(dialect.separator()) && !other.equals(" ")) {
                List<String> parts = cut(begin, other);
                boolean table = parts.size() >= FEWEST_OF_TABLE
                        && at == end
                        && (isCutLike(parts.size(), other) || cut(end, other).size() == parts.size());
                at = end;
                if (table) {
                    cutLast = new Cut(number, other, parts.size());
                    return Optional.of(new Fields(parts, true));
                }
            }
        }
        return Optional.empty();
    }

    private boolean isCutLike(int fields, String by) {
        return cutLast.equals(new Cut(number - 1, by, fields));
    }

    /** The fields of the record that begins somewhere, by another separator. */
    private List<String> cut(int from, String by) throws IOException, Unreadable {
        int first = begin;
        begin = from;
        at = from;
        List<String> fields = read(by).fields;
        begin = first;
        return fields;
    }

    /** How a record was cut that belongs to another table. */
    private record Cut(int number, String by, int fields) {}

    /** Reads a record from its beginning to behind its end. */
    private Fields read(String by) throws IOException, Unreadable {
        separator = by;
        List<String> fields = new ArrayList<>();
        boolean damaged = false;
        while (true) {
            field.setLength(0);
            damaged |= peek(0) == dialect.quote() ? readQuoted() : readPlain();
            fields.add(field.toString());
            if (fields.size() > SheetSpool.LAST_COLUMN) {
                throw tooLarge("> " + SheetSpool.LAST_COLUMN + " cột (columns)");
            }
            if (isSeparatorAt(0)) {
                at += separator.length();
            } else {
                passLineEnd();
                return new Fields(fields, damaged);
            }
        }
    }

    private Unreadable tooLarge(String what) {
        return new Unreadable(FindingCode.FILE_TOO_LARGE, Origin.row("", number), what);
    }

    /** Reads to a separator or the line's end; a quote within is a letter. Whether it is longer than a cell can be. */
    private boolean readPlain() throws IOException, Unreadable {
        boolean tooLong = false;
        char first = separator.charAt(0);
        for (int c = peek(0); c != NOTHING && c != '\n' && c != '\r'; c = peek(0)) {
            if (c == first && isSeparatorAt(0)) {
                break;
            }
            if (c != BYTE_ORDER_MARK || at > begin) {
                tooLong |= !append((char) c);
            }
            at++;
            if (at - begin > LONGEST_RECORD) {
                throw tooLarge("> " + LONGEST_RECORD + " ký tự (characters)");
            }
        }
        return tooLong;
    }

    /**
     * Reads a field that begins with a quote. Where it is not closed, or another field seems to open within it, the quote is the first
     * letter of a plain one. Whether anything is out of place.
     */
    private boolean readQuoted() throws IOException, Unreadable {
        int opening = at;
        boolean stray = false;
        boolean lines = false;
        at++;
        while (true) {
            int c = peek(0);
            if (c == NOTHING || at - opening > LONGEST_QUOTED) {
                return reopen(opening);
            }
            if (dialect.isEscape(c) && peek(1) == dialect.quote() && !(at == opening + 1 && endsField(1))) {
                append(dialect.quote());
                at += 2;
            } else if (c == dialect.quote() && endsField(1)) {
                at++;
                skipBlanks();
                return stray;
            } else if (c == dialect.quote() && (lines || isBehindSeparator())) {
                return reopen(opening);
            } else {
                stray |= c == dialect.quote();
                lines |= c == '\n' || c == '\r';
                stray |= !append((char) c);
                at++;
            }
        }
    }

    private boolean isBehindSeparator() {
        int from = at - separator.length();
        return from > begin && ahead.substring(from, at).equals(separator);
    }

    private boolean reopen(int opening) throws IOException, Unreadable {
        at = opening;
        field.setLength(0);
        readPlain();
        return true;
    }

    /** Whether a closing quote stands before the end of its field; blanks between are nothing. */
    private boolean endsField(int from) throws IOException {
        int i = from;
        while (peek(i) == ' ' && !isSeparatorAt(i)) {
            i++;
        }
        int c = peek(i);
        return c == NOTHING || c == '\n' || c == '\r' || isSeparatorAt(i);
    }

    private void skipBlanks() throws IOException {
        while (peek(0) == ' ' && !isSeparatorAt(0)) {
            at++;
        }
    }

    /** Keeps a character, as long as a cell can hold it; whether it could. */
    private boolean append(char c) throws Unreadable {
        if (c == 0 && field.length() > 0 && field.charAt(field.length() - 1) == 0) {
            // One is a slip of a program; several are what a copy lacks.
            throw new Unreadable(FindingCode.FILE_BROKEN, Origin.row("", number), "NUL, dòng (line) " + number);
        }
        if (field.length() == SheetSpool.MOST_CHARACTERS) {
            return false;
        }
        field.append(c);
        return true;
    }

    private boolean isSeparatorAt(int offset) throws IOException {
        for (int i = 0; i < separator.length(); i++) {
            if (peek(offset + i) != separator.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private void passLineEnd() throws IOException {
        int c = peek(0);
        at += c == NOTHING ? 0 : 1;
        at += c == '\r' && peek(0) == '\n' ? 1 : 0;
    }

    private int peek(int offset) throws IOException {
        while (at + offset >= ahead.length() && !ended) {
            int count = text.read(more, 0, more.length);
            ended = count < 0;
            if (count > 0) {
                ahead.append(more, 0, count);
            }
        }
        return at + offset < ahead.length() ? ahead.charAt(at + offset) : NOTHING;
    }
}
