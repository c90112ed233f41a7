package vn.tonghop.sheet.text;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
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

    /** Half a letter of Unicode costs its cell, bytes that no other form has the file. */
    private static Reader strict(InputStream in, TextForm form) {
        boolean unicode = form != TextForm.WINDOWS_1258 && form.legacy().isEmpty();
        return new InputStreamReader(
                in,
                form.charset()
                        .newDecoder()
                        .onMalformedInput(unicode ? CodingErrorAction.REPLACE : CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static void read(PushbackReader text, TextForm form, BookSpool into) throws Unreadable, IOException {
        String head = head(text);
        Optional<String> declared = Separators.declared(head);
        String rest = declared.isPresent() ? head.substring(Separators.endOfFirstLine(head)) : head;
        Separators.Evident evident = Separators.evident(rest, head.length() < HEAD, declared);
        text.unread(rest.toCharArray());
        Records records = new Records(text, evident.dialect(), evident.width());
        readRecords(records, form, into.sheet("", 1, false), into.style(CellStyle.PLAIN));
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

    private static void readRecords(Records records, TextForm form, SheetSpool sheet, int style)
            throws Unreadable, IOException {
        while (records.hasNext()) {
            Records.Fields fields = records.next();
            sheet.record(records.number(), fields.fields().size(), fields.damaged());
            for (int i = 0; i < fields.fields().size(); i++) {
                String field = fields.fields().get(i);
                if (form.legacy().isPresent()) {
                    sheet.text(i + 1, style, form.legacy().get(), field);
                } else {
                    sheet.text(i + 1, style, form.unicode(field));
                }
            }
        }
    }
}
