package vn.tonghop.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import vn.tonghop.jobs.StopRequest;
import vn.tonghop.model.Lang;
import vn.tonghop.model.Message;
import vn.tonghop.warehouse.server.PostgresServer;

/** Where a process begins. */
public final class Main {
    /** A run that was asked to stop does so at its next boundary; longer nobody waits, and it is killed safely too. */
    private static final long PATIENCE_S = 10;

    private static final Message NOT_WRITTEN = new Message(
            "Không ghi ra được toàn bộ kết quả: {1}", "Not all of what was asked for could be written: {1}");

    private Main() {}

    /**
     * Runs one verb and ends the process with its exit status: contract section 3.
     *
     * @param arguments the command line as typed
     */
    public static void main(String[] arguments) {
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        if (!UnicodeNames.areRead()) {
            System.exit(anew(err, arguments));
        }
        CheckedOutput output = new CheckedOutput(new FileOutputStream(FileDescriptor.out));
        PrintWriter out = new PrintWriter(output, false, StandardCharsets.UTF_8);
        StopRequest stop = new StopRequest();
        CompletableFuture<Integer> ended = new CompletableFuture<>();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> drain(stop, ended), "drain"));
        Surroundings surroundings =
                new Surroundings(out, err, onTerminal(), Map.copyOf(System.getenv()), Clock.systemUTC(), stop);
        int status = new TongHop(surroundings).run(arguments);
        out.flush();
        ended.complete(status);
        System.exit(written(output, status, err, Usage.language(arguments)));
    }

    /** Runs the same command line in a process that can read every file name, and ends as that one does. */
    private static int anew(PrintWriter err, String... arguments) {
        Optional<Process> child = UnicodeNames.startedAnew(System.getenv());
        if (child.isEmpty()) {
            err.println(UnicodeNames.lost(arguments));
            return ExitStatus.FAILED;
        }
        Process process = child.get();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process), "end"));
        return process.onExit().join().exitValue();
    }

    /** What asks us to end asks the other process. */
    private static void end(Process process) {
        if (process.isAlive()) {
            process.destroy();
            Runtime.getRuntime().halt(process.onExit().join().exitValue());
        }
    }

    /** What could not be printed is a failure, unless its reader wants no more. */
    private static int written(CheckedOutput output, int status, PrintWriter err, Lang lang) {
        if (output.failure().isEmpty() || output.isLeftByItsReader()) {
            return status;
        }
        String reason = output.failure().map(IOException::getMessage).orElse("");
        err.println(NOT_WRITTEN.in(lang, "", List.of(reason)));
        return ExitStatus.FAILED;
    }

    /**
     * On SIGTERM and the like, lets a run end as it should, and the process with the run's own exit status. A verb that only
     * prints is ended at once; either leaves no server behind that nobody else uses.
     */
    private static void drain(StopRequest stop, CompletableFuture<Integer> ended) {
        if (ended.isDone()) {
            return;
        }
        boolean runs = stop.isHeeded();
        stop.make();
        if (runs) {
            int status = ended.completeOnTimeout(ExitStatus.FAILED, PATIENCE_S, TimeUnit.SECONDS)
                    .join();
            PostgresServer.closeAll();
            Runtime.getRuntime().halt(status);
        }
        PostgresServer.closeAll();
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
