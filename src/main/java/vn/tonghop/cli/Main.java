package vn.tonghop.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import vn.tonghop.jobs.StopRequest;

/** Where a process begins. */
public final class Main {
    /** A run that was asked to stop does so at its next boundary; longer nobody waits, and it is killed safely too. */
    private static final long PATIENCE_S = 10;

    private Main() {}

    /**
     * Runs one verb and ends the process with its exit status: contract section 3.
     *
     * @param arguments the command line as typed
     */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        StopRequest stop = new StopRequest();
        CompletableFuture<Integer> ended = new CompletableFuture<>();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> drain(stop, ended), "drain"));
        Surroundings surroundings =
                new Surroundings(out, err, onTerminal(), Map.copyOf(System.getenv()), Clock.systemUTC(), stop);
        int status = new TongHop(surroundings).run(arguments);
        out.flush();
        ended.complete(status);
        System.exit(status);
    }

    /** On SIGTERM and the like, lets a run end as it should, and the process with the run's own exit status. */
    private static void drain(StopRequest stop, CompletableFuture<Integer> ended) {
        if (ended.isDone() || !stop.isHeeded()) {
            return;
        }
        stop.make();
        Runtime.getRuntime()
                .halt(ended.completeOnTimeout(ExitStatus.FAILED, PATIENCE_S, TimeUnit.SECONDS)
                        .join());
    }

    /** Until Java 21 there is a console only on a terminal; since 22 there is always one, which knows. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean onTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException olderJava) {
            return true;
        } catch (ReflectiveOperationException unreadable) {
            return false;
        }
    }
}
