package vn.tonghop.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.tonghop.model.Message;

/**
 * Brings a database's schemas up to date. Flyway takes a second even where there is nothing to do, so that the hash of
 * all migrations is left as the comment of its table, and Flyway is asked only where it differs.
 */
final class Migration {
    private static final int OLDEST_SERVER = 15;
    private static final String MARK = "migrations ";
    private static final Statements STATEMENTS = new Statements("warehouse/database");

    private static final Message TOO_OLD = new Message(
            "Máy chủ tại {1} là PostgreSQL {2}; cần PostgreSQL 15 trở lên. Hãy nâng cấp, hoặc đặt TONGHOP_DB_URL tới máy chủ khác.",
            "The server at {1} is PostgreSQL {2}; 15 or newer is needed. Upgrade it, or let TONGHOP_DB_URL name another.");
    private static final Message NOT_UTF8 = new Message(
            "Cơ sở dữ liệu tại {1} dùng bảng mã {2}; cần UTF8. Hãy tạo một cơ sở dữ liệu khác với encoding 'UTF8'.",
            "The database at {1} is encoded in {2}; UTF8 is needed. Make another database with encoding 'UTF8'.");
    private static final Message FAILED = new Message(
            "Không cập nhật được các lược đồ ops, wh, mart trong cơ sở dữ liệu tại {1}. Người dùng của cơ sở dữ liệu phải được quyền"
                    + " tạo lược đồ, và các lược đồ đó không được do chương trình khác tạo. Lý do: {2}",
            "The schemas ops, wh, mart of the database at {1} could not be brought up to date. The database's user must be allowed"
                    + " to make schemas, and these must not be another program's. Reason: {2}");

    private final Account account;

    Migration(Account account) {
        this.account = account;
    }

    /** Does what is still to be done; of two processes the second one waits and finds it done. */
    void apply() {
        String wanted = MARK + hash();
        try (Connection connection = account.connectPatiently()) {
            requireUsable(connection);
            if (wanted.equals(value(connection, "mark"))) {
                return;
            }
            value(connection, "lock");
            if (!wanted.equals(value(connection, "mark"))) {
                migrate();
                execute(connection, STATEMENTS.text("set-mark").formatted(wanted));
            }
        } catch (SQLException | FlywayException cause) {
            throw account.refused(cause)
                    .orElseGet(() -> account.refusal(FAILED, cause, String.valueOf(cause.getMessage())));
        }
    }

    private void requireUsable(Connection connection) throws SQLException {
        int version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST_SERVER) {
            throw account.refusal(TOO_OLD, String.valueOf(version));
        }
        String encoding = value(connection, "encoding");
        if (!encoding.equals("UTF8")) {
            throw account.refusal(NOT_UTF8, encoding);
        }
    }

    private void migrate() {
        Flyway.configure(Migration.class.getClassLoader())
                .dataSource(new AccountDataSource(account))
                .locations("classpath:db/migration")
                .defaultSchema("ops")
                .load()
                .migrate();
    }

    /** Names and bytes of all migrations. */
    private static String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Resource[] found = new PathMatchingResourcePatternResolver(Migration.class.getClassLoader())
                    .getResources("classpath*:db/migration/*.sql");
            Arrays.sort(found, Comparator.comparing(resource -> String.valueOf(resource.getFilename())));
            for (Resource resource : found) {
                digest.update(String.valueOf(resource.getFilename()).getBytes(StandardCharsets.UTF_8));
                digest.update(resource.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException cause) {
            throw new IllegalStateException(cause);
        } catch (IOException cause) {
            throw new UncheckedIOException("reading the migrations", cause);
        }
    }

    private static String value(Connection connection, String statement) throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet rows = query.executeQuery(STATEMENTS.text(statement))) {
            rows.next();
            String value = rows.getString(1);
            return value == null ? "" : value;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement command = connection.createStatement()) {
            command.execute(sql);
        }
    }
}
