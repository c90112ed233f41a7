package vn.tonghop.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.definition.CodeList;
import vn.tonghop.definition.DatasetDefinition;
import vn.tonghop.definition.Definitions;
import vn.tonghop.definition.Field;
import vn.tonghop.model.Dataset;
import vn.tonghop.recognise.HeadModel.Example;
import vn.tonghop.recognise.HeadModel.Ranking;
import vn.tonghop.recognise.HeaderWords.Target;
import vn.tonghop.reference.Reference;
import vn.tonghop.sheet.Cell;
import vn.tonghop.sheet.CellStyle;
import vn.tonghop.sheet.CellValue;
import vn.tonghop.sheet.Row;
import vn.tonghop.text.VietnameseText;

/** Contract section 6, Columns: read by what their headers mean; what is not certain is asked. */
class HeadModelTest {
    private static final Definitions DEFINITIONS = Definitions.load(Path.of("jobs"));
    private static final Reference REFERENCE = Reference.load(Path.of("jobs/reference"));
    private static final HeadConcepts CONCEPTS = new HeadConcepts(DEFINITIONS.concepts());
    /** Header words of every field as they stood before headers were read by meaning: dataset, field, words. */
    private static final Path WORDS = Path.of("src/test/resources/words/header-words.tsv");
    /** All are tried with {@code -Dtonghop.words=1}; the build tries every so manieth. */
    private static final int EVERY = Integer.getInteger("tonghop.words", 25);

