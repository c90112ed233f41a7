package vn.tonghop.warehouse;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import vn.tonghop.warehouse.server.DatabaseUnavailable;
import vn.tonghop.warehouse.server.PostgresServer;

/**
 * The PostgreSQL that everything is kept in: the one in the home's {@code db} folder, or the one that the environment
 * names; of the schemas that this program knows in either case.
 */
public final class Database implements AutoCloseable {
    private static final int POOL_SIZE = 12;
    private static final long CONNECTION_TIMEOUT_MS = 5_000;

    private final Optional<PostgresServer> embedded;
    private final Account account;
    private final HikariDataSource pool;

    private Database(Optional<PostgresServer> embedded, Account account) {
        this.embedded = embedded;
        this.account = account;
        this.pool = pooled(account);
    }

    /**
     * Opens the database, and brings its schemas up to date.
     *
     * @param home        the home folder; its {@code db} is made and its server started, unless the environment names one
     * @param environment {@code TONGHOP_DB_URL}, {@code TONGHOP_DB_USER}, {@code TONGHOP_DB_PASSWORD}
     * @return the database, to be closed when the work is done
     * @throws DatabaseUnavailable where there is none to work with: what is wrong and what to do about it
     */
    public static Database open(Path home, Map<String, String> environment) {
        Optional<Account> external = Account.external(environment);
        if (external.isPresent()) {
            new Migration(external.get()).apply();
            return new Database(Optional.empty(), external.get());
        }
        PostgresServer server = PostgresServer.attach(home.resolve("db"));
        Account owner = new Account(server.url(), server.user(), server.password());
        try {
            new Migration(owner).apply();
            return new Database(Optional.of(server), owner);
        } catch (RuntimeException cause) {
            server.close();
            throw cause;
        }
    }

    /** Whether there is a database to open: one of the environment's, or one made in the home before. */
    public static boolean exists(Path home, Map<String, String> environment) {
        return Account.external(environment).isPresent() || Files.isDirectory(home.resolve("db"));
    }

    /** Connections of a pool of twelve; asking for one waits five seconds at most. */
    public DataSource dataSource() {
        return pool;
    }

    /**
     * A connection that belongs to the caller alone and lives as long as it wants, as a lock on a session needs.
     *
     * @throws DatabaseUnavailable where the server does not answer
     */
    public Connection dedicated() {
        try {
            return account.connect();
        } catch (SQLException cause) {
            throw account.unreachable(cause);
        }
    }

    /** Whether the server is the one in the home's {@code db} folder. */
    public boolean isEmbedded() {
        return embedded.isPresent();
    }

    /** Where the server is and which database of it, without user or password: {@code host:port/database}. */
    public String place() {
        return account.place();
    }

    /** Ends all connections at once, those in use too; whatever is asked of the data source afterwards fails. */
    public void sever() {
        pool.close();
    }

    /** What to tell people where a fault is nothing but the loss of the server or of a connection; empty otherwise. */
    public Optional<DatabaseUnavailable> lost(Throwable fault) {
        return account.lost(fault)
                .map(lost -> embedded.flatMap(PostgresServer::wantOfSpace).orElse(lost));
    }

    /** What to tell people where the server can be reached no more; empty where it can. */
    public Optional<DatabaseUnavailable> loss() {
        try {
            account.connect().close();
            return Optional.empty();
        } catch (SQLException gone) {
            return lost(gone).or(() -> Optional.of(account.unreachable(gone)));
        }
    }

    /** Ends all connections, and lets go of the embedded server. */
    @Override
    public void close() {
        pool.close();
        embedded.ifPresent(PostgresServer::close);
    }

    private static HikariDataSource pooled(Account account) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("tonghop");
        config.setDataSource(new AccountDataSource(account));
        config.setMaximumPoolSize(POOL_SIZE);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECTION_TIMEOUT_MS);
        try {
            return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException cause) {
            throw account.lost(cause).orElseThrow(() -> cause);
        }
    }
}
