package vn.tonghop.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.definition.Definitions;
import vn.tonghop.jobs.TablePass;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Findings;
import vn.tonghop.model.Merging;
import vn.tonghop.model.Period;
import vn.tonghop.model.Severity;
import vn.tonghop.model.UnitId;
import vn.tonghop.normalise.Normaliser;
import vn.tonghop.recognise.FoundTable;
import vn.tonghop.recognise.Recogniser;
import vn.tonghop.recognise.Recognition;
import vn.tonghop.reference.Reference;
import vn.tonghop.sheet.Book;
import vn.tonghop.sheet.open.Opener;
import vn.tonghop.sheet.open.Opening;
import vn.tonghop.validate.Checked;

/**
 * The sample files, read by the stages of the line without a warehouse: the sender and the year from what they say
 * themselves, every record, every declared total right, no error, and no warning but those that a file is meant to give.
 */
class SampleReadingTest {
    private static final Period PERIOD = Period.parse("2021").orElseThrow();
    private static final Definitions DEFINITIONS = Definitions.load(Path.of("jobs"));
    private static final Reference REFERENCE = Reference.load(Path.of("jobs/reference"));

    /** The warnings that sample-data/README.md names, by file. */
    private static final Map<String, List<String>> WARNINGS = Map.of(
            "Bieu 01 - To chuc hoi va hoi vien 2021.xlsx", List.of("column-repeated"),
            "Bieu 03 - Chi tieu 2021.xlsx", List.of("estimate", "estimate"),
            "DN_to chuc hoi va chi tieu_2021.xlsx", List.of("estimate"),
            "Bao cao to chuc hoi 2021.xlsx", List.of("estimate"),
            "danh sach hoi vien hai duong 2021.csv", List.of("day-does-not-exist"));

    @TestFactory
    List<DynamicTest> everySheetGivesItsRecordsAndNoError(@TempDir Path folder) throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (SampleFile file : SampleData.files()) {
            Path path = folder.resolve("file-" + tests.size());
            Files.write(path, file.bytes());
            tests.add(DynamicTest.dynamicTest(file.path(), () -> check(file, new Opener(folder).open(path))));
        }
        return tests;
    }

    private static void check(SampleFile file, Opening opening) {
        assertThat(opening).isInstanceOf(Opening.Opened.class);
        try (Book book = ((Opening.Opened) opening).book()) {
            Recognition recognition = new Recogniser(DEFINITIONS, REFERENCE).recognise(book.grids());
            assertThat(recognition.units()).extracting(UnitId::toString).containsExactly(unit(file));
            assertThat(recognition.periods()).containsExactly(PERIOD);
            List<ExpectedRows> rows = new ArrayList<>();
            Findings findings = recognition.findings();
            for (FoundTable table : recognition.tables()) {
                findings = findings.and(read(table, rows));
            }
            assertThat(rows).containsExactlyElementsOf(file.rows());
            assertThat(findings)
                    .filteredOn(finding -> finding.severity() != Severity.INFO)
                    .extracting(finding -> finding.code().id())
                    .containsExactlyElementsOf(WARNINGS.getOrDefault(name(file), List.of()));
        }
    }

    /** Reads a table, adds what it holds to {@code rows}, and gives what was found. */
    private static Findings read(FoundTable table, List<ExpectedRows> rows) {
        List<Finding> findings = new ArrayList<>();
        int records = 0;
        try (TablePass pass = new TablePass(table, new Normaliser(REFERENCE), PERIOD, Merging.ASKED)) {
            while (pass.hasNext()) {
                Optional<Checked> record = pass.next().record();
                record.ifPresent(one -> one.findings().forEach(findings::add));
                records += record.isPresent() ? 1 : 0;
            }
            rows.add(new ExpectedRows(
                    table.grid().name(), table.definition().dataset().id(), records));
            return new Findings(findings).and(pass.end().findings());
        }
    }

    private static String unit(SampleFile file) {
        String[] levels = file.path().split("/", -1);
        return levels.length == 3 ? levels[1] : "hai-duong"; // the one file that lies outside its folder
    }

    private static String name(SampleFile file) {
        return file.path().substring(file.path().lastIndexOf('/') + 1);
    }
}
