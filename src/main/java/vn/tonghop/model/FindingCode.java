package vn.tonghop.model;

import static vn.tonghop.model.Severity.ERROR;
import static vn.tonghop.model.Severity.INFO;
import static vn.tonghop.model.Severity.WARNING;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * The catalogue of findings. What each says, what it means and how to mend it stands in {@code FindingCode_vi.properties} and
 * {@code FindingCode_en.properties}, and is printed into {@code jobs/findings.md}.
 */
public enum FindingCode {
    /** A file of no bytes. */
    FILE_EMPTY(ERROR),
    /** Bytes missing, or changed on the way. */
    FILE_BROKEN(ERROR),
    /** Protected by a password. */
    FILE_ENCRYPTED(ERROR),
    /** A format that is not read. */
    FORMAT_NOT_READ(ERROR),
    /** Larger than a report can be, or made to exhaust memory. */
    FILE_TOO_LARGE(ERROR),
    /** A file whose reading ended the process that read it. */
    FILE_SET_ASIDE(ERROR),
    /** A file of the inbox that may not be read, or whose disk fails. */
    FILE_UNREADABLE(ERROR),
    /** A file that was gone from the inbox before it could be read. */
    FILE_GONE(ERROR),
    /** A folder of the inbox that may not be read. */
    FOLDER_UNREADABLE(ERROR),
    /** A link in the inbox, to wherever. */
    LINK_NOT_FOLLOWED(WARNING),
    /** Nothing in the file is a table of a known dataset. */
    NO_KNOWN_TABLE(ERROR),
    /** Two readings of a table as good as each other. */
    TABLE_UNCLEAR(ERROR),
    /** A table with heads of a dataset, of which nothing else says that it is one. */
    TABLE_DOUBTFUL(ERROR),
    /** More columns side by side than a form can have. */
    TABLE_TOO_WIDE(ERROR),
    /** Which union sent the file is not told. */
    UNIT_UNKNOWN(ERROR),
    /** Folder and content, or two places in the content, name different units. */
    UNIT_CONFLICT(ERROR),
    /** A unit that did not exist in the period. */
    UNIT_NOT_IN_PERIOD(ERROR),
    /** Which period is reported is not told. */
    PERIOD_UNKNOWN(ERROR),
    /** Folder and content, or two places in the content, name different periods. */
    PERIOD_CONFLICT(ERROR),
    /** The very same bytes were received before. */
    FILE_DUPLICATE(INFO),
    /** Records that another file has as well, so that neither all nor none of it is replaced. */
    OVERLAPS_OTHER(ERROR),
    /** Other keys, and yet as many rows and half of the names of an earlier table. */
    LOOKS_LIKE_OTHER(ERROR),
    /** It came after its period had been closed. */
    PERIOD_CLOSED(ERROR),
    /** It replaces an earlier file. */
    REPLACES_OTHER(INFO),
    /** A later file replaced it. */
    REPLACED_BY_OTHER(INFO),
    /** It was a supplement of what a later file replaced, and has rows that this one lacks. */
    SUPPLEMENT_LOST(WARNING),
    /** It stands beside others, with none of their records. */
    PART_BESIDE(INFO),
    /** It adds to an earlier file. */
    SUPPLEMENTS_OTHER(INFO),
    /** A decision counts records twice. */
    OVERLAP_ALLOWED(WARNING),
    /** A decision put it in force. */
    DECIDED_IN(INFO),
    /** A decision set it aside. */
    DECIDED_OUT(INFO),
    /** A cell that must be filled is empty. */
    REQUIRED_MISSING(ERROR),
    /** A text where a number is wanted. */
    NOT_A_NUMBER(ERROR),
    /** A number that can be read in two ways. */
    NUMBER_UNCLEAR(ERROR),
    /** A fraction where only whole numbers can be. */
    FRACTION_IN_COUNT(ERROR),
    /** Less than nothing. */
    NUMBER_NEGATIVE(ERROR),
    /** More than can be. */
    NUMBER_TOO_LARGE(ERROR),
    /** Two numbers for one. */
    NUMBER_RANGE(ERROR),
    /** A number of something else. */
    NUMBER_OF_OTHER_THINGS(ERROR),
    /** A footnote mark beside a number, which could be part of it. */
    FOOTNOTE_ON_NUMBER(ERROR),
    /** A formula that failed, or was never computed. */
    FORMULA_FAULT(WARNING),
    /** A currency that is not known, or not told. */
    CURRENCY_UNKNOWN(ERROR),
    /** Words that tell in what numbers are given, and are not understood. */
    UNIT_UNCLEAR(ERROR),
    /** A number that its sender marked as an estimate. */
    ESTIMATE(WARNING),
    /** A text where a date is wanted. */
    DATE_UNCLEAR(WARNING),
    /** A date whose day and month may stand the other way round, as in other cells of its column. */
    DATE_ORDER_UNCLEAR(WARNING),
    /** The 31st of February. */
    DAY_DOES_NOT_EXIST(WARNING),
    /** A text where a code is wanted that is in no list; once for all its cells. */
    CODE_QUESTION(WARNING),
    /** A form of text that its field cannot have. */
    TEXT_UNFIT(WARNING),
    /** An identity number that may have lost its first zero. */
    CITIZEN_ID_SHORT(WARNING),
    /** A phone number that lost its first zero. */
    PHONE_ZERO_RESTORED(INFO),
    /** An end before its beginning. */
    END_BEFORE_START(WARNING),
    /** What has happened, on a day after the period that tells of it. */
    DATE_AFTER_PERIOD(WARNING),
    /** More spent than was promised. */
    DISBURSED_OVER_COMMITTED(WARNING),
    /** A row that is not called a total, and is the sum of those above it. */
    SUM_UNWORDED(ERROR),
    /** A total that its rows do not give. */
    DECLARED_TOTAL_DIFFERS(WARNING),
    /** A total that is a thousand or a million times what its rows give, or a part of it. */
    TOTAL_OFF_BY_SCALE(WARNING),
    /** A total that differs by just one of its rows. */
    TOTAL_OFF_BY_ROW(WARNING),
    /** A total that counts one of its rows with the other sign. */
    TOTAL_OFF_BY_SIGN(WARNING),
    /** A total that counts the totals of its parts as well. */
    TOTAL_COUNTS_SUBTOTALS(WARNING),
    /** A birth that makes somebody older than people become, or not born yet. */
    AGE_UNLIKELY(WARNING),
    /** A record that stands in the submission already. */
    KEY_REPEATED(ERROR),
    /** An empty mark in a number. */
    DASH_IS_EMPTY(INFO),
    /** A mark that repeats the cell above. */
    DITTO(INFO),
    /** A footnote mark on a text. */
    FOOTNOTE_REMOVED(INFO),
    /** An association with more than one country. */
    SEVERAL_COUNTRIES(INFO),
    /** An amount without any unit. */
    DEFAULT_VND(INFO),
    /** Amounts of a size that they hardly have. */
    AMOUNT_UNLIKELY(WARNING),
    /** A number format that shows other figures than are stored. */
    FORMAT_SCALES(WARNING),
    /** A row through which its sender drew a line. */
    ROW_STRUCK_OUT(WARNING),
    /** A text through which its sender drew a line. */
    TEXT_STRUCK_OUT(INFO),
    /** Something struck out beside a number, an amount or a date. */
    STRUCK_BESIDE_VALUE(WARNING),
    /** A share where a number is wanted. */
    NUMBER_IS_PERCENT(ERROR),
    /** A number format that shows another number than the cell holds. */
    FORMAT_SHOWS_OTHER(WARNING),
    /** A year typed into a cell that shows dates. */
    DATE_IS_YEAR(WARNING),
    /** A date far from all that can be. */
    DATE_UNLIKELY(WARNING),
    /** A moment just short of midnight. */
    DATE_ROUNDED(INFO),
    /** A total whose formula was never computed. */
    TOTAL_NOT_COMPUTED(INFO),
    /** A text that lost letters on its way. */
    TEXT_BROKEN(WARNING),
    /** Texts of a column whose broken letters were mended. */
    TEXT_MENDED(INFO),
    /** A record of a text file with another number of fields than its header. */
    RECORD_FIELDS(ERROR),
    /** A record of a text file that lacks optional fields at its end. */
    RECORD_SHORT(INFO),
    /** A record of a text file that can only be guessed. */
    RECORD_DAMAGED(ERROR),
    /** A text below a record that seems to be the rest of one of its cells. */
    TEXT_GOES_ON(WARNING),
    /** A text put together from the cells of several rows. */
    TEXT_JOINED(INFO),
    /** A number merged over several records. */
    MEASURE_MERGED(ERROR),
    /** A number merged over several records, counted once. */
    MEASURE_MERGED_ONCE(INFO),
    /** Texts of a column that were in an encoding of before Unicode. */
    TEXT_DECODED(INFO),
    /** A text that may be in an old encoding, or not. */
    TEXT_DOUBTFUL(WARNING),
    /** A column that no field of the dataset stands for. */
    COLUMN_UNKNOWN(INFO),
    /** A column of sensitive personal data. */
    COLUMN_SENSITIVE(INFO),
    /** A column whose head is not understood, with values that may be those of a field that the table lacks. */
    COLUMN_QUESTION(WARNING),
    /** A required field that no column surely gives and some may, or two columns that fit a field as well as each other. */
    COLUMN_UNCLEAR(ERROR),
    /** Two columns for one field. */
    COLUMN_REPEATED(WARNING),
    /** A measure whose head names another year than the period's. */
    HEAD_OF_OTHER_YEAR(WARNING),
    /** A row that is not shown. */
    ROW_HIDDEN(INFO),
    /** A column that is not shown. */
    COLUMN_HIDDEN(INFO),
    /** A sheet that is not shown. */
    SHEET_HIDDEN(WARNING),
    /** Nothing on a sheet is a table of a known dataset, while other sheets of the file hold some. */
    SHEET_WITHOUT_TABLE(INFO),
    /** An association named in a title, for all rows below. */
    GROUP_FROM_TITLE(INFO),
    /** A heading with nothing below it. */
    NIL_RETURN(INFO),
    /** A foreign amount without a rate. */
    RATE_MISSING(WARNING),
    /** A roster that does not agree with the number of members reported. */
    ROSTER_DIFFERS(WARNING),
    /** A project that another unit reports as well. */
    PROJECT_IN_TWO_UNITS(WARNING),
    /** A person whom the roster of another association names as well. */
    PERSON_IN_TWO_ASSOCIATIONS(WARNING),
    /** A total far from all that the unit reported for earlier periods. */
    FIGURE_UNLIKE_BEFORE(WARNING),
    /** An organization that other rows spell otherwise. */
    NGO_SPELLED_TWICE(WARNING),
    /** A unit and the one it became part of both report for the period within which that was. */
    BOTH_UNITS_OF_MERGER(WARNING);

