package vn.tonghop.jobs;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A figure that a union has published, and what the consolidation of the sample must say of it.
 *
 * @param id of the published figure
 * @param unit whose
 * @param figure of contract section 8
 * @param by its breakdown; empty for the total
 * @param key of the breakdown
 * @param relation {@code eq gt lt between}
 * @param low the number, or the lower bound; empty for none
 * @param high the number, or the upper bound; empty for none
 */
record Published(
        String id, String unit, String figure, String by, String key, String relation, String low, String high) {
    static List<Published> all() {
        try (Reader reader = Files.newBufferedReader(Path.of("src/test/resources/sample/published.csv"));
                CSVParser rows = CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(reader)) {
            return rows.stream().map(Published::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Published of(CSVRecord row) {
        return new Published(
                row.get("id"),
                row.get("unit"),
                row.get("figure"),
                row.get("by"),
                row.get("key"),
                row.get("relation"),
                row.get("low"),
                row.get("high"));
    }

    boolean holds(BigDecimal value) {
        return switch (relation) {
            case "eq" -> value.compareTo(new BigDecimal(low)) == 0;
            case "gt" -> value.compareTo(new BigDecimal(low)) > 0;
            case "lt" -> value.compareTo(new BigDecimal(high)) < 0;
            case "between" -> value.compareTo(new BigDecimal(low)) >= 0 && value.compareTo(new BigDecimal(high)) <= 0;
            default -> throw new IllegalStateException("no such relation: " + relation);
        };
    }
}
