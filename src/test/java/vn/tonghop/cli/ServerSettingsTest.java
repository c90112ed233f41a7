package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.testing.TestDatabase;

/** External servers that are set up unlike ours: they give the same figures, or the reason why not and what to do. */
class ServerSettingsTest {
    private static final String SAMPLE = "sample-data/inbox";

    @TempDir
    private Path home = Path.of("");

    private final TestDatabase database = TestDatabase.fresh();
    private final String name =
            database.environment().getOrDefault("TONGHOP_DB_URL", "").replaceFirst(".*/([^/?]+).*", "$1");

    @AfterEach
    void drop() {
        database.close();
    }

    @Test // issue 16: sessions pin what they rely on
    void givesTheSameFiguresWhateverTheServersDefaultsAre() {
        for (String setting : List.of(
                "standard_conforming_strings = off",
                "backslash_quote = on",
                "search_path = 'nowhere'",
                "datestyle = 'SQL, MDY'",
                "intervalstyle = 'sql_standard'",
                "timezone = 'America/New_York'",
                "bytea_output = 'escape'",
                "extra_float_digits = -15",
                "transform_null_equals = on",
                "default_transaction_isolation = 'serializable'",
                "statement_timeout = '300ms'",
                "lock_timeout = '300ms'",
                "idle_session_timeout = '300ms'",
                "idle_in_transaction_session_timeout = '300ms'")) {
            database.execute("alter database " + name + " set " + setting);
        }
        try (TestDatabase plain = TestDatabase.fresh()) {
            assertThat(night(database.environment(), "odd").status()).isZero();
            assertThat(night(plain.environment(), "plain").status()).isZero();
            for (List<String> verb : List.of(
                    List.of("figures", "--period", "2021"),
                    List.of("export", "ngo-projects"),
                    List.of("export", "associations"))) {
                assertThat(rows(database.environment(), verb))
                        .hasSizeGreaterThan(300)
                        .isEqualTo(rows(plain.environment(), verb));
            }
        }
    }

    @Test
    void keepsTheTimeLimitsOfTheUrl() {
        Map<String, String> environment = new HashMap<>(database.environment());
        environment.computeIfPresent("TONGHOP_DB_URL", (key, url) -> url + "?options=-c%20statement_timeout=1ms");
        Typed ended = night(environment, "hasty", "--lang", "en");
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.out() + ended.err())
                .contains("time limit set in TONGHOP_DB_URL")
                .doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void saysThatAServerIsReadOnlyAndStillPrints(String lang) {
        assertThat(night(database.environment(), "home").status()).isZero();
        database.execute("alter database " + name + " set default_transaction_read_only = on");
        Typed refused = night(database.environment(), "home", "--lang", lang);
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.out() + refused.err())
                .contains("default_transaction_read_only", "hot standby", "ALTER DATABASE")
                .contains(lang.equals("vi") ? "chỉ cho đọc" : "is read-only")
                .doesNotContain("\tat ");
        assertThat(rows(database.environment(), List.of("figures", "--period", "2021")))
                .hasSizeGreaterThan(300);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void saysThatNoConnectionIsFree(int limit) {
        String user = "limited_" + name;
        database.execute("create role " + user + " login password 'x' connection limit " + limit);
        database.execute("grant all on database " + name + " to " + user);
        for (String schema : List.of("ops", "wh", "mart")) {
            database.execute("grant all on schema " + schema + " to " + user);
            database.execute("grant all on all tables in schema " + schema + " to " + user);
            database.execute("grant all on all sequences in schema " + schema + " to " + user);
        }
        try {
            Map<String, String> environment = new HashMap<>(database.environment());
            environment.put("TONGHOP_DB_USER", user);
            environment.put("TONGHOP_DB_PASSWORD", "x");
            Typed ended = night(environment, "limited");
            assertThat(ended.status()).isEqualTo(1);
            assertThat(ended.out() + ended.err())
                    .contains("hết chỗ cho kết nối", "max_connections", "connection limit")
                    .doesNotContain("\tat ");
        } finally {
            database.execute("drop owned by " + user);
            database.execute("drop role " + user);
        }
    }

    @Test
    void saysWhichRightIsLacking() {
        String user = "poor_" + name;
        database.execute("create role " + user + " login password 'x'");
        database.execute("grant usage on schema ops, wh, mart to " + user);
        database.execute("grant select on all tables in schema ops to " + user);
        try {
            Map<String, String> environment = new HashMap<>(database.environment());
            environment.put("TONGHOP_DB_USER", user);
            environment.put("TONGHOP_DB_PASSWORD", "x");
            for (String verb : List.of("nightly", "status")) {
                Typed ended = Typed.on(home.resolve("poor"), environment, verb, "--lang", "en");
                assertThat(ended.status()).as(verb).isEqualTo(1);
                assertThat(ended.out() + ended.err())
                        .contains("lacks a privilege", "TONGHOP_DB_USER")
                        .doesNotContain("\tat ");
            }
        } finally {
            database.execute("drop owned by " + user);
            database.execute("drop role " + user);
        }
    }

    private Typed night(Map<String, String> environment, String folder, String... options) {
        List<String> arguments = new ArrayList<>(List.of("nightly", "--inbox", SAMPLE));
        arguments.addAll(List.of(options));
        return Typed.on(home.resolve(folder), environment, arguments.toArray(String[]::new));
    }

    private String rows(Map<String, String> environment, List<String> verb) {
        Typed typed = Typed.on(home.resolve("printed"), environment, verb.toArray(String[]::new));
        assertThat(typed.status()).as(typed.err()).isZero();
        return typed.out();
    }
}
