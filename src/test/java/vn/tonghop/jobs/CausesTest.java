package vn.tonghop.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessResourceFailureException;
import vn.tonghop.model.Message;

/** Every failure has a reason that can be shown: what was wrong, and what to do. */
class CausesTest {
    private static final Path LOG = Path.of("log", "tonghop.log");

    @ParameterizedTest
    @CsvSource({
        "53300, hết chỗ cho kết nối, max_connections",
        "25006, chỉ cho đọc, default_transaction_read_only",
        "42501, không đủ quyền, TONGHOP_DB_USER",
        "53100, đã đầy, Free some space",
        "53200, thiếu bộ nhớ, max_locks_per_transaction",
        "57014, bị hủy, TONGHOP_DB_URL",
        "40P01, xung đột, conflicted",
        "XX001, bản sao lưu, backup",
        "57P01, Mất kết nối, Check whether",
        "08006, Mất kết nối, Check whether"
    })
    void tellsWhatAServerRefuses(String state, String vi, String en) {
        Message told = Causes.of(
                new IllegalStateException(
                        "step", new DataAccessResourceFailureException("x", new SQLException("server's words", state))),
                LOG);
        assertThat(told.vi()).contains(vi).doesNotContain("{1}");
        assertThat(told.en()).contains(en).doesNotContain("{1}");
    }

    @Test
    void tellsWhichFileCannotBeReadOrWritten() {
        Message denied = Causes.of(new UncheckedIOException(new AccessDeniedException("/x/báo cáo.xlsx")), LOG);
        assertThat(denied.vi()).contains("/x/báo cáo.xlsx", "cấp quyền", System.getProperty("user.name", ""));
        Message readOnly = Causes.of(new FileSystemException("/x/y", null, "Read-only file system"), LOG);
        assertThat(readOnly.en()).contains("/x/y", "read-only", "--home");
        Message full = Causes.of(new IOException("No space left on device"), LOG);
        assertThat(full.vi()).contains("đã đầy");
        Message other = Causes.of(new UncheckedIOException("cannot sweep /x", new IOException("odd")), LOG);
        assertThat(other.en()).contains("cannot sweep /x");
    }

    @Test
    void tellsThatMemoryIsShort() {
        assertThat(Causes.of(new IllegalStateException(new OutOfMemoryError("Java heap space")), LOG)
                        .en())
                .contains("-Xmx2g");
    }

    @Test
    void anythingElseIsAFaultOfTheProgramWithItsKindItsPlaceAndTheLog() {
        Message told = Causes.of(
                new RuntimeException("wrapped", new IllegalStateException("no column 7 in the table found")), LOG);
        assertThat(told.vi())
                .contains("Lỗi của chương trình", "IllegalStateException", "no column 7", "CausesTest", LOG.toString());
        assertThat(told.en()).contains("A fault of the program", LOG.toString());
    }

    @Test // contract section 2: personal data in no message
    void quotesNothingThatMayStandInAFile() {
        List<Runnable> faults = List.of(
                () -> Integer.parseInt("Nguyễn Thị Canary"),
                () -> LocalDate.parse(String.join(" ", "Canary", "31/02")),
                () -> new BigDecimal("Canary"),
                () -> {
                    throw new IllegalStateException("no unit “Canary” beside 'Canary' in \"Canary\" of 099012345678");
                },
                () -> {
                    throw new IllegalStateException(
                            new SQLException("ERROR: invalid input syntax for type date: \"Canary\"", "22007"));
                });
        for (Runnable fault : faults) {
            try {
                fault.run();
            } catch (RuntimeException thrown) {
                assertThat(Causes.of(thrown, LOG).en()).doesNotContain("Canary", "012345678");
                assertThat(Causes.trace(thrown)).doesNotContain("Canary", "012345678");
            }
        }
    }

    @Test
    void aStepThatFailsHasAReasonInAnyCase(@TempDir Path folder) throws IOException {
        Home home = new Home(folder);
        Reasons reasons = new Reasons(home);
        reasons.add("settle", new IllegalStateException("odd"));
        reasons.add("publish", new IOException("No space left on device"));
        Files.createDirectories(home.database());
        reasons.add("settle", new SQLException("x", "53100"));
        assertThat(reasons.all()).hasSize(3);
        assertThat(reasons.all().get(0).vi()).contains("Lỗi của chương trình", "tonghop.log");
        assertThat(reasons.all().get(1).vi()).contains(home.outbox().toString());
        assertThat(reasons.all().get(2).vi()).contains(home.database().toString());
    }
}
