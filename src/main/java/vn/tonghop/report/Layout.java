package vn.tonghop.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.model.Message;

/**
 * A workbook as its yml file describes it.
 *
 * @param title of the whole, also in the file's properties
 * @param words lists of codes with their words
 * @param flags what marks a figure, in the order of the marks
 * @param facts the statement whose one row fills place-holders
 * @param names the statement that gives further lists of codes with their words
 * @param running what stands on every sheet
 * @param cover the first sheet
 * @param sheets the others, in their order
 */
record Layout(
        Phrase title,
        Map<String, Map<String, Message>> words,
        List<Flag> flags,
        Query facts,
        Query names,
        Running running,
        Cover cover,
        List<Sheet> sheets) {
    /**
     * A flag of a figure.
     *
     * @param label its name
     * @param mark what stands beside the figure; without one the flag is said once below the table
     * @param meaning a sentence
     */
    record Flag(String id, Phrase label, Optional<Phrase> mark, Phrase meaning) {}

    /**
     * What stands on every sheet.
     *
     * @param issuer above the title
     * @param subtitle below the title
     * @param foot left in the foot of a page
     * @param page right in the foot of a page, before its number
     * @param back the link to the cover
     * @param marks heads the marks explained
     * @param cut stands below a table that was too long; {@code {more}} lines are left out
     */
    record Running(Phrase issuer, Phrase subtitle, Phrase foot, Phrase page, Phrase back, Phrase marks, Phrase cut) {}

    /** A label and what it says. */
    record Line(Phrase label, Phrase value) {}

    /**
     * The first sheet.
     *
     * @param name of the sheet
     * @param issuer lines at the top left
     * @param motto lines at the top right
     * @param heading lines in the middle, the first the largest
     * @param lines facts of the release
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
            Table coverage,
            Phrase signs,
            List<Line> explained,
            Phrase contents) {}

    /**
     * One sheet with one table.
     *
     * @param name of the sheet
     * @param about what it holds, for the list of sheets
     * @param frozen how many columns stay in sight
     * @param notes below the table
     */
    record Sheet(Phrase name, Phrase about, int frozen, Table table, List<Phrase> notes) {}

    /**
     * A table: columns, and the parts that follow each other under them.
     *
     * @param title above it
     * @param unitLine the unit of measure of all, above the heads on the right
     * @param empty what stands where no part has a row
     */
    record Table(Phrase title, Optional<Phrase> unitLine, List<Column> columns, List<Part> parts, Phrase empty) {}

    /**
     * A column.
     *
     * @param field the column of the statement's result; empty for a {@link ColumnFormat#ORDINAL}
     * @param group a head over this column and its neighbours of the same group
     * @param width in characters
     * @param names the list of words of a code
     */
    record Column(
            String field,
            Phrase header,
            Optional<Phrase> group,
            ColumnFormat format,
            double width,
            Optional<String> names,
            Place place) {}

    /**
     * A part of a table: the rows of one statement.
     *
     * @param title a line over its rows, numbered I, II …
     * @param with parameters of the statement besides those of the release
     * @param names the list of words for codes of columns that name none
     */
    record Part(Optional<Phrase> title, Query query, Map<String, String> with, Optional<String> names, Place place) {}
}
