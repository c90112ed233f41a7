package vn.tonghop.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs that are killed at random moments, once, twice and three times in a row, and then run to their end. Short unless
 * {@code -Dtonghop.faults=full}; {@code -Dtonghop.faults.seed=N} tells another story.
 */
class KillStoriesTest {
    private static final long SEED = Long.getLong("tonghop.faults.seed", 20_261_123L);
    private static final int KILLS = Faults.full() ? 66 : 2;
    private static final int FROM_NOTHING = Faults.full() ? 6 : Integer.MAX_VALUE;

    @TempDir
    private Path folder = Path.of("");

    private final Undisturbed undisturbed = Undisturbed.night();
    private final Random random = new Random(SEED);
    private int kills;
    private int stories;
    private long slowest;

    @Test
    void aRunThatIsKilledAndLaunchedAgainTellsWhatAnUndisturbedOneTells() {
        System.out.printf("kills: seed %d, undisturbed %d ms%n", SEED, undisturbed.millis());
        while (kills < KILLS) {
            stories++;
            tell(stories % FROM_NOTHING == 0);
        }
        System.out.printf(
                "kills: %d in %d stories; without its server a run ended within %d ms%n", kills, stories, slowest);
    }

    private void tell(boolean fromNothing) {
        Path home = folder.resolve("story" + stories);
        Office office = fromNothing
                ? Office.fromNothing(home, undisturbed.seed().inbox())
                : Office.copyOf(undisturbed.seed(), home);
        String verb = random.nextInt(3) == 0 ? "ingest" : "nightly";
        StringBuilder story = new StringBuilder("story " + stories + " " + verb + (fromNothing ? " from nothing" : ""));
        for (int kill = 0; kill <= (stories - 1) % 3; kill++) {
            Victim victim = Victim.any(random);
            // The making of a database takes about as long as a night.
            long whole = undisturbed.millis() * (fromNothing ? 2 : 1);
            // A run that goes on has less to do.
            long moment = random.nextLong(kill == 0 ? whole * 9 / 10 : whole / 2);
            story.append(", ").append(victim).append(" at ").append(moment);
            kill(office, verb, victim, moment, story.toString());
        }
        System.out.println(story);
        Launch.Ended last = office.launch(verb).ended();
        assertThat(last.well()).as("%s: %s", story, last).isTrue();
        if (!verb.equals("nightly")) {
            assertThat(office.launch("nightly").ended().well()).isTrue();
        }
        undisturbed.answers().requireSame(Answers.of(office), story.toString());
        office.remove();
    }

    private void kill(Office office, String verb, Victim victim, long moment, String story) {
        Launch launch = office.launch(verb);
        if (!launch.endsWithin(moment) && victim.kill(office, launch)) {
            kills++;
        }
        long killed = System.nanoTime();
        Launch.Ended ended = launch.ended();
        if (ended.status() == 1) {
            slowest = Math.max(slowest, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - killed));
        }
        assertThat(ended.killed() || ended.well() || ended.toldWhyNot())
                .as("%s, after %d ms: %s", story, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - killed), ended)
                .isTrue();
    }
}
