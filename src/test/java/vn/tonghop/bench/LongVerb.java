package vn.tonghop.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process as {@code jobs/tonghop} starts a long verb: its memory, and what its Java is told. */
final class LongVerb {
    private LongVerb() {}

    /**
     * The command that starts a class of this class path.
     *
     * @param more what Java is told besides
     */
    static List<String> command(List<String> more, Class<?> main, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home", ""), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseParallelGC",
                "-XX:FreqInlineSize=100",
                "-XX:MaxInlineLevel=6",
                "-XX:InlineSmallCode=1200"));
        command.addAll(more);
        command.addAll(List.of("-cp", System.getProperty("java.class.path", ""), main.getName()));
        command.addAll(arguments);
        return command;
    }
}
