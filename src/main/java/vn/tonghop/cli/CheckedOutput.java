package vn.tonghop.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Bytes on their way out. A {@code PrintWriter} tells that it could not write, and not why; this keeps the reason. */
final class CheckedOutput extends FilterOutputStream {
    private @Nullable IOException failure;

    CheckedOutput(OutputStream out) {
        super(out);
    }

    /** Why not all was written; empty where it was, as far as it was flushed. */
    Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }

    /** Whether not all was written because whoever read it, such as {@code head}, has read enough. */
    boolean isLeftByItsReader() {
        return failure()
                .map(IOException::getMessage)
                .filter(reason -> reason.contains("Broken pipe"))
                .isPresent();
    }

    @Override
    public void write(int oneByte) throws IOException {
        write(new byte[] {(byte) oneByte}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        kept(() -> out.write(bytes, offset, length));
    }

    @Override
    public void flush() throws IOException {
        kept(out::flush);
    }

    @Override
    public void close() throws IOException {
        kept(out::close);
    }

    private void kept(Writing writing) throws IOException {
        try {
            writing.done();
        } catch (IOException cause) {
            if (failure == null) {
                failure = cause;
            }
            throw cause;
        }
    }

    @FunctionalInterface
    private interface Writing {
        void done() throws IOException;
    }
}
