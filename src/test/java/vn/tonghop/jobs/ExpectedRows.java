package vn.tonghop.jobs;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** How many records each table of the sample holds, as its maker wrote them. */
final class ExpectedRows {
    private ExpectedRows() {}

    /** By file, sheet and dataset, with commas between. */
    static Map<String, Long> read() throws IOException {
        try (Reader reader = Files.newBufferedReader(Path.of("src/test/resources/sample/expected-rows.csv"));
                CSVParser rows = CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(reader)) {
            return rows.stream()
                    .collect(Collectors.groupingBy(
                            row -> row.get("file") + "," + row.get("sheet") + "," + row.get("dataset"),
                            Collectors.summingLong(row -> Long.parseLong(row.get("rows")))));
        }
    }
}
