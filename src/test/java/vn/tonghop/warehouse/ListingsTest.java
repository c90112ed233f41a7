package vn.tonghop.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.model.Finding;
import vn.tonghop.model.FindingCode;
import vn.tonghop.model.Findings;
import vn.tonghop.model.Lang;
import vn.tonghop.model.Origin;
import vn.tonghop.model.Period;
import vn.tonghop.model.SubmissionId;
import vn.tonghop.model.UnitId;
import vn.tonghop.testing.Scene;

class ListingsTest {
    private static final String PERSON =
            "member_no=7|full_name=Trần Thị Thử|gender=female|birth_date=1960-05-03|birth_year=1960|"
                    + "association_name=Việt - Lào|partner_country=LA|phone=0900000001|email=thu@example.org|citizen_id=099000000001";

    private static final Scene scene = new Scene();
    private final Listings listings = scene.warehouse().listings();

    @BeforeEach
    void clear() {
        scene.clear();
    }

    @AfterAll
    static void close() {
        scene.close();
    }

    @ParameterizedTest // contract §4
    @CsvSource(
            delimiter = '|',
            value = {
                "associations|association_name, kind, partner_country, founded_on, branch_count, member_count, note",
                "members|member_no, full_name, gender, birth_date, birth_year, association_name, partner_country, branch, position,"
                        + " occupation, joined_on, phone, email, citizen_id, note",
                "ngo-projects|project_name, ngo_name, ngo_country, local_partner, sector, location, approval_level, approval_no,"
                        + " approved_on, start_on, end_on, committed_amount, committed_currency, committed_vnd, disbursed_amount,"
                        + " disbursed_currency, disbursed_vnd, beneficiaries, status, note",
                "scholarships|recipient_name, recipient_country, recipient_locality, institution, level, field_of_study,"
                        + " award_count, amount, currency, amount_vnd, start_on, end_on, funding_source, note",
                "twinnings|local_place, partner_country, partner_place, level, signed_on, note",
                "outgoing-aid|partner_country, partner_place, content, kind, amount, currency, amount_vnd, delivered_on, note",
                "indicators|indicator, value, unit_of_measure, note",
            })
    void exportHasExactlyTheColumnsOfTheContract(String dataset, String between) {
        assertThat(String.join(
                        ", ",
                        listings.export(Scene.definition(dataset), Scope.ALL, false)
                                .columns()))
                .isEqualTo("period, unit, unit_now, " + between + ", file, sheet, row");
    }

