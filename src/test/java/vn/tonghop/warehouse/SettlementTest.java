package vn.tonghop.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tonghop.model.Lang;
import vn.tonghop.model.Period;
import vn.tonghop.model.SubmissionId;
import vn.tonghop.model.UnitId;
import vn.tonghop.testing.Scene;

class SettlementTest {
    private static final String LAO = "association_name=Hội hữu nghị Việt Nam - Lào|partner_country=LA|member_count=10";
    private static final String LAO_AGAIN =
            "association_name=HỘI HỮU NGHỊ VIỆT NAM – LÀO|partner_country=LA|member_count=12";
    private static final String NGA = "association_name=Hội hữu nghị Việt - Nga|partner_country=RU|member_count=20";
    private static final String MY = "association_name=Hội Việt - Mỹ|partner_country=US|member_count=30";

    private static final String CUBA = "association_name=Hội Việt - Cuba|member_count=5";

    private static final Scene scene = new Scene();

    @BeforeEach
    void clear() {
        scene.clear();
    }

    @AfterAll
    static void close() {
        scene.close();
    }

    @Test
    void nothingIsInForceBeforeItIsSettled() {
        scene.file(scene.run("2022-01-05T00:00:00Z"), "2021/hai-phong/a.xlsx", "associations", LAO, NGA);
        assertThat(inForce()).isEmpty();

        scene.settle();
        assertThat(inForce()).containsExactly("Hội hữu nghị Việt - Nga", "Hội hữu nghị Việt Nam - Lào");
    }

    @Test // contract §6 Rows
    void theLaterOfTwoRowsWithOneKeyIsRejectedAndNamesTheEarlier() {
        SubmissionId id = scene.file(
                scene.run("2022-01-05T00:00:00Z"), "2021/hai-phong/a.xlsx", "associations", LAO, NGA, LAO_AGAIN);
        scene.settle();

        assertThat(submissions()).containsExactly("loaded 7 2 1 4");
        assertThat(findings())
                .containsExactly("7 error key-repeated: Dòng này trùng với dòng 5 (trang Biểu 1); không nhập hai lần.");
        assertThat(scene.statuses(id)).containsExactly("loaded");
    }

    @Test // contract §6 Rows: within a submission, not within a sheet
    void aRepeatOnAnotherSheetOfTheSubmissionIsRejectedToo() {
        SubmissionId id = scene.receive(scene.run("2022-01-05T00:00:00Z"), "2021/hai-phong/a.xlsx");
        scene.table(id, "associations", 2, NGA, LAO_AGAIN);
        scene.table(id, "associations", 1, LAO);
        scene.warehouse().register().endReading(id);
        scene.settle();

        assertThat(submissions()).containsExactly("loaded 5 1 0 4", "loaded 6 1 1 4");
        assertThat(findings())
                .containsExactly("6 error key-repeated: Dòng này trùng với dòng 5 (trang Biểu 1); không nhập hai lần.");
    }

    @Test // contract §9 Keys: any of the alternative keys
    void aMemberRepeatsAnotherByNumberOrByNameBirthAndAssociation() {
        scene.file(
                scene.run("2022-01-05T00:00:00Z"),
                "2021/hai-phong/a.xlsx",
                "members",
                "member_no=01|full_name=Trần Thị Thử|birth_date=1960-05-03|association_name=Việt - Lào",
                "member_no=01|full_name=Trần Thị Thử Hai|association_name=Việt - Lào",
                "full_name=TRẦN THỊ THỬ|birth_date=1960-05-03|association_name=Việt – Lào",
                "full_name=Trần Thị Thử|birth_date=1961-05-03|association_name=Việt - Lào");
        scene.settle();

        assertThat(submissions()).containsExactly("loaded 8 2 2 4");
    }

    @Test
    void aTableOfWhichNoRowIsLeftIsRejectedAndDoesNotSayThatThereIsNothing() {
        SubmissionId id = scene.receive(scene.run("2022-01-05T00:00:00Z"), "2021/hai-phong/a.xlsx");
        scene.table(id, "associations", 1, LAO);
        scene.table(id, "associations", 2, LAO_AGAIN);
        scene.table(id, "twinnings", 3);
        scene.warehouse().register().endReading(id);
        scene.settle();

        assertThat(scene.statuses(id)).containsExactly("loaded", "rejected", "loaded");
    }

