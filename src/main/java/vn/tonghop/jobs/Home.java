package vn.tonghop.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.tonghop.files.GuardedFiles;
import vn.tonghop.files.Rights;
import vn.tonghop.intake.Archive;

/**
 * The home folder: all that the program keeps.
 *
 * @param folder its path
 */
public record Home(Path folder) {
    static final String GROUP = "TONGHOP_GROUP";

    /** Where unions' files are put, unless another folder is named. */
    public Path inbox() {
        return folder.resolve("inbox");
    }

    /** Every file ever received. */
    public Path archive() {
        return folder.resolve("archive");
    }

    /** Whether the archive has the bytes of a SHA-256, in hexadecimal digits. */
    public boolean isArchived(String sha256) {
        return Files.exists(new Archive(archive()).path(sha256));
    }

    /** What the program writes for people. */
    public Path outbox() {
        return folder.resolve("outbox");
    }

    /** What runs tell about themselves. */
    public Path log() {
        return folder.resolve("log");
    }

    /** What is kept while files are read, and removed. */
    public Path temporary() {
        return folder.resolve("tmp");
    }

    /** Where the embedded server keeps its data; always its owner's alone. */
    public Path database() {
        return folder.resolve("db");
    }

    /**
     * Who may read what lies in a home: its owner, and the group that {@code TONGHOP_GROUP} names.
     *
     * @throws GroupRefused where there is no such group
     */
    public static Rights rights(Map<String, String> environment) {
        String group = environment.getOrDefault(GROUP, "").strip();
        try {
            return group.isEmpty() ? Rights.OWNER : Rights.sharedWith(group);
        } catch (IOException noSuchGroup) {
            throw new GroupRefused(GroupRefused.UNKNOWN, group);
        }
    }

    /**
     * Makes the home and its folders where they are not there, and takes from others what they may not see. Costs a look at
     * each folder; only where one has other rights, all below it is given them. A folder that cannot be made or given rights
     * is left as it is: who needs it says so, and {@code doctor}.
     *
     * @param environment tells which group may read along
     * @throws GroupRefused where that group cannot be given the right
     */
    public void guard(Map<String, String> environment) {
        Rights rights = rights(environment);
        make(rights);
        quietly(() -> {
            if (!rights.letTheGroupInto(folder)) {
                rights.setOn(folder);
            }
        });
        wanted(rights)
                .forEach((one, wanted) -> quietly(() -> {
                    if (!wanted.areOn(one)) {
                        GuardedFiles.setOnAllBelow(one, wanted);
                    }
                }));
        quietly(() -> {
            // What is in the inbox is its senders'. One that others may write to was set up for them to put files into.
            if (!Rights.letOthersWriteTo(inbox())) {
                rights.setOn(inbox());
            }
        });
        quietly(() -> {
            if (rights.areOfAGroup() && !rights.areOn(outbox())) {
                throw new GroupRefused(
                        GroupRefused.NOT_ALLOWED, environment.getOrDefault(GROUP, ""), outbox().toString());
            }
        });
    }

    /** Makes those of its folders that are not there. */
    void make(Rights rights) {
        quietly(() -> GuardedFiles.createDirectory(folder, rights));
        wanted(rights).forEach((one, wanted) -> quietly(() -> GuardedFiles.createDirectory(one, wanted)));
        quietly(() -> GuardedFiles.createDirectory(inbox(), rights));
    }

    /** The folders of the home that others may do more with than they should. */
    List<Path> tooOpen(Rights rights) throws IOException {
        Map<Path, Rights> all = wanted(rights);
        all.put(database(), Rights.OWNER);
        all.put(inbox(), rights);
        List<Path> found = new ArrayList<>();
        for (Map.Entry<Path, Rights> one : all.entrySet()) {
            if (Files.exists(one.getKey()) && one.getValue().areExceededBy(one.getKey())) {
                found.add(one.getKey());
            }
        }
        return found;
    }

    /** What people may want to read, and what the program alone needs. */
    private Map<Path, Rights> wanted(Rights rights) {
        Map<Path, Rights> all = new LinkedHashMap<>();
        List.of(archive(), outbox(), log()).forEach(read -> all.put(read, rights));
        all.put(temporary(), Rights.OWNER);
        return all;
    }

    private static void quietly(Deed deed) {
        try {
            deed.done();
        } catch (IOException cannotBeDone) {
            // Whoever needs the folder says so.
        }
    }

    @FunctionalInterface
    private interface Deed {
        void done() throws IOException;
    }

    /** A folder for what is kept while files are read, made where it is not there. */
    Path temporary(String purpose) {
        try {
            return GuardedFiles.createDirectories(temporary().resolve(purpose));
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
