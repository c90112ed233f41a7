package vn.tonghop.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.definition.Definitions;
import vn.tonghop.model.Finding;
import vn.tonghop.model.FindingCode;
import vn.tonghop.reference.Reference;
import vn.tonghop.sheet.Book;
import vn.tonghop.sheet.open.Opener;
import vn.tonghop.sheet.open.Opening;

class EncodingRemarksTest {
    private static final Recogniser RECOGNISER =
            new Recogniser(Definitions.load(Path.of("jobs")), Reference.load(Path.of("jobs/reference")));

    @TempDir
    Path folder;

    @Test // contract §6: before and after in an info finding; persons are not shown
    void aRosterInTcvn3IsToldOnceAColumnAndByNoPersonsName() throws Exception {
        Recognition recognition = recognise("""
                Danh s¸ch héi viªn;;
                STT;Hä vµ tªn;Tªn héi
                1;NguyÔn V¨n Hïng;Héi h÷u nghÞ ViÖt Nam - Lµo
                2;TrÇn ThÞ H\u00AD¬ng;Héi h÷u nghÞ ViÖt Nam - Lµo
                """);
        assertThat(recognition.tables()).hasSize(1);
        assertThat(recognition.tables().get(0).findings().list())
                .filteredOn(finding -> finding.code() == FindingCode.TEXT_DECODED)
                .extracting(finding -> finding.origin().columnLetters() + "|" + finding.field() + "|" + finding.value()
                        + "|" + finding.details())
                .containsExactly(
                        "A||Danh s¸ch héi viªn|[TCVN3 (ABC), 1, Danh sách hội viên]",
                        "B|full_name|Hä vµ tªn|[TCVN3 (ABC), 3, Họ và tên]",
                        "C|association_name|Tªn héi|[TCVN3 (ABC), 3, Tên hội]");
    }

    @Test
    void wordsOfASheetThatIsNotKnownAreNotQuoted() throws Exception {
        Recognition recognition = recognise("""
                Thùc ®¬n;Gi¸
                Phë bß;50
                Bón ch¶;45
                """);
        assertThat(recognition.tables()).isEmpty();
        assertThat(recognition.findings().list())
                .filteredOn(finding -> finding.code() == FindingCode.TEXT_DECODED)
                .extracting(Finding::value)
                .containsOnly("…");
    }

    private Recognition recognise(String tcvn3) throws Exception {
        Path file = Files.write(folder.resolve("a.csv"), tcvn3.getBytes(StandardCharsets.ISO_8859_1));
        try (Book book = ((Opening.Opened) new Opener(folder).open(file)).book()) {
            return RECOGNISER.recognise(book.grids());
        }
    }
}
