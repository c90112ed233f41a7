package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import vn.tonghop.jobs.StopRequest;

/**
 * A command line run to its end within the process of the test.
 *
 * @param status the exit status
 * @param out what stands on the standard output
 * @param err what stands on the standard error
 */
public record Typed(int status, String out, String err) {
    /** As a shell takes a command apart. */
    private static final Pattern WORD = Pattern.compile("(?:[^\\s\"]|\"(?:[^\"\\\\]|\\\\.)*\")+");

    /**
     * Runs a command that the program printed, {@code tonghop …}, as it is pasted into a shell. It is then done, or done with
     * something for people to look at; any other end fails the test.
     */
    public static Typed pasted(Path home, Map<String, String> environment, String command) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(command.replaceFirst("^tonghop ", ""));
        while (word.find()) {
            words.add(word.group().replaceAll("(?<!\\\\)\"", "").replaceAll("\\\\(.)", "$1"));
        }
        return done(home, environment, words.toArray(String[]::new));
    }

    /** Runs a verb on a home, with these variables and no others. */
    public static Typed on(Path home, Map<String, String> environment, String... arguments) {
        List<String> all = new ArrayList<>(List.of("--home", home.toString()));
        all.addAll(List.of(arguments));
        return of(environment, all.toArray(String[]::new));
    }

    /** Runs a verb as it is typed, with these variables and no others. */
    public static Typed of(Map<String, String> environment, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = new TongHop(new Surroundings(
                        new PrintWriter(out),
                        new PrintWriter(err, true),
                        false,
                        environment,
                        Clock.systemUTC(),
                        new StopRequest()))
                .run(arguments);
        return new Typed(status, out.toString(), err.toString());
    }

    /** The rows of what was printed as csv, by the names of its first line. */
    public List<CSVRecord> rows() {
        try {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(new StringReader(out))
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a verb on a home that is then done, or done with something for people to look at; any other end fails the test. */
    public static Typed done(Path home, Map<String, String> environment, String... arguments) {
        Typed typed = on(home, environment, arguments);
        assertThat(typed.status)
                .as(String.join(" ", arguments) + ": " + typed.err)
                .isIn(0, 3);
        return typed;
    }
}
