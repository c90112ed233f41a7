package vn.tonghop.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The committed sample data is what its generator makes. With {@code -Dtonghop.sample.write=true} it is written anew
 * instead.
 */
class SampleDataTest {
    private static final Path INBOX = Path.of("sample-data", "inbox");
    private static final Path STORY = Path.of("sample-data", "story");
    private static final Path EXPECTED = Path.of("src", "test", "resources", "sample", "expected-rows.csv");

    @Test // issue 2, item 8: how the files are made is in the repo and can be run again
    void theCommittedFilesAreThoseThatTheGeneratorMakes(@TempDir Path fresh) throws IOException {
        List<SampleFile> files = SampleData.files();
        write(files, fresh);
        if (Boolean.getBoolean("tonghop.sample.write")) {
            replace(fresh, INBOX);
            Files.createDirectories(EXPECTED.getParent());
            Files.writeString(EXPECTED, expectedRows(files));
        }
        assertThat(contents(INBOX)).containsExactlyEntriesOf(contents(fresh));
        assertThat(Files.readString(EXPECTED)).isEqualTo(expectedRows(files));
    }

    @Test // issue 5: so are those of the story
    void theCommittedStoryIsTheOneThatItsGeneratorTells(@TempDir Path fresh) throws IOException {
        write(StoryData.files(), fresh);
        if (Boolean.getBoolean("tonghop.sample.write")) {
            replace(fresh, STORY);
        }
        assertThat(contents(STORY)).containsExactlyEntriesOf(contents(fresh));
    }

    @Test
    void theFilesDoNotHangOnLocaleAndTimeZone(@TempDir Path here, @TempDir Path elsewhere) throws IOException {
        write(SampleData.files(), here);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            write(SampleData.files(), elsewhere);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertThat(contents(elsewhere)).containsExactlyEntriesOf(contents(here));
    }

    private static void write(List<SampleFile> files, Path inbox) throws IOException {
        for (SampleFile file : files) {
            Path path = inbox.resolve(file.path());
            Files.createDirectories(path.getParent());
            Files.write(path, file.bytes());
        }
    }

    /** Overwrites what differs, and deletes what is made no more. */
    private static void replace(Path fresh, Path inbox) throws IOException {
        Map<String, String> made = contents(fresh);
        Map<String, String> committed = contents(inbox);
        for (String path : committed.keySet()) {
            if (!made.containsKey(path)) {
                Files.delete(inbox.resolve(path));
            }
        }
        for (Map.Entry<String, String> file : made.entrySet()) {
            if (!file.getValue().equals(committed.get(file.getKey()))) {
                Path target = inbox.resolve(file.getKey());
                Files.createDirectories(target.getParent());
                Files.write(target, Files.readAllBytes(fresh.resolve(file.getKey())));
            }
        }
    }

    private static String expectedRows(List<SampleFile> files) {
        StringBuilder lines = new StringBuilder("file,sheet,dataset,rows\n");
        for (SampleFile file : files) {
            for (ExpectedRows rows : file.rows()) {
                lines.append(file.path())
                        .append(',')
                        .append(CsvForm.quoted(rows.sheet()))
                        .append(',');
                lines.append(rows.dataset()).append(',').append(rows.records()).append('\n');
            }
        }
        return lines.toString();
    }

    /** Each file below the folder, by its path, and a fingerprint of what it holds. */
    private static Map<String, String> contents(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(
                            file -> folder.relativize(file).toString().replace('\\', '/'),
                            Fingerprint::of,
                            (one, other) -> one,
                            TreeMap::new));
        }
    }
}
