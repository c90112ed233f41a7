package vn.tonghop.recognise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import vn.tonghop.definition.FieldType;
import vn.tonghop.recognise.Column.Role;
import vn.tonghop.recognise.HeadConcepts.Feature;
import vn.tonghop.recognise.HeadConcepts.Part;
import vn.tonghop.recognise.HeaderWords.Target;

/**
 * How far the words of a head speak for each field of a dataset. Learned from the header words of its definition: a feature counts
 * by how much more often it heads one field than the others (the logarithm of the odds, bounded). Does not change after it is
 * made.
 */
final class HeadModel {
    private static final double PRIOR = 0.3;
    private static final double SMOOTHING = 0.05;
    private static final double FEW = 3;
    private static final double MOST_AGAINST = -2.5;
    private static final double MOST_FOR = 4;
    /** What a concept of other things speaks for a column that is no field. */
    private static final double ELSEWHERE = 4;
    /** What a head must reach, and by how much it must be ahead of any other reading. */
    private static final double LEAST = 2;

    private static final double AHEAD = 3.2;
    /** What upper heads count beside the lowest. */
    private static final double UPPER = 0.5;
    /** What a head says of where its values come from. */
    private static final double ASIDE = 0.5;

    private static final int LONGEST_HEAD = 8;
    /** A head is hardly of anything else. */
    private static final double NEARLY = 2;
    /** How much more is asked for each word that is not understood, where the values tell or nothing else can be meant. */
    private static final double UNKNOWN_WORD = 4;

    private final HeadConcepts concepts;
    private final List<Target> targets;
    private final Map<String, double[]> evidence = new HashMap<>();
    private final Map<String, int[]> counts = new HashMap<>();
    private final Set<String> ofFields = new HashSet<>();
    private final Set<String> ofMeasures = new HashSet<>();
    private final double[] priors;

    /** @param examples header words, and what they head */
    HeadModel(HeadConcepts concepts, List<Example> examples) {
        this.concepts = concepts;
        this.targets = examples.stream().map(Example::target).distinct().toList();
        Map<Target, Integer> places = new LinkedHashMap<>();
        targets.forEach(target -> places.put(target, places.size()));
        int[] totals = new int[targets.size()];
        for (Example example : examples) {
            int place = places.getOrDefault(example.target(), 0);
            totals[place]++;
            Set<String> features = HeadConcepts.features(concepts.read(example.head()));
            features.forEach(feature -> counts.computeIfAbsent(feature, any -> new int[totals.length])[place]++);
            if (!example.target().fields().isEmpty()) {
                ofFields.addAll(features);
            }
            if (example.target().fields().stream()
                    .anyMatch(field -> field.type().measured())) {
                ofMeasures.addAll(features);
            }
        }
        this.priors = new double[totals.length];
        for (int i = 0; i < totals.length; i++) {
            priors[i] = PRIOR * Math.log(totals[i] + FEW);
        }
        counts.forEach((feature, count) -> evidence.put(feature, odds(feature, count, totals, examples.size())));
    }

    private static double[] odds(String feature, int[] count, int[] totals, int examples) {
        int all = 0;
        for (int one : count) {
            all += one;
        }
        double[] odds = new double[count.length];
        for (int i = 0; i < count.length; i++) {
            double within = (count[i] + SMOOTHING) / (totals[i] + FEW);
            double elsewhere = (all - count[i] + SMOOTHING) / (examples - totals[i] + FEW);
            odds[i] =
                    Feature.weight(feature) * Math.max(MOST_AGAINST, Math.min(MOST_FOR, Math.log(within / elsewhere)));
        }
        return odds;
    }

    /** A header word of a definition. */
    record Example(Target target, String head) {}

    /**
     * What a head may be.
     *
     * @param levels the heads from top to bottom, as they were sent, units of measure taken off; the lowest tells most
     * @param values what the values below it speak for a target; 0 where nothing is known of them
     */
    Ranking rank(List<String> levels, ToDoubleFunction<Target> values) {
        return rankRead(
                levels.stream()
                        .map(concepts::read)
                        .filter(read -> !read.isEmpty())
                        .toList(),
                values);
    }

    /** What a head may be that is read already, whatever stands below it. */
    Ranking rank(List<Part> head) {
        return rankRead(head.isEmpty() ? List.of() : List.of(head), any -> 0);
    }

