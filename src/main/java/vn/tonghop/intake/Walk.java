package vn.tonghop.intake;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.model.FindingCode;

/** A walk through an inbox, from folder to folder. What cannot be looked at ends no walk, and no link is followed. */
final class Walk extends SimpleFileVisitor<Path> {
    private final Path root;
    private final List<Path> files = new ArrayList<>();
    private final Map<Path, FindingCode> blocked = new TreeMap<>();
    private boolean whole = true;

    private Walk(Path root) {
        this.root = root;
    }

    /** Walks through a folder, which is itself no link. */
    static Walk through(Path root) {
        Walk walk = new Walk(root);
        try {
            Files.walkFileTree(root, walk);
        } catch (IOException gone) {
            walk.whole = false;
        }
        return walk;
    }

    /** The files that are offered, in no order. */
    List<Path> files() {
        return files;
    }

    /** What is offered and cannot be taken. */
    Map<Path, FindingCode> blocked() {
        return blocked;
    }

    /** Whether the folder itself could be read to its end. */
    boolean isWhole() {
        return whole;
    }

    /** What a fault says of the file that could not be looked at or read. */
    static FindingCode code(IOException fault) {
        return fault instanceof NoSuchFileException ? FindingCode.FILE_GONE : FindingCode.FILE_UNREADABLE;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes found) {
        return folder.equals(root) || isOffered(folder) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes found) {
        if (isOffered(file) && found.isSymbolicLink()) {
            blocked.put(file, FindingCode.LINK_NOT_FOLLOWED);
        } else if (isOffered(file) && found.isRegularFile()) {
            files.add(file);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException fault) {
        boolean folder = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
        block(path, folder ? FindingCode.FOLDER_UNREADABLE : code(fault));
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException fault) {
        if (fault != null) {
            block(folder, FindingCode.FOLDER_UNREADABLE);
        }
        return FileVisitResult.CONTINUE;
    }

    private void block(Path path, FindingCode code) {
        if (path.equals(root)) {
            whole = false;
        } else if (isOffered(path)) {
            blocked.put(path, code);
        }
    }

    /** Hidden files, lock files of office programs and unfinished copies are no offers, nor is what lies in such folders. */
    private boolean isOffered(Path path) {
        for (Path part : root.relativize(path)) {
            String name = part.toString().toLowerCase(Locale.ROOT);
            if (name.startsWith(".") || name.startsWith("~$")) {
                return false;
            }
        }
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return Stream.of(".part", ".tmp", ".crdownload").noneMatch(name::endsWith)
                && !name.equals("thumbs.db")
                && !name.equals("desktop.ini");
    }
}
