package vn.tonghop.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs that die just after a commit, and whose next run dies just after another: each pair of such points, in full. */
class FailPointStoriesTest {
    private static final List<String> POINTS = List.of(
            "BEGUN:1",
            "RECEIVED:1",
            "OPENED:1",
            "OPENED:3",
            "LOADED:1",
            "LOADED:4",
            "READ:1",
            "READ:5",
            "SETTLED:1",
            "SETTLED:3",
            "RELEASED:1",
            "WRITTEN:1",
            "RETURNED:2",
            "ENDED:1");
    /** What only a run that comes after a dead one comes to. */
    private static final String FREED = "FREED:1";

    @TempDir
    private Path folder = Path.of("");

    static Stream<List<String>> deaths() {
        if (!Faults.full()) {
            return Stream.of(List.of("LOADED:2", "SETTLED:2", "WRITTEN:1", "RETURNED:3", FREED));
        }
        List<List<String>> pairs = new ArrayList<>();
        for (String first : POINTS) {
            pairs.add(List.of(first, FREED));
            POINTS.forEach(second -> pairs.add(List.of(first, second)));
        }
        return pairs.stream();
    }

    @ParameterizedTest
    @MethodSource("deaths")
    void aRunThatDiedAfterACommitGoesOnFromThere(List<String> deaths) {
        Undisturbed undisturbed = Undisturbed.night();
        Office office = Office.copyOf(undisturbed.seed(), folder.resolve("home"));
        for (String death : deaths) {
            Launch.Ended ended =
                    office.launch(List.of("-Dtonghop.die=" + death), "nightly").ended();
            assertThat(ended.killed() || ended.well()).as(ended.toString()).isTrue();
        }
        Launch.Ended last = office.launch("nightly").ended();
        assertThat(last.well()).as(last.toString()).isTrue();
        undisturbed.answers().requireSame(Answers.of(office), "deaths at " + deaths);
        office.remove();
    }
}
