package vn.tonghop.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;

/**
 * Makes files and folders that are no more open than the folder they lie in. Below a folder that everybody may look into
 * they are as open as the user's own files are.
 */
public final class GuardedFiles {
    private GuardedFiles() {}

    /**
     * Makes a folder, and those above it that are not there. One at a time: a folder that another thread has made and not yet
     * given its rights would pass on those of before.
     */
    public static synchronized Path createDirectories(Path folder) throws IOException {
        Path absolute = folder.toAbsolutePath().normalize();
        if (Files.isDirectory(absolute)) {
            return folder;
        }
        Path parent = absolute.getParent();
        if (parent == null) {
            return Files.createDirectories(absolute);
        }
        createDirectories(parent);
        Optional<Rights> rights = Rights.ofFolder(parent);
        if (rights.isEmpty()) {
            Files.createDirectories(absolute);
        } else {
            createDirectory(absolute, rights.get());
        }
        return folder;
    }

    /** Makes a folder with rights of its own where it is not there; those above it are made like any other. */
    public static void createDirectory(Path folder, Rights rights) throws IOException {
        Path parent = folder.toAbsolutePath().normalize().getParent();
        if (parent != null && !Files.isDirectory(parent)) {
            createDirectories(parent);
        }
        try {
            Files.createDirectory(folder, Rights.atFirst(true));
            rights.setOn(folder);
        } catch (FileAlreadyExistsException there) {
            if (!Files.isDirectory(folder)) {
                throw there;
            }
        }
    }

    /** Opens a new file to write to; one that is there is replaced. */
    public static OutputStream newOutputStream(Path file) throws IOException {
        Optional<Rights> rights = Rights.ofFolder(file.toAbsolutePath().resolveSibling("."));
        if (rights.isEmpty()) {
            return Files.newOutputStream(file);
        }
        Files.deleteIfExists(file);
        OutputStream out = Channels.newOutputStream(Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), Rights.atFirst(false)));
        try {
            rights.get().setOn(file);
            return out;
        } catch (IOException | RuntimeException cause) {
            out.close();
            throw cause;
        }
    }

    /** Gives a file that is there the rights of the folder that it lies in. */
    public static void guard(Path file) throws IOException {
        Optional<Rights> rights = Rights.ofFolder(file.toAbsolutePath().resolveSibling("."));
        if (rights.isPresent()) {
            rights.get().setOn(file);
        }
    }

    /**
     * Gives a folder and all that lies below it these rights. What they take away is taken from the folder itself first,
     * and what they grant is granted there last, so that the folder's own rights tell whether all was done.
     */
    public static void setOnAllBelow(Path folder, Rights rights) throws IOException {
        if (rights.areExceededBy(folder)) {
            Rights.OWNER.setOn(folder);
            if (Rights.OWNER.areExceededBy(folder)) {
                // The file system only pretends to have rights; so it does below.
                return;
            }
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes found) throws IOException {
                if (!path.equals(folder)) {
                    rights.setOn(path);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes found) throws IOException {
                rights.setOn(path);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path path, IOException goneMeanwhile) {
                return FileVisitResult.CONTINUE;
            }
        });
        rights.setOn(folder);
    }
}
