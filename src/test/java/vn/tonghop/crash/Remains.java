package vn.tonghop.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a dead run may not leave behind, once the same command has ended well. */
final class Remains {
    private static final Map<String, String> NONE_OF = new TreeMap<>(Map.of(
            "runs without an end",
            "select count(*) from ops.run where ended_at is null",
            "submissions not settled",
            "select count(*) from ops.submission where state <> 'settled'",
            "tables half read",
            "select count(*) from ops.found_table where status in ('reading', 'read')",
            "submissions without a line",
            "select count(*) from ops.submission s where not exists"
                    + " (select from ops.found_table t where t.submission_id = s.submission_id)",
            "executions without an end",
            "select count(*) from ops.batch_job_execution where end_time is null"
                    + " or status in ('STARTING', 'STARTED', 'STOPPING', 'UNKNOWN')",
            "steps without an end",
            "select count(*) from ops.batch_step_execution where end_time is null"
                    + " or status in ('STARTING', 'STARTED', 'STOPPING', 'UNKNOWN')",
            "instances without an execution",
            "select count(*) from ops.batch_job_instance i where not exists"
                    + " (select from ops.batch_job_execution e where e.job_instance_id = i.job_instance_id)",
            "ignored rows unaccounted for",
            "select count(*) from ops.found_table t where rows_ignored <>"
                    + " (select coalesce(sum(rows), 0) from ops.ignored_rows i where i.table_id = t.table_id)",
            "submissions received twice",
            "select count(*) from (select from ops.submission group by file, sha256 having count(*) > 1) s"));

    private static final List<String> FACTS = List.of(
            "associations", "members", "ngo_projects", "scholarships", "twinnings", "outgoing_aid", "indicators");

    private Remains() {}

    /** Fails where a home that is at rest has any. */
    static void requireNone(Office office, DataSource dataSource) {
        JdbcClient jdbc = JdbcClient.create(dataSource);
        NONE_OF.forEach((what, sql) ->
                assertThat(jdbc.sql(sql).query(Long.class).single()).as(what).isZero());
        for (String table : FACTS) {
            assertThat(jdbc.sql("select count(*) from (select table_id, count(*) as n from wh." + table
                                    + " group by table_id) f full join (select table_id, rows_loaded from ops.found_table"
                                    + " where replace(dataset, '-', '_') = '" + table + "') t using (table_id)"
                                    + " where coalesce(n, 0) <> coalesce(rows_loaded, 0)")
                            .query(Long.class)
                            .single())
                    .as("tables of %s whose rows are not those that were counted", table)
                    .isZero();
        }
        assertThat(office.files("tmp")).as("temporary files").isEmpty();
        assertThat(office.files("archive"))
                .isNotEmpty()
                .allSatisfy(file ->
                        assertThat(sha256(file)).isEqualTo(file.getFileName().toString()));
        assertThat(office.files("outbox")).isNotEmpty().allSatisfy(Remains::requireWhole);
    }

    private static void requireWhole(Path workbook) throws IOException {
        assertThat(workbook.getFileName().toString()).matches("tong-hop-.*\\.(xlsx|docx)|.*\\.phan-hoi\\.xlsx");
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream content = zip.getInputStream(entry)) {
                    content.transferTo(OutputStream.nullOutputStream());
                }
            }
        }
    }

    private static String sha256(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
