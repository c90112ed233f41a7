package vn.tonghop.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.tonghop.model.Message;

/**
 * A workbook as its yml file describes it.
 *
 * @param title of the whole, also in the file's properties
 * @param words lists of codes with their words
 * @param flags what marks a figure, in the order of the marks
 * @param facts the statement whose one row fills place-holders
 * @param figures the statement that gives the totals of the country, which phrases may name
 * @param names the statement that gives further lists of codes with their words
 * @param running what stands on every sheet
 * @param cover the first sheet
 * @param sheets the others, in their order
 */
record Layout(
        Phrase title,
        Map<String, Map<String, Message>> words,
        List<Flag> flags,
        Source facts,
        Source figures,
        Source names,
        Running running,
        Cover cover,
        List<Sheet> sheets) {
    private static final double FLAGS_WIDTH = 32;

    /**
     * A flag of a figure.
     *
     * @param label its name
     * @param mark what stands beside the figure; without one the flag is said once below the table
     * @param meaning a sentence
     * @param said what a sentence says in brackets behind the figure
     * @param instead what stands in the place of a figure that is not known because of it
     */
    record Flag(
            String id,
            Phrase label,
            Optional<Phrase> mark,
            Phrase meaning,
            Optional<Phrase> said,
            Optional<Phrase> instead) {}

    /**
     * What stands on every sheet.
     *
     * @param issuer above the title
     * @param subtitle below the title
     * @param foot left in the foot of a page
     * @param page right in the foot of a page, before its number
     * @param back the link to the cover
     * @param marks heads the marks explained
     * @param flagged heads the column of a figure's flags; {@code {head}} is the head of the figure
     * @param screen stands where the tables of a sheet are not printed
     * @param cut stands below a table that was too long; {@code {more}} lines are left out
     * @param reporting heads the line below a total of the country that says how many units report
     */
    record Running(
            Phrase issuer,
            Phrase subtitle,
            Phrase foot,
            Phrase page,
            Phrase back,
            Phrase marks,
            Phrase flagged,
            Phrase screen,
            Phrase cut,
            Phrase reporting) {}

    /**
     * A label and what it says.
     *
     * @param only the fact without which it is left out
     */
    record Line(Phrase label, Phrase value, Optional<String> only) {}

    /**
     * The first sheet.
     *
     * @param name of the sheet
     * @param issuer lines at the top left
     * @param motto lines at the top right
     * @param heading lines in the middle, the first the largest
     * @param lines facts of the release
     * @param coverageTitle heads who reported
     * @param coverage who reported
     * @param signs heading of the explanation of marks and flags
     * @param explained signs that are no flags
     * @param contents heading of the list of sheets
     */
    record Cover(
            Phrase name,
            List<Phrase> issuer,
            List<Phrase> motto,
            List<Phrase> heading,
            List<Line> lines,
            Phrase coverageTitle,
            Table coverage,
            Phrase signs,
            List<Line> explained,
            Phrase contents) {}

    /** How a sheet is printed. */
    enum Print {
        /** On A4, as many pages as it takes. */
        A4,
        /** The same on A3. */
        A3,
        /** All of it on one page. */
        ONE_PAGE,
        /** Its title alone: what it holds is for the screen. */
        NO
    }

    /**
     * Pages of a sheet, one a row of a statement.
     *
     * @param rows the statement, whose column for the page says which rows of the tables belong there
     * @param heading above the tables of a page; filled from its row
     * @param brief what is said of a row that has nothing for its tables, instead of a page; filled from it
     */
    record Pages(Source rows, Phrase heading, Phrase brief) {}

    /**
     * One sheet: tables below each other, then charts, then notes.
     *
     * @param name of the sheet
     * @param about what it holds, for the list of sheets
     * @param title above the tables
     * @param unitLine the unit of measure of all, on the right
     * @param frozen how many columns stay in sight
     * @param pages where its tables stand once for each row of a statement, on a page of its own
     * @param tables at least one
     * @param notes below all
     */
    record Sheet(
            Phrase name,
            Phrase about,
            Phrase title,
            Optional<Phrase> unitLine,
            int frozen,
            Print print,
            Optional<Pages> pages,
            List<Table> tables,
            List<Chart> charts,
            List<Phrase> notes) {
        /** The width of a column: that of the table that needs most. */
        double width(int column) {
            return tables.stream()
                    .filter(table -> column < table.columns().size())
                    .mapToDouble(table -> table.columns().get(column).width())
                    .max()
                    .orElse(0);
        }

        /** How many columns the widest of its tables has. */
        int columns() {
            return tables.stream()
                    .mapToInt(table -> table.columns().size())
                    .max()
                    .orElse(0);
        }

        /** How many of them are printed: those up to the last that is. */
        int printedColumns() {
            return tables.stream().mapToInt(Table::printedColumns).max().orElse(0);
        }

        /** The same sheet with other tables. */
        Sheet having(List<Table> others) {
            return new Sheet(name, about, title, unitLine, frozen, print, pages, others, charts, notes);
        }
    }

    /**
     * A table: heads, the rows of one statement, a total.
     *
     * @param name by which Excel, links and charts know it
     * @param heading a line above the heads
     * @param rows where its rows come from
     * @param total where its last line comes from
     * @param empty what stands where there is no row
     */
    record Table(
            String name,
            Optional<Phrase> heading,
            List<Column> columns,
            Source rows,
            Optional<Source> total,
            Phrase empty,
            Place place) {
        private int printedColumns() {
            return IntStream.range(0, columns.size())
                    .filter(i -> columns.get(i).print())
                    .map(i -> i + 1)
                    .max()
                    .orElse(0);
        }

        /** The same table with other columns. */
        Table having(Stream<Column> others) {
            return new Table(name, heading, others.toList(), rows, total, empty, place);
        }

        /** The same table with some parameters of its rows set otherwise. */
        Table with(Map<String, String> parameters) {
            Map<String, String> all = new HashMap<>(rows.with());
            all.putAll(parameters);
            Source set = new Source(rows.query(), all, rows.names(), rows.figures(), rows.place());
            return new Table(name, heading, columns, set, total, empty, place);
        }
    }

    /**
     * A column.
     *
     * @param field the column of the statement's result, or, of a table of figures, the figure; empty for a
     *     {@link ColumnFormat#ORDINAL}
     * @param group a head over this column and its neighbours of the same group
     * @param width in characters
     * @param names the list of words of a code
     * @param adds whether its total is the sum of its rows, and not a figure of its own
     * @param only the fact without which there is no such column
     * @param print whether it is printed, where it stands behind all others that are
     * @param each the statement for each of whose rows there is such a column: {@code {key}} in its field is the row's column of that
     *     name, and its header is filled from the row
     */
    record Column(
            String field,
            Phrase header,
            Optional<Phrase> group,
            ColumnFormat format,
            double width,
            Optional<String> names,
            boolean adds,
            Optional<String> only,
            boolean print,
            Optional<Source> each,
            Place place) {
        /** The same column of another field. */
        Column of(String otherField, Phrase otherHeader, ColumnFormat otherFormat) {
            return new Column(
                    otherField, otherHeader, group, otherFormat, width, names, adds, only, print, each, place);
        }

        /** Amounts of figures in millions; anything else as it is. */
        Column inMillions() {
            boolean amount = field.replaceFirst("\\[.*", "").endsWith("_vnd");
            return of(field, header, amount ? ColumnFormat.MILLIONS : format);
        }

        /** The column of the figure's flags. */
        Column flags(Phrase otherHeader) {
            return new Column(
                    field + ReportRow.FLAGS,
                    otherHeader,
                    Optional.empty(),
                    ColumnFormat.FLAGS,
                    FLAGS_WIDTH,
                    Optional.empty(),
                    false,
                    only,
                    false,
                    each,
                    place);
        }
    }

    /**
     * A statement with what it is given.
     *
     * @param with parameters besides those of the release
     * @param names the list of words for codes of columns that name none
     * @param figures whether each row of it is one figure of a line, see {@link FigureLines}
     */
    record Source(Query query, Map<String, String> with, Optional<String> names, boolean figures, Place place) {
        /** Whether it gives the figures of the whole country. */
        boolean isNational() {
            return figures && "VN".equals(with.get("areas"));
        }
    }

    /** How a chart draws its values. */
    enum ChartKind {
        /** Bars that lie, the first on top. */
        BAR,
        /** Bars that stand. */
        COLUMN,
        /** Points joined. */
        LINE
    }

    /**
     * A chart of a table.
     *
     * @param table its name
     * @param category the field that names the values
     * @param series the fields drawn, each under its head
     * @param title above it
     * @param about what it shows, for those who do not see it
     * @param format of the numbers beside it, as Excel writes it
     */
    record Chart(
            ChartKind kind,
            String table,
            String category,
            List<String> series,
            Phrase title,
            Phrase about,
            String format,
            Place place) {}
}
