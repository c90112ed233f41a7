package vn.tonghop.consolidate;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.model.Dataset;
import vn.tonghop.warehouse.Query;
import vn.tonghop.warehouse.Relation;
import vn.tonghop.warehouse.Statements;

/**
 * What changed between two releases, and by what. Tables that one of them was made from alone explain themselves; of tables in
 * both, the rows that a supplement replaced are the supplement's, and what is left is a rate's, a boundary's or a definition's.
 * Rows that count in one alone are valued as that one values them.
 */
final class Difference {
    private static final List<String> COLUMNS =
            List.of("figure", "unit", "by", "key", "before", "after", "change", "cause", "submission");

    private final JdbcClient jdbc;
    private final Query query;
    private final Statements sql;

    Difference(JdbcClient jdbc, Query query, Statements sql) {
        this.jdbc = jdbc;
        this.query = query;
        this.sql = sql;
    }

    /** What rows of one table, replaced by one supplement, change of one figure. */
    private record RowChange(long table, FigureKey figure, String item, long supplement, BigDecimal change) {}

    /** The tables of a dataset that have such rows. */
    private record Touched(Dataset dataset, List<Long> tables) {}

    Relation between(Release before, Release after) {
        return Relation.of(
                COLUMNS,
                sink -> query.relation(COLUMNS, sql.text("diff"), parameters(before, after))
                        .forEachRow(sink));
    }

    private Map<String, @Nullable Object> parameters(Release before, Release after) {
        List<RowChange> rows = new ArrayList<>();
        rows.addAll(counting(before, after, BigDecimal.ONE.negate()));
        rows.addAll(counting(after, before, BigDecimal.ONE));
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("a", before.id());
        parameters.put("b", after.id());
        parameters.put("tables", array(rows, RowChange::table, new Long[0]));
        parameters.put("figures", array(rows, row -> row.figure().figure(), new String[0]));
        parameters.put("bys", array(rows, row -> row.figure().by(), new String[0]));
        parameters.put("keys", array(rows, row -> row.figure().key(), new String[0]));
        parameters.put("items", array(rows, RowChange::item, new String[0]));
        parameters.put("supplements", array(rows, RowChange::supplement, new Long[0]));
        parameters.put("changes", array(rows, RowChange::change, new BigDecimal[0]));
        return parameters;
    }

    private static <T> T[] array(List<RowChange> rows, Function<RowChange, T> part, T[] type) {
        return rows.stream().map(part).toList().toArray(type);
    }

    /** Rows that count in the one and not in the other. */
    private List<RowChange> counting(Release one, Release other, BigDecimal sign) {
        List<Touched> touched = jdbc.sql(sql.text("diff-rows-of"))
                .param("release", one.id())
                .param("other", other.id())
                .query((row, number) -> touched(row))
                .list();
        List<RowChange> rows = new ArrayList<>();
        for (Touched tables : touched) {
            Contributions.find(sql, tables.dataset(), "r.row_no")
                    .ifPresent(contributions ->
                            rows.addAll(jdbc.sql(sql.text("diff-rows").replace("{contributions}", contributions))
                                    .param("release", one.id())
                                    .param("other", other.id())
                                    .param("tables", tables.tables().toArray(Long[]::new))
                                    .query((row, number) -> change(row, sign))
                                    .list()));
        }
        return rows;
    }

    private static Touched touched(ResultSet row) throws SQLException {
        Long[] tables = (Long[]) row.getArray("tables").getArray();
        return new Touched(new Dataset(row.getString("dataset")), List.of(tables));
    }

    private static RowChange change(ResultSet row, BigDecimal sign) throws SQLException {
        return new RowChange(
                row.getLong("table_id"),
                new FigureKey(row.getString("figure"), row.getString("by"), row.getString("key")),
                row.getString("item"),
                row.getLong("supplement"),
                row.getBigDecimal("value").multiply(sign));
    }
}
