package vn.tonghop.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import vn.tonghop.model.Dataset;
import vn.tonghop.model.Lang;
import vn.tonghop.model.Period;

/** What holds of a warehouse whatever has happened: issue 5. */
final class AfterEveryStep {
    private static final int FLAGS = 8;
    private static final List<LocalDate> DAYS =
            List.of(LocalDate.parse("2025-06-30"), LocalDate.parse("2025-07-01"), LocalDate.parse("2026-12-31"));

    private final SmallOffice office;
    private final EveryFigureExplained figures;
    private final Map<String, List<List<String>>> frozen = new LinkedHashMap<>();
    private final Map<Path, byte[]> written = new HashMap<>();

    AfterEveryStep(SmallOffice office) {
        this.office = office;
        this.figures = new EveryFigureExplained(office);
    }

    /** Looks at all of it; at releases that were looked at before only whether they are what they were. */
    void holds() {
        rowsAreAccountedFor();
        whatIsInForceIsWhatTheStatusCounts();
        for (Period period : office.releasedPeriods()) {
            for (int number = 1; number <= office.releases(period); number++) {
                release(period.label(), number);
            }
        }
        madeAgainItIsTheSame();
    }

    /** Every tree and every difference of every release once more: nothing that came later has changed them. */
    void holdsOfEveryReleaseStill() {
        frozen.clear();
        holds();
    }

    private void release(String period, int number) {
        List<List<String>> now = office.figures(period, number);
        // Whether the latest release is provisional hangs on whether its period is open.
        now.replaceAll(row -> withFlags(row, row.get(FLAGS).replaceFirst("(^|;)provisional", "")));
        List<List<String>> before = frozen.putIfAbsent(period + "#" + number, now);
        if (before != null) {
            assertThat(now).as(period + "#" + number).isEqualTo(before);
            return;
        }
        figures.addsUp(period, number);
        figures.areasAndBreakdownsAddUp(now);
        restatedItIsTheSameNationally(period, number, now);
        for (int earlier : List.of(1, number - 1)) {
            if (earlier > 0 && earlier < number) {
                figures.differenceAddsUp(period, earlier, number);
            }
        }
    }

    private static List<String> withFlags(List<String> row, String flags) {
        List<String> changed = new ArrayList<>(row);
        changed.set(FLAGS, flags);
        return changed;
    }

    private void restatedItIsTheSameNationally(String period, int number, List<List<String>> reported) {
        Map<List<String>, Optional<BigDecimal>> nation = nation(reported);
        for (LocalDate day : DAYS) {
            List<List<String>> restated = office.restated(period, number, day);
            assertThat(nation(restated))
                    .as(period + "#" + number + " in the boundaries of " + day)
                    .isEqualTo(nation);
            figures.areasAndBreakdownsAddUp(restated);
        }
    }

    /** Empty where a figure is not known. */
    private static Map<List<String>, Optional<BigDecimal>> nation(List<List<String>> figures) {
        return figures.stream()
                .filter(line -> line.get(2).equals("VN"))
                .collect(Collectors.toMap(
                        line -> line.subList(3, 6),
                        line -> Optional.of(line.get(6))
                                .filter(text -> !text.isEmpty())
                                .map(text -> new BigDecimal(text).stripTrailingZeros())));
    }

    /** Rows read are those loaded, rejected and ignored; and of each sheet as many as it has. */
    private void rowsAreAccountedFor() {
        Map<String, Integer> read = new TreeMap<>();
        for (List<String> line : office.submissions()) {
            assertThat(number(line, 8))
                    .as(line.toString())
                    .isEqualTo(number(line, 9) + number(line, 10) + number(line, 11));
            if (!line.get(4).isEmpty()) {
                read.merge(line.get(1) + " " + line.get(5), number(line, 8), Integer::sum);
            }
        }
        Map<String, Integer> written = rowsOfSheets();
        read.keySet().retainAll(written.keySet());
        written.keySet().retainAll(read.keySet());
        assertThat(read).isNotEmpty().isEqualTo(written);
        assertThat(office.ignoredRowsWithoutReason()).isZero();
    }

    private static int number(List<String> line, int column) {
        return Integer.parseInt(line.get(column));
    }

    /** By POI's own model, which the program does not read with. */
    private Map<String, Integer> rowsOfSheets() {
        Map<String, Integer> rows = new HashMap<>();
        try (Stream<Path> files = Files.walk(office.home().inbox())) {
            for (Path file :
                    files.filter(path -> path.toString().contains(".xls")).toList()) {
                try (Workbook workbook = WorkbookFactory.create(file.toFile(), "", true)) {
                    String name = office.home().inbox().relativize(file).toString();
                    for (Sheet sheet : workbook) {
                        rows.put(name + " " + sheet.getSheetName(), sheet.getLastRowNum() + 1);
                    }
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void whatIsInForceIsWhatTheStatusCounts() {
        Map<List<String>, Integer> exported = new HashMap<>();
        for (Dataset dataset : SmallOffice.CONFIGURATION.definitions().all().stream()
                .map(definition -> definition.dataset())
                .toList()) {
            for (List<String> row : office.export(dataset.id())) {
                exported.merge(List.of(row.get(0), row.get(1), dataset.id()), 1, Integer::sum);
            }
        }
        Map<List<String>, Integer> counted = office.status().stream()
                .filter(line -> number(line, 4) > 0)
                .collect(Collectors.toMap(line -> line.subList(0, 3), line -> number(line, 4)));
        assertThat(counted).isEqualTo(exported);
    }

    /** Where nothing changed there is no new release, and a period that is named has the workbooks of all that it had. */
    private void madeAgainItIsTheSame() {
        List<Period> periods = office.releasedPeriods();
        List<Integer> releases = periods.stream().map(office::releases).toList();
        publishedAgainItIsTheSame();
        for (Period period : periods) {
            assertThat(run(Order.Kind.CONSOLIDATE, Optional.of(period)).unchanged())
                    .containsExactly(period);
        }
        assertThat(periods.stream().map(office::releases)).isEqualTo(releases);
        assertThat(workbooks().keySet()).isEqualTo(written.keySet());
        workbooks().forEach(this::isAsItWas);
    }

    /** The workbooks of the latest releases, thrown away, come back byte for byte, whatever has happened since. */
    void publishedAgainItIsTheSame() {
        written.putAll(workbooks());
        written.keySet().forEach(AfterEveryStep::delete);
        run(Order.Kind.NIGHTLY, Optional.empty());
        Map<Path, byte[]> again = workbooks();
        assertThat(again).hasSize(2 * office.releasedPeriods().size());
        again.forEach(this::isAsItWas);
    }

    private Outcome.Releases run(Order.Kind kind, Optional<Period> period) {
        return office.run(new Order(kind, office.home().inbox(), Optional.empty(), period, Optional.empty(), Lang.VI))
                .consolidated();
    }

    private void isAsItWas(Path file, byte[] bytes) {
        assertThat(bytes).as(file + ", made again").isEqualTo(written.getOrDefault(file, new byte[0]));
    }

    private Map<Path, byte[]> workbooks() {
        try (Stream<Path> files = Files.walk(office.home().outbox())) {
            Map<Path, byte[]> found = new TreeMap<>();
            for (Path file : files.filter(AfterEveryStep::national).toList()) {
                found.put(file, Files.readAllBytes(file));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean national(Path file) {
        return file.getFileName().toString().startsWith("tong-hop-");
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
