package vn.tonghop.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.reference.Reference;
import vn.tonghop.testing.Scene;

class DimensionsTest {
    private static final Path FOLDER = Path.of("jobs/reference");
    private static final Instant NOW = Instant.parse("2022-01-05T00:00:00Z");
    private static final Scene scene = new Scene();

    @TempDir
    Path folder;

    @BeforeEach
    void clear() {
        scene.clear();
    }

    @AfterAll
    static void close() {
        scene.close();
    }

    @Test
    void theTablesAgreeWithTheFilesAndAreLoadedOnce() {
        Reference reference = Reference.load(FOLDER);
        Dimensions dimensions = scene.warehouse().dimensions();

        assertThat(dimensions.load(reference, NOW)).isTrue();
        assertThat(dimensions.load(reference, NOW)).isFalse();
        assertThat(one("select unit_now from wh.unit where unit_id = 'hai-duong'"))
                .isEqualTo("hai-phong");
        assertThat(one("select count(*)::text from wh.unit_version where date '2024-01-01' between valid_from and "
                        + "coalesce(valid_to, 'infinity')"))
                .isEqualTo("63");
        assertThat(one("select count(*)::text from wh.country")).isEqualTo("249");
        assertThat(one("select vnd_per_unit::text from wh.period_rate where period = '2021' and currency = 'VND'"))
                .isEqualTo("1");
        assertThat(one("select listed || ' ' || rule from wh.period where period = '2021'"))
                .isEqualTo("true nd09");
    }

    @Test
    void aRateThatIsMendedComesInAndAPeriodThatIsDroppedStaysForItsSubmissions() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        Dimensions dimensions = scene.warehouse().dimensions();
        dimensions.load(Reference.load(folder), NOW);
        scene.file(scene.run("2022-01-05T00:00:00Z"), "2021-H1/hai-phong/a.xlsx", "twinnings");
        replace("exchange-rates.csv", "USD,2021-01-01,2021-12-31,23145,", "USD,2021-01-01,2021-12-31,23000,");
        replace("periods.csv", "2021-H1,nd09,2020-12-15,2021-06-14,2021-06-18\n", "");

        assertThat(dimensions.load(Reference.load(folder), NOW)).isTrue();
        assertThat(one("select vnd_per_unit::text from wh.period_rate where period = '2021' and currency = 'USD'"))
                .isEqualTo("23000");
        assertThat(one("select concat_ws(' ', listed, ends_on, due_on) from wh.period where period = '2021-H1'"))
                .isEqualTo("f 2021-06-14");
        assertThat(one("select period from ops.submission")).isEqualTo("2021-H1");
    }

    private void replace(String file, String before, String after) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(List.of(text)).allMatch(content -> content.contains(before));
        Files.writeString(folder.resolve(file), text.replace(before, after));
    }

    private static String one(String query) {
        return scene.jdbc().sql(query).query(String.class).single();
    }
}
