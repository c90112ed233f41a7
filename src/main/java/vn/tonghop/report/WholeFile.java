package vn.tonghop.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import vn.tonghop.files.GuardedFiles;

/** Brings a file to its place whole or not at all: written under a temporary name, synced and moved. No more open than its folder. */
public final class WholeFile {
    private WholeFile() {}

    /** Gives the bytes of a file. */
    @FunctionalInterface
    public interface Content {
        /** Writes all of it. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes a file; one that is there is replaced, its folder is made where it is not there. */
    public static void write(Path target, Content content) throws IOException {
        Path folder = GuardedFiles.createDirectories(target.toAbsolutePath().resolveSibling("."));
        Path part = folder.resolve("." + target.getFileName() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(GuardedFiles.newOutputStream(part))) {
                content.writeTo(out);
            }
            force(part, StandardOpenOption.WRITE);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            force(folder, StandardOpenOption.READ);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void force(Path path, StandardOpenOption option) throws IOException {
        try (FileChannel channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }
}
