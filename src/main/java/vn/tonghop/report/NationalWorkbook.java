package vn.tonghop.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import vn.tonghop.consolidate.Release;
import vn.tonghop.model.FindingCode;
import vn.tonghop.model.Lang;
import vn.tonghop.model.Notation;

/**
 * The national workbook of a release. It prints a release, and only a release: every figure is the release's own. What it
 * shows, and how, is told by {@code national.yml} and the statements beside it.
 */
public final class NationalWorkbook {
    private static final String LAYOUT = "national.yml";
    private static final String DOCUMENT = "document.yml";
    private static final int ROWS_IN_MEMORY = 200;
    private static final Set<String> ALWAYS_PERSONAL = Set.of("personal_value");

    private final Layout layout;
    private final DocumentLayout document;
    private final Path temporary;

    private NationalWorkbook(Layout layout, DocumentLayout document, Path temporary) {
        this.layout = layout;
        this.document = document;
        this.temporary = temporary;
    }

    /**
     * The workbook of a layout.
     *
     * @param folder {@code jobs/reports/national}
     * @param personalFields the personal fields of all datasets; a layout that names one is refused
     * @param temporary where sheets lie until they are in the workbook
     * @throws FaultyLayout where a file of the layout cannot be used; it names file and line
     */
    public static NationalWorkbook load(Path folder, Collection<String> personalFields, Path temporary) {
        Set<String> personal = new HashSet<>(personalFields);
        personal.addAll(ALWAYS_PERSONAL);
        Layout layout = new LayoutReader(folder, personal).read(LAYOUT);
        return new NationalWorkbook(layout, new DocumentReader(folder, personal, layout).read(DOCUMENT), temporary);
    }

    /** Where the workbook of a release lies below an outbox, whether or not it is there. */
    public static Path path(Path outbox, Release release) {
        String period = release.period().label();
        return outbox.resolve(period).resolve("tong-hop-" + period + "-" + release.number() + ".xlsx");
    }

    /**
     * Writes the workbook of a release to {@code <outbox>/<period>/tong-hop-<period>-<number>.xlsx}, whole or not at all;
     * one that is there is replaced; before it, the document of the same name that ends in {@code .docx}, so that where the
     * workbook is, the document is too. The same release gives the same bytes.
     *
     * @return where it lies
     * @throws FaultyLayout where the database or the release does not give what the layout asks for
     */
    public Path write(DataSource database, Release release, Path outbox, Lang lang) {
        Path target = path(outbox, release);
        try (Beside beside = new Beside();
                Snapshot snapshot = Snapshot.now(database)) {
            Beside.Work<Path, SQLException> paper = beside.begin(SQLException.class, () -> {
                try (Snapshot same = Snapshot.of(database, snapshot.name())) {
                    return document(rows(same, beside, release, lang), release, lang, target);
                }
            });
            workbook(rows(snapshot, beside, release, lang), release, lang, target, paper);
            return target;
        } catch (SQLException e) {
            throw new IllegalStateException("reading release " + release, e);
        } catch (IOException e) {
            throw new UncheckedIOException("writing " + target, e);
        }
    }

    private static ReleaseRows rows(Snapshot snapshot, Beside beside, Release release, Lang lang) {
        return new ReleaseRows(
                snapshot.connection(),
                beside,
                Map.of("release", release.id(), "period", release.period().label(), "lang", lang.id()));
    }

    private Path document(ReleaseRows rows, Release release, Lang lang, Path workbook) throws SQLException {
        Path target = workbook.resolveSibling(workbook.getFileName().toString().replaceFirst("\\.xlsx$", ".docx"));
        try (XWPFDocument paper = new XWPFDocument()) {
            Words words = words(rows, release, lang);
            describe(paper.getProperties(), words, release);
            new NationalDocument(document, layout, words, rows).write(paper);
            ReportFile.publish(paper::write, target, List.of(), rows.beside());
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException("writing " + target, e);
        }
    }

    /** @param paper the document; it is there before the workbook is */
    private void workbook(
            ReleaseRows rows, Release release, Lang lang, Path target, Beside.Work<Path, SQLException> paper)
            throws SQLException, IOException {
        Words words = words(rows, release, lang);
        TempFile.setThreadLocalTempFileCreationStrategy(new DefaultTempFileCreationStrategy(temporary.toFile()));
        try (SXSSFWorkbook book = new TimelessBook(rows.beside())) {
            describe(book.getXSSFWorkbook().getProperties(), words, release);
            List<Integer> written = fill(book, rows, words);
            paper.get();
            ReportFile.publish(book::write, target, written, rows.beside());
        } finally {
            TempFile.setThreadLocalTempFileCreationStrategy(null);
        }
    }