    @Test // contract §7
    void aSubmissionThatRepeatsNoKeyStandsBesideTheEarlierOne() {
        SubmissionId first =
                scene.file(scene.run("2022-01-05T00:00:00Z"), "2021/hai-phong/a.xlsx", "associations", LAO);
        scene.settle();
        SubmissionId second =
                scene.file(scene.run("2022-01-06T00:00:00Z"), "2021/hai-phong/b.xlsx", "associations", NGA);
        scene.settle();

        assertThat(scene.statuses(first)).containsExactly("loaded");
        assertThat(scene.statuses(second)).containsExactly("loaded");
        assertThat(inForce()).hasSize(2);
    }

    @Test // contract §7: anything else is held
    void aLaterSubmissionThatRepeatsLessThanHalfIsHeldAndTheEarlierStays() {
        SubmissionId first =
                scene.file(scene.run("2022-01-05T00:00:00Z"), "2021/hai-phong/a.xlsx", "associations", LAO, NGA, MY);
        scene.settle();
        SubmissionId second =
                scene.file(scene.run("2022-01-06T00:00:00Z"), "2021/hai-phong/b.xlsx", "associations", LAO_AGAIN, CUBA);
        scene.settle();

        assertThat(scene.statuses(first)).containsExactly("loaded");
        assertThat(scene.statuses(second)).containsExactly("held");
        assertThat(inForce()).hasSize(3);
        assertThat(findings())
                .containsExactly(" error overlaps-other: Có 1 dòng trùng với 2021/hai-phong/a.xlsx (hồ sơ " + first
                        + ") nên chưa được tính. Người vận hành quyết định: tonghop resolve " + second
                        + " --as-revision-of " + first + " (thay thế), --as-part (tính thêm) hoặc --discard (bỏ).");
        assertThat(submissions())
                .as("a held table counts the rows it keeps as loaded")
                .contains("held 6 2 0 4");
    }

    @Test // contract §7 and §9: half of the earlier one's keys
    void aSubmissionThatRepeatsHalfOfTheKeysOfOneReplacesItWhole() {
        SubmissionId first =
                scene.file(scene.run("2022-01-05T00:00:00Z"), "2021/hai-phong/a.xlsx", "associations", LAO, NGA);
        scene.settle();
        SubmissionId second = scene.file(
                scene.run("2022-01-06T00:00:00Z"), "2021/hai-phong/b.xlsx", "associations", LAO_AGAIN, MY, CUBA);
        scene.settle();

        assertThat(scene.statuses(first)).containsExactly("superseded");
        assertThat(scene.statuses(second)).containsExactly("loaded");
        assertThat(inForce()).containsExactly("HỘI HỮU NGHỊ VIỆT NAM – LÀO", "Hội Việt - Cuba", "Hội Việt - Mỹ");
        assertThat(findings())
                .containsExactly(
                        " info replaced-by-other: Đã được 2021/hai-phong/b.xlsx thay thế; không còn hiệu lực.",
                        " info replaces-other: Thay thế toàn bộ 2021/hai-phong/a.xlsx; 1 dòng của bản cũ không có trong bản này.");
    }

    @Test // contract §7: exactly one
    void aSubmissionThatRepeatsHalfOfTwoIsHeld() {
        RunId run = scene.run("2022-01-05T00:00:00Z");
        scene.file(run, "2021/hai-phong/a.xlsx", "associations", LAO);
        scene.file(run, "2021/hai-phong/b.xlsx", "associations", NGA);
        scene.settle();
        SubmissionId both =
                scene.file(scene.run("2022-01-06T00:00:00Z"), "2021/hai-phong/c.xlsx", "associations", LAO, NGA);
        scene.settle();

        assertThat(scene.statuses(both)).containsExactly("held");
        assertThat(inForce()).hasSize(2);
    }

    @Test // no number is ever counted twice in silence
    void aRevisionOfOneThatRepeatsALittleOfAnotherIsHeld() {
        RunId run = scene.run("2022-01-05T00:00:00Z");
        scene.file(run, "2021/hai-phong/a.xlsx", "associations", LAO);
        scene.file(run, "2021/hai-phong/b.xlsx", "associations", NGA, MY, CUBA);
        scene.settle();
        SubmissionId both =
                scene.file(scene.run("2022-01-06T00:00:00Z"), "2021/hai-phong/c.xlsx", "associations", LAO, NGA);
        scene.settle();

        assertThat(scene.statuses(both)).containsExactly("held");
    }