    private static final String COMMAND = ".command";
    /** Stands for the command within other words. */
    private static final String THE_COMMAND = "{command}";

    private final Severity severity;

    FindingCode(Severity severity) {
        this.severity = severity;
    }

    /** The code as the contract prints it: {@code day-does-not-exist}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The code that the contract prints so.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static FindingCode of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** How grave a finding of this kind is, unless its field makes it graver. */
    public Severity severity() {
        return severity;
    }

    /** Its name, of a few words. */
    public Message title() {
        return words("title");
    }

    /** What it says of one cell, row or file. Place-holders: {@code {value}} the cell's text, {@code {1}} … the details. */
    public Message message() {
        return words("message");
    }

    /**
     * The command by which an operator settles what it asks; empty where it asks nothing. Place-holders as in {@link #message}, and
     * {@code {submission}}, {@code {table}} and {@code {beside}}, which only the work list knows: the submission, the number of the
     * table, and whether the table replaces one in force or stands beside none.
     */
    public Optional<Message> command() {
        return Catalogue.VI.containsKey(id() + COMMAND) ? Optional.of(words("command")) : Optional.empty();
    }

    /** What it says where its command stands beside it: the message without a last sentence that tells the command and no other. */
    public Message question() {
        return new Message(
                withoutCommand(message().vi()), withoutCommand(message().en()));
    }

