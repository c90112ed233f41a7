package vn.tonghop.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Gathers the many small texts that XML is made of, and encodes them together; for one thread at a time. */
final class Utf8Writer extends Writer {
    private static final int PORTION = 1 << 14;

    private final OutputStream out;
    private final StringBuilder gathered = new StringBuilder(2 * PORTION);

    Utf8Writer(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int letter) throws IOException {
        gathered.append((char) letter);
        encodeWhereFull();
    }

    @Override
    public void write(String text) throws IOException {
        gathered.append(text);
        encodeWhereFull();
    }

    @Override
    public void write(char[] letters, int from, int length) throws IOException {
        gathered.append(letters, from, length);
        encodeWhereFull();
    }

    private void encodeWhereFull() throws IOException {
        if (gathered.length() >= PORTION) {
            encode();
        }
    }

    private void encode() throws IOException {
        out.write(gathered.toString().getBytes(StandardCharsets.UTF_8));
        gathered.setLength(0);
    }

    @Override
    public void flush() throws IOException {
        encode();
        out.flush();
    }

    @Override
    public void close() throws IOException {
        try (out) {
            encode();
        }
    }
}