    @Test // contract §5, §8, §9
    void theOtherListingsHaveExactlyTheColumnsOfTheContract() {
        assertThat(Map.of(
                        "submissions",
                                String.join(
                                        ", ", listings.submissions(Scope.ALL).columns()),
                        "findings",
                                String.join(
                                        ", ",
                                        listings.findings(Scope.ALL, Lang.VI, UnaryOperator.identity(), false)
                                                .columns()),
                        "status",
                                String.join(
                                        ", ",
                                        listings.status(Optional.empty(), Instant.EPOCH)
                                                .columns()),
                        "figures",
                                String.join(
                                        ", ",
                                        listings.figures(period(), Optional.empty(), Optional.empty())
                                                .columns())))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "submissions",
                        "submission, file, unit, period, dataset, sheet, table, status, rows_read, rows_loaded, rows_rejected,"
                                + " rows_ignored, received_at",
                        "findings",
                        "finding, submission, file, unit, period, dataset, sheet, row, column, field, severity, code, value, message",
                        "status",
                        "period, unit, dataset, status, rows, submissions, received_at, due_on, days_late",
                        "figures",
                        "period, release, unit, figure, by, key, value, unit_of_measure, flags,"
                                + " units_reporting, units_expected"));
    }

    @Test // contract §4 ‡ and §9 A release
    void personalColumnsAreEmptyUnlessTheyAreAskedFor() {
        scene.file(scene.run("2022-01-05T00:00:00Z"), "2021/hai-phong/a.xlsx", "members", PERSON);
        scene.settle();

        assertThat(row("members", false))
                .isEqualTo(
                        "2021;hai-phong;hai-phong;7;;female;;1960;Việt - Lào;LA;;;;;;;;;2021/hai-phong/a.xlsx;Biểu 1;5");
        assertThat(row("members", true))
                .isEqualTo(
                        "2021;hai-phong;hai-phong;7;Trần Thị Thử;female;1960-05-03;1960;Việt - Lào;LA;;;;;0900000001;thu@example.org;"
                                + "099000000001;;2021/hai-phong/a.xlsx;Biểu 1;5");
        assertThat(scene.jdbc()
                        .sql("select full_name, birth_date, phone, email, citizen_id from mart.members")
                        .query()
                        .singleRow()
                        .values())
                .containsOnlyNulls();
    }

    @Test // contract §9 csv
    void numbersArePlainWithoutTrailingZerosAndAmountsAreInDongByTheRateOfThePeriodsEnd() {
        scene.file(
                scene.run("2022-01-05T00:00:00Z"),
                "2021/hai-phong/a.xlsx",
                "outgoing-aid",
                "partner_country=LA|content=a|amount=1500000.50|currency=VND|delivered_on=2021-03-05",
                "partner_country=LA|content=b|amount=1000000|currency=USD",
                "partner_country=LA|content=c|amount=0.000021739|currency=USD",
                "partner_country=LA|content=d|amount=0.00002173|currency=USD",
                "partner_country=LA|content=e|amount=7|currency=EUR");
        scene.settle();

        assertThat(listings.export(Scene.definition("outgoing-aid"), Scope.ALL, false)
                        .toList())
                .extracting(row -> String.join(" ", row.subList(7, 11)))
                .as("half a đồng is rounded up, a rate that is not there gives nothing")
                .containsExactly(
                        "1500000.5 VND 1500001 2021-03-05",
                        "1000000 USD 23000500000 ",
                        "0.000021739 USD 1 ",
                        "0.00002173 USD 0 ",
                        "7 EUR  ");
    }

    @Test // contract §9 csv
    void exportIsOrderedByPeriodUnitFileSheetAndRow() {
        RunId run = scene.run("2022-01-05T00:00:00Z");
        SubmissionId z = scene.receive(run, "2021/quang-ninh/Z.xlsx");
        scene.table(z, "twinnings", 2, place("z2"));
        scene.table(
                z,
                "twinnings",
                1,
                IntStream.range(0, 11).mapToObj(i -> place("z1-" + i)).toArray(String[]::new));
        scene.warehouse().register().endReading(z);
        scene.file(run, "2022/hai-phong/a.xlsx", "twinnings", place("2022"));
        scene.file(run, "2021/quang-ninh/a.xlsx", "twinnings", place("a"));
        scene.file(run, "2021/quang-ninh/Ă.xlsx", "twinnings", place("ă"));
        scene.file(run, "2021/hai-phong/a.xlsx", "twinnings", place("first"));
        scene.settle();

        assertThat(listings.export(Scene.definition("twinnings"), Scope.ALL, false)
                        .toList())
                .extracting(row -> row.get(3))
                .containsExactly(
                        "first", "z1-0", "z1-1", "z1-2", "z1-3", "z1-4", "z1-5", "z1-6", "z1-7", "z1-8", "z1-9",
                        "z1-10", "z2", "a", "ă", "2022");
        assertThat(listings.export(
                                Scene.definition("twinnings"),
                                new Scope(Optional.of(period()), Optional.of(new UnitId("hai-phong"))),
                                false)
                        .toList())
                .hasSize(1);
    }

    @Test // contract §4
    void aRowSaysWhoseTerritoryItIsInToday() {
        scene.file(
                scene.run("2022-01-05T00:00:00Z"),
                "2021/hai-duong/a.xlsx",
                "indicators",
                "indicator=remains_repatriated|value=769|unit_of_measure=bộ");
        scene.settle();

        assertThat(row("indicators", false))
                .isEqualTo("2021;hai-duong;hai-phong;remains_repatriated;769;set;;2021/hai-duong/a.xlsx;Biểu 1;5");
    }

    @Test // contract §5: masked, here as everywhere
    void aFindingOnAPersonalFieldShowsLengthAndClassAlone() {
        SubmissionId id = scene.receive(scene.run("2022-01-05T00:00:00Z"), "2021/hai-phong/a.xlsx");
        TableId table = scene.table(id, "members", 1, PERSON);
        scene.warehouse()
                .findings()
                .onTable(
                        id,
                        table,
                        Optional.of(Scene.definition("members")),
                        Findings.of(
                                Finding.on(
                                        FindingCode.CITIZEN_ID_SHORT,
                                        new Origin("Biểu 1", 5, 27),
                                        "citizen_id",
                                        "99000000001"),
                                Finding.on(
                                        FindingCode.TEXT_UNFIT,
                                        new Origin("Biểu 1", 5, 3),
                                        "email",
                                        "thử\t\"@\\",
                                        "email"),
                                Finding.on(
                                        FindingCode.TEXT_UNFIT,
                                        new Origin("Biểu 1", 6, 4),
                                        "gender",
                                        "kín {1}",
                                        "gender, \"x\"")));

        assertThat(listings.findings(Scope.ALL, Lang.VI, UnaryOperator.identity(), false)
                        .toList())
                .extracting(row -> String.join("|", row.subList(7, 14)))
                .containsExactly(
                        "5|C|email|warning|text-unfit|●●● (7 ký tự)|“●●● (7 ký tự)” không đúng dạng của “email”; ô để trống. Hãy sửa lại.",
                        "5|AA|citizen_id|warning|citizen-id-short|●●● (11 chữ số)|Số định danh thiếu chữ số (có thể mất số 0 đầu); "
                                + "ô để trống. Hãy định dạng cột là văn bản và nhập lại.",
                        "6|D|gender|warning|text-unfit|kín {1}|“kín {1}” không đúng dạng của “gender, \"x\"”; ô để trống. Hãy sửa lại.");
        assertThat(listings.findings(Scope.ALL, Lang.EN, UnaryOperator.identity(), true)
                        .toList())
                .extracting(row -> row.get(12))
                .containsExactly("thử\t\"@\\", "99000000001", "kín {1}");
    }

    @Test // contract §5
    void submissionsHaveALineATableAndOneForAFileWithoutAny() {
        RunId run = scene.run("2022-01-05T01:02:03Z");
        scene.file(run, "2021/hai-phong/a.xlsx", "twinnings", place("a"));
        SubmissionId broken = scene.warehouse().register().receive(run, "b.xlsx", "0".repeat(64), 0);
        scene.warehouse().register().wholeFile(broken, TableStatus.REJECTED);
        scene.warehouse().register().endReading(broken);
        scene.settle();

        assertThat(listings.submissions(Scope.ALL).toList())
                .extracting(row -> String.join(";", row.subList(1, row.size())))
                .containsExactly(
                        "b.xlsx;;;;;;rejected;0;0;0;0;2022-01-05T08:02:03+07:00",
                        "2021/hai-phong/a.xlsx;hai-phong;2021;twinnings;Biểu 1;1;loaded;5;1;0;4;2022-01-05T08:02:03+07:00");
        assertThat(scene.warehouse().register().statuses(run))
                .isEqualTo(Map.of(TableStatus.LOADED, 1, TableStatus.REJECTED, 1));
    }

    @Test // contract §9 explain
    void statusTellsWhoReportedWhoIsLateAndWhatIsHeld() {
        scene.jdbc().sql("""
                insert into wh.sender (unit_id, dataset, period_kind, valid_from) values
                    ('hai-phong', 'associations', 'year', '2020-01-01'), ('hai-phong', 'twinnings', 'year', '2020-01-01'),
                    ('quang-ninh', 'associations', 'year', '2020-01-01'), ('quang-ninh', 'associations', 'half', '2020-01-01')
                """).update();
        RunId run = scene.run("2022-01-03T17:00:00Z");
        scene.file(
                run,
                "2021/hai-phong/a.xlsx",
                "associations",
                "association_name=A|member_count=1",
                "association_name=B|member_count=1",
                "association_name=C|member_count=1");
        scene.file(run, "2021/quang-ninh/a.xlsx", "indicators", "indicator=remains_repatriated|value=1");
        scene.settle();
        RunId later = scene.run("2022-02-03T17:00:00Z");
        scene.file(later, "2021/hai-phong/b.xlsx", "associations", "association_name=A|member_count=2");
        scene.settle();

        assertThat(listings.status(Optional.empty(), Instant.parse("2022-02-09T18:00:00Z"))
                        .toList())
                .extracting(row -> String.join(";", row))
                .containsExactly(
                        "2021;hai-phong;associations;partly-loaded;3;2;2022-01-04T00:00:00+07:00;2021-12-31;4",
                        "2021;hai-phong;twinnings;not-received;0;0;;2021-12-31;41",
                        "2021;quang-ninh;associations;not-received;0;0;;2021-12-31;41",
                        "2021;quang-ninh;indicators;loaded;1;1;2022-01-04T00:00:00+07:00;2021-12-31;4");
        assertThat(listings.status(Period.parse("2022"), Instant.parse("2022-02-09T18:00:00Z"))
                        .toList())
                .extracting(row -> String.join(";", row))
                .containsExactly(
                        "2022;hai-phong;associations;not-received;0;0;;;",
                        "2022;hai-phong;twinnings;not-received;0;0;;;",
                        "2022;quang-ninh;associations;not-received;0;0;;;");
    }

    private String row(String dataset, boolean personalData) {
        List<List<String>> rows = listings.export(Scene.definition(dataset), Scope.ALL, personalData)
                .toList();
        assertThat(rows).hasSize(1);
        return String.join(";", rows.get(0));
    }

    private static String place(String name) {
        return "local_place=" + name + "|partner_country=LA|partner_place=Mường " + name;
    }

    private static Period period() {
        return Period.parse("2021").orElseThrow();
    }
}
