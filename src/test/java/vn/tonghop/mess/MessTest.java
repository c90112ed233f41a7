package vn.tonghop.mess;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.definition.DatasetDefinition;
import vn.tonghop.definition.Definitions;
import vn.tonghop.definition.Field;
import vn.tonghop.jobs.TablePass;
import vn.tonghop.model.Dataset;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Findings;
import vn.tonghop.model.Merging;
import vn.tonghop.model.Period;
import vn.tonghop.model.Severity;
import vn.tonghop.normalise.Normaliser;
import vn.tonghop.recognise.FoundTable;
import vn.tonghop.recognise.Recogniser;
import vn.tonghop.recognise.Recognition;
import vn.tonghop.reference.Reference;
import vn.tonghop.testing.Grids;
import vn.tonghop.validate.Checked;

/**
 * Clean tables are made messy by the rules of the contract and read back: every cell is what was meant, or a finding says that it is
 * not. {@code -Dtonghop.mess.cases=N} sets how many tables a dataset has, {@code -Dtonghop.mess.seed=S} where they begin; a
 * failure names the seed of its table.
 */
class MessTest {
    private static final int CASES = Integer.getInteger("tonghop.mess.cases", 400);
    private static final long SEED = Long.getLong("tonghop.mess.seed", 20_260_630);
    private static final int SHOWN = 5;
    private static final Reference REFERENCE = Reference.load(Path.of("jobs/reference"));
    private static final Definitions DEFINITIONS = Definitions.load(Path.of("jobs"));
    private static final Recogniser RECOGNISER = new Recogniser(DEFINITIONS, REFERENCE);
    private static final Normaliser NORMALISER = new Normaliser(REFERENCE);
    private static final Period PERIOD = Period.parse("2021").orElseThrow();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "associations",
                "members",
                "ngo-projects",
                "scholarships",
                "twinnings",
                "outgoing-aid",
                "indicators"
            })
    void aMessyTableIsReadAsItWasMeantOrFlagged(String dataset) {
        DatasetDefinition definition = DEFINITIONS.of(new Dataset(dataset)).orElseThrow();
        Count count = new Count();
        for (int i = 0; i < CASES; i++) {
            MessyTable table = MessyTable.of(definition, REFERENCE, SEED + i);
            count.seed = SEED + i;
            read(definition, table, count);
        }
        assertThat(count.wrong.stream().limit(SHOWN))
                .as("%d silently wrong in %s, seeds from %d", count.wrong.size(), dataset, SEED)
                .isEmpty();
        assertThat(count.flagged.size())
                .as(
                        "flagged without need of %d cells in %s, seeds from %d: %s",
                        count.cells,
                        dataset,
                        SEED,
                        count.flagged.stream().limit(SHOWN).toList())
                .isLessThanOrEqualTo(count.cells / 1000);
    }

    private static void read(DatasetDefinition definition, MessyTable messy, Count count) {
        Recognition recognition = RECOGNISER.recognise(List.of(Grids.named("Sheet1", messy.sheet())));
        Set<Integer> seen = new HashSet<>();
        for (FoundTable table : recognition.tables()) {
            if (!table.definition().equals(definition)) {
                boolean told = table.findings().anyErrors() || !isAnyAccepted(table);
                (told ? count.flagged : count.wrong)
                        .add(count.seed + ": read as " + table.definition().dataset() + "\n" + messy.sheet());
                return;
            }
            rows(table, messy, seen, count);
        }
        boolean told =
                recognition.tables().isEmpty() || recognition.tables().stream().anyMatch(FoundTable::isUndecided);
        messy.truth().forEach((row, meant) -> {
            if (!seen.contains(row)) {
                (told ? count.flagged : count.wrong).add(count.seed + ": row " + row + " lost\n" + messy.sheet());
            }
            count.cells += meant.size();
        });
    }

    /** Whether any record would be loaded: a table of which none is, is rejected with its findings. */
    private static boolean isAnyAccepted(FoundTable table) {
        try (TablePass pass = new TablePass(table, NORMALISER, PERIOD, Merging.ASKED)) {
            while (pass.hasNext()) {
                if (pass.next().record().filter(Checked::accepted).isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void rows(FoundTable table, MessyTable messy, Set<Integer> seen, Count count) {
        List<Checked> records = new ArrayList<>();
        TablePass.Result result;
        try (TablePass pass = new TablePass(table, NORMALISER, PERIOD, Merging.ASKED)) {
            while (pass.hasNext()) {
                pass.next().record().ifPresent(records::add);
            }
            result = pass.end();
        }
        for (Checked record : records) {
            compare(table, record, result.findings(), messy, count);
            seen.add(record.row());
        }
    }

    private static void compare(FoundTable table, Checked reading, Findings ofTable, MessyTable messy, Count count) {
        int row = reading.row();
        Map<String, String> meant = messy.truth().get(row);
        if (meant == null) {
            count.wrong.add(count.seed + ": row " + row + " is no record\n" + messy.sheet());
            return;
        }
        Map<String, String> read = new HashMap<>();
        List<Field> fields = table.definition().fields();
        for (int i = 0; i < fields.size(); i++) {
            read.put(fields.get(i).name(), reading.values().get(i).text());
        }
        for (Field field : fields) {
            String truth = meant.get(field.name());
            if (truth != null && !MessyTable.same(field, truth, read.getOrDefault(field.name(), ""))) {
                boolean told = ofTable.anyErrors() || isTold(reading.findings(), field) || isTold(ofTable, field);
                (told ? count.flagged : count.wrong)
                        .add("%d: row %d, %s is “%s”, not “%s”%n%s"
                                .formatted(
                                        count.seed, row, field.name(), read.get(field.name()), truth, messy.sheet()));
            }
        }
    }

    private static boolean isTold(Findings findings, Field field) {
        for (Finding finding : findings) {
            if (finding.severity() != Severity.INFO
                    && (finding.field().equals(field.name())
                            || field.companion().filter(finding.field()::equals).isPresent())) {
                return true;
            }
        }
        return false;
    }

    /** What came of the tables so far. */
    private static final class Count {
        private final List<String> wrong = new ArrayList<>();
        private final List<String> flagged = new ArrayList<>();
        private long seed;
        private int cells;
    }
}
