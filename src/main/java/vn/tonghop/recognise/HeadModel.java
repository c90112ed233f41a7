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
import java.util.stream.Collectors;
import vn.tonghop.definition.Field;
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
    /** What the values of a closed list speak for their field, at least. */
    private static final double TOLD_BY_VALUES = Samples.OF_ITS_LIST;

    private static final double FOREIGN_TO_KNOWN = 1.5;
    /** Of a field whose cells hold something else, or none of its list. */
    private static final double UNLIKE = 4;

    /** So far ahead, nothing else can be meant. */
    private static final double FAR_AHEAD = 10;

    private static final double UNKNOWN_LISTED = 1;
    private static final double UNKNOWN_TEXT = 4;
    private static final double UNKNOWN_DAY = 6;
    private static final double NOTHING_SUFFICES = Double.POSITIVE_INFINITY;

    private final HeadConcepts concepts;
    private final List<Target> targets;
    private final Map<String, double[]> evidence = new HashMap<>();
    private final Map<String, int[]> counts = new HashMap<>();
    private final Set<String> ofFields = new HashSet<>();
    private final Set<String> ofMeasures = new HashSet<>();
    private final Set<String> ofTexts = new HashSet<>();
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
            if (example.target().fields().stream()
                    .anyMatch(field -> !field.type().measured())) {
                ofTexts.addAll(features);
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
            read.stream()
                    .filter(part -> concepts.isElsewhere(part) && !concepts.isSource(part))
                    .forEach(part -> elsewhere.addAll(part.concepts()));
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
        double told = values.applyAsDouble(target);
        return target.role() == Role.UNKNOWN
                ? new Scored(target, score + told + ELSEWHERE * foreign, told, false, true, 0)
                : new Scored(
                        target,
                        score + told,
                        told,
                        foreign > 0
                                || (target.holds(FieldType.COUNT)
                                        && !parts.stream().allMatch(part -> isSaid(part, ofMeasures))),
                        parts.stream()
                                .flatMap(part -> part.concepts().stream())
                                .anyMatch(concept -> holds(place, concept)),
                        (int) parts.stream()
                                .filter(part -> isOfNoNumber(target) && isOfFields(part) && !isSaid(part, ofTexts))
                                .count());
    }

    private static boolean isOfNoNumber(Target target) {
        return target.fields().stream().noneMatch(field -> field.type().measured());
    }

    /**
     * Of a number it matters what is counted: all that a head says must be said of a number elsewhere. So with days and texts: what
     * is said of numbers alone is hardly said of them.
     */
    private static boolean isSaid(Part part, Set<String> elsewhere) {
        return part.aside()
                || part.concepts().isEmpty()
                || part.concepts().stream().anyMatch(concept -> elsewhere.contains(Feature.CONCEPT.of(concept)));
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
     * @param values how much of it the cells below speak
     * @param elsewhere whether the head holds a concept that makes it that of something else
     * @param meant whether the head says anything that a header word of the target says, and does not only resemble one
     * @param strange how many parts of the head are said of numbers alone, where the target is none
     */
    record Scored(Target target, double score, double values, boolean elsewhere, boolean meant, int strange) {
        /**
         * How much more is asked for each word that is not understood. Of a number it may say what is counted or whose it is, so that
         * nothing suffices; a day has less to be mistaken for, a text still less, and words of a closed list tell by themselves.
         */
        private double askedFor(int unknown, int foreign) {
            boolean unlike = values <= Samples.OF_ANOTHER_KIND || (target.holds(FieldType.CODE) && values < 0);
            return (unlike ? UNLIKE : 0)
                    + (unknown == 0 ? 0 : unknown * askedForUnknown())
                    + (strange == 0 ? 0 : strange * askedForUnknown())
                    + (foreign == 0 ? 0 : foreign * askedForForeign());
        }

        /** What a known word says that heads no field of the dataset, it says of something else; but for the name of a record. */
        private double askedForForeign() {
            boolean text = target.fields().stream().anyMatch(field -> field.type() == FieldType.TEXT);
            boolean names = text && target.fields().stream().anyMatch(Field::required);
            return text && !names ? NOTHING_SUFFICES : names ? askedForUnknown() : FOREIGN_TO_KNOWN * askedForUnknown();
        }

        private double askedForUnknown() {
            if (target.fields().isEmpty()) {
                return NOTHING_SUFFICES;
            }
            FieldType type = target.fields().get(0).type();
            return switch (type) {
                case COUNT, NUMBER, AMOUNT -> NOTHING_SUFFICES;
                case CODE, CURRENCY -> values >= TOLD_BY_VALUES ? UNKNOWN_LISTED : UNKNOWN_TEXT;
                case TEXT -> UNKNOWN_TEXT;
                default -> UNKNOWN_DAY;
            };
        }

        private boolean isToldByValues() {
            return (target.holds(FieldType.CODE) || target.holds(FieldType.CURRENCY)) && values >= TOLD_BY_VALUES;
        }
    }

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
            List<Scored> possible = readings.stream()
                    .filter(reading -> !reading.elsewhere())
                    .limit(2)
                    .toList();
            // What resembles a field and says that it is of another kind is asked about, not left.
            return possible.stream()
                    .findFirst()
                    .filter(best -> best.target().role() != Role.UNKNOWN || best.equals(readings.get(0)))
                    .filter(best -> isCertain(best, ahead(possible)));
        }

        /** The reading as one of the targets of the dataset; empty for a target of another. */
        Optional<Scored> of(Target target) {
            return readings.stream()
                    .filter(reading -> reading.target().equals(target))
                    .findFirst();
        }

        /** Whether a reading that is so far ahead of any other that is possible can be taken without asking. */
        boolean isCertain(Scored reading, double ahead) {
            boolean meant = reading.meant()
                    && parts.stream().anyMatch(part -> !part.concepts().isEmpty());
            double asked = reading.askedFor(unknown, foreign);
            // Of what is no field it is certain only where a word says so; what resembles nothing is asked about.
            return (meant || reading.isToldByValues())
                    && (elsewhere || reading.target().role() != Role.UNKNOWN)
                    && !reading.elsewhere()
                    && reading.score() >= LEAST + asked
                    && ahead >= AHEAD + asked;
        }

        /** The field of which a head says that it is of another kind: {@code Số hội viên đầu năm}; empty for other heads. */
        Optional<Scored> narrowed() {
            return best().filter(best -> best.target().fields().stream()
                            .anyMatch(field ->
                                    field.type().measured() || field.type().isDate()))
                    .filter(best -> best.elsewhere() && best.score() >= LEAST && ahead() >= AHEAD);
        }

        /** The measure that a head may be of, not all of which is understood; empty for other heads. */
        Optional<Scored> likely() {
            return best().filter(best -> best.target().fields().stream()
                            .anyMatch(field -> field.type().measured()))
                    .filter(best -> !best.elsewhere() && best.score() >= LEAST && ahead() >= NEARLY);
        }

        Optional<Scored> best() {
            return readings.stream().findFirst();
        }

        /** Whether it is surely a head: all of it is understood, and it is not long. */
        boolean isHead() {
            return unknown + foreign == 0
                    && parts.size() <= LONGEST_HEAD
                    && certain().isPresent();
        }

        /** By how much the best is ahead of the next. */
        double ahead() {
            return ahead(readings);
        }

        private static double ahead(List<Scored> readings) {
            return readings.size() < 2
                    ? readings.get(0).score()
                    : readings.get(0).score() - readings.get(1).score();
        }

        /** Whether the head resembles those of other things alone, and all of it is understood. */
        boolean isOfOthers() {
            return unknown == 0
                    && !readings.isEmpty()
                    && readings.get(0).target().role() == Role.UNKNOWN
                    && ahead() >= FAR_AHEAD;
        }

        /** Whether the head says all that another one says, and more: what it is of is a part of what the other is of. */
        boolean narrows(Ranking other) {
            Set<List<String>> own = meant();
            Set<List<String>> others = other.meant();
            return own.size() > others.size() && own.containsAll(others) && !others.isEmpty();
        }

        private Set<List<String>> meant() {
            return parts.stream()
                    .filter(part -> !part.aside())
                    .map(Part::concepts)
                    .filter(concepts -> !concepts.isEmpty())
                    .collect(Collectors.toSet());
        }
    }
}
