package vn.tonghop.consolidate;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.model.Dataset;
import vn.tonghop.warehouse.Statements;

/**
 * What single rows contribute to figures: one statement a dataset, {@code figures/<dataset>.sql}, which measures a release and
 * explains it again, so that the two cannot part.
 */
final class Contributions {
    private Contributions() {}

    /**
     * The statement of a dataset; empty where it has no figures. It takes {@code :release} and {@code :tables}.
     *
     * @param row what stands for the number of the row: the column itself, or null where rows need not be told apart
     */
    static Optional<String> find(Statements sql, Dataset dataset, String row) {
        return sql.find("figures/" + dataset.table()).map(text -> text.replace("{row}", row));
    }

    /** The tables of a dataset that a release was made from; those of one area of it, where one is given. */
    static Long[] tables(JdbcClient jdbc, Statements sql, long release, Dataset dataset, Optional<String> area) {
        @Nullable String only = area.orElse(null);
        return jdbc.sql(sql.text("tables"))
                .param("release", release)
                .param("dataset", dataset.id())
                .param("area", only)
                .query(Long.class)
                .list()
                .toArray(Long[]::new);
    }
}
