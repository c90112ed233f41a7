package vn.tonghop.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.testing.TestDatabase;
import vn.tonghop.warehouse.server.DatabaseUnavailable;

class DatabaseTest {
    @Test
    void givesAMigratedDatabase() throws SQLException {
        try (TestDatabase test = TestDatabase.fresh()) {
            assertThat(text(test.database().dataSource(), "select count(*) from ops.submission"))
                    .isEqualTo("0");
        }
    }

    @Test
    void keepsTwoTestsApart() throws SQLException {
        try (TestDatabase one = TestDatabase.fresh();
                TestDatabase other = TestDatabase.fresh()) {
            one.execute("create table public.mine (id int)");
            assertThat(text(other.database().dataSource(), "select to_regclass('public.mine')"))
                    .isEqualTo("null");
        }
    }

    @Test // issue: with TONGHOP_DB_URL db/ is not made
    void makesNoFolderForAnExternalServer(@TempDir Path home) throws SQLException {
        try (TestDatabase test = TestDatabase.fresh();
                Database database = Database.open(home, test.environment())) {
            assertThat(text(database.dataSource(), "select 1")).isEqualTo("1");
            assertThat(database.isEmbedded()).isFalse();
            assertThat(home.resolve("db")).doesNotExist();
        }
    }

    @Test
    void startsTheServerOfTheHomeWhereNoneIsNamed(@TempDir Path home) throws SQLException {
        try (Database database = Database.open(home, Map.of())) {
            assertThat(text(database.dataSource(), "select current_setting('data_directory')"))
                    .isEqualTo(home.resolve("db/data").toString());
            assertThat(text(database.dataSource(), "select count(*) from ops.submission"))
                    .isEqualTo("0");
        }
        assertThat(Files.exists(home.resolve("db/data/postmaster.pid"))).isFalse();
    }

    @Test
    void isMigratedOnceByTwoThatOpenItAtOnce(@TempDir Path home) throws SQLException {
        try (TestDatabase test = TestDatabase.fresh()) {
            test.execute("drop schema ops, wh, mart cascade");
            List<CompletableFuture<Void>> opening = Stream.of(1, 2)
                    .map(each -> CompletableFuture.runAsync(
                            () -> Database.open(home, test.environment()).close()))
                    .toList();
            opening.forEach(CompletableFuture::join);
            String repeated = "select count(*) - count(distinct script) from ops.flyway_schema_history";
            assertThat(text(test.database().dataSource(), repeated)).isEqualTo("0");
            assertThat(text(test.database().dataSource(), "select count(*) from ops.submission"))
                    .isEqualTo("0");
        }
    }

    @Test
    void givesAConnectionThatOutlivesThePool() throws SQLException {
        try (TestDatabase test = TestDatabase.fresh();
                Connection own = test.database().dedicated()) {
            test.database().close();
            assertThat(own.isValid(1)).isTrue();
        }
    }

    @Test
    void saysWhichServerDoesNotAnswer(@TempDir Path home) {
        Map<String, String> environment =
                Map.of("TONGHOP_DB_URL", "jdbc:postgresql://127.0.0.1:1/kho?password=secret", "TONGHOP_DB_USER", "ai");
        assertThatThrownBy(() -> Database.open(home, environment))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("127.0.0.1:1/kho")
                .hasMessageContaining("TONGHOP_DB_URL")
                .hasMessageNotContaining("secret");
    }

    @Test
    void refusesAUrlOfAnotherKind(@TempDir Path home) {
        assertThatThrownBy(() -> Database.open(home, Map.of("TONGHOP_DB_URL", "jdbc:mysql://localhost/kho")))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("jdbc:postgresql:");
    }

    @Test
    void saysThatTheDatabaseNamedIsNotThere(@TempDir Path home) {
        try (TestDatabase test = TestDatabase.fresh()) {
            Map<String, String> environment = new HashMap<>(test.environment());
            environment.computeIfPresent("TONGHOP_DB_URL", (key, url) -> url.replaceFirst("/t_\\w+", "/khong_co"));
            assertThatThrownBy(() -> Database.open(home, environment))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("create database");
        }
    }

    private static String text(DataSource dataSource, String query) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }
}
