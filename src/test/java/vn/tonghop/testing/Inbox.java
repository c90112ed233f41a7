package vn.tonghop.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/** An inbox whose files have been left alone for long, so that they are taken at once. */
public final class Inbox {
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2022-01-10T03:00:00Z"));

    private Inbox() {}

    /**
     * Puts a file there.
     *
     * @param path below the inbox
     */
    public static Path put(Path inbox, String path, byte[] bytes) {
        try {
            Path file = inbox.resolve(path);
            Files.createDirectories(file.resolveSibling("."));
            Files.write(file, bytes);
            return Files.setLastModifiedTime(file, LONG_AGO);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
