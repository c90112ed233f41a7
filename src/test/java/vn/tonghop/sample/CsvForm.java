package vn.tonghop.sample;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One table as a UTF-8 text file with commas, as spreadsheets save it: every record with as many fields. */
final class CsvForm {
    private final String dataset;
    private final int width;
    private final StringBuilder text = new StringBuilder();
    private int records;

    CsvForm(String dataset, int width) {
        this.dataset = dataset;
        this.width = width;
    }

    int records() {
        return records;
    }

    /** A record of the table. */
    CsvForm row(String... fields) {
        records++;
        return line(fields);
    }

    /** Records, a line each, their fields parted by {@code |}. */
    CsvForm rows(String table) {
        table.lines().forEach(line -> row(Cells.split(line)));
        return this;
    }

    /** Any other line: a title, a head, a total, a note. */
    CsvForm line(String... fields) {
        List<String> padding = Collections.nCopies(width - fields.length, "");
        String joined = Stream.concat(Arrays.stream(fields), padding.stream())
                .map(CsvForm::quoted)
                .collect(Collectors.joining(","));
        text.append(joined).append("\r\n");
        return this;
    }

    SampleFile save(String path) {
        return new SampleFile(
                path,
                text.toString().getBytes(StandardCharsets.UTF_8),
                List.of(new ExpectedRows("", dataset, records)));
    }

    /** The field as it stands in a text file with commas. */
    static String quoted(String field) {
        return field.contains(",") || field.contains("\"") ? '"' + field.replace("\"", "\"\"") + '"' : field;
    }
}