    /** Writes all sheets; gives the number of rows of each. */
    private List<Integer> fill(SXSSFWorkbook book, ReleaseRows rows, Words words) throws SQLException, IOException {
        Styles styles = new Styles(book, words.lang());
        Making making = new Making(layout, words, styles, new Links(), new Tables(layout));
        List<Integer> written = new ArrayList<>();
        try {
            Page cover = new Page(book.createSheet(words.of(layout.cover().name())), styles);
            new CoverWriter(making).write(cover, rows);
            List<Page> pages = new ArrayList<>();
            for (Layout.Sheet sheet : layout.sheets()) {
                pages.add(new Page(book.createSheet(words.of(sheet.name())), styles));
            }
            SheetWriter writer = new SheetWriter(making);
            // Charts get room where there is something to see in the tables that they draw.
            for (boolean charts : new boolean[] {false, true}) {
                for (int i = 0; i < pages.size(); i++) {
                    if (layout.sheets().get(i).charts().isEmpty() != charts) {
                        writer.write(pages.get(i), layout.sheets().get(i), rows);
                    }
                }
            }
            written.add(cover.next());
            pages.forEach(page -> written.add(page.next()));
            making.tables().define(book);
            making.links().tie(book);
            draw(book, writer.rooms(), making);
            return written;
        } finally {
            // A workbook that is closed half written stumbles over rows that it still holds, and leaves its files
            // behind.
            for (Sheet sheet : book) {
                ((SXSSFSheet) sheet).flushRows(0);
            }
        }
    }

    private static void draw(SXSSFWorkbook book, List<SheetWriter.Room> rooms, Making making) {
        Charts charts = new Charts(making.words());
        for (SheetWriter.Room room : rooms) {
            making.tables()
                    .find(room.chart().table())
                    .ifPresent(table -> charts.draw(
                            book.getXSSFWorkbook().getSheet(room.sheet()), room.anchor(), room.chart(), table));
        }
    }

    private Words words(ReleaseRows rows, Release release, Lang lang) throws SQLException {
        Words words = new Words(lang, layout);
        rows.each(
                layout.names(),
                List.of(),
                columns -> {},
                row -> words.name(row.text("list"), row.text("code"), row.text("name")));
        rows.each(layout.facts(), List.of(), columns -> {}, row -> row.values().forEach(words::fact));
        rows.each(
                layout.figures(),
                List.of(),
                columns -> {},
                row -> words.figures().add(row.text("figure"), NationalFigure.of(row)));
        for (FindingCode code : FindingCode.values()) {
            words.name("finding", code.id(), code.title().in(lang));
        }
        if (words.figures().areOfAll()) {
            words.name("area", "VN", words.name("area", "whole", layout.title().place()));
        }
        words.periods(layout.title().place());
        LocalDate day = release.madeAt().atZone(Notation.ZONE).toLocalDate();
        // Decree 30/2020: a nought before days below 10 and before January and February.
        words.fact("made_day", String.format(Locale.ROOT, "%02d", day.getDayOfMonth()));
        words.fact(
                "made_month", String.format(Locale.ROOT, day.getMonthValue() < 3 ? "%02d" : "%d", day.getMonthValue()));
        words.fact("made_year", Integer.toString(day.getYear()));
        String period = words.period(release.period(), layout.title().place());
        words.fact("period", release.period().label());
        words.fact("period_words", period);
        words.fact("period_within", period.substring(0, 1).toLowerCase(Locale.ROOT) + period.substring(1));
        return words;
    }

    /** Writes into the zip that it is given, instead of making one of its own around it, and its rows beside who makes them. */
    private static final class TimelessBook extends SXSSFWorkbook {
        private final Beside beside;

        TimelessBook(Beside beside) {
            super(ROWS_IN_MEMORY);
            this.beside = beside;
            // POI asks its own writer how far a sheet goes, and there is another: each page says it itself.
            setShouldCalculateSheetDimensions(false);
        }

        @Override
        protected SheetDataWriter createSheetDataWriter() throws IOException {
            return new RowsBeside(beside);
        }

        @Override
        protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
            return out instanceof TimelessZip zip ? zip : super.createArchiveOutputStream(out);
        }
    }

    /** Properties that say what the file is, and nothing of when and where it was written. */
    private void describe(POIXMLProperties properties, Words words, Release release) {
        Optional<Date> madeAt = Optional.of(Date.from(release.madeAt()));
        properties.getCoreProperties().setCreated(madeAt);
        properties.getCoreProperties().setModified(madeAt);
        properties.getCoreProperties().setTitle(words.of(layout.title()));
        properties.getCoreProperties().setCreator(words.of(layout.running().issuer()));
        properties.getExtendedProperties().setApplication("Tổng hợp");
    }
}
