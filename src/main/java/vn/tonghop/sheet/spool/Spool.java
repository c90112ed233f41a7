package vn.tonghop.sheet.spool;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that are written once, in one go, and then read as often as wanted: in memory while they are few, in a temporary
 * file from then on.
 */
final class Spool implements AutoCloseable {
    private static final int IN_MEMORY = 1 << 20;

    private final Path folder;
    private byte[] buffer = new byte[1 << 12];
    private int count;
    private long flushed;
    private @Nullable Path file;
    private @Nullable OutputStream out;

    Spool(Path folder) {
        this.folder = folder;
    }

    long position() {
        return flushed + count;
    }

    void writeByte(int value) {
        if (count == buffer.length) {
            makeRoom();
        }
        buffer[count++] = (byte) value;
    }

    /** A number of seven bits a byte, small ones first; negative ones take ten bytes. */
    void writeVarint(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            writeByte((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        writeByte((int) rest);
    }

    /** A number of either sign, small ones short. */
    void writeSigned(long value) {
        writeVarint((value << 1) ^ (value >> 63));
    }

    void writeText(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        writeVarint(bytes.length);
        int done = 0;
        while (done < bytes.length) {
            if (count == buffer.length) {
                makeRoom();
            }
            int part = Math.min(bytes.length - done, buffer.length - count);
            System.arraycopy(bytes, done, buffer, count, part);
            count += part;
            done += part;
        }
    }

    private void makeRoom() {
        if (out == null && buffer.length < IN_MEMORY) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        } else {
            flush();
        }
    }

    private void flush() {
        try {
            if (out == null) {
                file = Files.createTempFile(folder, "spool-", ".tmp");
                out = Files.newOutputStream(file);
            }
            out.write(buffer, 0, count);
            flushed += count;
            count = 0;
        } catch (IOException e) {
            throw new SpoolFailure("writing to the temporary folder", e);
        }
    }

    /** Ends the writing. */
    void finish() {
        if (out == null) {
            buffer = Arrays.copyOf(buffer, count);
            return;
        }
        flush();
        try {
            out.close();
        } catch (IOException e) {
            throw new SpoolFailure("writing to the temporary folder", e);
        }
        buffer = new byte[0];
    }

    /** Reads what was written between two positions; any number of readers stand side by side. */
    SpoolReader read(long start, long end) {
        return file == null ? new SpoolReader(buffer, (int) start, (int) end) : new SpoolReader(file, start, end);
    }

    @Override
    public void close() {
        try {
            if (out != null) {
                out.close();
            }
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new SpoolFailure("clearing the temporary folder", e);
        }
    }
}
