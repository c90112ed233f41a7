package vn.tonghop.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.postgresql.ds.PGSimpleDataSource;
import vn.tonghop.consolidate.Release;
import vn.tonghop.model.Lang;
import vn.tonghop.model.Period;
import vn.tonghop.report.NationalWorkbook;

/** Writes the national workbook of the benchmark's release; a process of its own. */
final class NationalRun {
    private NationalRun() {}

    /** Takes the outbox; the database is the one of the environment. */
    public static void main(String[] arguments) throws IOException {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(variable("TONGHOP_DB_URL"));
        database.setUser(variable("TONGHOP_DB_USER"));
        database.setPassword(variable("TONGHOP_DB_PASSWORD"));
        Release release = new Release(10, Period.parse("2025").orElseThrow(), 1, Instant.parse("2026-01-10T01:00:00Z"));
        Path outbox = Path.of(arguments[0]);
        NationalWorkbook workbook = NationalWorkbook.load(Path.of("jobs/reports/national"), Set.of(), outbox);
        WorkbookBenchmark.measure(() -> workbook.write(database, release, outbox, Lang.VI));
    }

    private static String variable(String name) {
        return Optional.ofNullable(System.getenv(name)).orElse("");
    }
}
