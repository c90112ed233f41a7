package vn.tonghop.recognise;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.tonghop.definition.DatasetDefinition;
import vn.tonghop.definition.Definitions;
import vn.tonghop.model.Dataset;
import vn.tonghop.recognise.HeadConcepts.Sent;
import vn.tonghop.reference.Reference;
import vn.tonghop.sheet.Cell;
import vn.tonghop.sheet.CellValue;
import vn.tonghop.sheet.Row;

/** What is known about tables before any is seen: the words of every dataset, the units of measure, the reference data. */
final class Vocabulary {
    private static final int LONGEST_HEAD = 120;

    private final Map<DatasetDefinition, HeaderWords> words = new LinkedHashMap<>();
    private final UnitWords units;
    private final HeadConcepts concepts;
    private final UnitPhrases phrases;
    private final Answers answers;
    private final Reference reference;

    Vocabulary(Definitions definitions, Reference reference) {
        this.reference = reference;
        this.units = new UnitWords(reference);
        this.answers = Answers.NONE;
        this.phrases = new UnitPhrases(units, definitions.all());
        KnownWords known = new KnownWords(definitions.all());
        this.concepts = new HeadConcepts(definitions.concepts());
        definitions.all().forEach(definition -> words.put(definition, new HeaderWords(definition, concepts, known)));
    }

    private Vocabulary(Map<DatasetDefinition, HeaderWords> words, Answers answers, Vocabulary other) {
        this.reference = other.reference;
        this.units = other.units;
        this.concepts = other.concepts;
        this.phrases = other.phrases;
        this.answers = answers;
        this.words.putAll(words);
    }

    /** What is known of one dataset alone; all where it is not known. */
    Vocabulary of(Dataset dataset) {
        return words.entrySet().stream()
                .filter(entry -> entry.getKey().dataset().equals(dataset))
                .findFirst()
                .map(entry -> new Vocabulary(Map.of(entry.getKey(), entry.getValue()), answers, this))
                .orElse(this);
    }

    /** The same, knowing what operators have answered about heads. */
    Vocabulary with(Answers other) {
        Map<DatasetDefinition, HeaderWords> answered = new LinkedHashMap<>();
        words.forEach((definition, heads) -> answered.put(
                definition, heads.with(definition, other.columns().getOrDefault(definition.dataset(), Map.of()))));
        return new Vocabulary(answered, other, this);
    }

    UnitWords units() {
        return units;
    }

    UnitPhrases phrases() {
        return phrases;
    }

    /** The phrases of a dataset's tables, with what operators have said of them. */
    UnitPhrases phrases(DatasetDefinition definition) {
        HeaderWords heads = words.get(definition);
        return phrases.answered(answers.units().getOrDefault(definition.dataset(), Map.of()))
                .beside((text, field) -> heads != null && heads.isHeadOf(concepts.sent(text), field));
    }

    /** The dataset that an operator has said a table of the file to be of. */
    Optional<Dataset> dataset(int table) {
        return Optional.ofNullable(answers.tables().get(table));
    }

    Reference reference() {
        return reference;
    }

    Map<DatasetDefinition, HeaderWords> words() {
        return words;
    }

    /** How many cells of a row are heads of one dataset, for the dataset that has most of them. */
    int heads(Row row) {
        return heads(row, row.cells().size());
    }

    /**
     * The same, given up for a dataset of which too many cells are no heads.
     *
     * @param most how many may be none
     */
    int heads(Row row, int most) {
        List<Sent> heads = row.cells().stream().map(this::head).toList();
        int best = 0;
        for (HeaderWords dataset : words.values()) {
            best = Math.max(best, heads(heads, most, dataset));
        }
        return best;
    }

    private static int heads(List<Sent> heads, int most, HeaderWords dataset) {
        int known = 0;
        int others = 0;
        for (Sent head : heads) {
            if (dataset.isHead(head)) {
                known++;
            } else if (++others > most) {
                return 0;
            }
        }
        return known;
    }

    /**
     * How many columns of several rows are, read from top to bottom, heads of one dataset, for the best dataset.
     *
     * @param whole whether only whole words count, and no parts of heads
     */
    int wrappedHeads(List<Row> rows, boolean whole) {
        Map<Integer, String> joined = new TreeMap<>();
        for (Row row : rows) {
            for (Cell cell : row.cells()) {
                joined.merge(cell.column(), cell.value().text(), (above, below) -> above + " " + below);
            }
        }
        List<Sent> heads = joined.values().stream()
                .map(text -> concepts.sent(units.bare(text)))
                .toList();
        int best = 0;
        for (HeaderWords dataset : words.values()) {
            best = Math.max(best, (int) heads.stream()
                    .filter(head -> whole ? dataset.knows(head.folded()) : dataset.isHead(head))
                    .count());
        }
        return best;
    }

    /** A cell as a head is looked up; empty for what no head can be. */
    private Sent head(Cell cell) {
        boolean text = cell.value().kind() == CellValue.Kind.TEXT
                && cell.value().text().length() <= LONGEST_HEAD;
        return concepts.sent(text ? units.bare(cell.value().text()) : "");
    }
}
