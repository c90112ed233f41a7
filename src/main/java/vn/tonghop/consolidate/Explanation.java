package vn.tonghop.consolidate;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.tonghop.model.Dataset;
import vn.tonghop.warehouse.Query;
import vn.tonghop.warehouse.Relation;
import vn.tonghop.warehouse.Statements;

/**
 * Says where figures come from, and why they changed. Both are told from what releases froze, so that an old release can be
 * explained after revisions.
 */
public final class Explanation {
    private final JdbcClient jdbc;
    private final Query query;
    private final Statements sql = new Statements("consolidate");

    /**
     * Explanations over a warehouse.
     *
     * @param dataSource of the warehouse
     * @param transactions over that very data source
     */
    public Explanation(DataSource dataSource, PlatformTransactionManager transactions) {
        this.jdbc = JdbcClient.create(dataSource);
        this.query = new Query(dataSource, transactions);
    }

    /** The names of the figures of a release, in their order. */
    public List<String> figures(Release release) {
        return jdbc.sql(sql.text("figure-names"))
                .param("release", release.id())
                .query(String.class)
                .list();
    }

    /** What a figure of a release is broken down into, in any area, by breakdown and key. */
    public List<FigureKey> breakdowns(Release release, String figure) {
        return jdbc.sql(sql.text("figure-keys"))
                .param("release", release.id())
                .param("figure", figure)
                .query(FigureKey.class)
                .list();
    }

    /**
     * The tree from a figure down to the rows it came from, each line before those it is made of. At each level the values add up
     * to the figure; an item of a distinct figure counts where it comes first, and is 0 on its other rows. Where there is no rate,
     * the value of a row is empty.
     *
     * @param area a unit, a cluster or {@code VN}
     */
    public Relation explain(Release release, FigureKey figure, String area) {
        Dataset dataset = dataset(figure);
        Optional<String> contributions = Contributions.find(sql, dataset, "r.row_no");
        if (contributions.isEmpty()) {
            return Relation.of(FigureTree.COLUMNS, rows -> {});
        }
        Long[] tables = Contributions.tables(jdbc, sql, release.id(), dataset, Optional.of(area));
        FigureTree tree = new FigureTree(query, sql, contributions.get(), tables);
        return Relation.of(FigureTree.COLUMNS, sink -> tree.tell(release.id(), figure, area, sink));
    }

    private Dataset dataset(FigureKey figure) {
        return new Dataset(jdbc.sql("select wh.figure_dataset(:figure)")
                .param("figure", figure.figure())
                .query(String.class)
                .single());
    }

    /**
     * Every figure that differs between two releases of a period, a line a cause, whose changes add up to the figure's. A cause is
     * {@code revision}, {@code late-arrival}, {@code decision}, {@code rate}, {@code boundary} or {@code definition}.
     */
    public Relation diff(Release before, Release after) {
        return new Difference(jdbc, query, sql).between(before, after);
    }
}
