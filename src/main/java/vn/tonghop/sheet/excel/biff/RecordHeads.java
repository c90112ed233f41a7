package vn.tonghop.sheet.excel.biff;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.ContinueRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.SSTRecord;
import vn.tonghop.model.FindingCode;
import vn.tonghop.sheet.spool.Unreadable;

/**
 * Passes over the heads of all records (MS-XLS 2.1.4). A copy whose end is missing or zeros would be read as a smaller workbook; a
 * number of texts that is not true would take all memory.
 */
final class RecordHeads {
    private static final int VERSION_OF_BIFF_8 = 0x0600;
    private static final int MOST_TEXTS = 1_500_000;
    private static final long MOST_BYTES_OF_TEXT = 64L << 20;
    private static final int SHORTEST_TEXT = 3;
    /** How much of a record is looked at. */
    private static final int STARTS = 8;

    private int depth;
    private int declared;
    private int begun;
    private int previous;
    private long texts;
    private long bytesOfText;
    private boolean locked;

    private RecordHeads() {}

    /**
     * Looks at all of them.
     *
     * @return whether the records are locked, so that POI alone can read them
     * @throws Unreadable where the workbook is older, not whole, or holds more texts than can be kept
     */
    static boolean check(InputStream in) throws Unreadable, IOException {
        RecordHeads heads = new RecordHeads();
        heads.pass(new BufferedInputStream(in, 1 << 16));
        return heads.locked;
    }

    private void pass(InputStream in) throws Unreadable, IOException {
        int kind = number(in, 2);
        while (kind >= 0) {
            int length = number(in, 2);
            if (length < 0) {
                throw broken("0x" + Integer.toHexString(kind));
            }
            byte[] start = in.readNBytes(Math.min(length, STARTS));
            in.skipNBytes(length - start.length);
            see(kind, length, start);
            kind = number(in, 2);
            if (depth == 0 && kind != BOFRecord.sid) {
                break;
            }
        }
        if (depth > 0 || begun == 0) {
            throw broken("EOF");
        }
        if (begun - 1 != declared) {
            throw broken((begun - 1) + "/" + declared + " BOUNDSHEET");
        }
    }

    private void see(int kind, int length, byte[] start) throws Unreadable {
        switch (kind) {
            case BOFRecord.sid -> begin(start);
            case EOFRecord.sid -> depth--;
            case BoundSheetRecord.sid -> declared++;
            case FilePassRecord.sid -> locked = true;
            case SSTRecord.sid -> {
                texts = start.length < 8 ? 0 : number(start, 4, 4) & 0xFFFF_FFFFL;
                bytesOfText += length;
            }
            case ContinueRecord.sid -> bytesOfText += previous == SSTRecord.sid ? length : 0;
            default -> {
                if (depth == 0) {
                    throw kind == 0 ? broken("0x0") : notRead();
                }
            }
        }
        if (!locked) {
            checkTexts(kind);
        }
        previous = kind == ContinueRecord.sid ? previous : kind;
    }

    private void begin(byte[] start) throws Unreadable {
        if (start.length < 4 || number(start, 0, 2) != VERSION_OF_BIFF_8) {
            throw notRead();
        }
        begun += depth == 0 ? 1 : 0;
        depth++;
    }

    private void checkTexts(int kind) throws Unreadable {
        if (bytesOfText > MOST_BYTES_OF_TEXT) {
            throw new Unreadable(FindingCode.FILE_TOO_LARGE, "SST > " + (MOST_BYTES_OF_TEXT >> 20) + " MB");
        }
        boolean over = previous == SSTRecord.sid && kind != ContinueRecord.sid && kind != SSTRecord.sid;
        if (over && texts > bytesOfText / SHORTEST_TEXT) {
            throw broken("SST");
        }
        if (over && texts > MOST_TEXTS) {
            throw new Unreadable(FindingCode.FILE_TOO_LARGE, "SST > " + MOST_TEXTS);
        }
    }

    private static int number(InputStream in, int bytes) throws IOException {
        byte[] read = in.readNBytes(bytes);
        return read.length < bytes ? -1 : number(read, 0, bytes);
    }

    private static int number(byte[] from, int offset, int bytes) {
        int value = 0;
        for (int i = bytes - 1; i >= 0; i--) {
            value = (value << 8) | (from[offset + i] & 0xFF);
        }
        return value;
    }

    private static Unreadable notRead() {
        return new Unreadable(FindingCode.FORMAT_NOT_READ, "Excel 95 (.xls, BIFF5)");
    }

    private static Unreadable broken(String what) {
        return new Unreadable(FindingCode.FILE_BROKEN, "BIFF " + what);
    }
}
