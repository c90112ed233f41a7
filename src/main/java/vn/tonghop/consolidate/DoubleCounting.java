package vn.tonghop.consolidate;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.model.Dataset;
import vn.tonghop.model.FindingCode;
import vn.tonghop.model.Period;
import vn.tonghop.warehouse.Statements;

/**
 * Finds what a release seems to count twice: a project that two units report, by its names and an amount, and a person in two
 * associations, by name and day of birth. Nothing is merged: each such row has a finding that names the other, and
 * {@code mart.double_count} tells how much of each figure it is. The rows of one period are looked at together, and no others.
 */
final class DoubleCounting {
    private static final List<Kind> KINDS = List.of(
            new Kind(
                    new Dataset("ngo-projects"),
                    FindingCode.PROJECT_IN_TWO_UNITS,
                    "project_name",
                    "r.ngo_name",
                    "r.project_name"),
            // The finding tells no name: it would be read by another unit.
            new Kind(
                    new Dataset("members"),
                    FindingCode.PERSON_IN_TWO_ASSOCIATIONS,
                    "full_name",
                    "r.association_name",
                    "''"));

    private final JdbcClient jdbc;
    private final Statements sql;

    DoubleCounting(JdbcClient jdbc, Statements sql) {
        this.jdbc = jdbc;
        this.sql = sql;
    }

    /**
     * What is found twice in one dataset.
     *
     * @param field that the finding stands on
     * @param told of the other row, an expression over it
     * @param value of the row itself, likewise
     */
    private record Kind(Dataset dataset, FindingCode code, String field, String told, String value) {}

    /** Looks at a release that has its tables, and tells. */
    void find(long release, Period period) {
        for (Kind kind : KINDS) {
            String table = kind.dataset().table();
            jdbc.sql(sql.text("double/" + table))
                    .param("release", release)
                    .param("period", period.label())
                    .update();
            jdbc.sql(sql.text("double/loops-off")).update();
            jdbc.sql(sql.text("double/tell", kind.dataset())
                            .replace("{told}", kind.told())
                            .replace("{value}", kind.value()))
                    .param("release", release)
                    .param("period", period.label())
                    .param("dataset", kind.dataset().id())
                    .param("field", kind.field())
                    .param("code", kind.code().id())
                    .update();
            jdbc.sql(sql.text("double/loops-on")).update();
        }
    }
}
