package vn.tonghop.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vn.tonghop.files.GuardedFiles;

/** Every file ever received, by the hash of its bytes, never changed: {@code archive/ab/abcd…}. */
public final class Archive {
    private static final int BUFFER = 1 << 16;

    private final Path folder;

    /** In a folder that is made when the first file comes. */
    public Archive(Path folder) {
        this.folder = folder;
    }

    /** Where the bytes of a hash are kept, whether or not they are there. */
    public Path path(String sha256) {
        return shelf(sha256).resolve(sha256);
    }

    private Path shelf(String sha256) {
        return folder.resolve(sha256.substring(0, 2));
    }

    /**
     * Copies a file whole, under a temporary name first, so that what stands under a hash is always complete.
     *
     * @return the hash of the bytes that were copied
     * @throws SourceFault if the file cannot be read
     * @throws IOException if the archive cannot be written
     */
    String keep(Path file) throws IOException {
        GuardedFiles.createDirectories(folder);
        Path part = Files.createTempFile(folder, ".", ".part");
        try {
            String sha256 = copy(file, part);
            GuardedFiles.guard(part);
            Path shelf = GuardedFiles.createDirectories(shelf(sha256));
            if (!Files.exists(shelf.resolve(sha256))) {
                Files.move(part, shelf.resolve(sha256), StandardCopyOption.ATOMIC_MOVE);
                sync(shelf);
            }
            return sha256;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static String copy(Path from, Path to) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(open(from), digest);
                FileChannel channel = FileChannel.open(to, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            byte[] buffer = new byte[BUFFER];
            for (int n = read(in, buffer); n >= 0; n = read(in, buffer)) {
                out.write(buffer, 0, n);
            }
            channel.force(true);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static InputStream open(Path from) throws SourceFault {
        try {
            return Files.newInputStream(from);
        } catch (IOException e) {
            throw new SourceFault(e);
        }
    }

    private static int read(InputStream in, byte[] buffer) throws SourceFault {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            throw new SourceFault(e);
        }
    }

    /** The file to be kept could not be read; of the archive that says nothing. */
    static final class SourceFault extends IOException {
        private static final long serialVersionUID = 1L;

        private final IOException reason;

        SourceFault(IOException reason) {
            super(reason);
            this.reason = reason;
        }

        IOException reason() {
            return reason;
        }
    }

    private static void sync(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
