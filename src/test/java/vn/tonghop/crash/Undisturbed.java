package vn.tonghop.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A night that nobody disturbs: how long it takes, and what it tells.
 *
 * @param seed a home with an empty database, to be copied
 * @param answers of the night
 * @param millis how long the night took in a copy of the seed
 * @param millisFromNothing how long it took with the making of the database; as long as the other where nobody looked
 */
record Undisturbed(Office seed, Answers answers, long millis, long millisFromNothing) {
    static final Undisturbed NEVER =
            new Undisturbed(Office.fromNothing(Path.of(""), Path.of("")), new Answers(Map.of()), 0, 0);

    static Undisturbed in(Path folder, boolean fromNothing) {
        Path inbox = CrashInbox.in(folder.resolve("inbox"));
        Office seed = Office.fromNothing(folder.resolve("seed"), inbox);
        assertThat(seed.launch("status").ended().status()).isZero();
        Office copy = Office.copyOf(seed, folder.resolve("undisturbed"));
        long millis = night(copy);
        Answers answers = Answers.of(copy);
        copy.remove();
        long whole = millis;
        if (fromNothing) {
            Office other = Office.fromNothing(folder.resolve("from-nothing"), inbox);
            whole = night(other);
            answers.requireSame(Answers.of(other), "a night from nothing");
            other.remove();
        }
        return new Undisturbed(seed, answers, millis, whole);
    }

    private static long night(Office office) {
        long began = System.nanoTime();
        Launch.Ended ended = office.launch("nightly").ended();
        assertThat(ended.well()).as(ended.toString()).isTrue();
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }
}