    private Ranking rankRead(List<List<Part>> said, ToDoubleFunction<Target> values) {
        double[] scores = priors.clone();
        Set<String> elsewhere = new HashSet<>();
        List<Part> parts = List.of();
        for (int level = 0; level < said.size(); level++) {
            List<Part> read = said.get(level);
            double weight = level == said.size() - 1 ? 1 : UPPER;
            add(scores, weight, read.stream().filter(part -> !part.aside()).toList());
            add(scores, weight * ASIDE, read.stream().filter(Part::aside).toList());
            read.stream().filter(concepts::isElsewhere).forEach(part -> elsewhere.addAll(part.concepts()));
            if (level == said.size() - 1) {
                parts = read;
            }
        }
        List<Scored> ranked = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            ranked.add(scored(i, scores[i], elsewhere, values, parts));
        }
        ranked.sort(Comparator.comparingDouble((Scored one) -> -one.score()));
        int unknown = (int) parts.stream()
                .filter(part -> part.concepts().isEmpty() && !isOfFields(part))
                .count();
        int foreign = (int) parts.stream()
                .filter(part -> !part.concepts().isEmpty() && !isOfFields(part))
                .count();
        return new Ranking(ranked, parts, unknown, foreign, !elsewhere.isEmpty());
    }

    private void add(double[] scores, double weight, List<Part> parts) {
        for (String feature : HeadConcepts.features(parts)) {
            double[] odds = evidence.get(feature);
            for (int i = 0; odds != null && i < scores.length; i++) {
                scores[i] += weight * odds[i];
            }
        }
    }

    /** Whether a header word of a field has a concept or a word; what makes a head that of something else is told apart. */
    private boolean isOfFields(Part part) {
        return part.aside()
                || (part.concepts().isEmpty()
                        ? ofFields.contains(
                                Feature.UNKNOWN.of(part.words().get(0).folded()))
                        : concepts.isElsewhere(part)
                                || part.concepts().stream()
                                        .anyMatch(concept -> ofFields.contains(Feature.CONCEPT.of(concept))));
    }

    private Scored scored(
            int place, double score, Set<String> elsewhere, ToDoubleFunction<Target> values, List<Part> parts) {
        Target target = targets.get(place);
        long foreign =
                elsewhere.stream().filter(concept -> !holds(place, concept)).count();
        double speaks = score + values.applyAsDouble(target);
        return target.role() == Role.UNKNOWN
                ? new Scored(target, speaks + ELSEWHERE * foreign, false)
                : new Scored(
                        target,
                        speaks,
                        foreign > 0
                                || (target.holds(FieldType.COUNT)
                                        && !parts.stream().allMatch(this::isCounted)));
    }

    /** Of a number it matters what is counted: all that a head says must be said of a number elsewhere. */
    private boolean isCounted(Part part) {
        return part.aside()
                || part.concepts().isEmpty()
                || part.concepts().stream().anyMatch(concept -> ofMeasures.contains(Feature.CONCEPT.of(concept)));
    }

    private boolean holds(int place, String concept) {
        int[] count = counts.get(Feature.CONCEPT.of(concept));
        return count != null && count[place] > 0;
    }

    /** Whether a text says that what it is of is something else than a target: a concept of other things that its heads never hold. */
    boolean tellsAnother(String text, Target target) {
        int place = targets.indexOf(target);
        return place >= 0
                && concepts.read(text).stream()
                        .filter(concepts::isElsewhere)
                        .flatMap(part -> part.concepts().stream())
                        .anyMatch(concept -> !holds(place, concept));
    }

    /**
     * One reading of a head.
     *
     * @param score how much speaks for it; comparable within one head
     * @param elsewhere whether the head holds a concept that makes it that of something else
     */
    record Scored(Target target, double score, boolean elsewhere) {}

    /**
     * The readings of a head.
     *
     * @param readings the best first
     * @param parts what its words mean
     * @param unknown how many words are not understood
     * @param foreign how many parts say what no field of the dataset is of
     * @param elsewhere whether it says something of other things
     */
    record Ranking(List<Scored> readings, List<Part> parts, int unknown, int foreign, boolean elsewhere) {
        /** The one that is certain; empty where the head is to be asked about or is no field. */
        Optional<Scored> certain() {
            if (readings.isEmpty()
                    || parts.stream().allMatch(part -> part.concepts().isEmpty())) {
                return Optional.empty();
            }
            Scored best = readings.get(0);
            if (unknown + foreign > 0 && !bearsUnknownWords(best.target())) {
                return Optional.empty();
            }
            double asked = UNKNOWN_WORD * (unknown + foreign);
            // Of what is no field it is certain only where a word says so; what resembles nothing is asked about.
            return (elsewhere || best.target().role() != Role.UNKNOWN)
                            && !best.elsewhere()
                            && best.score() >= LEAST + asked
                            && ahead() >= AHEAD + asked
                    ? Optional.of(best)
                    : Optional.empty();
        }

        /** The field of which a head says that it is of another kind: {@code Số hội viên đầu năm}; empty for other heads. */
        Optional<Scored> narrowed() {
            return best().filter(best -> best.elsewhere() && best.score() >= LEAST && ahead() >= AHEAD);
        }

        /** The measure that a head may be of, not all of which is understood; empty for other heads. */
        Optional<Scored> likely() {
            return best().filter(best -> best.target().fields().stream()
                            .anyMatch(field -> field.type().measured()))
                    .filter(best -> !best.elsewhere() && best.score() >= LEAST && ahead() >= NEARLY);
        }

        private Optional<Scored> best() {
            return readings.stream().findFirst();
        }

        /**
         * Whether a reading may be certain although a word is not understood: the values of a closed list tell it, and what
         * names a record can hardly be anything else. Of days and numbers the word may say which or whose.
         */
        private static boolean bearsUnknownWords(Target target) {
            return target.fields().stream()
                    .anyMatch(field ->
                            field.type() == FieldType.CODE || (field.required() && field.type() == FieldType.TEXT));
        }

        /** Whether it is surely a head: all of it is understood, and it is not long. */
        boolean isHead() {
            return unknown + foreign == 0
                    && parts.size() <= LONGEST_HEAD
                    && certain().isPresent();
        }

        /** By how much the best is ahead of the next. */
        double ahead() {
            return readings.size() < 2
                    ? readings.get(0).score()
                    : readings.get(0).score() - readings.get(1).score();
        }
    }
}
