package vn.tonghop.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tonghop.model.Period;
import vn.tonghop.model.SubmissionId;
import vn.tonghop.testing.Scene;

/** Who has reported what, who is late, what is held: contract sections 3 and 9. The year 2021 is due on its last day. */
class StatusTest {
    private static final Scene scene = new Scene();
    private final Listings listings = scene.warehouse().listings();

    @BeforeEach
    void clear() {
        scene.clear();
        scene.jdbc().sql("""
                insert into wh.sender (unit_id, dataset, period_kind, valid_from, valid_to) values
                    ('hai-phong', 'associations', 'year', '2020-01-01', null),
                    ('hai-phong', 'twinnings', 'year', '2020-01-01', null),
                    ('quang-ninh', 'associations', 'year', '2020-01-01', null),
                    ('quang-ninh', 'twinnings', 'year', '2020-01-01', '2021-06-30')
                """).update();
    }

    @AfterAll
    static void close() {
        scene.close();
    }

    @Test
    void aTableWithoutRowsIsANilReturnAndCountsAsReported() {
        SubmissionId nothing = scene.receive(scene.run("2021-12-20T00:00:00Z"), "2021/hai-phong/a.xlsx");
        scene.table(nothing, "twinnings", 1);
        scene.warehouse().register().endReading(nothing);
        scene.settle();

        assertThat(status()).contains("hai-phong;twinnings;nil;0;1;2021-12-20T07:00:00+07:00;0");
        assertThat(completeness()).isEqualTo("3;1;33.3;1;33.3;1;0;0;0");
    }

    @Test
    void aRevisionMakesNobodyLateAndWhatItReplacedIsCounted() {
        report("2021-12-20T00:00:00Z", "a.xlsx", "association_name=A|member_count=1");
        report("2022-01-20T00:00:00Z", "b.xlsx", "association_name=A|member_count=2");

        assertThat(status()).contains("hai-phong;associations;loaded;1;1;2021-12-20T07:00:00+07:00;0");
        assertThat(completeness()).isEqualTo("3;1;33.3;1;33.3;0;0;0;1");
    }

    @Test
    void whatComesAfterTheDayItIsDueIsReportedAndNotInTime() {
        report("2021-12-31T16:59:00Z", "a.xlsx", "association_name=A|member_count=1");
        assertThat(completeness()).as("a minute before midnight in Viet Nam").isEqualTo("3;1;33.3;1;33.3;0;0;0;0");
        scene.clear();
        clear();
        report("2021-12-31T17:01:00Z", "a.xlsx", "association_name=A|member_count=1");
        assertThat(completeness()).as("a minute after").isEqualTo("3;1;33.3;0;0;0;0;0;0");
        assertThat(status()).contains("hai-phong;associations;loaded;1;1;2022-01-01T00:01:00+07:00;1");
    }

    @Test
    void whoeverIsExpectedIsDatedAndAPeriodWithoutADayHasNoTimeliness() {
        assertThat(status())
                .as("Quảng Ninh is to report twinnings no longer at the period's end")
                .containsExactly(
                        "hai-phong;associations;not-received;0;0;;41",
                        "hai-phong;twinnings;not-received;0;0;;41",
                        "quang-ninh;associations;not-received;0;0;;41");
        assertThat(listings.completeness(Period.parse("2022")).toList())
                .containsExactly(List.of("2022", "3", "0", "0", "", "", "0", "0", "0", "0"));
    }

    @Test
    void whatIsHeldIsNotReported() {
        scene.file(
                scene.run("2021-12-20T00:00:00Z"),
                "2021/hai-phong/a.xlsx",
                "associations",
                "association_name=A|member_count=1");
        scene.jdbc()
                .sql("insert into ops.closing (period, closed_at) values ('2021', '2021-12-19T00:00:00Z')")
                .update();
        scene.settle();

        assertThat(status()).contains("hai-phong;associations;held;0;1;2021-12-20T07:00:00+07:00;0");
        assertThat(completeness()).isEqualTo("3;0;0;0;0;0;0;1;0");
    }

    private static void report(String receivedAt, String file, String row) {
        scene.file(scene.run(receivedAt), "2021/hai-phong/" + file, "associations", row);
        scene.settle();
    }

    /** Unit, dataset, status, rows, submissions, received at, days late. */
    private List<String> status() {
        return listings.status(Period.parse("2021"), Instant.parse("2022-02-09T18:00:00Z")).toList().stream()
                .map(row -> String.join(";", row.subList(1, 7)) + ";" + row.get(8))
                .toList();
    }

    /** All but the period. */
    private String completeness() {
        List<List<String>> rows = listings.completeness(Optional.empty()).toList();
        assertThat(rows).hasSize(1);
        return String.join(";", rows.get(0).subList(1, 10));
    }
}
