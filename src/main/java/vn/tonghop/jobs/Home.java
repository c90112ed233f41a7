package vn.tonghop.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The home folder: all that the program keeps.
 *
 * @param folder its path
 */
public record Home(Path folder) {
    /** Where unions' files are put, unless another folder is named. */
    public Path inbox() {
        return folder.resolve("inbox");
    }

    /** Every file ever received. */
    public Path archive() {
        return folder.resolve("archive");
    }

    /** What the program writes for people. */
    public Path outbox() {
        return folder.resolve("outbox");
    }

    /** What is kept while files are read, and removed. */
    public Path temporary() {
        return folder.resolve("tmp");
    }

    /** A folder for what is kept while files are read, made where it is not there. */
    Path temporary(String purpose) {
        try {
            return Files.createDirectories(temporary().resolve(purpose));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot make the folder " + temporary().resolve(purpose), e);
        }
    }

    /** Removes the beginnings of files that a dead run left where only whole ones belong. */
    void sweepUnfinished() {
        for (Path folder : List.of(archive(), outbox())) {
            try (Stream<Path> left =
                    Files.find(folder, 3, (path, found) -> found.isRegularFile() && isUnfinished(path))) {
                for (Path path : left.toList()) {
                    Files.deleteIfExists(path);
                }
            } catch (NoSuchFileException nothingThere) {
                // Made when the first file comes.
            } catch (IOException e) {
                throw new UncheckedIOException("cannot remove what a dead run left in " + folder, e);
            }
        }
    }

    private static boolean isUnfinished(Path path) {
        String name = path.getFileName().toString();
        return name.startsWith(".") && (name.endsWith(".part") || name.endsWith(".tmp"));
    }

    /** Removes what a dead run left in a temporary folder. */
    void sweep(String purpose) {
        try (Stream<Path> left = Files.walk(temporary(purpose))) {
            for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot remove what a dead run left in " + temporary().resolve(purpose), e);
        }
    }
}
