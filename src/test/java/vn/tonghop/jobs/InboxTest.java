package vn.tonghop.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import vn.tonghop.model.Lang;
import vn.tonghop.testing.Inbox;

/** Inboxes that are links, hold names that are the same after normalising, or are gone. */
class InboxTest {
    private static final String HEAD = "STT,Tên hội,Số hội viên\n";
    private static final byte[] LAO = (HEAD + "1,Hội hữu nghị Việt Nam - Lào,1.797\n").getBytes(UTF_8);
    private static final byte[] NGA = (HEAD + "1,Hội hữu nghị Việt Nam - Nga,120\n").getBytes(UTF_8);
    private static final String NAME = "2021/quang-ninh/hội.csv";

    @RegisterExtension
    private final SmallOffice office = new SmallOffice();

    @TempDir
    private Path folder;

    @Test // contract section 9, Inbox: names that are the same after normalising are kept apart
    void twoFilesWhoseNamesAreTheSameAfterNormalisingAreBothReceivedOnce() {
        office.put(Normalizer.normalize(NAME, Normalizer.Form.NFD), LAO);
        office.put(NAME, NGA);
        assertThat(night().files()).isEqualTo(2);
        assertThat(office.submissions())
                .extracting(line -> line.get(1), line -> line.get(7))
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(NAME, "loaded"),
                        org.assertj.core.groups.Tuple.tuple("2021/quang-ninh/hội [2].csv", "loaded"));
        assertThat(office.export("associations")).hasSize(2);
        assertThat(night().files()).isZero();
    }

    @Test // contract section 9, Inbox: a path with the separators of another system
    void aNameWithBackslashesIsKeptApartFromTheFileInTheFoldersItNames() {
        Inbox.put(office.home().inbox(), "2021/quang-ninh/a.csv", LAO);
        Inbox.put(office.home().inbox(), "2021\\quang-ninh\\a.csv", NGA);
        assertThat(night().files()).isEqualTo(2);
        assertThat(office.export("associations")).hasSize(2);
        assertThat(night().files()).isZero();
    }

    @Test
    void aFileNamedAloneIsCalledAsItIsWhenTheInboxIsWalked() {
        Path decomposed = office.put(Normalizer.normalize(NAME, Normalizer.Form.NFD), LAO);
        Path composed = office.put(NAME, NGA);
        night();
        assertThat(ingest(decomposed).files()).isZero();
        assertThat(ingest(composed).files()).isZero();
    }

    @Test // contract section 9, Inbox: it may be a link
    void anInboxThatIsALinkIsWalkedAndItsFilesAreCalledAsIfItWereNone() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("chia sẻ"));
        Path file = Inbox.put(elsewhere, NAME, LAO);
        Path link = Files.createSymbolicLink(folder.resolve("inbox"), elsewhere);
        assertThat(office.run(Order.Kind.NIGHTLY, link).files()).isEqualTo(1);
        assertThat(office.submissions()).extracting(line -> line.get(1)).containsExactly(NAME);
        assertThat(office.run(Order.Kind.NIGHTLY, elsewhere).files()).isZero();
        assertThat(ingest(link, file).files()).isZero();
    }

    @Test // contract section 9, Inbox: inside, links are not followed, with a finding
    void aLinkInAnInboxIsAFindingThatIsToldOnceAndGoesWithTheLink() throws IOException {
        Path target = Inbox.put(folder, "hoi.csv", LAO);
        office.put("2021/can-tho/hoi.csv", NGA);
        Path unit = office.home().inbox().resolve("2021/can-tho");
        Path link = Files.createSymbolicLink(unit.resolve("lien ket.csv"), target);
        Files.createSymbolicLink(unit.resolve("vong"), unit);
        Files.createSymbolicLink(unit.resolve(".an"), unit);

        Outcome first = night();
        assertThat(first.files()).isEqualTo(1);
        assertThat(first.wantsAttention()).isFalse();
        assertThat(first.received().left())
                .extracting(one -> one.file())
                .containsExactly("2021/can-tho/lien ket.csv", "2021/can-tho/vong");
        assertThat(office.findings())
                .filteredOn(line -> line.get(11).equals("link-not-followed"))
                .extracting(line -> line.subList(1, 5))
                .containsExactly(
                        List.of("", "2021/can-tho/lien ket.csv", "can-tho", "2021"),
                        List.of("", "2021/can-tho/vong", "can-tho", "2021"));

        List<List<String>> told = office.findings();
        assertThat(night().received().left()).isEmpty();
        assertThat(office.findings()).isEqualTo(told);

        Files.delete(link);
        Inbox.put(unit, "lien ket.csv", LAO);
        assertThat(night().files()).isEqualTo(1);
        assertThat(office.findings())
                .filteredOn(line -> line.get(11).equals("link-not-followed"))
                .hasSize(1);
    }

    @Test
    void whatOneRunDoesNotLookAtIsStillFoundAfterwards() throws IOException {
        Path unit = Files.createDirectories(office.home().inbox().resolve("2021/can-tho"));
        Files.createSymbolicLink(unit.resolve("a.csv"), unit);
        assertThat(night().received().left()).hasSize(1);
        Path other = Inbox.put(folder.resolve("other"), NAME, LAO);
        office.run(Order.Kind.NIGHTLY, folder.resolve("other"));
        ingest(folder.resolve("other"), other);
        assertThat(office.count("ops.inbox_finding")).isEqualTo(1);
        assertThat(night().received().left()).isEmpty();
        Files.delete(unit.resolve("a.csv"));
        night();
        assertThat(office.count("ops.inbox_finding")).isZero();
    }

    @Test // contract section 9, Inbox: a run whose inbox is gone is ended, what it received stays, and the next one
    // starts
    void aRunThatWasCutShortAndWhoseInboxIsGoneIsEndedAndTheNextOneDoesItsWork() throws IOException {
        Path gone = folder.resolve("gone");
        Inbox.put(gone, "2021/can-tho/hoi.csv", NGA);
        office.run(Order.Kind.NIGHTLY, gone);
        office.execute("update ops.run set ended_at = null, outcome = null;"
                + " update ops.batch_job_execution set status = 'STARTED', end_time = null;"
                + " delete from ops.batch_step_execution_context where step_execution_id in"
                + "  (select step_execution_id from ops.batch_step_execution where step_name <> 'receive');"
                + " delete from ops.batch_step_execution where step_name <> 'receive';"
                + " update ops.batch_step_execution set status = 'STARTED', end_time = null");
        FileSystemUtils.deleteRecursively(gone);

        office.put(NAME, LAO);
        Outcome next = night();
        assertThat(next.completed()).isTrue();
        assertThat(next.files()).isEqualTo(1);
        assertThat(next.end().before()).hasSize(2).satisfies(before -> {
            assertThat(before.get(0).vi()).startsWith("nightly (từ ");
            assertThat(before.get(1).vi()).startsWith("Nhận tệp: ").contains(gone.toString());
            assertThat(before.get(1).en()).startsWith("Receiving files: ").contains(gone.toString());
        });
        assertThat(office.export("associations")).hasSize(2);
        assertThat(night().end().before()).isEmpty();
    }

    @Test
    void anInboxThatIsGoneEndsTheRunAsFailedAndItsOtherStepsAreDone() {
        Outcome failed = office.run(Order.Kind.NIGHTLY, folder.resolve("not there"));
        assertThat(failed.end().kind()).isEqualTo(Outcome.End.Kind.FAILED);
        assertThat(failed.end().reasons())
                .singleElement()
                .satisfies(reason -> assertThat(reason.vi()).contains("not there"));
    }

    private Outcome night() {
        return office.run(Order.Kind.NIGHTLY, office.home().inbox());
    }

    private Outcome ingest(Path file) {
        return ingest(office.home().inbox(), file);
    }

    private Outcome ingest(Path inbox, Path file) {
        return office.run(
                new Order(Order.Kind.INGEST, inbox, Optional.of(file), Optional.empty(), Optional.empty(), Lang.VI));
    }
}
