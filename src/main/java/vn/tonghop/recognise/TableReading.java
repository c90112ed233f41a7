package vn.tonghop.recognise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.definition.Check;
import vn.tonghop.definition.DatasetDefinition;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.FieldType;
import vn.tonghop.model.Message;
import vn.tonghop.model.Money;
import vn.tonghop.recognise.Column.Role;
import vn.tonghop.recognise.HeadMatches.Candidate;
import vn.tonghop.recognise.HeadMatches.Match;
import vn.tonghop.recognise.HeadModel.Ranking;
import vn.tonghop.recognise.HeaderBlock.Head;
import vn.tonghop.recognise.HeaderWords.Target;

/**
 * One dataset's claim to a table: what each of its columns would be, and how well that fits.
 *
 * @param definition the dataset
 * @param targets what each column is taken for
 * @param scores how well, by column
 * @param repeated columns whose field another column holds better
 * @param rivals columns that would hold the field of another column just as well, with that other column
 * @param rankings what the words of heads mean that are not the dataset's own, by column
 * @param weight how well the whole fits; comparable between datasets
 */
record TableReading(
        DatasetDefinition definition,
        Map<Integer, Target> targets,
        Map<Integer, Double> scores,
        Map<Integer, Field> repeated,
        Map<Integer, Integer> rivals,
        Map<Integer, Ranking> rankings,
        double weight) {
    private static final Pattern CONVERTED = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:quy\\s+đổi|quy\\s+ra|quy doi|tương đương|tuong duong)(?:\\s+(?:ra|sang|thành|tiền|bằng))*(?!\\p{L})");

    /** The score of a head that is certain beside the others alone. */
    static final double BESIDE_OTHERS = 0.8;

    private static final double NEXT_TO_NOTHING = 0.002;
    /** So many fields tell a dataset although one that it requires is not among them. */
    private static final int TELLING = 3;

    /**
     * The best assignment of the dataset's fields to the columns: the surest match first, each field once. Words make a match, the
     * kind of values below may make it less sure.
     */
    static TableReading of(Candidate candidate, List<Head> heads, UnitPhrases units) {
        TableReading reading = asSent(candidate, heads, units);
        if (reading.isComplete() || heads.stream().noneMatch(head -> isConverted(head.text()))) {
            return reading;
        }
        // What is told in no currency of its own is told by what it was converted to.
        TableReading converted =
                asSent(candidate, heads.stream().map(TableReading::unconverted).toList(), units);
        return converted.isComplete() ? converted : reading;
    }

    private static boolean isConverted(String head) {
        return CONVERTED.matcher(head).find();
    }

    private static Head unconverted(Head head) {
        List<String> levels = head.levels().stream()
                .map(level -> CONVERTED.matcher(level).replaceAll(" ").strip())
                .filter(level -> !level.isEmpty())
                .toList();
        return levels.isEmpty() ? head : new Head(head.column(), levels, head.merged());
    }

    private static TableReading asSent(Candidate candidate, List<Head> heads, UnitPhrases units) {
        HeadMatches.Found found = HeadMatches.of(candidate, heads, units.words());
        return assigned(candidate.definition(), found, candidate.titleWeight())
                .withOtherCurrencies(new Currencies(heads, units))
                .withCurrenciesBeside()
                .withOpenHeads();
    }

    private static TableReading assigned(DatasetDefinition definition, HeadMatches.Found found, double titleWeight) {
        Map<Integer, Target> targets = new LinkedHashMap<>();
        Map<Integer, Double> scores = new LinkedHashMap<>();
        Map<Integer, Field> repeated = new LinkedHashMap<>();
        Map<Integer, Integer> rivals = new LinkedHashMap<>();
        Map<Field, Match> taken = new HashMap<>();
        for (Match match : found.matches()) {
            if (targets.containsKey(match.column()) || match.score() < HeadMatches.LEAST) {
                continue;
            }
            List<Field> fields = match.target().fields();
            Optional<Match> holder = fields.stream()
                    .flatMap(field -> Optional.ofNullable(taken.get(field)).stream())
                    .filter(other -> !other.isTogetherWith(match))
                    .findFirst();
            if (match.isNarrowed()) {
                holder.ifPresent(other -> targets.put(match.column(), new Target(Role.UNKNOWN, List.of())));
                continue;
            }
            boolean measured = fields.stream()
                    .anyMatch(field -> field.type().measured() || field.type().isDate());
            boolean either =
                    measured && match.isMeant() && holder.filter(Match::isMeant).isPresent();
            if (either && found.narrows(match, holder.orElseThrow())) {
                targets.put(match.column(), new Target(Role.UNKNOWN, List.of()));
                continue;
            }
            if (either && found.narrows(holder.orElseThrow(), match)) {
                targets.put(holder.orElseThrow().column(), new Target(Role.UNKNOWN, List.of()));
                scores.remove(holder.orElseThrow().column());
                fields.forEach(field -> taken.put(field, match));
                targets.put(match.column(), match.target());
                scores.put(match.column(), match.score());
                continue;
            }
            if (match.isLikely() || either) {
                holder.filter(Match::isMeant).ifPresent(other -> {
                    repeated.putIfAbsent(match.column(), fields.get(0));
                    rivals.putIfAbsent(match.column(), other.column());
                });
                continue;
            }
            if (holder.isPresent() && (match.doubted() || holder.get().isSurerThan(match))) {
                continue;
            }
            if (holder.isPresent()) {
                repeated.putIfAbsent(match.column(), fields.get(0));
                if (holder.get().score() - match.score() < NEXT_TO_NOTHING) {
                    rivals.putIfAbsent(match.column(), holder.get().column());
                }
                continue;
            }
            fields.forEach(field -> taken.putIfAbsent(field, match));
            targets.put(match.column(), match.target());
            scores.put(match.column(), match.score());
        }
        double weight = titleWeight;
        for (Map.Entry<Integer, Target> entry : targets.entrySet()) {
            weight += entry.getValue().fields().isEmpty() ? 0 : scores.getOrDefault(entry.getKey(), 0.0);
        }
        repeated.keySet().removeAll(targets.keySet());
        rivals.keySet().retainAll(repeated.keySet());
        return new TableReading(definition, targets, scores, repeated, rivals, found.rankings(), weight);
    }

    /** {@code Cam kết: USD | VNĐ}: both columns hold the one amount; which of them counts, each row tells. */
    private TableReading withOtherCurrencies(Currencies currencies) {
        Map<Integer, Target> all = new LinkedHashMap<>(targets);
        Map<Integer, Field> others = new LinkedHashMap<>(repeated);
        Map<Integer, Integer> doubts = new LinkedHashMap<>(rivals);
        rivals.forEach((column, holder) -> {
            boolean alone = rivals.values().stream().filter(holder::equals).count() == 1;
            Target amount = targets.get(holder);
            if (alone
                    && amount != null
                    && amount.holds(FieldType.AMOUNT)
                    && currencies.areOneForeign(column, holder, amount.fields().get(0))) {
                all.put(column, amount);
                others.remove(column);
                doubts.remove(column);
            }
        });
        return new TableReading(definition, all, scores, others, doubts, rankings, weight);
    }

    /** {@code Cam kết | ĐVT | Giải ngân | ĐVT}: a column of currencies headed like another is of the amount beside it. */
    private TableReading withCurrenciesBeside() {
        Map<Integer, Target> all = new LinkedHashMap<>(targets);
        Map<Integer, Field> others = new LinkedHashMap<>(repeated);
        Map<Integer, Integer> doubts = new LinkedHashMap<>(rivals);
        repeated.forEach((column, field) -> {
            if (field.type() == FieldType.CURRENCY) {
                Stream.of(column - 1, column + 1)
                        .flatMap(beside -> currencyOf(all.get(beside)).stream())
                        .filter(currency -> all.values().stream()
                                .noneMatch(target -> target.fields().contains(currency)))
                        .findFirst()
                        .ifPresent(currency -> {
                            all.put(column, new Target(Role.FIELD, List.of(currency)));
                            others.remove(column);
                            doubts.remove(column);
                        });
            }
        });
        return new TableReading(definition, all, scores, others, doubts, rankings, weight);
    }

    /** What the heads that are not certain by themselves can be beside the others. */
    private TableReading withOpenHeads() {
        Map<Integer, Ranking> open = new LinkedHashMap<>();
        rankings.forEach((column, ranking) -> {
            if (isOpen(column)) {
                open.put(column, ranking);
            }
        });
        Map<Integer, Target> certain = new OpenHeads(open, lacking()).certain();
        if (certain.isEmpty()) {
            return this;
        }
        Map<Integer, Target> all = new LinkedHashMap<>(targets);
        Map<Integer, Double> surer = new LinkedHashMap<>(scores);
        all.putAll(certain);
        certain.keySet().forEach(column -> surer.put(column, BESIDE_OTHERS));
        return new TableReading(
                definition, all, surer, repeated, rivals, rankings, weight + BESIDE_OTHERS * certain.size());
    }

    /** The field that takes the currency of an amount; empty for what is none. */
    private Optional<Field> currencyOf(@Nullable Target amount) {
        return amount == null || !amount.holds(FieldType.AMOUNT)
                ? Optional.empty()
                : amount.fields().get(0).companion().flatMap(definition::field);
    }

    private record Currencies(List<Head> heads, UnitPhrases units) {
        boolean areOneForeign(int column, int other, Field amount) {
            String one = currency(column, amount);
            String two = currency(other, amount);
            return !one.isEmpty() && !two.isEmpty() && one.equals(Money.VND) != two.equals(Money.VND);
        }

        private String currency(int column, Field amount) {
            return heads.stream()
                    .filter(head -> head.column() == column)
                    .flatMap(head -> phrase(head, units, amount).stream())
                    .flatMap(phrase -> phrase.ofAmounts().stream())
                    .map(AmountUnit::currency)
                    .findFirst()
                    .orElse("");
        }
    }

    /**
     * Whether enough is there to call the table one of this dataset. What it requires may stand in a column whose head is not
     * understood: then the table is held with a question, and more must speak for it than for a complete one.
     */
    boolean convinces(double titleWeight, List<Head> heads) {
        long fields = targets.values().stream()
                .mapToLong(target -> target.fields().size())
                .sum();
        int missing = missing().size();
        boolean anyRequired = definition.fields().stream().anyMatch(field -> field.required() && isMapped(field));
        boolean enough = fields >= 2 || (titleWeight > 0 && isListOfNames());
        if (enough && anyRequired && (missing == 0 || (titleWeight > 0 && missing == 1))) {
            return true;
        }
        long open = heads.stream().filter(head -> isOpen(head.column())).count();
        return titleWeight > 0
                ? fields >= TELLING && missing <= 2 && open >= missing
                : fields > TELLING && missing == 1 && anyRequired && open > 0 && open * 2 <= heads.size();
    }

    /** Whether a column's head is not understood: it is no field, and nothing else that is known. */
    boolean isOpen(int column) {
        return !targets.containsKey(column) && !repeated.containsKey(column);
    }

    /**
     * The fields that no column gives, and that none makes needless: of a birth the day or the year suffices, and a currency is of
     * an amount.
     */
    List<Field> lacking() {
        return definition.fields().stream()
                .filter(field -> !isMapped(field))
                .filter(field -> field.type() != FieldType.CURRENCY || isCurrencyOfMapped(field))
                .filter(field -> definition.fields().stream()
                        .noneMatch(other -> isMapped(other)
                                && (isCompanion(other, field) || isCompanion(field, other))
                                && field.type().isDate()))
                .toList();
    }

    private boolean isCurrencyOfMapped(Field currency) {
        return definition.fields().stream().anyMatch(amount -> isMapped(amount) && isCompanion(amount, currency));
    }

    private static boolean isCompanion(Field field, Field other) {
        return field.companion().filter(other.name()::equals).isPresent();
    }

    /** Persons who are called members by a title need nothing beside their names. */
    private boolean isListOfNames() {
        return definition.fields().stream()
                .anyMatch(field ->
                        field.required() && field.personal() && field.type() == FieldType.TEXT && isMapped(field));
    }

    /** Whether no head is a header word of its field: all are read by what their words mean, as those of another form may be. */
    boolean isByMeaningAlone() {
        return targets.entrySet().stream()
                .filter(entry -> !entry.getValue().fields().isEmpty())
                .allMatch(entry -> Optional.ofNullable(rankings.get(entry.getKey()))
                        .flatMap(ranking -> ranking.of(entry.getValue()))
                        .isPresent());
    }

    /** Whether nothing required is missing. */
    boolean isComplete() {
        return missing().isEmpty();
    }

    /** Whether a column that gives what this one requires says nothing to another reading. */
    boolean needsColumnsBeyond(TableReading other) {
        return targets.entrySet().stream()
                .filter(entry -> entry.getValue().fields().stream().anyMatch(Field::required))
                .anyMatch(entry -> !other.targets.containsKey(entry.getKey()));
    }

    /** How sure the least sure of its required fields is. */
    double leastRequired() {
        return targets.entrySet().stream()
                .filter(entry -> entry.getValue().fields().stream().anyMatch(Field::required))
                .mapToDouble(entry -> scores.getOrDefault(entry.getKey(), 0.0))
                .min()
                .orElse(0);
    }

    /** The required fields that neither a column nor a group row can give; of two alternatives one suffices. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        definition.fields().stream()
                .filter(field -> field.required() && !field.group() && !isMapped(field))
                .forEach(field -> missing.add(field.name()));
        definition.checks().stream()
                .filter(check -> check.kind() == Check.Kind.ONE_OF)
                .filter(check -> check.fields().stream().noneMatch(this::isMapped))
                .forEach(check -> missing.add(check.fields().get(0)));
        return missing;
    }

    private boolean isMapped(String field) {
        return definition.field(field).filter(this::isMapped).isPresent();
    }

    boolean isMapped(Field field) {
        return targets.values().stream().anyMatch(target -> target.fields().contains(field));
    }

    /** The columns as they are handed on; the unit of a measure is the head's, else the one named above the table. */
    List<Column> columns(List<Head> heads, UnitPhrases phrases, Preface above) {
        Optional<UnitPhrase> line = above.unit(phrases);
        boolean money = targets.values().stream().anyMatch(target -> target.holds(FieldType.AMOUNT));
        List<Column> columns = new ArrayList<>();
        for (Head head : heads) {
            Target target = targets.getOrDefault(head.column(), new Target(Role.UNKNOWN, List.of()));
            Measure measure = measure(target, head, phrases, line, money);
            columns.add(new Column(
                    head.column(),
                    head.text(),
                    target.role(),
                    target.fields(),
                    target.code(),
                    measure.unit().orElse(AmountUnit.NONE),
                    measure.unit().isPresent(),
                    measure.unclear(),
                    Convention.UNPROVEN,
                    DateOrder.DAY_FIRST,
                    reason(head, target)));
        }
        return columns;
    }

    /** In what a column is given; {@code unclear} are words that tell it and are not understood. */
    private record Measure(Optional<AmountUnit> unit, String unclear) {
        static final Measure NONE = new Measure(Optional.empty(), "");

        static Measure of(UnitPhrase phrase, Optional<AmountUnit> unit) {
            return phrase.clear() ? new Measure(unit, "") : new Measure(Optional.empty(), phrase.text());
        }
    }

    private static Measure measure(
            Target target, Head head, UnitPhrases phrases, Optional<UnitPhrase> line, boolean money) {
        Optional<Field> field =
                target.fields().stream().filter(one -> one.type().measured()).findFirst();
        if (field.isEmpty()) {
            return Measure.NONE;
        }
        Optional<UnitPhrase> own = phrase(head, phrases, field.get());
        return own.or(() -> line.filter(phrase -> mayGovern(phrase, field.get(), money)))
                .map(phrase -> Measure.of(phrase, ofField(phrase, field.get())))
                .orElse(Measure.NONE);
    }

    /** A line of money says nothing of persons, and beside amounts a scale alone is theirs. */
    private static boolean mayGovern(UnitPhrase line, Field field, boolean money) {
        boolean ofCounts = field.type() == FieldType.COUNT;
        return !ofCounts || !(line.isOfMoneyAlone() || (money && (line.scale().isPresent() || !line.clear())));
    }

    private static Optional<AmountUnit> ofField(UnitPhrase phrase, Field field) {
        return switch (field.type()) {
            case AMOUNT -> phrase.ofAmounts();
            case COUNT -> phrase.ofCounts(field.counts());
            default -> phrase.ofAmounts().or(() -> phrase.ofCounts(field.counts()));
        };
    }

    private static Optional<UnitPhrase> phrase(Head head, UnitPhrases phrases, Field field) {
        for (int level = head.levels().size() - 1; level >= 0; level--) {
            String text = head.levels().get(level);
            boolean below = level > 0;
            Optional<UnitPhrase> phrase =
                    phrases.inHeader(text, field).or(() -> below ? phrases.belowHead(text, field) : Optional.empty());
            if (phrase.isPresent()) {
                return phrase;
            }
        }
        return Optional.empty();
    }

    private Message reason(Head head, Target target) {
        Optional<Ranking> ranking = Optional.ofNullable(rankings.get(head.column()));
        Double score = scores.get(head.column());
        return score == null ? ranking.map(Reason::unread).orElse(Reason.NONE) : Reason.of(target, score, ranking);
    }
}
