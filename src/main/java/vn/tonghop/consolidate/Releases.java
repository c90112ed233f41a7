package vn.tonghop.consolidate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.model.Period;
import vn.tonghop.warehouse.Statements;

/** The releases that were made. */
public final class Releases {
    private final JdbcClient jdbc;
    private final Statements sql = new Statements("consolidate");

    /** Those of a warehouse. */
    public Releases(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** The latest release of a period; empty where there is none. */
    public Optional<Release> latest(Period period) {
        return jdbc.sql(sql.text("latest"))
                .param("period", period.label())
                .query(Releases::release)
                .optional();
    }

    /** The latest release of each period that has one, by period. */
    public List<Release> latest() {
        return jdbc.sql(sql.text("latest-of-all")).query(Releases::release).list();
    }

    /** All releases of a period, the first made first. */
    public List<Release> all(Period period) {
        return jdbc.sql(sql.text("all"))
                .param("period", period.label())
                .query(Releases::release)
                .list();
    }

    /** A release by its number; empty where there is none. */
    public Optional<Release> find(Period period, int number) {
        return jdbc.sql(sql.text("find"))
                .param("period", period.label())
                .param("number", number)
                .query(Releases::release)
                .optional();
    }

    private static Release release(ResultSet row, int number) throws SQLException {
        return new Release(
                row.getLong("id"),
                Period.parse(row.getString("period")).orElseThrow(),
                row.getInt("number"),
                Objects.requireNonNull(row.getObject("made_at", OffsetDateTime.class))
                        .toInstant());
    }
}
