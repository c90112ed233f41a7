package vn.tonghop.consolidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tonghop.model.Lang;
import vn.tonghop.model.Period;
import vn.tonghop.model.SubmissionId;
import vn.tonghop.testing.Scene;
import vn.tonghop.warehouse.RunId;
import vn.tonghop.warehouse.Scope;

class ConsolidationTest {
    private static final Period YEAR = Period.parse("2021").orElseThrow();
    private static final Instant NOW = Instant.parse("2022-01-10T00:00:00Z");

    private static final Scene scene = new Scene();
    private RunId run;

    @BeforeEach
    void clear() {
        scene.clear();
        scene.declare("2020-01-01", "hai-phong", "associations");
        run = scene.run("2022-01-05T00:00:00Z");
    }

    @AfterAll
    static void close() {
        scene.close();
    }

    @Test // contract §8
    void associationsAndTheirMembersAreCountedByCountryAndKind() {
        associations();
        release();

        assertThat(figures("hai-phong", "associations"))
                .containsExactly(
                        "associations.count|||3|association|provisional",
                        "associations.count|kind|bilateral|2|association|provisional",
                        "associations.count|kind|unknown|1|association|provisional",
                        "associations.count|partner_country|LA|1|association|provisional",
                        "associations.count|partner_country|RU|1|association|provisional",
                        "associations.count|partner_country|unknown|1|association|provisional",
                        "associations.members|||60|person|estimate;provisional",
                        "associations.members|kind|bilateral|30|person|estimate;provisional",
                        "associations.members|kind|unknown|30|person|provisional",
                        "associations.members|partner_country|LA|10|person|provisional",
                        "associations.members|partner_country|RU|20|person|estimate;provisional",
                        "associations.members|partner_country|unknown|30|person|provisional");
    }

    @Test // contract §8
    void additiveFiguresAddUpOverUnitsAndOverEachBreakdown() {
        associations();
        release();

        assertThat(figure("VN", "associations.members", "", "")).isEqualByComparingTo("67");
        assertThat(figure("dong-bac", "associations.members", "", "")).isEqualByComparingTo("67");
        assertThat(figure("VN", "associations.members", "partner_country", "LA"))
                .isEqualByComparingTo("17");
        assertThat(scene.jdbc().sql("""
                select count(*) from ops.figure t
                where t.by = '' and exists (
                    select from ops.figure b
                    where b.release_id = t.release_id and b.unit = t.unit and b.figure = t.figure and b.by <> ''
                    group by b.by having sum(b.value) <> t.value)
                """).query(Integer.class).single()).isZero();
        assertThat(figures("cu", "associations")).as("a cluster that had ended").isEmpty();
    }

    @Test // contract §8
    void membersAreCountedByCountryGenderAndAge() {
        scene.file(
                run,
                "2021/hai-phong/a.xlsx",
                "members",
                member("1", "birth_year=2004|gender=male"),
                member("2", "birth_year=2003|gender=female"),
                member("3", "birth_year=1986"),
                member("4", "birth_year=1985"),
                member("5", "birth_year=1961"),
                member("6", "birth_year=1960"),
                member("7", ""),
                member("8", "birth_year=2022"));
        release();

        assertThat(figures("VN", "members"))
                .containsExactly(
                        "members.count|||8|person|provisional",
                        "members.count|age_band|0-17|1|person|provisional",
                        "members.count|age_band|18-35|2|person|provisional",
                        "members.count|age_band|36-60|2|person|provisional",
                        "members.count|age_band|61+|1|person|provisional",
                        "members.count|age_band|unknown|2|person|provisional",
                        "members.count|gender|female|1|person|provisional",
                        "members.count|gender|male|1|person|provisional",
                        "members.count|gender|unknown|6|person|provisional",
                        "members.count|partner_country|LA|8|person|provisional");
    }

