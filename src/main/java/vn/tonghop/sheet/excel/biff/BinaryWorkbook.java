package vn.tonghop.sheet.excel.biff;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.eventusermodel.AbortableHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.eventusermodel.HSSFUserException;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import vn.tonghop.model.FindingCode;
import vn.tonghop.sheet.spool.BookSpool;
import vn.tonghop.sheet.spool.SheetFormat;
import vn.tonghop.sheet.spool.Unreadable;

/**
 * Workbooks of Excel 97-2003. POI decodes the records, which pass three times: their heads alone, to know that the file is whole
 * and that POI will not take more memory for it than there is; then what lies around the cells; then the cells. Formulas and macros
 * never run.
 */
public final class BinaryWorkbook implements SheetFormat {
    /** The second name is that of older versions, which some programs kept; where both are there, the first is the newer. */
    private static final List<String> STREAMS = List.of("Workbook", "Book");

    /** A reader of such files; it holds nothing. */
    public BinaryWorkbook() {}

    @Override
    public void read(Path file, BookSpool into) throws Unreadable, IOException {
        try (POIFSFileSystem compound = new POIFSFileSystem(file.toFile(), true)) {
            DocumentEntry stream = stream(compound.getRoot());
            try (InputStream in = open(compound, stream)) {
                RecordHeads.check(in);
            }
            Survey survey = new Survey(into);
            pass(compound, stream, survey::see);
            CellPass cells = new CellPass(survey.facts(), into);
            pass(compound, stream, cells::see);
            cells.finish();
        } catch (EncryptedDocumentException e) {
            throw new Unreadable(FindingCode.FILE_ENCRYPTED);
        }
    }

    /** Programs differ in how they write its name. */
    private static DocumentEntry stream(DirectoryNode root) throws Unreadable, IOException {
        for (String stream : STREAMS) {
            for (String name : root.getEntryNames()) {
                if (name.equalsIgnoreCase(stream)
                        && root.getEntryCaseInsensitive(name) instanceof DocumentEntry entry) {
                    return entry;
                }
            }
        }
        throw new Unreadable(FindingCode.FILE_BROKEN, STREAMS.get(0));
    }

    private static InputStream open(POIFSFileSystem compound, DocumentEntry stream) throws IOException {
        return compound.getRoot().createDocumentInputStream(stream);
    }

    private static void pass(POIFSFileSystem compound, DocumentEntry stream, Taker taker)
            throws Unreadable, IOException {
        HSSFRequest request = new HSSFRequest();
        request.addListenerForAllRecords(new AbortableHSSFListener() {
            @Override
            public short abortableProcessRecord(Record seen) throws HSSFUserException {
                try {
                    taker.take(seen);
                    return 0;
                } catch (Unreadable e) {
                    throw new HSSFUserException(e);
                }
            }
        });
        try (InputStream in = open(compound, stream)) {
            new HSSFEventFactory().abortableProcessEvents(request, in);
        } catch (HSSFUserException e) {
            if (e.getReason() instanceof Unreadable reason) {
                throw reason;
            }
            throw new IOException(e);
        }
    }

    /** Takes one record after another. */
    @FunctionalInterface
    private interface Taker {
        void take(Record seen) throws Unreadable;
    }
}
