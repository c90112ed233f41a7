package vn.tonghop.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.testing.Inbox;
import vn.tonghop.warehouse.Database;

/** Launches at once: one runs, each other ends with 1 and says who holds the lock, and since when. */
class DoubleLaunchTest {
    private static final int PAIRS = Faults.full() ? 200 : 1;
    private static final int CROWDS = Faults.full() ? 10 : 1;
    private static final String OVERLAPS = "select count(*) from ops.run a join ops.run b on a.run_id < b.run_id"
            + " where b.started_at < coalesce(a.ended_at, 'infinity')";
    private static final String HOLDER = "tonghop (nightly|ingest|consolidate) \\(pid (\\d+)\\)";
    private static final String DAY = "\\d\\d/\\d\\d/\\d{4} \\d\\d:\\d\\d:\\d\\d";

    @TempDir
    private Path folder = Path.of("");

    private Office office = Office.fromNothing(Path.of(""), Path.of(""));
    private int files;

    @BeforeEach
    void open() {
        office = Office.copyOf(Undisturbed.night().seed(), folder.resolve("home"))
                .with(folder.resolve("inbox"));
    }

    @AfterEach
    void remove() {
        office.remove();
    }

    @Test
    void ofTwoOneRuns() {
        for (int round = 1; round <= PAIRS; round++) {
            putWork();
            List<Launch.Ended> ended = launched(List.of(List.of("nightly"), List.of("nightly", "--lang", "en")));
            assertThat(ended.stream().filter(Launch.Ended::well))
                    .as("round %d: %s", round, ended)
                    .hasSize(1);
            requireOthersTold(ended);
        }
        requireNoOverlap(PAIRS);
    }

    @Test
    void ofEightOfDifferentVerbsOneAtATimeRuns() {
        for (int round = 1; round <= CROWDS; round++) {
            putWork();
            List<String> consolidate = List.of("consolidate", "--period", "2021");
            List<Launch.Ended> ended = launched(List.of(
                    List.of("nightly"),
                    List.of("ingest"),
                    List.of("nightly"),
                    consolidate,
                    List.of("ingest"),
                    List.of("status"),
                    List.of("nightly"),
                    List.of("status")));
            assertThat(ended.stream().filter(Launch.Ended::well))
                    .as("%s", ended)
                    .hasSizeGreaterThan(2);
            requireOthersTold(ended);
        }
        // Where consolidate alone got the lock, the file still waits in the inbox for the next who ingests.
        assertThat(launched(List.of(List.of("ingest")))).allMatch(Launch.Ended::well);
        requireNoOverlap(CROWDS);
    }

    /** One more file, so that each round has something to do. */
    private void putWork() {
        String rows = "STT,Tên hội,Số hội viên\n1,Hội hữu nghị Việt Nam - Lào huyện " + ++files + ",17\n";
        Inbox.put(office.inbox(), "2021/quang-ninh/hoi " + files + ".csv", rows.getBytes(StandardCharsets.UTF_8));
    }

    private List<Launch.Ended> launched(List<List<String>> verbs) {
        List<Launch> launches = verbs.stream()
                .map(verb -> office.launch(verb.toArray(String[]::new)))
                .toList();
        return launches.stream().map(Launch::ended).toList();
    }

    private static void requireOthersTold(List<Launch.Ended> ended) {
        List<String> pids = ended.stream().map(one -> String.valueOf(one.pid())).toList();
        for (Launch.Ended one : ended) {
            if (!one.well()) {
                assertThat(one.status()).as(one.toString()).isEqualTo(1);
                assertThat(one.output())
                        .containsPattern("giữ khóa: " + HOLDER + ", từ " + DAY + "|holds the lock: " + HOLDER
                                + ", since " + DAY);
                assertThat(pids).contains(one.output().replaceAll("(?s).*\\(pid (\\d+)\\).*", "$1"));
            }
        }
    }

    private void requireNoOverlap(int atLeast) {
        try (Database database = Database.open(office.home(), Map.of())) {
            JdbcClient jdbc = JdbcClient.create(database.dataSource());
            assertThat(jdbc.sql(OVERLAPS).query(Integer.class).single()).isZero();
            assertThat(jdbc.sql("select count(*) from ops.run")
                            .query(Integer.class)
                            .single())
                    .isGreaterThanOrEqualTo(atLeast);
            assertThat(jdbc.sql("select count(*) from ops.submission")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(files);
        }
    }
}
