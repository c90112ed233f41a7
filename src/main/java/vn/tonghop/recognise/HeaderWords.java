package vn.tonghop.recognise;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.definition.Combined;
import vn.tonghop.definition.DatasetDefinition;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.FieldType;
import vn.tonghop.recognise.Column.Role;
import vn.tonghop.recognise.HeadConcepts.Sent;
import vn.tonghop.recognise.HeadModel.Example;
import vn.tonghop.text.Spelling;
import vn.tonghop.text.VietnameseText;

/** The words that head the columns of one dataset, looked up folded. */
final class HeaderWords {
    private static final List<String> ORDINAL = List.of(
            "stt",
            "tt",
            "so tt",
            "so thu tu",
            "thu tu",
            "s tt",
            "s t t",
            "t t",
            "so",
            "no",
            "ord",
            "order",
            "stt no",
            "tt no",
            "stt tt",
            "stt chung",
            "tt chung",
            "stt hoi",
            "stt tung hoi",
            "so thu tu chung");
    private static final Pattern COUNTING = Pattern.compile("(?:so|sl|tong|ts|chi tieu|ty le)\\b.*");
    private static final int LAST_PLAIN = 0x7f;
    /** The score of a head that an operator has answered for: above all that words can reach. */
    static final double ANSWERED = 2.0;

    /** The score of a head in the words of the dataset. */
    static final double EXACT = 1.0;

    private static final double MISTYPED = 0.75;
    private static final int SHORTEST_MISTYPED = 6;
    private static final int LETTERS_PER_SLIP = 6;
    private static final int MOST_SLIPS = 2;

    private final Map<String, Target> targets = new HashMap<>();
    private final Map<String, Target> answers = new HashMap<>();
    /** The words of one syllable without diacritics. */
    private final Set<String> plain = new HashSet<>();
    /** The words of one syllable with diacritics, as they are looked up. */
    private final Set<String> marked = new HashSet<>();

    private final KnownWords known;
    private final HeadConcepts concepts;
    private final HeadModel model;

    /**
     * The words of a dataset.
     *
     * @param known the words that are none of them mistyped
     */
    HeaderWords(DatasetDefinition definition, HeadConcepts concepts, KnownWords known) {
        this.known = known;
        this.concepts = concepts;
        ORDINAL.forEach(word -> targets.put(word, new Target(Role.ORDINAL, List.of())));
        words(definition).forEach(this::put);
        this.model = new HeadModel(concepts, examples(definition));
    }

    /** What the heads of a dataset are learned from: its header words, and the labels of its fields. */
    static List<Example> examples(DatasetDefinition definition) {
        return Stream.concat(words(definition), definition.fields().stream().flatMap(HeaderWords::labels))
                .toList();
    }

    private static Stream<Example> labels(Field field) {
        Target target = new Target(Role.FIELD, List.of(field));
        return Stream.of(
                new Example(target, field.label().vi()),
                new Example(target, field.label().en()));
    }

    private static Stream<Example> words(DatasetDefinition definition) {
        return Stream.of(
                        heads(new Target(Role.UNKNOWN, List.of()), definition.others()),
                        heads(new Target(Role.SENSITIVE, List.of()), definition.sensitive()),
                        definition.combined().stream()
                                .flatMap(combined -> heads(
                                        new Target(Role.COMBINED, fields(definition, combined)), combined.headers())),
                        definition.fields().stream()
                                .flatMap(field -> heads(new Target(Role.FIELD, List.of(field)), field.headers())))
                .flatMap(Function.identity());
    }

    private static Stream<Example> heads(Target target, List<String> words) {
        return words.stream().map(word -> new Example(target, word));
    }

    private static List<Field> fields(DatasetDefinition definition, Combined combined) {
        return combined.fields().stream()
                .map(name -> definition.fields().get(definition.indexOf(name)))
                .toList();
    }

    private HeaderWords(HeaderWords other, DatasetDefinition definition, Map<String, String> answered) {
        this.known = other.known;
        this.concepts = other.concepts;
        this.model = other.model;
        targets.putAll(other.targets);
        plain.addAll(other.plain);
        marked.addAll(other.marked);
        answered.forEach((head, name) ->
                definition.field(name).ifPresent(field -> answers.put(head, new Target(Role.FIELD, List.of(field)))));
    }

