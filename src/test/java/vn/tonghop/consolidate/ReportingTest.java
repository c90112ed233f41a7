package vn.tonghop.consolidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tonghop.model.Lang;
import vn.tonghop.model.Period;
import vn.tonghop.testing.Scene;
import vn.tonghop.warehouse.Listings;
import vn.tonghop.warehouse.Relation;
import vn.tonghop.warehouse.RunId;

/** How many units a figure is of, and what of it could not be converted. */
class ReportingTest {
    private static final Period YEAR = Period.parse("2021").orElseThrow();
    private static final Instant NOW = Instant.parse("2022-01-10T00:00:00Z");

    private static final Scene scene = new Scene();
    private RunId run;

    @BeforeEach
    void clear() {
        scene.clear();
        run = scene.run("2022-01-05T00:00:00Z");
    }

    @AfterAll
    static void close() {
        scene.close();
    }

    @Test // contract section 8: where nothing is declared, every unit that exists on the last day is expected
    void whereNobodyIsDeclaredEveryUnitIsExpected() {
        association("2021/hai-phong/a.xlsx", "member_count=3");
        release();

        assertThat(figures("VN", "associations.members")).containsExactly("3|missing_units;provisional|1|3");
        assertThat(figures("dong-bac", "associations.members")).containsExactly("3|missing_units;provisional|1|2");
        assertThat(figures("hai-phong", "associations.members")).containsExactly("3|provisional|1|1");
        assertThat(rows(listings().status(Optional.of(YEAR), NOW)))
                .contains(
                        "2021|hai-duong|associations|not-received",
                        "2021|hai-phong|associations|loaded",
                        "2021|quang-ninh|associations|not-received");
        assertThat(listings().undeclared(Optional.empty()).toList()).containsExactly(List.of("2021", "3"));
    }

    @Test // contract section 8: who is expected is declared for the period
    void whoIsNotDeclaredIsNotExpectedAndCountsWhereItReports() {
        scene.declare("2020-01-01", "hai-phong", "associations");
        association("2021/hai-phong/a.xlsx", "member_count=3");
        association("2021/quang-ninh/a.xlsx", "member_count=4");
        release();

        assertThat(figures("VN", "associations.members")).containsExactly("7|provisional|2|1");
        assertThat(listings().undeclared(Optional.empty()).toList()).isEmpty();
    }

    @Test // contract section 8: missing_units
    void aReporterThatWasNotExpectedStandsInForNobody() {
        scene.declare("2020-01-01", "hai-phong", "associations");
        association("2021/quang-ninh/a.xlsx", "member_count=4");
        release();

        assertThat(figures("VN", "associations.members")).containsExactly("4|missing_units;provisional|1|1");
    }

    @Test // contract section 8: a nil return reports
    void aNilReturnReportsAndAHeldOneDoesNot() {
        scene.file(run, "2021/hai-phong/a.xlsx", "twinnings");
        release();

        assertThat(figures("VN", "twinnings.count")).containsExactly("0|missing_units;provisional|1|3");
    }

    @Test // contract section 8: a predecessor's report counts for its successor
    void aPredecessorReportsForItsSuccessor() {
        scene.jdbc()
                .sql("update wh.unit_version set valid_to = '2021-06-30' where unit_id = 'hai-duong'")
                .update();
        association("2021/hai-duong/a.xlsx", "member_count=3");
        association("2021/quang-ninh/a.xlsx", "member_count=4");
        release();

        assertThat(figures("VN", "associations.members")).containsExactly("7|provisional|2|2");
    }

    @Test // contract section 8: --boundaries current
    void restatedFiguresCountTheUnitsWithinToday() {
        association("2021/hai-duong/a.xlsx", "member_count=3");
        association("2021/quang-ninh/a.xlsx", "member_count=4");
        release();

        Relation restated =
                listings().restated(YEAR, Optional.of("hai-phong"), Optional.empty(), LocalDate.parse("2025-08-01"));
        assertThat(restated.toList().stream()
                        .filter(row -> row.get(3).equals("associations.members")
                                && row.get(4).isEmpty())
                        .map(row -> row.get(6) + "|" + row.get(8) + "|" + row.get(9) + "|" + row.get(10)))
                .containsExactly("3|missing_units;provisional|1|2");
    }

