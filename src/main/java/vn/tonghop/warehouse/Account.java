package vn.tonghop.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.postgresql.Driver;
import org.springframework.transaction.TransactionSystemException;
import vn.tonghop.model.Lang;
import vn.tonghop.model.Message;
import vn.tonghop.warehouse.server.DatabaseUnavailable;

/**
 * Who connects to which database.
 *
 * @param url      a {@code jdbc:postgresql:} URL; what it says goes before user and password
 * @param user     empty where the URL or the server's default says it
 * @param password empty where the URL says it, or none is asked for
 */
record Account(String url, String user, String password) {
    private static final String SCHEME = "jdbc:postgresql:";
    private static final Statements STATEMENTS = new Statements("warehouse/database");
    private static final String SERVER_IS_STARTING = "57P03";
    private static final int STARTING_LOOKS = 60;
    private static final long LOOK_EVERY_MS = 500;

    private static final Message NO_URL = new Message(
            "TONGHOP_DB_URL phải bắt đầu bằng “jdbc:postgresql:”, ví dụ jdbc:postgresql://may-chu:5432/tonghop.",
            "TONGHOP_DB_URL must begin with \"jdbc:postgresql:\", for example jdbc:postgresql://server:5432/tonghop.");
    private static final Message NO_ANSWER = new Message(
            "Không kết nối được tới PostgreSQL tại {1}: {2}. Hãy kiểm tra máy chủ có đang chạy và mạng có thông không,"
                    + " và giá trị của TONGHOP_DB_URL.",
            "Cannot connect to PostgreSQL at {1}: {2}. Check that the server is up and can be reached, and the value of"
                    + " TONGHOP_DB_URL.");
    private static final Message NOT_ADMITTED = new Message(
            "PostgreSQL tại {1} từ chối đăng nhập: {2}. Hãy kiểm tra TONGHOP_DB_USER và TONGHOP_DB_PASSWORD.",
            "PostgreSQL at {1} refuses the login: {2}. Check TONGHOP_DB_USER and TONGHOP_DB_PASSWORD.");
    private static final Message NO_DATABASE = new Message(
            "Máy chủ tại {1} không có cơ sở dữ liệu này: {2}. Hãy tạo nó (create database … encoding 'UTF8'), hoặc sửa"
                    + " TONGHOP_DB_URL.",
            "The server at {1} has no such database: {2}. Make it (create database … encoding 'UTF8'), or correct"
                    + " TONGHOP_DB_URL.");
    private static final Message LOST = new Message(
            "Mất kết nối tới PostgreSQL tại {1}: máy chủ đã dừng hoặc đã ngắt kết nối ({2}). Hãy kiểm tra máy chủ có chạy được không"
                    + " (ổ đĩa đầy cũng làm máy chủ dừng), rồi chạy lại lệnh này để tiếp tục từ chỗ dừng.",
            "The connection to PostgreSQL at {1} was lost: the server stopped, or ended it ({2}). Check whether the server can run"
                    + " (a full disk stops it too), then run the same command again: it goes on where it stopped.");

    /** The account that the environment names, if it names a server. */
    static Optional<Account> external(Map<String, String> environment) {
        String url = environment.getOrDefault("TONGHOP_DB_URL", "").strip();
        if (url.isEmpty()) {
            return Optional.empty();
        }
        if (!url.startsWith(SCHEME) || Driver.parseURL(url, new Properties()) == null) {
            throw new DatabaseUnavailable(NO_URL);
        }
        return Optional.of(new Account(
                url,
                environment.getOrDefault("TONGHOP_DB_USER", ""),
                environment.getOrDefault("TONGHOP_DB_PASSWORD", "")));
    }

    /** {@code host:port/database}: what may be shown. */
    String place() {
        Properties parts =
                Optional.ofNullable(Driver.parseURL(url, new Properties())).orElseGet(Properties::new);
        return parts.getProperty("PGHOST", "?") + ":" + parts.getProperty("PGPORT", "?") + "/"
                + parts.getProperty("PGDBNAME", "?");
    }

