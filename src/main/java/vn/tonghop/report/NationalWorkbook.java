package vn.tonghop.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tonghop.model.Lang;
import vn.tonghop.model.Period;

/**
 * The national workbook of a release. It prints a release, and only a release: every figure is the release's own. What it
 * shows, and how, is told by {@code national.yml} and the statements beside it.
 */
public final class NationalWorkbook {
    private static final String LAYOUT = "national.yml";
    private static final int ROWS_IN_MEMORY = 200;
    private static final Set<String> ALWAYS_PERSONAL = Set.of("personal_value");

    private final Layout layout;

    private NationalWorkbook(Layout layout) {
        this.layout = layout;
    }

    /**
     * The workbook of a layout.
     *
     * @param folder {@code jobs/reports/national}
     * @param personalFields the personal fields of all datasets; a layout that names one is refused
     * @throws FaultyLayout where a file of the layout cannot be used; it names file and line
     */
    public static NationalWorkbook load(Path folder, Collection<String> personalFields) {
        Set<String> personal = new HashSet<>(personalFields);
        personal.addAll(ALWAYS_PERSONAL);
        return new NationalWorkbook(new LayoutReader(folder, personal).read(LAYOUT));
    }

    /**
     * Writes the workbook of a release to {@code <outbox>/<period>/tong-hop-<period>-<number>.xlsx}, whole or not at all;
     * one that is there is replaced. The same release gives the same bytes.
     *
     * @param number of the release within its period
     * @return where it lies
     * @throws IllegalArgumentException where there is no such release
     * @throws FaultyLayout where the database or the release does not give what the layout asks for
     */
    public Path write(DataSource database, Period period, int number, Path outbox, Lang lang) {
        Path target = outbox.resolve(period.label()).resolve("tong-hop-" + period + "-" + number + ".xlsx");
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set transaction isolation level repeatable read, read only");
                Release release = find(connection, period, number)
                        .orElseThrow(() -> new IllegalArgumentException("no release " + number + " of " + period));
                print(connection, release, lang, target);
                return target;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("reading release " + number + " of " + period, e);
        } catch (IOException e) {
            throw new UncheckedIOException("writing " + target, e);
        }
    }

    /** The release to be printed. */
    private record Release(long id, Period period, OffsetDateTime madeAt) {}

    private static Optional<Release> find(Connection connection, Period period, int number) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select release_id, made_at from ops.release where period = ? and number = ?")) {
            statement.setString(1, period.label());
            statement.setInt(2, number);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next()
                        ? Optional.of(new Release(rows.getLong(1), period, rows.getObject(2, OffsetDateTime.class)))
                        : Optional.empty();
            }
        }
    }

    private void print(Connection connection, Release release, Lang lang, Path target)
            throws SQLException, IOException {
        ReleaseRows rows = new ReleaseRows(
                connection,
                Map.of("release", release.id(), "period", release.period().label(), "lang", lang.id()));
        Words words = words(rows, release, lang);
        try (SXSSFWorkbook book = new SXSSFWorkbook(new XSSFWorkbook(), ROWS_IN_MEMORY, true)) {
            describe(book, words, release);
            Styles styles = new Styles(book, lang);
            List<Integer> written = new ArrayList<>();
            Page cover = new Page(book.createSheet(words.of(layout.cover().name())), styles);
            new CoverWriter(layout, words, styles).write(cover, rows);
            written.add(cover.next());
            SheetWriter writer = new SheetWriter(layout, words, styles);
            for (Layout.Sheet sheet : layout.sheets()) {
                SXSSFSheet tab = book.createSheet(words.of(sheet.name()));
                Page page = new Page(tab, styles);
                writer.write(page, sheet, rows);
                written.add(page.next());
            }
            WorkbookFile.publish(book, target, written);
        }
    }

    private Words words(ReleaseRows rows, Release release, Lang lang) throws SQLException {
        Words words = new Words(lang, layout);
        rows.each(
                layout.names(),
                Map.of(),
                columns -> {},
                row -> words.name(row.text("list"), row.text("code"), row.text("name")));
        rows.each(layout.facts(), Map.of(), columns -> {}, row -> row.values().forEach(words::fact));
        words.fact("period_words", words.period(release.period(), layout.title().place()));
        return words;
    }

    /** Properties that say what the file is, and nothing of when and where it was written. */
    private void describe(SXSSFWorkbook book, Words words, Release release) {
        POIXMLProperties properties = book.getXSSFWorkbook().getProperties();
        Optional<Date> madeAt = Optional.of(Date.from(release.madeAt().toInstant()));
        properties.getCoreProperties().setCreated(madeAt);
        properties.getCoreProperties().setModified(madeAt);
        properties.getCoreProperties().setTitle(words.of(layout.title()));
        properties.getCoreProperties().setCreator(words.of(layout.running().issuer()));
        properties.getExtendedProperties().setApplication("Tổng hợp");
    }
}