    @Test // contract §7: earlier means in force
    void aRevisionOfARevisionReplacesIt() {
        SubmissionId a =
                scene.file(scene.run("2022-01-05T00:00:00Z"), "2021/hai-phong/a.xlsx", "associations", LAO, NGA);
        scene.settle();
        SubmissionId b =
                scene.file(scene.run("2022-01-06T00:00:00Z"), "2021/hai-phong/b.xlsx", "associations", LAO, MY);
        scene.settle();
        SubmissionId c =
                scene.file(scene.run("2022-01-07T00:00:00Z"), "2021/hai-phong/c.xlsx", "associations", NGA, CUBA);
        scene.settle();

        assertThat(scene.statuses(a)).containsExactly("superseded");
        assertThat(scene.statuses(b)).as("what a had is no longer earlier").containsExactly("loaded");
        assertThat(scene.statuses(c)).containsExactly("loaded");
        assertThat(inForce()).hasSize(4);
    }

    @Test // contract §9: a part carries an info finding that names what it stands beside
    void aPartNamesWhatItStandsBeside() {
        scene.file(scene.run("2022-01-05T00:00:00Z"), "2021/hai-phong/a.xlsx", "associations", LAO);
        scene.settle();
        scene.file(scene.run("2022-01-06T00:00:00Z"), "2021/hai-phong/b.xlsx", "associations", NGA);
        scene.settle();

        assertThat(findings())
                .containsExactly(
                        " info part-beside: Không trùng dòng nào với 2021/hai-phong/a.xlsx; được tính thêm bên cạnh.");
    }

    @Test // contract §9: as many rows as an earlier table and half of its names
    void aPartThatLooksLikeACorrectionIsHeld() {
        scene.file(
                scene.run("2022-01-05T00:00:00Z"),
                "2021/hai-phong/a.xlsx",
                "members",
                "full_name=Trần Thị Thử|birth_date=1960-05-03|association_name=Việt - Lào",
                "full_name=Lê Văn Mẫu|birth_date=1950-05-03|association_name=Việt - Lào");
        scene.settle();
        SubmissionId second = scene.file(
                scene.run("2022-01-06T00:00:00Z"),
                "2021/hai-phong/b.xlsx",
                "members",
                "full_name=TRẦN THỊ THỬ|birth_date=1961-05-03|association_name=Việt - Lào",
                "full_name=Phạm Thị Giả|birth_date=1952-05-03|association_name=Việt - Lào");
        SubmissionId longer = scene.file(
                scene.run("2022-01-07T00:00:00Z"),
                "2021/hai-phong/c.xlsx",
                "members",
                "full_name=Trần Thị Thử|birth_date=1962-05-03|association_name=Việt - Lào",
                "full_name=Lê Văn Mẫu|birth_date=1953-05-03|association_name=Việt - Lào",
                "full_name=Phạm Thị Giả|birth_date=1953-05-03|association_name=Việt - Lào");
        scene.settle();

        assertThat(scene.statuses(second)).containsExactly("held");
        assertThat(findings()).anyMatch(line -> line.contains("looks-like-other: Có 1 tên trùng"));
        assertThat(scene.statuses(longer)).as("another number of rows").containsExactly("loaded");
    }

    @Test // contract §7: its rows are added, and a row whose key is there already replaces that row
    void aSupplementAddsRowsAndReplacesThoseOfItsKeys() {
        SubmissionId first =
                scene.file(scene.run("2022-01-05T00:00:00Z"), "2021/hai-phong/a.xlsx", "associations", LAO, NGA);
        scene.settle();
        SubmissionId more = scene.file(
                scene.run("2022-01-06T00:00:00Z"),
                "2021/hai-phong/danh-sach-bo-sung.xlsx",
                "associations",
                LAO_AGAIN,
                MY);
        scene.settle();

        assertThat(scene.statuses(first)).containsExactly("loaded");
        assertThat(scene.statuses(more)).containsExactly("loaded");
        assertThat(inForce())
                .containsExactly("HỘI HỮU NGHỊ VIỆT NAM – LÀO", "Hội Việt - Mỹ", "Hội hữu nghị Việt - Nga");
        assertThat(findings())
                .containsExactly(
                        " info supplements-other: Bổ sung cho 2021/hai-phong/a.xlsx; 1 dòng đã có được thay bằng dòng trong tệp này.");
    }

