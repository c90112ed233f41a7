package vn.tonghop.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tonghop.crash.Launch;
import vn.tonghop.model.FindingCode;
import vn.tonghop.testing.Inbox;
import vn.tonghop.testing.TestDatabase;

/** An inbox with all that cannot be taken, and a run that is held up until one of its files is gone. */
final class UntakenFiles {
    static final Map<FindingCode, Provocation> ALL = Map.of(
            FindingCode.FILE_UNREADABLE, Provocation.by("2021/lang-son/không đọc được.csv", new byte[0]),
            FindingCode.FILE_GONE, Provocation.by("2021/lang-son/mất.csv", new byte[0]),
            FindingCode.LINK_NOT_FOLLOWED, Provocation.by("2021/lang-son/liên kết.csv", new byte[0]),
            FindingCode.FOLDER_UNREADABLE, Provocation.by("2021/bac-ninh", new byte[0]));

    private static final String FIRST = "2021/lang-son/a.csv";
    private static final String HOLD_UP = "create function ops.hold_up() returns trigger language plpgsql as $$ begin"
            + " perform pg_advisory_xact_lock(4711); return new; end $$;"
            + " create trigger hold_up before insert on ops.submission for each row when (new.file = '" + FIRST
            + "') execute function ops.hold_up()";

    private UntakenFiles() {}

    /** Lets a run meet all of them. */
    static void meet(TestDatabase database, Path home) {
        Path inbox = home.resolve("untaken");
        Inbox.put(inbox, FIRST, new byte[0]);
        Path gone = put(inbox, FindingCode.FILE_GONE);
        try (Connection connection = database.database().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            Files.setPosixFilePermissions(put(inbox, FindingCode.FILE_UNREADABLE), Set.of());
            Files.createSymbolicLink(place(inbox, FindingCode.LINK_NOT_FOLLOWED), gone);
            Path folder = Files.createDirectory(place(inbox, FindingCode.FOLDER_UNREADABLE));
            Files.setPosixFilePermissions(folder, Set.of());
            statement.execute(HOLD_UP + "; select pg_advisory_lock(4711)");
            Launch launch = Launch.unprivileged(
                    database.environment(), List.of("ingest", "--inbox", inbox.toString(), "--home", home.toString()));
            while (launch.isAlive() && !waits(statement)) {
                launch.endsWithin(20);
            }
            Files.delete(gone);
            statement.execute("select pg_advisory_unlock(4711)");
            Launch.Ended ended = launch.ended();
            assertThat(ended.status()).as(ended.toString()).isEqualTo(3);
            statement.execute("drop trigger hold_up on ops.submission; drop function ops.hold_up()");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean waits(Statement statement) throws SQLException {
        try (ResultSet waiting = statement.executeQuery(
                "select 1 from pg_locks where locktype = 'advisory' and objid = 4711 and not granted")) {
            return waiting.next();
        }
    }

    private static Path put(Path inbox, FindingCode code) {
        return Inbox.put(inbox, file(code), new byte[0]);
    }

    private static Path place(Path inbox, FindingCode code) {
        return inbox.resolve(file(code));
    }

    private static String file(FindingCode code) {
        return ALL.getOrDefault(code, Provocation.by("", new byte[0])).file();
    }
}