    private static String withoutCommand(String text) {
        int end = Math.max(text.lastIndexOf(". "), text.lastIndexOf("⟧ ")) + 1;
        int command = text.indexOf("tonghop resolve", end);
        boolean alone = command > 0 && text.indexOf('(', command) < 0 && text.indexOf(", ", command) < 0;
        return alone ? text.substring(0, end) : text;
    }

    /** What has happened, and what became of the cell, row or file. */
    public Message meaning() {
        return words("meaning");
    }

    /** What the unit or the operator does about it. */
    public Message mending() {
        return words("mending");
    }

    /** What it says to the unit that sent the file and runs no commands. Place-holders as in {@link #message}. */
    public Message senderMessage() {
        return senderWords("message");
    }

    /** What that unit does about it. */
    public Message senderMending() {
        return senderWords("mending");
    }

    private Message senderWords(String part) {
        String own = "sender-" + part;
        return words(Catalogue.VI.containsKey(id() + "." + own) ? own : part);
    }

    private Message words(String part) {
        return new Message(words(Catalogue.VI, part), words(Catalogue.EN, part));
    }

    private String words(ResourceBundle words, String part) {
        String text = words.getString(id() + "." + part);
        return text.contains(THE_COMMAND) ? text.replace(THE_COMMAND, words.getString(id() + COMMAND)) : text;
    }

    /** Read when the first words are asked for: most of the program needs codes alone. */
    private static final class Catalogue {
        static final ResourceBundle VI = in(Lang.VI);
        static final ResourceBundle EN = in(Lang.EN);

        private Catalogue() {}

        /** Never in the language of the machine instead. */
        private static ResourceBundle in(Lang lang) {
            return ResourceBundle.getBundle(
                    FindingCode.class.getName(),
                    Locale.forLanguageTag(lang.id()),
                    FindingCode.class.getClassLoader(),
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        }
    }
}