    @Test // contract §8: distinct figures are counted anew at each level
    void anNgoThatWorksInTwoProvincesCountsOnceForTheCountry() {
        scene.file(
                run,
                "2021/hai-phong/a.xlsx",
                "ngo-projects",
                "project_name=A|ngo_name=Plan International|ngo_country=US|sector=Y_TE|committed_amount=100|committed_currency=USD",
                "project_name=B|ngo_name=PLAN  INTERNATIONAL|ngo_country=US|sector=GIAO_DUC|disbursed_amount=5|disbursed_currency=VND",
                "project_name=C|ngo_name=Hoà Bình|committed_amount=1|committed_currency=EUR|beneficiaries=12");
        scene.file(
                run,
                "2021/quang-ninh/a.xlsx",
                "ngo-projects",
                "project_name=A|ngo_name=plan-international|ngo_country=US|sector=Y_TE|committed_amount=1.5|committed_currency=VND",
                "project_name=D|ngo_name=Hòa Bình|committed_amount=1|committed_currency=VND|beneficiaries=8|~");
        release();

        assertThat(figures("hai-phong", "projects").stream().filter(line -> line.contains("|||")))
                .containsExactly(
                        "projects.beneficiaries|||12|person|provisional",
                        "projects.committed_vnd|||2300050|VND|provisional;missing_rate",
                        "projects.count|||3|project|provisional",
                        "projects.disbursed_vnd|||5|VND|provisional",
                        "projects.ngos|||2|ngo|provisional");
        assertThat(figures("VN", "projects"))
                .contains(
                        "projects.ngos|||2|ngo|provisional",
                        "projects.ngos|sector|Y_TE|1|ngo|provisional",
                        "projects.ngos|sector|GIAO_DUC|1|ngo|provisional",
                        "projects.ngos|sector|unknown|1|ngo|provisional",
                        "projects.beneficiaries|||20|person|estimate;provisional",
                        "projects.committed_vnd|||2300053|VND|estimate;provisional;missing_rate",
                        "projects.committed_vnd|ngo_country|US|2300052|VND|provisional");
    }

    @Test // contract §8
    void anEmptyNumberOfAwardsCountsOne() {
        scene.file(
                run,
                "2021/hai-phong/a.xlsx",
                "scholarships",
                "recipient_country=LA|recipient_locality=Hủa Phăn|level=university|amount=1000|currency=VND|award_count=5",
                "recipient_country=LA|amount=2000|currency=VND");
        release();

        assertThat(figures("VN", "scholarships"))
                .containsExactly(
                        "scholarships.amount_vnd|||3000|VND|provisional",
                        "scholarships.amount_vnd|level|university|1000|VND|provisional",
                        "scholarships.amount_vnd|level|unknown|2000|VND|provisional",
                        "scholarships.amount_vnd|recipient_country|LA|3000|VND|provisional",
                        "scholarships.amount_vnd|recipient_locality|Hủa Phăn|1000|VND|provisional",
                        "scholarships.amount_vnd|recipient_locality|unknown|2000|VND|provisional",
                        "scholarships.awards|||6|award|provisional",
                        "scholarships.awards|level|university|5|award|provisional",
                        "scholarships.awards|level|unknown|1|award|provisional",
                        "scholarships.awards|recipient_country|LA|6|award|provisional",
                        "scholarships.awards|recipient_locality|Hủa Phăn|5|award|provisional",
                        "scholarships.awards|recipient_locality|unknown|1|award|provisional");
    }

    @Test // contract §8: no zero rows but totals
    void aNilReturnGivesTotalsOfZeroAndAnIndicatorIsKnownOnlyOfWhoReportsIt() {
        scene.file(run, "2021/hai-phong/a.xlsx", "ngo-projects");
        scene.file(run, "2021/hai-phong/b.xlsx", "twinnings");
        scene.file(run, "2021/hai-phong/c.xlsx", "indicators");
        scene.file(run, "2021/quang-ninh/c.xlsx", "indicators", "indicator=remains_repatriated|value=769");
        release();

        assertThat(figures("hai-phong", ""))
                .containsExactly(
                        "projects.beneficiaries|||0|person|provisional",
                        "projects.committed_vnd|||0|VND|provisional",
                        "projects.count|||0|project|provisional",
                        "projects.disbursed_vnd|||0|VND|provisional",
                        "projects.ngos|||0|ngo|provisional",
                        "twinnings.count|||0|twinning|provisional");
        assertThat(figures("VN", "indicator")).containsExactly("indicator.remains_repatriated|||769|set|provisional");
    }

