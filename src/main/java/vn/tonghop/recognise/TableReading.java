package vn.tonghop.recognise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.definition.Check;
import vn.tonghop.definition.DatasetDefinition;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.FieldType;
import vn.tonghop.model.Money;
import vn.tonghop.recognise.Column.Role;
import vn.tonghop.recognise.HeaderBlock.Head;
import vn.tonghop.recognise.HeaderWords.Target;
import vn.tonghop.text.VietnameseText;

/**
 * One dataset's claim to a table: what each of its columns would be, and how well that fits.
 *
 * @param definition the dataset
 * @param targets what each column is taken for
 * @param scores how well, by column
 * @param repeated columns whose field another column holds better
 * @param rivals columns that would hold the field of another column just as well, with that other column
 * @param weight how well the whole fits; comparable between datasets
 */
record TableReading(
        DatasetDefinition definition,
        Map<Integer, Target> targets,
        Map<Integer, Double> scores,
        Map<Integer, Field> repeated,
        Map<Integer, Integer> rivals,
        double weight) {
    /** A column of percentages holds no amount and no number of anything, whatever it is of. */
    private static final Pattern PERCENTAGE = Pattern.compile("(?iu).*(?:%|phần trăm|phan tram|tỷ lệ|tỉ lệ).*");

    /** {@code (suất)} below other heads is a unit of what they name. */
    private static final Pattern BRACKETED = Pattern.compile("\\([^()]*\\)");

    private static final Set<String> TOTALS = Set.of("tong so", "tong cong", "tong", "cong", "total");
    private static final Pattern CONVERTED = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:quy\\s+đổi|quy\\s+ra|quy doi|tương đương|tuong duong)(?:\\s+(?:ra|sang|thành|tiền|bằng))*(?!\\p{L})");

    private static final String COUNTERPART = "doi ung";
    private static final String TOTAL = "tong ";
    private static final double LEAST = 0.6;
    private static final double JOINED_BONUS = 0.05;
    /** Below this a head of several levels says more than what it is taken for. */
    private static final double PART = 0.93;

    private static final double WHOLE_BONUS = 0.02;
    /** A head without a time goes before one with it. */
    private static final double DATED = 0.03;
    /** Less than parts a surely mistyped head from the least that counts. */
    private static final double UNLIKE = 0.14;
    /** Numbers are nobody's names, whatever the head. */
    private static final double NO_NAME = 0.5;

    private static final double NEXT_TO_NOTHING = 1e-9;

    /**
     * The best assignment of the dataset's fields to the columns: the surest match first, each field once. Words make a match, the
     * kind of values below may make it less sure.
     */
    static TableReading of(Candidate candidate, List<Head> heads, UnitWords units) {
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

    private static TableReading asSent(Candidate candidate, List<Head> heads, UnitWords units) {
        List<Match> matches = new ArrayList<>();
        Map<Integer, Target> together = ColumnsTogether.of(candidate.definition, heads);
        together.forEach((column, target) -> matches.add(Match.of(column, target, 1 + JOINED_BONUS, 0)));
        for (Head head : heads) {
            if (!together.containsKey(head.column())) {
                candidates(head, candidate.words, units)
                        .forEach((target, score) -> matches.add(
                                Match.of(head.column(), target, score, candidate.doubt(head.column(), target))));
            }
        }
        HeadTimes times = new HeadTimes(heads, candidate.after);
        List<Match> earlier = matches.stream()
                .filter(match -> matches.stream().anyMatch(other -> match.isEarlierThan(other, times)))
                .toList();
        matches.removeAll(earlier);
        matches.removeAll(withCounterpart(matches, heads, units));
        matches.removeAll(parts(matches, heads));
        matches.sort(Comparator.comparingDouble((Match match) -> -match.score).thenComparingInt(Match::column));
        return assigned(candidate.definition, matches, candidate.titleWeight)
                .withOtherCurrencies(new Currencies(heads, units))
                .withCurrenciesBeside();
    }

    /**
     * What speaks for a dataset before the columns are looked at.
     *
     * @param definition the dataset
     * @param words of its heads
     * @param titleWeight how strongly the title tells it
     * @param samples what stands below the heads
     * @param after the first time that is not reported any more, where title or folder tell the period
     */
    record Candidate(
            DatasetDefinition definition, HeaderWords words, double titleWeight, Samples samples, OptionalInt after) {
        /** What is taken off a head's score where the cells below it are of another kind. */
        private double doubt(int column, Target target) {
            return target.role() == Role.FIELD
                            && samples.speakAgainst(column, target.fields().get(0))
                    ? (target.fields().get(0).type() == FieldType.TEXT ? NO_NAME : UNLIKE)
                    : 0;
        }
    }

    private static TableReading assigned(DatasetDefinition definition, List<Match> matches, double titleWeight) {
        Map<Integer, Target> targets = new LinkedHashMap<>();
        Map<Integer, Double> scores = new LinkedHashMap<>();
        Map<Integer, Field> repeated = new LinkedHashMap<>();
        Map<Integer, Integer> rivals = new LinkedHashMap<>();
        Map<Field, Match> taken = new HashMap<>();
        for (Match match : matches) {
            if (targets.containsKey(match.column) || match.score < LEAST) {
                continue;
            }
            List<Field> fields = match.target.fields();
            Optional<Match> holder = fields.stream()
                    .flatMap(field -> Optional.ofNullable(taken.get(field)).stream())
                    .filter(other -> !other.isTogetherWith(match))
                    .findFirst();
            if (holder.isPresent() && match.doubted) {
                continue;
            }
            if (holder.isPresent()) {
                repeated.putIfAbsent(match.column, fields.get(0));
                if (holder.get().score - match.score < NEXT_TO_NOTHING) {
                    rivals.putIfAbsent(match.column, holder.get().column);
                }
                continue;
            }
            fields.forEach(field -> taken.putIfAbsent(field, match));
            targets.put(match.column, match.target);
            scores.put(match.column, match.score);
        }
        double weight = titleWeight;
        for (Map.Entry<Integer, Target> entry : targets.entrySet()) {
            weight += entry.getValue().fields().isEmpty() ? 0 : scores.getOrDefault(entry.getKey(), 0.0);
        }
        repeated.keySet().removeAll(targets.keySet());
        rivals.keySet().retainAll(repeated.keySet());
        return new TableReading(definition, targets, scores, repeated, rivals, weight);
    }

    /**
     * Below {@code Số hội viên} a {@code Tổng số} is the number meant; whatever else stands beside it, by its upper head alone,
     * is a part.
     */
    private static List<Match> parts(List<Match> matches, List<Head> heads) {
        Map<Integer, String> upper = new HashMap<>();
        heads.stream()
                .filter(head -> head.levels().size() > 1)
                .forEach(head -> upper.put(head.column(), head.levels().get(0)));
        return matches.stream()
                .filter(match -> match.score < PART && upper.containsKey(match.column))
                .filter(match -> matches.stream()
                        .anyMatch(other -> other.target.equals(match.target)
                                && other.score > 1
                                && Objects.equals(upper.get(match.column), upper.get(other.column))))
                .toList();
    }

    /** Beside {@code Vốn đối ứng} the {@code Tổng vốn} holds that, too; {@code Vốn viện trợ} alone is the aid. */
    private static List<Match> withCounterpart(List<Match> matches, List<Head> heads, UnitWords units) {
        boolean beside =
                heads.stream().anyMatch(head -> VietnameseText.fold(head.text()).contains(COUNTERPART));
        if (!beside) {
            return List.of();
        }
        Set<Integer> totals = heads.stream()
                .filter(head -> isOfTotal(head, units))
                .map(Head::column)
                .collect(Collectors.toUnmodifiableSet());
        return matches.stream()
                .filter(match -> holds(match.target, FieldType.AMOUNT))
                .filter(match -> totals.contains(match.column))
                .filter(match -> matches.stream()
                        .anyMatch(other -> other.target.equals(match.target)
                                && other.score >= LEAST
                                && !totals.contains(other.column)))
                .toList();
    }

    /** {@code Tổng vốn}, {@code Kinh phí / Tổng}; {@code Tổng vốn / Trong đó / Viện trợ} is none. */
    private static boolean isOfTotal(Head head, UnitWords units) {
        List<String> levels =
                head.levels().stream().filter(level -> !units.isUnit(level)).toList();
        return levels.stream()
                .skip(levels.size() > 1 ? 1 : 0)
                .anyMatch(level -> (VietnameseText.fold(level) + " ").startsWith(TOTAL));
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
                    && holds(amount, FieldType.AMOUNT)
                    && currencies.areOneForeign(column, holder)) {
                all.put(column, amount);
                others.remove(column);
                doubts.remove(column);
            }
        });
        return new TableReading(definition, all, scores, others, doubts, weight);
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
        return new TableReading(definition, all, scores, others, doubts, weight);
    }

    /** The field that takes the currency of an amount; empty for what is none. */
    private Optional<Field> currencyOf(@Nullable Target amount) {
        return amount == null || !holds(amount, FieldType.AMOUNT)
                ? Optional.empty()
                : amount.fields().get(0).companion().flatMap(definition::field);
    }

    private record Currencies(List<Head> heads, UnitWords units) {
        boolean areOneForeign(int column, int other) {
            String one = currency(column);
            String two = currency(other);
            return !one.isEmpty() && !two.isEmpty() && one.equals(Money.VND) != two.equals(Money.VND);
        }

        private String currency(int column) {
            return heads.stream()
                    .filter(head -> head.column() == column)
                    .flatMap(head -> unit(head, units::inHeader).stream())
                    .map(AmountUnit::currency)
                    .findFirst()
                    .orElse("");
        }
    }

    private static Map<Target, Double> candidates(Head head, HeaderWords words, UnitWords units) {
        Map<Target, Double> best = new LinkedHashMap<>();
        if (PERCENTAGE.matcher(head.text()).matches()) {
            return best;
        }
        List<String> levels = head.levels();
        int depth = levels.size();
        for (int from = 0; from < depth; from++) {
            String sent = String.join(" ", levels.subList(from, depth));
            String text = HeadTimes.without(sent);
            double bonus = (depth > 1 && from < depth - 1 ? JOINED_BONUS : 0) - (text.equals(sent) ? 0 : DATED);
            String whole = VietnameseText.fold(text);
            String bare = bare(text, units);
            boolean bracketed =
                    depth > 1 && from == depth - 1 && BRACKETED.matcher(text).matches();
            if (bracketed || words.isSpeltOtherwise(units.bare(text), bare)) {
                continue;
            }
            words.matches(bare).forEach((target, score) -> best.merge(target, score + bonus, Math::max));
            if (!whole.equals(bare)) {
                // What stands in brackets may tell one field from another: it counts a little more than without.
                words.matches(whole)
                        .forEach((target, score) -> best.merge(target, score + bonus + WHOLE_BONUS, Math::max));
            }
            words.mistyped(bare).forEach((target, score) -> best.merge(target, score + bonus, Math::max));
        }
        if (depth > 1 && TOTALS.contains(VietnameseText.fold(levels.get(depth - 1)))) {
            String all = bare(String.join(" ", levels.subList(0, depth - 1)), units);
            words.matches(all).forEach((target, score) -> best.merge(target, score + JOINED_BONUS, Math::max));
        }
        recordsBelowGroups(levels.get(depth - 1), words).ifPresent(record -> {
            best.keySet().removeIf(target -> target.fields().stream().anyMatch(Field::group));
            best.put(record, 1.0);
        });
        for (int from = 0; from < depth - 2; from++) {
            // Of a currency it matters which amount it is of, and that may stand several heads above.
            String text = VietnameseText.fold(levels.get(from) + " " + levels.get(depth - 1));
            words.matches(text).forEach((target, score) -> {
                if (target.fields().stream().anyMatch(field -> field.type() == FieldType.CURRENCY)) {
                    best.merge(target, score + JOINED_BONUS, Math::max);
                }
            });
        }
        String lowest = VietnameseText.fold(levels.get(depth - 1));
        best.keySet().removeIf(target -> target.fields().stream().anyMatch(field -> field.isUnlike(lowest)));
        return best;
    }

    /** {@code Dự án/Tổ chức tài trợ}: headings name the one, and the records below them the other. */
    private static Optional<Target> recordsBelowGroups(String head, HeaderWords words) {
        String[] parts = head.split("\\s*/\\s*", -1);
        if (parts.length != 2 || words.exactly(VietnameseText.fold(head)).isPresent()) {
            return Optional.empty();
        }
        List<Field> fields = Stream.of(parts)
                .flatMap(part -> words.exactly(VietnameseText.fold(part)).stream())
                .flatMap(target -> target.fields().stream().limit(1))
                .toList();
        boolean mixed =
                fields.size() == 2 && fields.get(0).group() != fields.get(1).group();
        return fields.stream()
                .filter(field -> mixed && !field.group() && field.required())
                .map(field -> new Target(Role.FIELD, List.of(field)))
                .findFirst();
    }

    private static String bare(String head, UnitWords units) {
        String bare = VietnameseText.fold(units.bare(head));
        return bare.isEmpty() ? VietnameseText.fold(head) : bare;
    }

    /** Whether enough is there to call the table one of this dataset. */
    boolean convinces(double titleWeight) {
        long fields = targets.values().stream()
                .mapToLong(target -> target.fields().size())
                .sum();
        List<String> missing = missing();
        boolean anyRequired = definition.fields().stream().anyMatch(field -> field.required() && isMapped(field));
        boolean enough = fields >= 2 || (titleWeight > 0 && isListOfNames());
        return enough && anyRequired && (missing.isEmpty() || (titleWeight > 0 && missing.size() == 1));
    }

    /** Persons who are called members by a title need nothing beside their names. */
    private boolean isListOfNames() {
        return definition.fields().stream()
                .anyMatch(field ->
                        field.required() && field.personal() && field.type() == FieldType.TEXT && isMapped(field));
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
    private List<String> missing() {
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
    List<Column> columns(List<Head> heads, UnitWords units, Preface above) {
        List<Column> columns = new ArrayList<>();
        for (Head head : heads) {
            Target target = targets.getOrDefault(head.column(), new Target(Role.UNKNOWN, List.of()));
            Optional<AmountUnit> unit = unit(target, head, units, above);
            columns.add(new Column(
                    head.column(),
                    head.text(),
                    target.role(),
                    target.fields(),
                    target.code(),
                    unit.orElse(AmountUnit.NONE),
                    unit.isPresent(),
                    Convention.UNPROVEN,
                    evidence(head)));
        }
        return columns;
    }

    private static Optional<AmountUnit> unit(Target target, Head head, UnitWords units, Preface above) {
        if (holds(target, FieldType.AMOUNT)) {
            return unit(head, units::inHeader).or(() -> above.unitLine(units));
        }
        if (holds(target, FieldType.NUMBER)) {
            return unit(head, text -> units.inHeader(text).or(() -> units.ofCounts(text)))
                    .or(() -> above.unitOfAll(units));
        }
        if (holds(target, FieldType.COUNT)) {
            List<String> counts = target.fields().get(0).counts();
            return unit(head, text -> units.thousandsOf(text, counts)).or(() -> above.thousandsOf(units, counts));
        }
        return Optional.empty();
    }

    private static boolean holds(Target target, FieldType type) {
        return target.fields().stream().anyMatch(field -> field.type() == type);
    }

    private static Optional<AmountUnit> unit(Head head, Function<String, Optional<AmountUnit>> named) {
        for (int level = head.levels().size() - 1; level >= 0; level--) {
            Optional<AmountUnit> unit = named.apply(head.levels().get(level));
            if (unit.isPresent()) {
                return unit;
            }
        }
        return Optional.empty();
    }

    private String evidence(Head head) {
        Double score = scores.get(head.column());
        if (score != null && score >= HeaderWords.ANSWERED) {
            return "“" + head.text() + "” ← resolve --column";
        }
        return score == null ? "" : String.format(Locale.ROOT, "“%s” %.0f%%", head.text(), Math.min(1, score) * 100);
    }

    /**
     * A field that a column may hold.
     *
     * @param score how well it fits, the doubt taken off
     * @param doubted whether the cells below are of another kind: such a column does not hold the same as another
     */
    private record Match(int column, Target target, double score, boolean doubted) {
        static Match of(int column, Target target, double score, double doubt) {
            return new Match(column, target, score - doubt, doubt > 0);
        }

        /** Whether another column surely holds the same measure of a later time. */
        boolean isEarlierThan(Match other, HeadTimes times) {
            return score < HeaderWords.ANSWERED
                    && other.score >= LEAST
                    && target.equals(other.target)
                    && target.fields().stream().anyMatch(field -> field.type().measured())
                    && times.isBefore(column, other.column);
        }

        boolean isTogetherWith(Match other) {
            return target.role() == other.target.role() && (target.role() == Role.PART || target.role() == Role.MARK);
        }
    }
}