    @Test // contract §7: a revision drops the supplements of what it replaces
    void aRevisionDropsTheSupplementsAndSaysWhichOfTheirRowsItLacks() {
        scene.file(scene.run("2022-01-05T00:00:00Z"), "2021/hai-phong/a.xlsx", "associations", LAO, NGA);
        scene.settle();
        SubmissionId more = scene.file(
                scene.run("2022-01-06T00:00:00Z"),
                "2021/hai-phong/a (bổ sung).xlsx",
                "associations",
                LAO_AGAIN,
                MY,
                CUBA);
        scene.settle();
        SubmissionId revision =
                scene.file(scene.run("2022-01-07T00:00:00Z"), "2021/hai-phong/b.xlsx", "associations", LAO, NGA, MY);
        scene.settle();

        assertThat(scene.statuses(more)).containsExactly("superseded");
        assertThat(scene.statuses(revision)).containsExactly("loaded");
        assertThat(inForce())
                .containsExactly("Hội Việt - Mỹ", "Hội hữu nghị Việt - Nga", "Hội hữu nghị Việt Nam - Lào");
        assertThat(findings()).anyMatch(line -> line.startsWith(" warning supplement-lost") && line.contains("1 dòng"));
    }

    @Test // contract §9: unless title or name tells revision or supplement; the order of names does not matter
    void withinARunASupplementAndARevisionThatSaySoAreNotHeld() {
        RunId run = scene.run("2022-01-05T00:00:00Z");
        SubmissionId more = scene.file(run, "2021/hai-phong/1_bo_sung.xlsx", "associations", CUBA);
        SubmissionId corrected = scene.file(run, "2021/hai-phong/2 thay thế.xlsx", "associations", LAO_AGAIN, NGA);
        SubmissionId first = scene.file(run, "2021/hai-phong/3.xlsx", "associations", LAO, MY);
        scene.settle();

        assertThat(scene.statuses(first)).containsExactly("superseded");
        assertThat(scene.statuses(corrected)).containsExactly("loaded");
        assertThat(scene.statuses(more)).containsExactly("loaded");
        assertThat(inForce()).hasSize(3);
    }

    @Test // contract §6 and §7: nothing to report repeats no key
    void aNilReturnStandsBesideWhatIsThereAndSaysSo() {
        scene.file(scene.run("2022-01-05T00:00:00Z"), "2021/hai-phong/a.xlsx", "associations", LAO);
        scene.settle();
        SubmissionId nil = scene.file(scene.run("2022-01-06T00:00:00Z"), "2021/hai-phong/b.xlsx", "associations");
        scene.settle();

        assertThat(scene.statuses(nil)).containsExactly("loaded");
        assertThat(findings()).anyMatch(line -> line.contains("part-beside"));
    }

    @Test // contract §9 A run
    void twoFilesOfOneRunThatOverlapAreBothHeldAndAThirdIsNot() {
        RunId run = scene.run("2022-01-05T00:00:00Z");
        SubmissionId c = scene.file(run, "2021/hai-phong/c.xlsx", "associations", LAO_AGAIN);
        SubmissionId b = scene.file(run, "2021/hai-phong/b.xlsx", "associations", MY);
        SubmissionId a = scene.file(run, "2021/hai-phong/a.xlsx", "associations", LAO, NGA);
        scene.settle();

        assertThat(scene.statuses(a)).containsExactly("held");
        assertThat(scene.statuses(b)).containsExactly("loaded");
        assertThat(scene.statuses(c)).containsExactly("held");
        assertThat(findings()).hasSize(2).allMatch(line -> line.contains("overlaps-other"));
    }

    @Test // contract §9 A run: the result does not hang on the order
    void ofThreeFilesInAChainOfOverlapsAllAreHeld() {
        RunId run = scene.run("2022-01-05T00:00:00Z");
        SubmissionId a = scene.file(run, "2021/hai-phong/a.xlsx", "associations", LAO);
        SubmissionId b = scene.file(run, "2021/hai-phong/b.xlsx", "associations", LAO_AGAIN, NGA);
        SubmissionId c = scene.file(run, "2021/hai-phong/c.xlsx", "associations", NGA);
        scene.settle();

        assertThat(List.of(scene.statuses(a), scene.statuses(b), scene.statuses(c)))
                .containsOnly(List.of("held"));
    }

    @Test // contract §7: per unit, period and dataset
    void otherUnitsPeriodsAndDatasetsAreNoNeighbours() {
        RunId run = scene.run("2022-01-05T00:00:00Z");
        List<SubmissionId> all = List.of(
                scene.file(run, "2021/hai-phong/a.xlsx", "associations", LAO),
                scene.file(run, "2021/quang-ninh/a.xlsx", "associations", LAO),
                scene.file(run, "2022/hai-phong/a.xlsx", "associations", LAO));
        scene.settle();

        assertThat(all).allSatisfy(id -> assertThat(scene.statuses(id)).containsExactly("loaded"));
    }

