package vn.tonghop.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.testing.Scene;

class PrivilegesTest {
    private static final Scene scene = new Scene();

    @BeforeAll
    static void rolesAreThere() {
        assumeThat(yes("select count(*) = 2 from pg_roles where rolname in ('tonghop_analyst', 'tonghop_personal')"))
                .as("whoever migrated was allowed to make roles")
                .isTrue();
    }

    @AfterAll
    static void close() {
        scene.close();
    }

    @ParameterizedTest // contract §4 ‡
    @CsvSource({
        "wh.members, full_name",
        "wh.members, birth_date",
        "wh.members, phone",
        "wh.members, email",
        "wh.members, citizen_id",
        "wh.scholarships, recipient_name",
        "wh.members_rows, full_name",
        "wh.members_in_force, citizen_id",
        "wh.scholarships_in_force, recipient_name",
        "ops.finding, personal_value"
    })
    void oneRoleAloneReadsPersonalColumns(String table, String column) {
        assertThat(mayRead("tonghop_analyst", table, column)).isFalse();
        assertThat(mayRead("tonghop_personal", table, column)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "wh.members, birth_year",
        "mart.members, full_name",
        "mart.figures, value",
        "ops.finding, value",
        "ops.figure, value"
    })
    void anAnalystReadsTheRest(String table, String column) {
        assertThat(mayRead("tonghop_analyst", table, column)).isTrue();
    }

    @Test
    void nobodyButTheOwnerWrites() {
        assertThat(yes("""
                select bool_or(has_table_privilege(r, c.oid, 'insert, update, delete, truncate'))
                from pg_class c, unnest(array['tonghop_analyst', 'tonghop_personal']) r
                where c.relnamespace in ('ops'::regnamespace, 'wh'::regnamespace, 'mart'::regnamespace)
                  and c.relkind in ('r', 'v')
                """)).isFalse();
    }

    private static boolean mayRead(String role, String table, String column) {
        return scene.jdbc()
                .sql("select has_column_privilege(?, ?, ?, 'select')")
                .params(role, table, column)
                .query(Boolean.class)
                .single();
    }

    private static boolean yes(String query) {
        return scene.jdbc().sql(query).query(Boolean.class).single();
    }
}
