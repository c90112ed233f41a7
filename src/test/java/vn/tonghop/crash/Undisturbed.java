package vn.tonghop.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/**
 * A night that nobody disturbs: how long it takes, and what it tells. Once a test process.
 *
 * @param seed a home with an empty database, to be copied
 * @param answers of the night
 * @param millis how long the night took in a copy of the seed
 */
record Undisturbed(Office seed, Answers answers, long millis) {
    static Undisturbed night() {
        return Once.NIGHT;
    }

    private static Undisturbed in(Path folder) {
        Path inbox = CrashInbox.in(folder.resolve("inbox"));
        Office seed = Office.fromNothing(folder.resolve("seed"), inbox);
        assertThat(seed.launch("status").ended().status()).isZero();
        Office copy = Office.copyOf(seed, folder.resolve("undisturbed"));
        long began = System.nanoTime();
        Launch.Ended ended = copy.launch("nightly").ended();
        assertThat(ended.well()).as(ended.toString()).isTrue();
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        Answers answers = Answers.of(copy);
        copy.remove();
        return new Undisturbed(seed, answers, millis);
    }

    private static final class Once {
        static final Undisturbed NIGHT = make();

        private static Undisturbed make() {
            try {
                Path folder = Files.createTempDirectory("tonghop-undisturbed");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
                return in(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void remove(Path folder) {
            try {
                FileSystemUtils.deleteRecursively(folder);
            } catch (IOException leftBehind) {
                // A folder of the system's temporary ones: it will be cleared away with them.
            }
        }
    }
}
