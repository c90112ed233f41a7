package vn.tonghop.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.tonghop.testing.Scene;

/** Rows as they were known at a time. */
class AsOfTest {
    private static final Scene scene = new Scene();

    @AfterAll
    static void close() {
        scene.close();
    }

    @Test
    void rowsThatWereReplacedOrAddedAreToldAsTheyStoodAtEachMoment() {
        Instant before = now();
        report(
                "2022-01-05T00:00:00Z",
                "a.xlsx",
                "association_name=A|member_count=1",
                "association_name=B|member_count=1");
        Instant first = now();
        report(
                "2022-01-06T00:00:00Z",
                "bo sung.xlsx",
                "association_name=B|member_count=2",
                "association_name=C|member_count=2");
        Instant supplemented = now();
        report(
                "2022-01-07T00:00:00Z",
                "b.xlsx",
                "association_name=A|member_count=3",
                "association_name=B|member_count=3");
        Instant revised = now();

        assertThat(at(before)).isEmpty();
        assertThat(at(first)).containsExactly("A 1", "B 1");
        assertThat(at(supplemented)).containsExactly("A 1", "B 2", "C 2");
        assertThat(at(revised))
                .isEqualTo(
                        rows(scene.warehouse().listings().export(Scene.definition("associations"), Scope.ALL, false)));
    }

    private static void report(String receivedAt, String file, String... rows) {
        scene.file(scene.run(receivedAt), "2021/hai-phong/" + file, "associations", rows);
        scene.settle();
    }

    private static Instant now() {
        return scene.jdbc()
                .sql("select clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private static List<String> at(Instant moment) {
        return rows(
                scene.warehouse().listings().exportAsOf(Scene.definition("associations"), Scope.ALL, false, moment));
    }

    private static List<String> rows(Relation relation) {
        int name = relation.columns().indexOf("association_name");
        int count = relation.columns().indexOf("member_count");
        return relation.toList().stream()
                .map(row -> row.get(name) + " " + row.get(count))
                .sorted()
                .toList();
    }
}
