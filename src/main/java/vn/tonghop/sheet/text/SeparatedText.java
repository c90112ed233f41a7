package vn.tonghop.sheet.text;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.tonghop.model.FindingCode;
import vn.tonghop.sheet.CellStyle;
import vn.tonghop.sheet.spool.BookSpool;
import vn.tonghop.sheet.spool.SheetFormat;
import vn.tonghop.sheet.spool.SheetSpool;
import vn.tonghop.sheet.spool.Unreadable;

/**
 * Text of separated fields (RFC 4180) in whatever {@link TextForm} its bytes prove. One sheet without a name; a row's number is that of
 * its record, blank lines counted, a line {@code sep=;} at the top not. Every field is a text: what it means is not told here.
 */
public final class SeparatedText implements SheetFormat {
    private static final int HEAD = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** A reader of such files; it holds nothing. */
    public SeparatedText() {}

    @Override
    public void read(Path file, BookSpool into) throws Unreadable, IOException {
        TextForm form = TextForm.of(file);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                PushbackReader text = new PushbackReader(strict(in, form), HEAD)) {
            read(text, form, into);
        } catch (CharacterCodingException e) {
            throw new Unreadable(FindingCode.FILE_BROKEN, form.label());
        }
    }

    private static Reader strict(InputStream in, TextForm form) {
        return new InputStreamReader(
                in,
                form.charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static void read(PushbackReader text, TextForm form, BookSpool into) throws Unreadable, IOException {
        String head = head(text);
        Optional<Character> declared = Separators.declared(head);
        String rest = declared.isPresent() ? head.substring(Separators.endOfFirstLine(head)) : head;
        char separator = declared.orElseGet(() -> Separators.evident(head, head.length() < HEAD));
        text.unread(rest.toCharArray());
        FieldLimit limited = new FieldLimit(text, separator);
        try (CSVParser parser = Separators.parser(limited, separator)) {
            readRecords(parser, form, into.sheet("", 1, false), into.style(CellStyle.PLAIN));
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CSVException) {
                throw new Unreadable(
                        FindingCode.FILE_BROKEN, "dấu ngoặc kép dòng " + limited.quoteLine() + " (quotes)");
            }
            if (e.getCause() instanceof FieldLimit.Exceeded exceeded) {
                throw exceeded.reason();
            }
            throw e.getCause();
        }
    }

    /** The beginning, without the mark; what was read stands in the reader no more. */
    private static String head(Reader text) throws IOException {
        char[] head = new char[HEAD];
        int length = 0;
        int count = text.read(head, 0, HEAD);
        while (count > 0) {
            length += count;
            count = text.read(head, length, HEAD - length);
        }
        int start = length > 0 && head[0] == BYTE_ORDER_MARK ? 1 : 0;
        return new String(head, start, length - start);
    }

    private static void readRecords(Iterable<CSVRecord> records, TextForm form, SheetSpool sheet, int style)
            throws Unreadable {
        for (CSVRecord fields : records) {
            sheet.row(Math.toIntExact(fields.getRecordNumber()), false);
            for (int i = 0; i < fields.size(); i++) {
                if (form.legacy().isPresent()) {
                    sheet.text(i + 1, style, form.legacy().get(), fields.get(i));
                } else {
                    sheet.text(i + 1, style, form.unicode(fields.get(i)));
                }
            }
        }
    }
}