    @Test // contract section 8: where nothing could be converted it is empty, not 0
    void aSumOfWhichNothingCouldBeConvertedIsEmptyAndNoNought() {
        scene.declare("2020-01-01", "hai-phong", "ngo-projects");
        scene.file(
                run,
                "2021/hai-phong/a.xlsx",
                "ngo-projects",
                "project_name=A|ngo_name=N|sector=Y_TE|committed_amount=100|committed_currency=EUR"
                        + "|disbursed_amount=7|disbursed_currency=VND",
                "project_name=B|ngo_name=N|sector=Y_TE|committed_amount=50.5|committed_currency=EUR");
        scene.file(run, "2021/quang-ninh/a.xlsx", "ngo-projects");
        release();

        assertThat(figures("hai-phong", "projects.committed_vnd")).containsExactly("|provisional;missing_rate|1|1");
        assertThat(figures("quang-ninh", "projects.committed_vnd")).containsExactly("0|provisional|1|0");
        assertThat(figures("VN", "projects.committed_vnd")).containsExactly("|provisional;missing_rate|2|1");
        assertThat(figures("VN", "projects.committed_vnd[sector=Y_TE]"))
                .containsExactly("|provisional;missing_rate|2|1");
        assertThat(figures("VN", "projects.disbursed_vnd")).containsExactly("7|provisional|2|1");
        assertThat(listings()
                        .unconverted(YEAR, Optional.empty(), Optional.empty())
                        .toList())
                .containsExactly(List.of("VN", "projects.committed_vnd", "EUR", "150.5", "2", "1"));
        assertThat(explained("projects.committed_vnd")).startsWith("nation|VN|", "unit|hai-phong|");
    }

    @Test // contract section 8: the sum of the others, flagged, with the amounts left out in their own currencies
    void aSumOfWhichSomeCouldBeConvertedIsThatOfTheOthers() {
        scene.file(
                run,
                "2021/hai-phong/a.xlsx",
                "outgoing-aid",
                "partner_country=LA|content=a|amount=2|currency=EUR",
                "partner_country=LA|content=b|amount=3|currency=JPY",
                "partner_country=LA|content=c|amount=5|currency=JPY",
                "partner_country=LA|content=d|amount=40|currency=VND");
        release();

        assertThat(figures("hai-phong", "outgoing_aid.amount_vnd")).containsExactly("40|provisional;missing_rate|1|1");
        assertThat(listings()
                        .unconverted(YEAR, Optional.of("hai-phong"), Optional.empty())
                        .toList())
                .containsExactly(
                        List.of("hai-phong", "outgoing_aid.amount_vnd", "EUR", "2", "1", "1"),
                        List.of("hai-phong", "outgoing_aid.amount_vnd", "JPY", "8", "2", "1"));
    }

    private void association(String file, String more) {
        scene.file(run, file, "associations", "association_name=Việt - Lào|" + more);
    }

    private void release() {
        scene.settle();
        assertThat(scene.consolidation().release(YEAR, NOW).kind()).isEqualTo(Outcome.Kind.MADE);
    }

    private static Listings listings() {
        return scene.warehouse().listings();
    }

    private static List<String> rows(Relation relation) {
        return relation.toList().stream()
                .map(row -> String.join("|", row.subList(0, 4)))
                .toList();
    }

    /** Value, flags, units reporting and units expected of a figure, or of one key of a breakdown {@code figure[by=key]}. */
    private static List<String> figures(String area, String figure) {
        return listings().figures(YEAR, Optional.of(area), Optional.empty()).toList().stream()
                .filter(row -> figure.equals(
                        row.get(4).isEmpty() ? row.get(3) : row.get(3) + "[" + row.get(4) + "=" + row.get(5) + "]"))
                .map(row -> row.get(6) + "|" + String.join("|", row.subList(8, 11)))
                .toList();
    }

    /** Level, unit and value of the lines down to the unit. */
    private static List<String> explained(String figure) {
        Release release = scene.consolidation().latest(YEAR).orElseThrow();
        return scene
                .explanation()
                .explain(release, new FigureKey(figure, "", ""), "VN", Depth.ROW, Lang.VI)
                .toList()
                .stream()
                .map(row -> row.get(0) + "|" + row.get(1) + "|" + row.get(9))
                .toList();
    }
}