    /**
     * The same, with the fields of heads that an operator has answered for; they go before all else.
     *
     * @param answered names of fields by heads, folded
     */
    HeaderWords with(DatasetDefinition definition, Map<String, String> answered) {
        return answered.isEmpty() ? this : new HeaderWords(this, definition, answered);
    }

    /** What the words of heads mean. */
    HeadModel model() {
        return model;
    }

    /** Whether a head is that of running numbers. */
    static boolean isOrdinal(String head) {
        return ORDINAL.contains(VietnameseText.fold(head));
    }

    /** Whether a head is of how many there are: {@code Số hội viên}. */
    static boolean isCounting(String head) {
        return COUNTING.matcher(VietnameseText.fold(head)).matches();
    }

    /**
     * Whether a head of one word is spelt with diacritics, the word that it would be without: {@code Khóa} is no
     * {@code Khoa}.
     */
    boolean isSpeltOtherwise(String head, String folded) {
        return plain.contains(folded) && hasDiacritics(head);
    }

    /**
     * Whether a head of one syllable is spelt without diacritics, and the word it would be has them, where the syllable is a word
     * of its own as it stands, too: {@code Nam} is no {@code Năm}.
     */
    boolean isSpeltPlain(String head, String folded) {
        return marked.contains(folded)
                && !plain.contains(folded)
                && !hasDiacritics(head)
                && concepts.isWordWithoutDiacritics(folded);
    }

    static boolean hasDiacritics(String text) {
        return text.codePoints().anyMatch(c -> c > LAST_PLAIN && Character.isLetter(c));
    }

    private void put(Example example) {
        String folded = VietnameseText.fold(example.head());
        if (!folded.contains(" ")) {
            (hasDiacritics(example.head()) ? marked : plain).add(folded);
        }
        targets.put(folded, example.target());
    }

    /** What an operator has said of a head, folded with all that stands in it; empty where nobody has. */
    Optional<Target> answered(String folded) {
        return Optional.ofNullable(answers.get(folded));
    }

    /** What a head stands for as it stands; empty where it is no word of the dataset. */
    Optional<Target> exactly(String folded) {
        return Optional.ofNullable(targets.get(folded));
    }

    /**
     * The words that a mistyped head may mean: a letter too many, too few or changed, two in a long one; none where each of its
     * words is one.
     */
    Map<Target, Double> mistyped(String folded, String sent) {
        if (folded.length() < SHORTEST_MISTYPED || targets.containsKey(folded) || known.hold(sent)) {
            return Map.of();
        }
        Set<Target> near = targets.entrySet().stream()
                .filter(entry -> entry.getKey().length() >= SHORTEST_MISTYPED
                        && Spelling.isNear(
                                folded, entry.getKey(), Math.min(MOST_SLIPS, folded.length() / LETTERS_PER_SLIP)))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
        return near.size() == 1 ? Map.of(near.iterator().next(), MISTYPED) : Map.of();
    }

    /** Whether a head is a word of the dataset as it stands. */
    boolean knows(String folded) {
        return targets.containsKey(folded) || answers.containsKey(folded);
    }

    /** Whether a text is a head of the dataset, in these or in other words. */
    boolean isHead(Sent sent) {
        if (sent.folded().isEmpty() || knows(sent.folded())) {
            return !sent.folded().isEmpty();
        }
        HeadModel.Ranking ranking = model.rank(sent.parts());
        return ranking.isHead()
                || (ranking.unknown() > 0
                        && !mistyped(sent.folded(), sent.text()).isEmpty());
    }

    /** Whether a text, all of it understood, is a head of one field. */
    boolean isHeadOf(Sent sent, Field field) {
        Optional<Target> exactly = exactly(sent.folded());
        HeadModel.Ranking ranking = model.rank(sent.parts());
        return exactly.isPresent()
                ? exactly.get().fields().contains(field)
                : ranking.isHead()
                        && ranking.certain()
                                .filter(read -> read.target().fields().contains(field))
                                .isPresent();
    }

    /**
     * What a head can stand for.
     *
     * @param role what the column is
     * @param fields its fields
     * @param code the code of a column of marks; empty otherwise
     */
    record Target(Role role, List<Field> fields, String code) {
        Target(Role role, List<Field> fields) {
            this(role, fields, "");
        }

        boolean holds(FieldType type) {
            return fields.stream().anyMatch(field -> field.type() == type);
        }
    }
}
