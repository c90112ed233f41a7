package vn.tonghop.warehouse.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;

/** The data folder: made once, whole or not at all, and read only by the major version that made it. */
final class Cluster {
    /** The server's one user; it owns everything. */
    static final String USER = "tonghop";

    /** The database all is kept in. */
    static final String DATABASE = "tonghop";

    private static final long MEGABYTES_TO_MAKE = 200;

    private Cluster() {}

    /** Makes the cluster and its database where there is none; refuses one of another major version. */
    static void ensure(DatabaseFolder folder, Binaries binaries) throws IOException {
        if (Files.exists(folder.data())) {
            String made = Files.readString(folder.data().resolve("PG_VERSION")).strip();
            if (!made.equals(binaries.major())) {
                throw DatabaseUnavailable.saying(Refusals.OTHER_MAJOR, folder.root(), made, binaries.major());
            }
            return;
        }
        folder.requireSpace(MEGABYTES_TO_MAKE);
        folder.password();
        // A name of its own: an initdb whose parent was killed may still be writing to the one before.
        Path part = folder.root().resolve("data-part-" + UUID.randomUUID());
        run(folder, "", initdb(folder, binaries, part));
        run(
                folder,
                "create database " + DATABASE + "\n",
                List.of(binaries.program("postgres"), "--single", "-D", part.toString(), "postgres"));
        Files.move(part, folder.data(), StandardCopyOption.ATOMIC_MOVE);
        folder.sweep("data-part-", "");
    }

    /** The locale is named, and is one that PostgreSQL brings itself, so that none of the machine's can break it. */
    private static List<String> initdb(DatabaseFolder folder, Binaries binaries, Path part) {
        return List.of(
                binaries.program("initdb"),
                "-D",
                part.toString(),
                "--username=" + USER,
                "--auth=scram-sha-256",
                "--pwfile=" + folder.passwordFile(),
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
    }

    private static void run(DatabaseFolder folder, String input, List<String> command) throws IOException {
        ServerCommand.Outcome outcome = ServerCommand.unprivileged(input, command);
        if (outcome.status() != 0) {
            throw DatabaseUnavailable.saying(Refusals.COMMAND_FAILED, folder.root(), outcome.output());
        }
    }
}
