package vn.tonghop.sheet.open;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Map;
import vn.tonghop.model.Finding;
import vn.tonghop.model.FindingCode;
import vn.tonghop.model.Origin;
import vn.tonghop.sheet.Book;
import vn.tonghop.sheet.excel.ExcelWorkbook;
import vn.tonghop.sheet.excel.biff.BinaryWorkbook;
import vn.tonghop.sheet.legacy.LegacyBook;
import vn.tonghop.sheet.ods.OpenDocument;
import vn.tonghop.sheet.spool.BookSpool;
import vn.tonghop.sheet.spool.SheetFormat;
import vn.tonghop.sheet.spool.SpoolFailure;
import vn.tonghop.sheet.spool.Unreadable;
import vn.tonghop.sheet.text.SeparatedText;

/**
 * Opens files that may be anything: looks at the bytes first, then reads each sheet once. Text comes out in Unicode, whatever it
 * was written in.
 */
public final class Opener {
    /** What is read, and by whom; all else is refused by its name. */
    private static final Map<Content, SheetFormat> FORMATS = Map.of(
            Content.OPEN_XML,
            new ExcelWorkbook(),
            Content.XLS,
            new BinaryWorkbook(),
            Content.ODS,
            new OpenDocument(),
            Content.TEXT,
            new SeparatedText(),
            Content.UTF_16,
            new SeparatedText());

    private final Path temporaryFolder;

    /**
     * An opener, to be used by any number of threads.
     *
     * @param temporaryFolder exists and is nobody else's to read; open books keep what does not fit into memory there
     */
    public Opener(Path temporaryFolder) {
        this.temporaryFolder = temporaryFolder;
    }

    /**
     * Opens a file, or tells why it is not to be read. What is wrong with the file is never an exception.
     *
     * @throws UncheckedIOException where the file is not there or not ours to read, the temporary folder is full, or the
     *     thread is interrupted: nothing is then said about the file
     */
    public Opening open(Path file) {
        BookSpool spool = new BookSpool(temporaryFolder);
        Opening opening = new Opening.Refused(broken("?"));
        try {
            Content content = FileLook.at(file);
            SheetFormat format = FORMATS.get(content);
            if (format == null) {
                throw new Unreadable(FindingCode.FORMAT_NOT_READ, content.label());
            }
            format.read(file, spool);
            Book book = spool.book();
            opening = new Opening.Opened(spool.mayBeLegacy() ? LegacyBook.of(book) : book);
        } catch (Unreadable e) {
            opening = new Opening.Refused(e.finding());
        } catch (SpoolFailure e) {
            throw e;
        } catch (FileSystemException e) {
            throw new UncheckedIOException(e);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // The message may quote the file; the kind of fault does not.
            opening = new Opening.Refused(broken(e.getClass().getSimpleName()));
        } finally {
            if (opening instanceof Opening.Refused) {
                spool.close();
            }
        }
        if (opening instanceof Opening.Refused && Thread.currentThread().isInterrupted()) {
            // An interrupt closes the file under its reader, which then looks cut off.
            throw new UncheckedIOException(new InterruptedIOException("interrupted while reading a file"));
        }
        return opening;
    }

    private static Finding broken(String what) {
        return Finding.at(FindingCode.FILE_BROKEN, Origin.FILE, "", what);
    }
}
