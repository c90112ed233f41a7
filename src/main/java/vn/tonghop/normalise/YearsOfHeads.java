package vn.tonghop.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.definition.FieldType;
import vn.tonghop.model.Finding;
import vn.tonghop.model.FindingCode;
import vn.tonghop.model.Origin;
import vn.tonghop.model.Period;
import vn.tonghop.recognise.Column;

/** Heads of measures that name another year than the period's: {@code Số hội viên (2019)} in a report for 2021. */
final class YearsOfHeads {
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");

    private YearsOfHeads() {}

    /** One finding a column; a head that names several years tells of a span, and none. */
    static List<Finding> of(String sheet, List<Column> columns, Period period) {
        List<Finding> findings = new ArrayList<>();
        for (Column column : columns) {
            boolean measured =
                    column.fields().stream().map(field -> field.type()).allMatch(FieldType::measured);
            SortedSet<Integer> years = years(column.header());
            if (measured && years.size() == 1 && years.first() != period.year()) {
                findings.add(Finding.on(
                        FindingCode.HEAD_OF_OTHER_YEAR,
                        new Origin(sheet, 0, column.column()),
                        column.fields().get(0).name(),
                        "",
                        column.header(),
                        years.first().toString(),
                        period.label()));
            }
        }
        return findings;
    }

    private static SortedSet<Integer> years(String head) {
        SortedSet<Integer> years = new TreeSet<>();
        Matcher matcher = YEAR.matcher(head);
        while (matcher.find()) {
            years.add(Integer.valueOf(matcher.group()));
        }
        return years;
    }
}