    @Test // contract §5 and §9
    void theSameBytesAtAnotherPathOfTheUnitAndPeriodAreADuplicateWithOneLine() {
        RunId run = scene.run("2022-01-05T00:00:00Z");
        SubmissionId a = scene.receive(run, "2021/hai-phong/a.xlsx", "bytes");
        SubmissionId b = scene.receive(run, "2021/hai-phong/b.xlsx", "bytes");
        SubmissionId other = scene.receive(run, "2021/quang-ninh/b.xlsx", "bytes");
        for (SubmissionId id : List.of(b, other, a)) {
            scene.table(id, "associations", 1, LAO);
            scene.table(id, "twinnings", 2);
            scene.warehouse().register().endReading(id);
        }
        scene.settle();

        assertThat(scene.statuses(a)).containsExactly("loaded", "loaded");
        assertThat(scene.statuses(b)).containsExactly("duplicate");
        assertThat(scene.statuses(other)).containsExactly("loaded", "loaded");
        assertThat(findings())
                .containsExactly(
                        " info file-duplicate: Tệp giống hệt tệp đã nhận trước đó (2021/hai-phong/a.xlsx); không có tác dụng gì thêm.");
        assertThat(scene.jdbc()
                        .sql("select count(*) from wh.associations")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void theSameBytesAsAFileThatWasNeverReadToItsEndAreNoDuplicate() {
        RunId run = scene.run("2022-01-05T00:00:00Z");
        scene.receive(run, "2021/hai-phong/a.xlsx", "bytes");
        SubmissionId b = scene.receive(run, "2021/hai-phong/b.xlsx", "bytes");
        scene.table(b, "associations", 1, LAO);
        scene.warehouse().register().endReading(b);
        scene.settle();

        assertThat(scene.statuses(b)).containsExactly("loaded");
    }

    @Test // contract §9 Inbox
    void theSameBytesAtTheSamePathAreNoNews() {
        RunId run = scene.run("2022-01-05T00:00:00Z");
        SubmissionId id = scene.file(run, "2021/hai-phong/a.xlsx", "associations", LAO);
        String sha256 = scene.warehouse().register().submission(id).sha256();

        assertThat(scene.warehouse().register().known("2021/hai-phong/a.xlsx", sha256))
                .isTrue();
        assertThat(scene.warehouse().register().known("2021/hai-phong/a.xlsx", "0".repeat(64)))
                .isFalse();
        assertThat(scene.warehouse().register().known("2021/hai-phong/b.xlsx", sha256))
                .isFalse();
    }

    @Test
    void readingAgainRemovesWhatTheFirstReadingLeft() {
        RunId run = scene.run("2022-01-05T00:00:00Z");
        SubmissionId id = scene.receive(run, "2021/hai-phong/a.xlsx");
        scene.table(id, "associations", 1, LAO, NGA);
        scene.receive(run, "2021/hai-phong/a.xlsx");
        scene.table(id, "associations", 1, LAO);
        scene.warehouse().register().endReading(id);
        scene.settle();

        assertThat(submissions()).containsExactly("loaded 5 1 0 4");
    }

    @Test
    void settlingTwiceIsSettlingOnce() {
        scene.file(scene.run("2022-01-05T00:00:00Z"), "2021/hai-phong/a.xlsx", "associations", LAO, LAO_AGAIN);
        scene.settle();
        scene.settle(new Place(new UnitId("hai-phong"), Period.parse("2021").orElseThrow()));

        assertThat(submissions()).containsExactly("loaded 6 1 1 4");
        assertThat(findings()).hasSize(1);
        assertThat(scene.warehouse().settlement().awaiting()).isEmpty();
    }

    private List<String> inForce() {
        return scene
                .warehouse()
                .listings()
                .export(Scene.definition("associations"), new Scope(Period.parse("2021"), Optional.empty()), false)
                .toList()
                .stream()
                .map(row -> row.get(3))
                .sorted()
                .toList();
    }

    private List<String> submissions() {
        return scene.warehouse().listings().submissions(Scope.ALL).toList().stream()
                .map(row -> String.join(" ", row.subList(7, 12)))
                .toList();
    }

    private List<String> findings() {
        return scene
                .warehouse()
                .listings()
                .findings(Scope.ALL, Lang.VI, UnaryOperator.identity(), false)
                .toList()
                .stream()
                .map(row -> row.get(7) + " " + row.get(10) + " " + row.get(11) + ": " + row.get(13))
                .toList();
    }
}
