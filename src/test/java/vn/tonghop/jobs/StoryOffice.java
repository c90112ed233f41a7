package vn.tonghop.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.util.FileSystemUtils;
import vn.tonghop.consolidate.FigureKey;
import vn.tonghop.model.Lang;
import vn.tonghop.model.Period;
import vn.tonghop.model.SubmissionId;
import vn.tonghop.warehouse.Decision;

/** A small office whose files are called by their paths, figures as {@code explain} calls them, releases {@code 2024#1}. */
final class StoryOffice implements AutoCloseable {
    private static final String NATION = "VN";

    private final Path folder;
    private final SmallOffice office;

    StoryOffice(Path folder) {
        this.folder = folder;
        this.office = new SmallOffice(folder.resolve("home"));
    }

    SmallOffice office() {
        return office;
    }

    /** From now on it is one in the morning of this day, and an hour later with every run. */
    void on(String day) {
        office.on(day + "T01:00:00Z");
    }

    void put(String path, byte[] bytes) {
        office.put(path, bytes);
    }

    void put(String path, String... sheets) {
        put(path, path.endsWith(".xls") ? OfficeFile.xls(sheets) : OfficeFile.xlsx(sheets));
    }

    Outcome night() {
        return run(Order.Kind.NIGHTLY, Optional.empty(), Optional.empty());
    }

    void run(Order.Kind kind, String period) {
        run(kind, Period.parse(period), Optional.empty());
    }

    void decide(String file, Decision.Choice choice) {
        Decision decision =
                new Decision(submission(file), Optional.empty(), choice, Optional.of("Người thử"), Optional.empty());
        run(Order.Kind.RESOLVE, Optional.empty(), Optional.of(decision));
    }

    private Outcome run(Order.Kind kind, Optional<Period> period, Optional<Decision> decision) {
        Outcome outcome = office.run(
                new Order(kind, office.home().inbox(), Optional.empty(), period, Optional.empty(), Lang.VI, decision));
        assertThat(outcome.completed()).isTrue();
        return outcome;
    }

    /** From now on these lines stand in {@code exchange-rates.csv}, in the place of those that begin alike up to the first day. */
    void rates(String... lines) throws IOException {
        reference("exchange-rates.csv", rates -> {
            for (String line : lines) {
                String key = line.substring(0, "USD,2024-01-01,".length());
                rates.removeIf(rate -> rate.startsWith(key));
                rates.add(line);
            }
        });
    }

    /** From now on what stands in a file of {@code jobs/reference} is what an operator made of it. */
    void reference(String name, Consumer<List<String>> edit) throws IOException {
        Path jobs = folder.resolve("jobs");
        if (Files.notExists(jobs)) {
            FileSystemUtils.copyRecursively(Path.of("jobs"), jobs);
        }
        Path file = jobs.resolve("reference").resolve(name);
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        edit.accept(lines);
        Files.write(file, lines);
        office.with(Configuration.load(jobs));
    }

    SubmissionId submission(String file) {
        return new SubmissionId(Long.parseLong(office.submissions().stream()
                .filter(line -> line.get(1).equals(file))
                .findFirst()
                .orElseThrow()
                .get(0)));
    }

    List<String> statuses(String file) {
        return office.submissions().stream()
                .filter(line -> line.get(1).equals(file))
                .map(line -> line.get(7))
                .toList();
    }

    List<String> codes(String file) {
        return office.findings().stream()
                .filter(line -> line.get(2).equals(file))
                .map(line -> line.get(11))
                .toList();
    }

    String nation(String release, String figure) {
        return figure(release, NATION, figure);
    }

    String figure(String release, String area, String figure) {
        return line(figures(release), area, figure).get(6);
    }

    List<String> flags(String release, String area, String figure) {
        return List.of(line(figures(release), area, figure).get(8).split(";", -1));
    }

    String restated(String release, String area, String figure, String day) {
        return line(office.restated(period(release), number(release), LocalDate.parse(day)), area, figure)
                .get(6);
    }

    /** Why a figure of the country changed between two releases: change, cause and file of each line. */
    List<String> causes(String before, String after, String figure) {
        FigureKey key = FigureKey.parse(figure).orElseThrow();
        var files = office.submissions().stream()
                .collect(Collectors.toMap(line -> line.get(0), line -> line.get(1), (one, same) -> one));
        return office
                .explanation()
                .diff(office.release(period(before), number(before)), office.release(period(after), number(after)))
                .toList()
                .stream()
                .filter(line -> line.subList(0, 4).equals(List.of(key.figure(), NATION, key.by(), key.key())))
                .map(line -> line.get(6) + " " + line.get(7) + " " + files.getOrDefault(line.get(8), ""))
                .toList();
    }

    private List<List<String>> figures(String release) {
        return office.figures(period(release), number(release));
    }

    private static List<String> line(List<List<String>> figures, String area, String figure) {
        FigureKey key = FigureKey.parse(figure).orElseThrow();
        return figures.stream()
                .filter(line -> line.subList(2, 6).equals(List.of(area, key.figure(), key.by(), key.key())))
                .findFirst()
                .orElseThrow();
    }

    private static String period(String release) {
        return release.substring(0, release.indexOf('#'));
    }

    private static int number(String release) {
        return Integer.parseInt(release.substring(release.indexOf('#') + 1));
    }

    @Override
    public void close() {
        office.close();
    }
}
