package vn.tonghop.warehouse.server;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** The home's {@code db} folder: what lies where in it. Its owner alone may look inside. */
record DatabaseFolder(Path root) {
    /** What a folder is made with that its owner alone may look into. */
    static final FileAttribute<Set<PosixFilePermission>> OWNER_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private static final Set<PosixFilePermission> OWNER_FILE = PosixFilePermissions.fromString("rw-------");
    /** initdb hands its own path to a shell, between double quotes. */
    private static final Predicate<String> SHELL_SAFE =
            Pattern.compile("[^\"$`\\\\\\p{Cntrl}]*").asMatchPredicate();

    private static final Set<String> OWN_DISKS = Set.of(
            "apfs",
            "bcachefs",
            "btrfs",
            "ext2",
            "ext3",
            "ext4",
            "f2fs",
            "hfs",
            "jfs",
            "overlay",
            "reiserfs",
            "tmpfs",
            "ufs",
            "xfs",
            "zfs");

    private static final long MEGABYTE = 1L << 20;

    /** Makes the folder where it is not there; {@code root} of the answer is free of symbolic links. */
    static DatabaseFolder at(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        try {
            if (!Files.isDirectory(absolute)) {
                Path parent = absolute.getParent();
                if (parent != null) {
                    Files.createDirectories(parent);
                }
                Files.createDirectories(absolute, OWNER_FOLDER);
            }
            Path real = absolute.toRealPath();
            if (!SHELL_SAFE.test(real.toString())) {
                throw DatabaseUnavailable.saying(Refusals.ODD_NAME, real);
            }
            requireOwn(real);
            if (!Files.getPosixFilePermissions(real).equals(OWNER_FOLDER.value())) {
                Files.setPosixFilePermissions(real, OWNER_FOLDER.value());
            }
            return new DatabaseFolder(real);
        } catch (IOException cause) {
            throw notWritable(absolute, cause);
        }
    }

    /** PostgreSQL works on data of its own user only; root may write to others' folders too, but is nobody to it. */
    private static void requireOwn(Path real) throws IOException {
        Path probe = Files.createTempFile(real, ".probe", "");
        UserPrincipal self = Files.getOwner(probe);
        Files.delete(probe);
        UserPrincipal owner = Files.getOwner(real);
        if (!owner.equals(self)) {
            throw DatabaseUnavailable.saying(Refusals.OTHER_OWNER, real, owner.getName(), self.getName());
        }
    }

    static DatabaseUnavailable notWritable(Path folder, IOException cause) {
        String reason = cause.getClass().getSimpleName() + ": " + cause.getMessage();
        return DatabaseUnavailable.saying(Refusals.NOT_WRITABLE, folder, reason);
    }

    Path data() {
        return root.resolve("data");
    }

    Path startLock() {
        return root.resolve("start.lock");
    }

    Path inUse() {
        return root.resolve("in-use");
    }

    Path serverLog() {
        return root.resolve("server.log");
    }

    Path passwordFile() {
        return root.resolve("password");
    }

    Path portFile() {
        return root.resolve("port");
    }

    Path placeFile() {
        return root.resolve("server-place");
    }

    /** Makes a file that its owner alone may read, where it is not there. */
    Path made(Path file) throws IOException {
        try {
            return Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_FILE));
        } catch (FileAlreadyExistsException there) {
            return file;
        }
    }

    /** Writes a file that its owner alone may read. */
    void write(Path file, String text) throws IOException {
        Files.writeString(made(file), text);
    }

    /**
     * Whether the folder lies on a disk of this machine, so that no other machine can have a server on it. A kind of file
     * system that is not known is taken for one that is shared.
     */
    boolean isOnOwnDisk() throws IOException {
        return OWN_DISKS.contains(Files.getFileStore(root).type());
    }

    /** The password that the cluster has; a random one is made when there is no cluster yet. */
    String password() throws IOException {
        String known = Files.isRegularFile(passwordFile())
                ? Files.readString(passwordFile()).strip()
                : "";
        if (!known.isEmpty()) {
            return known;
        }
        if (Files.exists(data())) {
            throw DatabaseUnavailable.saying(Refusals.NO_PASSWORD, root);
        }
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String made = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Files.deleteIfExists(passwordFile());
        write(passwordFile(), made + "\n");
        return made;
    }

    /** Refuses to go on where the disk has less than so many megabytes left. */
    void requireSpace(long megabytes) throws IOException {
        long free = Files.getFileStore(root).getUsableSpace() / MEGABYTE;
        if (free < megabytes) {
            throw DatabaseUnavailable.saying(Refusals.NO_SPACE, root, free, megabytes);
        }
    }

    /** Removes what begins with a prefix, but for one name: leftovers of starts that were cut off, and old binaries. */
    void sweep(String prefix, String keep) throws IOException {
        try (Stream<Path> entries = Files.list(root)) {
            for (Path entry : entries.toList()) {
                String name = entry.getFileName().toString();
                if (name.startsWith(prefix) && !name.equals(keep)) {
                    removeIfStill(entry);
                }
            }
        }
    }

    /** A start that was cut off may have left a program that still writes there: what stays now goes next time. */
    private static void removeIfStill(Path tree) {
        try {
            FileSystemUtils.deleteRecursively(tree);
        } catch (IOException stillWrittenTo) {
            // In nobody's way.
        }
    }
}
