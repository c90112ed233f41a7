package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.testing.TestDatabase;

/**
 * What the README says that commands print is what they print. A command without output below it need only succeed, or want
 * attention. With {@code -Dtonghop.manual.write=true} the output is written anew instead.
 */
class StoryOfTheReadmeTest {
    private static final Path README = Path.of("README.md");
    private static final Pattern BLOCK = Pattern.compile("(?s)```console\n(.*?)```");
    private static final String PROMPT = "$ jobs/tonghop ";
    private static final String FILTER = " | grep ";
    private static final List<String> SHOWN = List.of("explain", "diff", "figures");

    @TempDir
    private Path home;

    @Test
    void theStoryGoesAsTheReadmeTellsIt() throws IOException {
        String readme = Files.readString(README);
        Matcher block = BLOCK.matcher(readme);
        assertThat(block.find()).isTrue();
        String told = block.group(1);
        String said;
        try (TestDatabase database = TestDatabase.fresh()) {
            said = told.lines()
                    .filter(line -> line.startsWith(PROMPT))
                    .map(line -> line + "\n" + said(database, line.substring(PROMPT.length())))
                    .collect(Collectors.joining());
        }
        if (Boolean.getBoolean("tonghop.manual.write")) {
            Files.writeString(README, readme.replace(told, said));
        } else {
            assertThat(said).isEqualTo(told);
        }
    }

    private String said(TestDatabase database, String command) {
        List<String> parts = new ArrayList<>(List.of(command.split(Pattern.quote(FILTER), 2)));
        String[] words = parts.get(0).replace("'", "").split(" ", -1);
        Typed typed = Typed.on(home, database.environment(), words);
        assertThat(typed.status()).as(command + typed.err()).isIn(ExitStatus.DONE, ExitStatus.ATTENTION);
        return typed.out()
                .lines()
                .filter(line -> SHOWN.contains(words[0]))
                .filter(line -> parts.size() == 1 || line.contains(parts.get(1)))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }
}