    @Test // contract §8 flags
    void aSumWithoutAnExpectedSenderSaysSoAndTheSendersOwnDoesNot() {
        scene.jdbc().sql("""
                insert into wh.sender (unit_id, dataset, period_kind, valid_from) values
                    ('hai-phong', 'twinnings', 'year', '2020-01-01'), ('quang-ninh', 'twinnings', 'year', '2020-01-01'),
                    ('hai-phong', 'outgoing-aid', 'year', '2020-01-01'), ('hai-duong', 'outgoing-aid', 'half', '2020-01-01')
                """).update();
        scene.file(
                run,
                "2021/hai-phong/a.xlsx",
                "twinnings",
                "local_place=A|partner_country=LA|partner_place=B|level=village");
        scene.file(run, "2021/hai-phong/b.xlsx", "outgoing-aid", "partner_country=LA|amount=56000000000|currency=VND");
        release();

        assertThat(figures("VN", ""))
                .containsExactly(
                        "outgoing_aid.amount_vnd|||56000000000|VND|provisional",
                        "outgoing_aid.amount_vnd|partner_country|LA|56000000000|VND|provisional",
                        "twinnings.count|||1|twinning|missing_units;provisional",
                        "twinnings.count|level|village|1|twinning|missing_units;provisional",
                        "twinnings.count|partner_country|LA|1|twinning|missing_units;provisional");
        assertThat(figures("dong-bac", "twinnings").get(0)).endsWith("missing_units;provisional");
        assertThat(figures("hai-phong", "twinnings").get(0)).endsWith("|provisional");
        assertThat(figures("quang-ninh", "")).isEmpty();
    }

    @Test // contract §9 A release
    void thereIsNoNewReleaseWhereNothingChanged() {
        associations();
        Outcome first = release();
        Outcome second = scene.consolidation().release(YEAR, NOW.plusSeconds(60));

        assertThat(first.kind()).isEqualTo(Outcome.Kind.MADE);
        assertThat(first.release().orElseThrow())
                .hasToString("2021#1")
                .extracting(Release::madeAt)
                .isEqualTo(NOW);
        assertThat(second).isEqualTo(new Outcome(Outcome.Kind.UNCHANGED, first.release()));
    }

    @Test // contract §9 A release
    void rowsInForceAndRatesMakeANewReleaseAndLeaveTheOldOneAsItWas() {
        scene.file(run, "2021/hai-phong/a.xlsx", "outgoing-aid", "partner_country=LA|content=a|amount=2|currency=USD");
        release();
        scene.jdbc()
                .sql("update wh.exchange_rate set vnd_per_unit = 23100 where valid_from = '2021-01-01'")
                .update();
        assertThat(release().release().orElseThrow().number()).isEqualTo(2);
        scene.file(
                scene.run("2022-02-05T00:00:00Z"),
                "2021/hai-phong/b.xlsx",
                "outgoing-aid",
                "partner_country=LA|content=b|amount=1|currency=VND");
        assertThat(release().release().orElseThrow().number()).isEqualTo(3);
        scene.jdbc()
                .sql("update wh.exchange_rate set vnd_per_unit = 25000 where valid_from = '2022-01-01'")
                .update();
        assertThat(release().kind()).as("a rate of another period").isEqualTo(Outcome.Kind.UNCHANGED);

        assertThat(scene
                        .jdbc()
                        .sql("select value from ops.figure where unit = 'VN' and by = '' order by release_id")
                        .query(BigDecimal.class)
                        .list()
                        .stream()
                        .map(BigDecimal::toPlainString))
                .containsExactly("46001", "46200", "46201");
    }

    @Test
    void aPeriodWithoutRowsInForceHasNoRelease() {
        assertThat(scene.consolidation().release(YEAR, NOW))
                .isEqualTo(new Outcome(Outcome.Kind.NOTHING_IN_FORCE, Optional.empty()));
        assertThat(scene.consolidation().periods()).isEmpty();
    }

    @Test // contract §8: a difference is a finding
    void aRosterThatDiffersFromTheNumberStatedIsAFindingOnce() {
        scene.file(
                run,
                "2021/hai-phong/a.xlsx",
                "associations",
                "association_name=Hội hữu nghị Việt Nam - Lào|member_count=3",
                "association_name=Hội Việt - Nga|member_count=1");
        scene.file(
                run,
                "2021/hai-phong/b.xlsx",
                "members",
                "full_name=Trần Thị Thử|association_name=Hội Hữu nghị Việt Nam – Lào",
                "full_name=Lê Văn Mẫu|association_name=Hội hữu nghị Việt Nam - Lào",
                "full_name=Đỗ Giả|association_name=Hội Việt - Nga");
        release();

        assertThat(findings())
                .containsExactly("2021/hai-phong/b.xlsx|roster-differs|"
                        + "Danh sách có 2 hội viên nhưng bảng tổ chức hội ghi 3. Hãy kiểm tra.");
        scene.file(scene.run("2022-02-05T00:00:00Z"), "2021/hai-phong/c.xlsx", "twinnings");
        release();
        assertThat(findings()).hasSize(1);
    }

