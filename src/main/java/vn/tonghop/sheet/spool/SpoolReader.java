package vn.tonghop.sheet.spool;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads a stretch of a {@link Spool} from its beginning to its end. */
final class SpoolReader implements AutoCloseable {
    private static final int CHUNK = 1 << 16;

    private final @Nullable RandomAccessFile file;
    private byte[] buffer;
    private int next;
    private int limit;
    private long left;

    SpoolReader(byte[] memory, int start, int end) {
        this.file = null;
        this.buffer = memory;
        this.next = start;
        this.limit = end;
    }

    /** Not a channel: those are closed for all when one reading thread is interrupted. */
    SpoolReader(Path path, long start, long end) {
        try {
            this.file = new RandomAccessFile(path.toFile(), "r");
            this.file.seek(start);
        } catch (IOException e) {
            throw new SpoolFailure("reading from the temporary folder", e);
        }
        this.buffer = new byte[CHUNK];
        this.left = end - start;
    }

    /** Goes to another stretch. */
    void seek(long start, long end) {
        next = (int) start;
        limit = (int) end;
        if (file != null) {
            try {
                file.seek(start);
            } catch (IOException e) {
                throw new SpoolFailure("reading from the temporary folder", e);
            }
            next = 0;
            limit = 0;
            left = end - start;
        }
    }

    boolean atEnd() {
        return next == limit && left == 0;
    }

    int readByte() {
        if (next == limit) {
            require(1);
        }
        return buffer[next++];
    }

    long readVarint() {
        long value = 0;
        int shift = 0;
        int part = readByte();
        while (part < 0) {
            value |= (long) (part & 0x7F) << shift;
            shift += 7;
            part = readByte();
        }
        return value | ((long) part << shift);
    }

    long readSigned() {
        long value = readVarint();
        return (value >>> 1) ^ -(value & 1);
    }

    String readText() {
        int length = (int) readVarint();
        if (limit - next < length) {
            require(length);
        }
        String text = new String(buffer, next, length, StandardCharsets.UTF_8);
        next += length;
        return text;
    }

    /** Makes that many bytes stand in the buffer from {@code next} on. */
    private void require(int bytes) {
        if (file == null || limit - next + left < bytes) {
            throw new SpoolFailure("reading from the temporary folder", new EOFException());
        }
        int kept = limit - next;
        byte[] target = bytes <= buffer.length ? buffer : new byte[bytes];
        System.arraycopy(buffer, next, target, 0, kept);
        buffer = target;
        int more = (int) Math.min(left, buffer.length - kept);
        try {
            file.readFully(buffer, kept, more);
        } catch (IOException e) {
            throw new SpoolFailure("reading from the temporary folder", e);
        }
        left -= more;
        next = 0;
        limit = kept + more;
    }

    @Override
    public void close() {
        buffer = Arrays.copyOf(buffer, 0);
        next = 0;
        limit = 0;
        left = 0;
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            throw new SpoolFailure("reading from the temporary folder", e);
        }
    }
}
