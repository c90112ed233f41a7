package vn.tonghop.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.Map;
import vn.tonghop.jobs.StopRequest;

/**
 * What a process stands in.
 *
 * @param out for what was asked for
 * @param err for what people should know besides
 * @param terminal whether people look on
 * @param environment the variables
 * @param clock the time
 * @param stop asks what runs here to stop
 */
record Surroundings(
        PrintWriter out,
        PrintWriter err,
        boolean terminal,
        Map<String, String> environment,
        Clock clock,
        StopRequest stop) {
    /** How many letters a line has where nobody says so. */
    static final int USUAL_WIDTH = 100;

    private static final int NARROWEST = 40;

    /** How many letters a line of the terminal has. */
    int width() {
        try {
            return Math.max(NARROWEST, Integer.parseInt(environment.getOrDefault("COLUMNS", "")));
        } catch (NumberFormatException unsaid) {
            return USUAL_WIDTH;
        }
    }
}
