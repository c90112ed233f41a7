package vn.tonghop.normalise;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.FieldType;
import vn.tonghop.model.FindingCode;
import vn.tonghop.sheet.CellValue;

/** Reads cells that hold two fields: a beginning with an end, the number of a decision with its date. */
final class CombinedCells {
    private static final Pattern FROM_TO = Pattern.compile(
            "(?iu)(?:giai đoạn|giai doan|thời gian|gđ)?\\s*:?\\s*(?:từ|tu)?\\s*(?:ngày|ngay)?\\s*(\\S.*?)\\s*(?:\\s[-–—]\\s|[–—÷~]|đến|den|tới|->|→|(?<=\\d{4})-(?=\\s*(?:t|tháng)?\\s*(?:\\d{1,2}[/.]){0,2}\\d{4}))\\s*(?:hết\\s+)?(?:ngày\\s+)?(\\S.*)");
    /** {@code 3 năm (2019 - 2021)}, {@code 01/2020 - 12/2021 (24 tháng)}: how long it takes is no day. */
    private static final Pattern DURATION_BEFORE =
            Pattern.compile("(?iu)\\d{1,2}\\s*(?:năm|nam|tháng|thang)\\s*[(:,]\\s*([^()]*\\d{4})\\s*\\)?");

    private static final Pattern DURATION_BEHIND =
            Pattern.compile("(?iu)(.*\\d{4})\\s*[(,]\\s*\\d{1,2}\\s*(?:năm|nam|tháng|thang)\\s*\\)?");
    /** {@code tháng 3 - tháng 9/2021}, {@code 3-9/2021}, {@code 5/3 - 20/6/2021}: the year at the end is that of both. */
    private static final Pattern ONE_YEAR = Pattern.compile(
            "(?iu)(?:từ\\s+)?(?:ngày\\s+)?((?:tháng\\s*|t)?\\d{1,2}(?:\\s*/\\s*\\d{1,2})?)\\s*(?:[-–—]|đến|den|tới)\\s*(?:ngày\\s+)?((?:tháng\\s*|t)?\\d{1,2}(?:\\s*/\\s*\\d{1,2})?)\\s*(?:/|năm|nam)\\s*(\\d{4})");

    private static final Pattern ONGOING = Pattern.compile("(?iu)nay|hiện nay|hien nay|now|present");
    private static final Pattern DECISION = Pattern.compile(
            "(?iu)(?:(?:quyết định|qđ|công văn|cv|văn bản|vb|thông báo|tb)\\s+)?(?:số\\s*:?\\s*)?"
                    + "([^\\s(]+/[^\\s(]*\\p{L}[^\\s(]*|\\d+\\s*/\\s*\\p{L}+(?:\\s*-\\s*\\p{L}+)*|\\d{1,5}(?=\\s+ngày\\s))"
                    + "(?:\\s*[,;–-]?\\s*\\(?\\s*(?:ngày|ngay|ký ngày|,)?\\s*(\\d[^()]*?)\\)?)?(?:\\s+của\\s+\\p{L}.*)?");

    /** A day or a month, which is lost where the number beside it cannot be read. */
    private static final Pattern DAY = Pattern.compile("\\d{1,2}\\s*[/.-]\\s*\\d{4}|\\d{1,2}\\s+tháng");

    /** {@code 2010-12}: a month, or the years from 2010 to 2012. */
    private static final Pattern YEAR_AND_TWO_DIGITS = Pattern.compile("\\d{4}\\s*[-/]\\s*\\d{2}");

    private CombinedCells() {}

    /** Whether a text is the number of a decision with its date. */
    static boolean isDatedDecision(String text) {
        // Between a number and its date stands a blank or a bracket.
        if (text.indexOf(' ') < 0 && text.indexOf('(') < 0) {
            return false;
        }
        Matcher m = DECISION.matcher(text);
        return m.matches() && m.group(2) != null;
    }

    /** The outcomes of both fields, in their order. */
    static List<Outcome> read(CellText cell, List<Field> fields) {
        boolean period = fields.get(1).type() == FieldType.END;
        return period ? fromTo(cell, fields) : decision(cell, fields);
    }

    private static List<Outcome> fromTo(CellText cell, List<Field> fields) {
        CellText beginning = cell.as(fields.get(0));
        CellText end = cell.as(fields.get(1));
        if (cell.value().kind() == CellValue.Kind.MOMENT) {
            return List.of(DateCells.read(beginning), Outcome.NOTHING);
        }
        if (Marks.isEmpty(cell.text())) {
            return List.of(Outcome.NOTHING, Outcome.NOTHING);
        }
        String text = withoutDuration(cell.text());
        Matcher oneYear = ONE_YEAR.matcher(text);
        if (oneYear.matches() && isDay(oneYear.group(1)) == isDay(oneYear.group(2))) {
            String year = "/" + oneYear.group(3);
            return List.of(
                    DateCells.read(beginning.saying(oneYear.group(1) + year)),
                    DateCells.read(end.saying(oneYear.group(2) + year)));
        }
        if (YEAR_AND_TWO_DIGITS.matcher(text).matches()) {
            Outcome unclear = beginning.refuse(FindingCode.DATE_UNCLEAR);
            return List.of(unclear, end.refuse(FindingCode.DATE_UNCLEAR));
        }
        Matcher m = FROM_TO.matcher(text);
        if (m.matches()) {
            Outcome last =
                    ONGOING.matcher(m.group(2)).matches() ? Outcome.NOTHING : DateCells.read(end.saying(m.group(2)));
            return List.of(DateCells.read(beginning.saying(m.group(1))), last);
        }
        return List.of(DateCells.read(beginning), DateCells.read(end));
    }

    private static boolean isDay(String text) {
        return text.indexOf('/') > 0;
    }

    private static String withoutDuration(String text) {
        Matcher before = DURATION_BEFORE.matcher(text);
        if (before.matches()) {
            return before.group(1);
        }
        Matcher behind = DURATION_BEHIND.matcher(text);
        return behind.matches() ? behind.group(1) : text;
    }

    private static List<Outcome> decision(CellText cell, List<Field> fields) {
        CellText number = cell.as(fields.get(0));
        CellText date = cell.as(fields.get(1));
        if (cell.value().kind() == CellValue.Kind.MOMENT) {
            return List.of(Outcome.NOTHING, DateCells.read(date));
        }
        if (Marks.isEmpty(cell.text())) {
            return List.of(Outcome.NOTHING, Outcome.NOTHING);
        }
        Matcher m = DECISION.matcher(cell.text());
        if (!m.matches()) {
            Outcome alone = DateCells.read(date);
            return alone.value().isMissing()
                    ? List.of(
                            number.refuse(
                                    FindingCode.TEXT_UNFIT,
                                    fields.get(0).label().vi()),
                            DAY.matcher(cell.text()).find() ? alone : Outcome.NOTHING)
                    : List.of(Outcome.NOTHING, alone);
        }
        Outcome day = m.group(2) == null ? Outcome.NOTHING : DateCells.read(date.saying(m.group(2)));
        return List.of(Outcome.of(new Value.Text(m.group(1).replaceAll("[,;]$", ""))), day);
    }
}
