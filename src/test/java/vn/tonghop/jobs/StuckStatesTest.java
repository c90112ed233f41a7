package vn.tonghop.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The states that a dead run leaves in the tables of Spring Batch, which frees none of them by itself. */
class StuckStatesTest {
    /** As if the process had died while it published. */
    private static final String CUT_SHORT = "update ops.run set ended_at = null, outcome = null;"
            + " delete from ops.run_failure;"
            + " update ops.batch_job_execution set status = 'FAILED', exit_code = 'FAILED';"
            + " update ops.batch_step_execution set status = 'FAILED', exit_code = 'FAILED' where step_name = 'publish'";

    @TempDir
    private Path home;

    private SmallOffice office;

    @BeforeEach
    void aRunThatDidNotFinish() throws IOException {
        office = new SmallOffice(home);
        office.put(
                "2021/quang-ninh/hoi.csv",
                "STT,Tên hội,Số hội viên\n1,Hội hữu nghị Việt Nam - Lào,1.797\n".getBytes(UTF_8));
        Path inTheWay = Files.createFile(office.home().outbox());
        assertThat(office.run(Order.Kind.NIGHTLY, office.home().inbox()).completed())
                .isFalse();
        Files.delete(inTheWay);
        office.execute(CUT_SHORT);
    }

    @AfterEach
    void close() {
        office.close();
    }

    static Stream<String> states() {
        String running =
                "update ops.batch_job_execution set status = 'STARTED', exit_code = 'UNKNOWN', end_time = null;";
        String step = "update ops.batch_step_execution set status = '%s', exit_code = 'UNKNOWN', end_time = null"
                + " where step_name = '%s';";
        String unknown = "update ops.batch_job_execution set status = 'UNKNOWN';";
        String instanceAlone = "delete from ops.batch_step_execution_context; delete from ops.batch_step_execution;"
                + " delete from ops.batch_job_execution_context; delete from ops.batch_job_execution_params;"
                + " delete from ops.batch_job_execution;";
        return Stream.of(
                running + step.formatted("STARTED", "publish"),
                running + step.formatted("STARTING", "publish"),
                running + step.formatted("STARTED", "submission:submission-1"),
                step.formatted("STARTED", "publish"),
                unknown + step.formatted("UNKNOWN", "publish"),
                running + step.formatted("UNKNOWN", "publish"),
                unknown + step.formatted("STARTED", "read"),
                "update ops.batch_job_execution set status = 'STOPPED';" + step.formatted("STARTED", "publish"),
                "update ops.batch_job_execution set status = 'STOPPING', end_time = null;",
                "delete from ops.batch_step_execution_context where step_execution_id in"
                        + " (select step_execution_id from ops.batch_step_execution where step_name like 'submission:%');"
                        + running + step.formatted("STARTING", "submission:submission-1"),
                instanceAlone,
                instanceAlone + "delete from ops.batch_job_instance;",
                "select setval('ops.batch_job_execution_seq', 64); select setval('ops.batch_step_execution_seq', 640);"
                        + running);
    }

    @ParameterizedTest
    @MethodSource("states")
    void isFreedByTheNextRun(String state) {
        office.execute(state);
        assertThat(office.run(Order.Kind.NIGHTLY, office.home().inbox()).completed())
                .isTrue();
        assertThat(office.export("associations")).hasSize(1);
        assertThat(office.run(Order.Kind.NIGHTLY, office.home().inbox()).files())
                .isZero();
    }

    @Test
    void halfAFileThatADeadRunLeftIsRemoved() throws IOException {
        Path archived = Files.createFile(office.home().archive().resolve(".123.part"));
        Path workbook = Files.createFile(
                Files.createDirectories(office.home().outbox().resolve("2021")).resolve(".tong-hop-2021-1.xlsx.tmp"));
        assertThat(office.run(Order.Kind.NIGHTLY, office.home().inbox()).completed())
                .isTrue();
        assertThat(archived).doesNotExist();
        assertThat(workbook).doesNotExist();
    }
}