    @Test // contract §6 Amounts
    void anAmountWithoutARateIsAFindingUntilThereIsOne() {
        scene.file(
                run,
                "2021/hai-phong/a.xlsx",
                "outgoing-aid",
                "partner_country=LA|content=a|amount=2|currency=EUR",
                "partner_country=LA|content=b|amount=2|currency=EUR");
        release();

        assertThat(findings())
                .containsExactly(
                        "2021/hai-phong/a.xlsx|rate-missing|Chưa có tỷ giá EUR cho năm 2021; "
                                + "2 khoản chưa quy đổi ra đồng, không có trong tổng. Hãy ghi tỷ giá: tonghop period 2021 --rate EUR=TỶ_GIÁ@NGÀY");
        scene.jdbc()
                .sql(
                        "insert into wh.exchange_rate (currency, valid_from, vnd_per_unit) values ('EUR', '2021-01-01', 26000)")
                .update();
        release();
        assertThat(findings()).isEmpty();
    }

    @Test
    void aFigureNamesTheSubmissionsThatItCameFrom() {
        SubmissionId a = scene.file(
                run, "2021/hai-phong/a.xlsx", "twinnings", "local_place=A|partner_country=LA|partner_place=B");
        SubmissionId b = scene.file(
                run, "2021/quang-ninh/b.xlsx", "twinnings", "local_place=A|partner_country=LA|partner_place=B");
        scene.file(run, "2021/quang-ninh/c.xlsx", "outgoing-aid", "partner_country=LA|amount=2|currency=VND");
        release();

        assertThat(sources("VN", "twinnings.count")).containsExactly(a.value(), b.value());
        assertThat(sources("dong-bac", "twinnings.count")).containsExactly(a.value(), b.value());
        assertThat(sources("quang-ninh", "twinnings.count")).containsExactly(b.value());
    }

    private void associations() {
        scene.file(
                run,
                "2021/hai-phong/a.xlsx",
                "associations",
                "association_name=Việt - Lào|kind=bilateral|partner_country=LA|member_count=10",
                "association_name=Việt - Nga|kind=bilateral|partner_country=RU|member_count=20|~",
                "association_name=Hội Hòa bình|member_count=30");
        scene.file(
                run,
                "2021/quang-ninh/a.xlsx",
                "associations",
                "association_name=Việt - Lào|kind=bilateral|partner_country=LA|member_count=7");
    }

    private static String member(String number, String more) {
        return "member_no=" + number + "|full_name=Người Mẫu " + number
                + "|association_name=Việt - Lào|partner_country=LA" + (more.isEmpty() ? "" : "|" + more);
    }

    private Outcome release() {
        scene.settle();
        return scene.consolidation().release(YEAR, NOW);
    }

    private List<String> figures(String area, String prefix) {
        return scene.warehouse().listings().figures(YEAR, Optional.of(area), Optional.empty()).toList().stream()
                .map(row -> String.join("|", row.subList(3, 9)))
                .filter(line -> line.startsWith(prefix))
                .toList();
    }

    private BigDecimal figure(String area, String figure, String by, String key) {
        return scene.jdbc()
                .sql("select value from ops.figure where unit = ? and figure = ? and by = ? and key = ?")
                .params(area, figure, by, key)
                .query(BigDecimal.class)
                .single();
    }

    private List<String> findings() {
        return scene
                .warehouse()
                .listings()
                .findings(Scope.ALL, Lang.VI, UnaryOperator.identity(), false)
                .toList()
                .stream()
                .map(row -> row.get(2) + "|" + row.get(11) + "|" + row.get(13))
                .toList();
    }

    private List<Long> sources(String area, String figure) {
        return scene.jdbc()
                .sql("select submission from mart.figure_source where unit = ? and figure = ? order by 1")
                .params(area, figure)
                .query(Long.class)
                .list();
    }
}
