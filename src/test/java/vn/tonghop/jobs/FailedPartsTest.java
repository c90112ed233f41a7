package vn.tonghop.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.util.FileSystemUtils;
import vn.tonghop.model.Lang;
import vn.tonghop.model.Message;
import vn.tonghop.model.SubmissionId;
import vn.tonghop.warehouse.Decision;

/**
 * What fails for one period, unit or file ends the run as failed, with its reason, and keeps nothing else from being done: not
 * the rest of the step, not the steps after it, not the next run.
 */
class FailedPartsTest {
    private static final String HEAD = "STT,Tên hội,Số hội viên\n";
    private static final String LAO = HEAD + "1,Hội hữu nghị Việt Nam - Lào,1.797\n";
    private static final String NGA = HEAD + "1,Hội hữu nghị Việt Nam - Nga,120\n";
    private static final String ONE_YEAR = "2020/quang-ninh/hoi.csv";
    private static final String OTHER_YEAR = "2021/quang-ninh/hoi.csv";
    private static final String OTHER_UNIT = "2021/can-tho/hoi.csv";

    @RegisterExtension
    private final SmallOffice office = new SmallOffice();

    @Test // contract section 3, exit status
    void aNationalWorkbookThatCannotBeWrittenKeepsNothingElseFromBeingWritten() throws IOException {
        office.put(ONE_YEAR, LAO.getBytes(UTF_8));
        office.put(OTHER_YEAR, LAO.getBytes(UTF_8));
        Path inTheWay = office.home().outbox().resolve("2020/tong-hop-2020-1.docx");
        Files.createDirectories(inTheWay.resolve("x"));

        Outcome failed = night();
        assertThat(failed.end().kind()).isEqualTo(Outcome.End.Kind.FAILED);
        assertThat(failed.end().reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.vi()).startsWith("Ghi tệp tổng hợp, kỳ 2020: ").contains("tong-hop-2020-1.docx");
            assertThat(reason.en())
                    .startsWith("Writing the national workbook, period 2020: ")
                    .contains("tong-hop-2020-1.docx");
        });
        assertThat(outbox()).containsExactly("hoi.csv.phan-hoi.xlsx", "hoi.csv.phan-hoi.xlsx", "tong-hop-2021-1.xlsx");

        office.put(OTHER_UNIT, NGA.getBytes(UTF_8));
        Outcome next = night();
        assertThat(next.end().kind()).isEqualTo(Outcome.End.Kind.FAILED);
        assertThat(next.end().before()).isEmpty();
        assertThat(next.files()).isEqualTo(1);
        assertThat(office.export("associations")).hasSize(3);
        assertThat(outbox()).contains("tong-hop-2021-2.xlsx").hasSize(5);

        FileSystemUtils.deleteRecursively(inTheWay);
        assertThat(night().end().kind()).isEqualTo(Outcome.End.Kind.COMPLETED);
        assertThat(outbox()).contains("tong-hop-2020-1.xlsx").hasSize(6);
    }

    @Test
    void aStatementOfAReportThatCannotBeRunIsToldByItsFileAndKeepsNothingElseFromBeingDone() throws IOException {
        office.put(OTHER_YEAR, LAO.getBytes(UTF_8));
        Path jobs = office.home().folder().resolve("jobs");
        FileSystemUtils.copyRecursively(Path.of("jobs"), jobs);
        Path sql = jobs.resolve("reports/national/names.sql");
        Files.writeString(sql, "select nothing from nowhere where release_id = :release");
        office.with(Configuration.load(jobs));
        assertThat(night().end().reasons())
                .singleElement()
                .satisfies(reason ->
                        assertThat(reason.vi()).startsWith("Ghi tệp tổng hợp").contains("names.sql", "nowhere"));
        assertThat(outbox()).containsExactly("hoi.csv.phan-hoi.xlsx");
        office.with(SmallOffice.CONFIGURATION);
        assertThat(night().completed()).isTrue();
        assertThat(outbox()).contains("tong-hop-2021-1.xlsx");
    }

    @Test
    void aPeriodThatCannotBeConsolidatedKeepsNoOtherFromIt() throws IOException {
        office.put(ONE_YEAR, LAO.getBytes(UTF_8));
        office.put(OTHER_YEAR, LAO.getBytes(UTF_8));
        failing("ops.release", "insert", "new.period = '2020'");

        Outcome failed = night();
        assertThat(failed.end().reasons())
                .extracting(Message::vi)
                .singleElement()
                .asString()
                .startsWith("Tổng hợp, kỳ 2020: ");
        assertThat(failed.consolidated().made())
                .extracting(Outcome.Made::number)
                .containsExactly(1);
        assertThat(outbox()).containsExactly("hoi.csv.phan-hoi.xlsx", "hoi.csv.phan-hoi.xlsx", "tong-hop-2021-1.xlsx");

        mended("ops.release");
        assertThat(night().consolidated().made()).hasSize(1);
        assertThat(outbox()).contains("tong-hop-2020-1.xlsx");
    }

    @Test
    void aUnitThatCannotBeSettledKeepsNoOtherFromIt() {
        office.put(OTHER_YEAR, LAO.getBytes(UTF_8));
        office.put(OTHER_UNIT, NGA.getBytes(UTF_8));
        failing("ops.found_table", "update", "new.status = 'loaded' and new.unit = 'can-tho'");

        Outcome failed = night();
        assertThat(failed.end().reasons())
                .extracting(Message::en)
                .singleElement()
                .asString()
                .startsWith("Putting data in force, period 2021, unit can-tho: ");
        assertThat(inForce()).containsExactly("quang-ninh");

        mended("ops.found_table");
        assertThat(night().completed()).isTrue();
        assertThat(inForce()).containsExactly("can-tho", "quang-ninh");
    }

    @Test
    void aFileWhoseRowsCannotBeLoadedKeepsNoOtherFromBeingRead() {
        office.put(OTHER_YEAR, LAO.getBytes(UTF_8));
        office.put(OTHER_UNIT, NGA.getBytes(UTF_8));
        failing("wh.associations", "insert", "new.association_name like '%Nga'");

        for (int i = 0; i < 2; i++) {
            Outcome failed = night();
            assertThat(failed.end().kind()).isEqualTo(Outcome.End.Kind.FAILED);
            assertThat(failed.end().before()).isEmpty();
            assertThat(failed.end().reasons())
                    .extracting(Message::vi)
                    .singleElement()
                    .asString()
                    .startsWith("Đọc tệp, tệp " + OTHER_UNIT + ": ");
            assertThat(inForce()).containsExactly("quang-ninh");
        }

        mended("wh.associations");
        assertThat(night().completed()).isTrue();
        assertThat(inForce()).containsExactly("can-tho", "quang-ninh");
    }

    @Test
    void aReturnedWorkbookThatCannotBeWrittenKeepsNoOtherFromIt() throws IOException {
        office.put(OTHER_YEAR, LAO.getBytes(UTF_8));
        office.put(OTHER_UNIT, NGA.getBytes(UTF_8));
        Path inTheWay = office.home().outbox().resolve("2021/can-tho");
        Files.createDirectories(inTheWay.getParent());
        Files.createFile(inTheWay);

        Outcome failed = night();
        assertThat(failed.end().reasons())
                .extracting(Message::vi)
                .singleElement()
                .asString()
                .startsWith("Ghi tệp phản hồi, kỳ 2021, đơn vị can-tho, tệp " + OTHER_UNIT + ": ");
        assertThat(outbox()).containsExactly("hoi.csv.phan-hoi.xlsx", "tong-hop-2021-1.xlsx");

        Files.delete(inTheWay);
        assertThat(night().completed()).isTrue();
        assertThat(outbox()).hasSize(3);
    }

    @Test // a decision whose settling fails is kept once, whoever launches the command again
    void aDecisionIsMadeOnceThoughItsRunFailsAndIsLaunchedAgain() {
        office.put(
                OTHER_YEAR,
                (HEAD + "1,Hội hữu nghị Việt Nam - Lào,1\n2,Hội hữu nghị Việt Nam - Nga,2\n"
                                + "3,Hội hữu nghị Việt Nam - Cuba,3\n4,Hội hữu nghị Việt Nam - Séc,4\n5,Hội hữu nghị Việt Nam - Pháp,5\n")
                        .getBytes(UTF_8));
        night();
        office.put(
                "2021/quang-ninh/them.csv",
                (HEAD + "1,Hội hữu nghị Việt Nam - Lào,1\n2,Hội hữu nghị Việt Nam - Ý,9\n").getBytes(UTF_8));
        night();
        assertThat(office.submissions()).extracting(line -> line.get(7)).containsExactly("loaded", "held");
        failing("ops.found_table", "update", "new.status = 'loaded'");
        assertThat(decide().completed()).isFalse();
        mended("ops.found_table");
        assertThat(decide().completed()).isTrue();
        assertThat(office.count("ops.decision")).isEqualTo(1);
        assertThat(office.submissions()).extracting(line -> line.get(7)).containsExactly("loaded", "loaded");
    }

    private Outcome decide() {
        Decision decision = new Decision(
                new SubmissionId(2), Optional.empty(), new Decision.Part(), Optional.of("thu"), Optional.empty());
        return office.run(new Order(
                Order.Kind.RESOLVE,
                office.home().inbox(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Lang.VI,
                Optional.of(decision)));
    }

    private Outcome night() {
        return office.run(Order.Kind.NIGHTLY, office.home().inbox());
    }

    private List<String> inForce() {
        return office.export("associations").stream()
                .map(row -> row.get(1))
                .sorted()
                .toList();
    }

    /** The workbooks, without the documents beside them. */
    private List<String> outbox() {
        try (Stream<Path> files = Files.walk(office.home().outbox())) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".xlsx"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** From now on the database refuses such rows, as it does where a constraint of its own is broken. */
    private void failing(String table, String event, String when) {
        office.execute("create function ops.refuse() returns trigger language plpgsql as $$ begin"
                + " raise exception 'refused'; end $$;"
                + " create trigger refuse before " + event + " on " + table + " for each row when (" + when
                + ") execute function ops.refuse()");
    }

    private void mended(String table) {
        office.execute("drop trigger refuse on " + table + "; drop function ops.refuse()");
    }
}
