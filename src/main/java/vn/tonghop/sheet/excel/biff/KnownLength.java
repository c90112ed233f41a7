package vn.tonghop.sheet.excel.biff;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.MulRKRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.util.RecordFormatException;

/** Cuts the records whose length POI takes for a part of what they say: truths, and rows of numbers, which it counts by it. */
final class KnownLength {
    private static final int HEAD = 4;
    private static final int TRUTH = 8;
    /** Row and first column before the numbers of a row, the last column behind them. */
    private static final int BEFORE = 4;

    private static final int NUMBER = 6;
    private static final int BEHIND = 2;

    private KnownLength() {}

    /** The record at hand as long as it is known; others as they are. */
    static RecordInputStream of(RecordInputStream records) {
        boolean truth = records.getSid() == BoolErrRecord.sid && records.remaining() > TRUTH;
        if (!truth && records.getSid() != MulRKRecord.sid) {
            return records;
        }
        short kind = records.getSid();
        byte[] data = records.readRemainder();
        int length = truth ? TRUTH : numbers(data);
        ByteBuffer cut = ByteBuffer.allocate(HEAD + length).order(ByteOrder.LITTLE_ENDIAN);
        cut.putShort(kind).putShort((short) length).put(data, 0, length);
        RecordInputStream one = new RecordInputStream(new ByteArrayInputStream(cut.array()));
        one.nextRecord();
        return one;
    }

    /** Up to the last column, which tells how many there are. */
    private static int numbers(byte[] data) {
        ByteBuffer in = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
        for (int count = (data.length - BEFORE - BEHIND) / NUMBER; count > 0; count--) {
            int end = BEFORE + count * NUMBER;
            if (in.getShort(end) == in.getShort(2) + count - 1) {
                return end + BEHIND;
            }
        }
        throw new RecordFormatException("MULRK of " + data.length + " bytes");
    }
}
