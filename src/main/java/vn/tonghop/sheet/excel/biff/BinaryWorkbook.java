package vn.tonghop.sheet.excel.biff;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.eventusermodel.AbortableHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.eventusermodel.HSSFUserException;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FontRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.MulRKRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactory;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
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

    /** The records that say something of a report; 0xD6 is the text of older formats that refuses a file. */
    private static final Set<Integer> WANTED = Set.of(
            (int) BOFRecord.sid,
            (int) EOFRecord.sid,
            (int) BoundSheetRecord.sid,
            (int) FontRecord.sid,
            (int) FormatRecord.sid,
            (int) ExtendedFormatRecord.sid,
            (int) DateWindow1904Record.sid,
            (int) SSTRecord.sid,
            (int) RowRecord.sid,
            (int) ColumnInfoRecord.sid,
            (int) MergeCellsRecord.sid,
            (int) NumberRecord.sid,
            (int) RKRecord.sid,
            (int) MulRKRecord.sid,
            (int) LabelSSTRecord.sid,
            (int) LabelRecord.sid,
            (int) BoolErrRecord.sid,
            (int) FormulaRecord.sid,
            (int) StringRecord.sid,
            0xD6);

    /** A reader of such files; it holds nothing. */
    public BinaryWorkbook() {}

    @Override
    public void read(Path file, BookSpool into) throws Unreadable, IOException {
        try (POIFSFileSystem compound = new POIFSFileSystem(file.toFile(), true)) {
            DocumentEntry stream = stream(compound.getRoot());
            boolean locked;
            try (InputStream in = open(compound, stream)) {
                locked = RecordHeads.check(in);
            }
            Survey survey = new Survey(into);
            pass(compound, stream, locked, survey::see);
            CellPass cells = new CellPass(survey.facts(), into);
            pass(compound, stream, locked, cells::see);
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

    private static void pass(POIFSFileSystem compound, DocumentEntry stream, boolean locked, Taker taker)
            throws Unreadable, IOException {
        if (!locked) {
            passPlain(compound, stream, taker);
            return;
        }
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

    /**
     * Hands over the records that are asked for, each as far as POI knows it: programs of accounting write some that are longer, at
     * which POI gives up the file.
     */
    private static void passPlain(POIFSFileSystem compound, DocumentEntry stream, Taker taker)
            throws Unreadable, IOException {
        try (InputStream in = open(compound, stream)) {
            RecordInputStream records = new RecordInputStream(in);
            int depth = 0;
            boolean begun = false;
            while (records.hasNextRecord()) {
                if (begun && depth == 0 && records.getNextSid() != BOFRecord.sid) {
                    break;
                }
                begun = true;
                records.nextRecord();
                if (WANTED.contains((int) records.getSid())) {
                    for (Record one : decoded(records)) {
                        depth += one instanceof BOFRecord ? 1 : one instanceof EOFRecord ? -1 : 0;
                        taker.take(one);
                    }
                }
                records.readRemainder();
            }
        }
    }

    private static List<Record> decoded(RecordInputStream records) {
        Record one = RecordFactory.createSingleRecord(KnownLength.of(records));
        if (one instanceof RKRecord number) {
            return List.of(RecordFactory.convertToNumberRecord(number));
        }
        return one instanceof MulRKRecord numbers ? List.of(RecordFactory.convertRKRecords(numbers)) : List.of(one);
    }

    /** Takes one record after another. */
    @FunctionalInterface
    private interface Taker {
        void take(Record seen) throws Unreadable;
    }
}
