package vn.tonghop.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;

/** Where a process begins. */
public final class Main {
    private Main() {}

    /**
     * Runs one verb and ends the process with its exit status: contract section 3.
     *
     * @param arguments the command line as typed
     */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        Surroundings surroundings =
                new Surroundings(out, err, onTerminal(), Map.copyOf(System.getenv()), Clock.systemUTC());
        int status = new TongHop(surroundings).run(arguments);
        out.flush();
        System.exit(status);
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