    /** What every connection is made with: server errors without the values of rows, dead peers noticed. */
    Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", "tonghop");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("logServerErrorDetail", "false");
        if (!user.isEmpty()) {
            properties.setProperty("user", user);
        }
        if (!password.isEmpty()) {
            properties.setProperty("password", password);
        }
        return properties;
    }

    /** A new connection, whose settings are those that our statements rely on. */
    Connection connect() throws SQLException {
        Connection connection = new Driver().connect(url, properties());
        if (connection == null) {
            throw new SQLException("not a URL of PostgreSQL", "08001");
        }
        try (Statement pin = connection.createStatement()) {
            pin.execute(STATEMENTS.text("session"));
            return connection;
        } catch (SQLException cause) {
            connection.close();
            throw cause;
        }
    }

    /** A new connection; a server that is just starting is waited for. */
    Connection connectPatiently() {
        for (int look = 1; ; look++) {
            try {
                return connect();
            } catch (SQLException cause) {
                if (look == STARTING_LOOKS || !SERVER_IS_STARTING.equals(cause.getSQLState())) {
                    throw unreachable(cause);
                }
                pause(cause);
            }
        }
    }

    /** What to tell people when no connection could be made. */
    DatabaseUnavailable unreachable(SQLException cause) {
        Optional<DatabaseUnavailable> named = refused(cause);
        if (named.isPresent()) {
            return named.get();
        }
        String state = Optional.ofNullable(cause.getSQLState()).orElse("");
        Message pattern = state.startsWith("28") ? NOT_ADMITTED : state.equals("3D000") ? NO_DATABASE : NO_ANSWER;
        return refusal(pattern, cause, String.valueOf(cause.getMessage()));
    }

    /** What to tell people where a fault is nothing but the loss of the server or of a connection; empty otherwise. */
    Optional<DatabaseUnavailable> lost(Throwable fault) {
        if (fault instanceof TransactionSystemException rollback && rollback.getOriginalException() != null) {
            // What made the transaction fail, and not the failure to roll it back.
            return lost(rollback.getOriginalException());
        }
        Optional<DatabaseUnavailable> refused = refused(fault);
        if (refused.isPresent()) {
            // A pool that gets no connection for this reason has lost none.
            return refused;
        }
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isLoss(sql)) {
                return Optional.of(refusal(LOST, fault, String.valueOf(cause.getMessage())));
            }
        }
        return Optional.empty();
    }

    private static boolean isLoss(SQLException fault) {
        return fault instanceof SQLTransientConnectionException
                || ServerRefusal.of(fault).filter(ServerRefusal.LOST::equals).isPresent();
    }

    /** What to tell people where the server refused the work, though it can be reached; empty where that is not the reason. */
    Optional<DatabaseUnavailable> refused(Throwable fault) {
        return ServerRefusal.of(fault)
                .filter(refusal -> refusal != ServerRefusal.LOST)
                .map(refusal -> new DatabaseUnavailable(refusal.message(place()), fault));
    }

    /** A refusal that names this database as {@code {1}} and a detail as {@code {2}}. */
    DatabaseUnavailable refusal(Message pattern, Throwable cause, String detail) {
        return new DatabaseUnavailable(refusal(pattern, detail).text(), cause);
    }

    /** A refusal that no exception led to. */
    DatabaseUnavailable refusal(Message pattern, String detail) {
        String line = detail.strip().replaceAll("\\s*\\R[-\\s]*", "; ").replaceAll("[.\\s]+$", "");
        List<String> details = List.of(place(), line);
        return new DatabaseUnavailable(new Message(pattern.in(Lang.VI, "", details), pattern.in(Lang.EN, "", details)));
    }

    /** The place alone: neither the password nor a URL that may hold one. */
    @Override
    public String toString() {
        return place();
    }

    private void pause(SQLException cause) {
        try {
            Thread.sleep(LOOK_EVERY_MS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw unreachable(cause);
        }
    }
}
