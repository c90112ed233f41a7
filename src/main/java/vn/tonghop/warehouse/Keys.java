package vn.tonghop.warehouse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.model.Dataset;

/** What tables have in common, as the database compares them: keys all at once, names when they are asked for. */
final class Keys implements Neighbourhood {
    private final Map<Pair, Integer> shared;
    private final JdbcClient jdbc;
    private final Optional<String> names;

    private Keys(Map<Pair, Integer> shared, JdbcClient jdbc, Optional<String> names) {
        this.shared = shared;
        this.jdbc = jdbc;
        this.names = names;
    }

    private record Pair(long table, long submission) {}

    /**
     * Compares the tables of claims.
     *
     * @param name the field that names a record; empty where the dataset has none
     */
    static Keys of(JdbcClient jdbc, Statements sql, Dataset dataset, List<Claim> claims, Optional<String> name) {
        Map<Pair, Integer> shared = new HashMap<>();
        if (claims.size() > 1) {
            jdbc.sql(sql.text("shared", dataset))
                    .param(
                            "tables",
                            claims.stream()
                                    .flatMap(claim -> claim.tables().stream())
                                    .map(Claim.Table::id)
                                    .toList())
                    .query(row -> {
                        shared.put(new Pair(row.getLong("table_id"), row.getLong("submission_id")), row.getInt("rows"));
                    });
        }
        return new Keys(
                shared, jdbc, name.map(field -> sql.text("same-names", dataset).replace("{name}", field)));
    }

    @Override
    public int shared(long table, long submission) {
        return shared.getOrDefault(new Pair(table, submission), 0);
    }

    @Override
    public int sameNames(long table, long other) {
        return names.map(text -> jdbc.sql(text)
                        .param("table", table)
                        .param("other", other)
                        .query(Integer.class)
                        .single())
                .orElse(0);
    }
}