    private static final int ROWS = 6;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "associations | Trên sổ hội có mấy hội viên | member_count",
                "associations | Mấy chi hội | branch_count",
                "ngo-projects | Ngân khoản nhà tài trợ hứa cho | committed_amount",
                "ngo-projects | Đã tiêu trong kỳ | disbursed_amount",
                "scholarships | Ra trường ngày | end_on",
                "twinnings | Hai bên ký hôm nào | signed_on",
                "outgoing-aid | Trao tận tay ngày | delivered_on"
            })
    void readsAHeadInWordsThatNobodyListed(String dataset, String head, String field) {
        assertThat(read(dataset, head, definition(dataset).field(field).orElseThrow()))
                .contains(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "associations | Ngày đại hội gần nhất | founded_on",
                "associations | Ngày gia nhập Liên hiệp | founded_on",
                "associations | Số hội viên xin ra | member_count",
                "members | Ngày nộp hội phí | joined_on",
                "members | Số điện thoại của vợ | phone",
                "ngo-projects | Số hộ nghèo toàn xã | beneficiaries",
                "ngo-projects | Số dư còn lại | disbursed_amount",
                "scholarships | Số anh chị em | award_count",
                "scholarships | Số dự án | award_count",
                "twinnings | Ngày thăm gần đây nhất | signed_on",
                "outgoing-aid | Phụ cấp công tác của đoàn đi trao | amount"
            })
    void leavesAHeadThatSaysAnythingElse(String dataset, String head, String field) {
        assertThat(read(dataset, head, definition(dataset).field(field).orElseThrow()))
                .isNotEqualTo(Optional.of(field));
    }

    @Test
    void readsTonesWhereTheyTellWordsApart() {
        assertThat(CONCEPTS.read("Năm sinh").get(0).concepts()).contains("birth year");
        assertThat(CONCEPTS.read("Nam").get(0).concepts())
                .isEqualTo(CONCEPTS.read("nam").get(0).concepts());
        assertThat(CONCEPTS.read("Năm").get(0).concepts()).containsExactly("year");
    }

    @Test
    void readsAWordByItsInitial() {
        assertThat(CONCEPTS.read("Số C.hội"))
                .isNotEmpty()
                .allSatisfy(part -> assertThat(part.concepts()).isNotEmpty());
        assertThat(CONCEPTS.read("Số C.hội").get(1).concepts()).contains("branch");
    }

    /** Each header word over a column of values usual for its field, everything learned without it. */
    @Test
    void readsMostHeadersThatWereTakenOut() throws IOException {
        Count alone = count((head, taken) -> head.equals(taken));
        Count family = count((head, taken) ->
                words(head).containsAll(words(taken)) || words(taken).containsAll(words(head)));
        assertThat(alone.share(alone.right)).as("read without it: %s", alone).isGreaterThanOrEqualTo(0.88);
        assertThat(alone.share(alone.other)).as("another without it: %s", alone).isLessThanOrEqualTo(0.02);
        assertThat(family.share(family.right))
                .as("read without its family: %s", family)
                .isGreaterThanOrEqualTo(0.60);
        assertThat(family.share(family.other))
                .as("another without its family: %s", family)
                .isLessThanOrEqualTo(0.03);
        if (EVERY == 1) {
            System.out.println("Taken out alone: " + alone + "; with all that hold it or are held: " + family);
        }
    }

    private interface Kin {
        boolean are(String head, String taken);
    }

    private static final class Count {
        private int all;
        private int right;
        private int other;

        private double share(int part) {
            return (double) part / all;
        }

        @Override
        public String toString() {
            return "%d of %d read, %d as another".formatted(right, all, other);
        }
    }

    private static Set<String> words(String folded) {
        return new HashSet<>(Arrays.asList(folded.split(" ", -1)));
    }

    private static Count count(Kin kin) throws IOException {
        Count count = new Count();
        List<String> lines = Files.readAllLines(WORDS);
        for (int i = 0; i < lines.size(); i += EVERY) {
            String[] line = lines.get(i).split("\t", -1);
            DatasetDefinition definition = definition(line[0]);
            Field field = definition.field(line[1]).orElseThrow();
            String taken = VietnameseText.fold(line[2]);
            List<Example> rest = examples(definition).stream()
                    .filter(example -> !(example.target().fields().contains(field)
                            && kin.are(VietnameseText.fold(example.head()), taken)))
                    .toList();
            Optional<String> read = read(new HeadModel(CONCEPTS, rest), line[2], field);
            count.all++;
            count.right += read.filter(field.name()::equals).isPresent() ? 1 : 0;
            count.other += read.filter(Predicate.not(field.name()::equals)).isPresent() ? 1 : 0;
        }
        return count;
    }

    private static List<Example> examples(DatasetDefinition definition) {
        List<Example> examples = new ArrayList<>();
        HeaderWords.examples(definition).forEach(examples::add);
        return examples;
    }

    private static Optional<String> read(String dataset, String head, Field field) {
        return read(new HeadModel(CONCEPTS, examples(definition(dataset))), head, field);
    }

    private static Optional<String> read(HeadModel model, String head, Field field) {
        Samples samples = new Samples(IntStream.range(0, ROWS)
                .mapToObj(i -> new Row(
                        i + 1, false, List.of(new Cell(1, value(field, i), CellStyle.PLAIN)), Row.Beside.NOTHING))
                .toList());
        Ranking ranking = model.rank(
                List.of(new UnitWords(REFERENCE).withoutUnits(HeadTimes.without(head))),
                target -> samples.speakFor(1, target, REFERENCE));
        return ranking.certain().map(reading -> name(reading.target()));
    }

    private static String name(Target target) {
        return target.fields().isEmpty() ? "" : target.fields().get(0).name();
    }

    private static DatasetDefinition definition(String dataset) {
        return DEFINITIONS.of(new Dataset(dataset)).orElseThrow();
    }

    /** A value usual for a field. */
    private static CellValue value(Field field, int i) {
        return switch (field.type()) {
            case COUNT, NUMBER -> new CellValue.Numeric(new java.math.BigDecimal(Integer.toString(12 + 7 * i)));
            case AMOUNT ->
                new CellValue.Numeric(new java.math.BigDecimal(Integer.toString(21_500_000 + 1_700_000 * i)));
            case BEGINNING, END, BIRTH -> new CellValue.Text((3 + i) + "/" + (2 + i) + "/2019");
            case YEAR -> new CellValue.Numeric(new java.math.BigDecimal(Integer.toString(1960 + i)));
            case PHONE -> new CellValue.Text("091234567" + i);
            case CITIZEN_ID -> new CellValue.Text("09901234567" + i);
            case EMAIL -> new CellValue.Text("thu" + i + "@example.org");
            case CURRENCY -> new CellValue.Text(i % 2 == 0 ? "USD" : "EUR");
            case CODE -> new CellValue.Text(code(field.codes().orElseThrow(), i));
            case TEXT -> new CellValue.Text("Nước sạch nông thôn số " + i);
        };
    }

    private static String code(CodeList list, int i) {
        if (list instanceof CodeList.Listed listed) {
            List<List<String>> words = List.copyOf(listed.words().values());
            return words.get(i % words.size()).get(0);
        }
        return switch (list.name()) {
            case "countries" -> List.of("Lào", "Nga", "Hoa Kỳ", "Cuba").get(i % 4);
            case "sectors" -> List.of("Y tế", "Giáo dục").get(i % 2);
            case "indicators" ->
                List.of("Kiều hối", "Cán bộ chuyên trách của Liên hiệp").get(i % 2);
            default -> throw new IllegalArgumentException(list.name());
        };
    }
}
