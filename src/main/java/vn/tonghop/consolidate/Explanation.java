package vn.tonghop.consolidate;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.tonghop.definition.Definitions;
import vn.tonghop.definition.Field;
import vn.tonghop.model.Dataset;
import vn.tonghop.model.Lang;
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
    private final Definitions definitions;
    private final Predicate<String> archived;
    private final Statements sql = new Statements("consolidate");

    /**
     * Explanations over a warehouse.
     *
     * @param dataSource of the warehouse
     * @param transactions over that very data source
     * @param definitions tell which fields are personal
     * @param archived whether the bytes of a SHA-256, in hexadecimal digits, are in the archive
     */
    public Explanation(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            Definitions definitions,
            Predicate<String> archived) {
        this.definitions = definitions;
        this.archived = archived;
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
     * The tree from a figure down to the cells it came from, each line before those it is made of. At each level the values add up
     * to the figure; an item of a distinct figure counts where it comes first, and is 0 on its other rows. A row names its cell, the
     * text there as sent, and in {@code rate} what made the value of it: {@code ×1000 USD=25450@2025-06-13 (source)}, or why there is
     * no value. The text of a personal cell is left out.
     *
     * @param area a unit, a cluster or {@code VN}
     * @param depth the last level that is told
     * @param lang of the remarks
     */
    public Relation explain(Release release, FigureKey figure, String area, Depth depth, Lang lang) {
        Dataset dataset = dataset(figure);
        Optional<String> contributions = Contributions.find(sql, dataset, "r.row_no");
        if (contributions.isEmpty()) {
            return Relation.of(FigureTree.COLUMNS, rows -> {});
        }
        Long[] tables = Contributions.tables(jdbc, sql, release.id(), dataset, Optional.of(area));
        FigureTree tree = new FigureTree(
                query,
                sql,
                new FigureTree.Facts(
                        contributions.get(), dataset, List.of(tables), fields(figure), isPersonal(dataset, figure)),
                new FigureTree.Remarks(lang, archived),
                depth);
        return Relation.of(FigureTree.COLUMNS, sink -> tree.tell(release.id(), figure, area, sink));
    }

    /** The field that the figure's value is read from, and the one that tells its unit or currency, where there is one. */
    private List<String> fields(FigureKey figure) {
        return jdbc.sql("select unnest(wh.figure_fields(:figure))")
                .param("figure", figure.figure())
                .query(String.class)
                .list();
    }

    private boolean isPersonal(Dataset dataset, FigureKey figure) {
        return definitions
                .of(dataset)
                .flatMap(definition -> definition.field(fields(figure).get(0)))
                .filter(Field::personal)
                .isPresent();
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
