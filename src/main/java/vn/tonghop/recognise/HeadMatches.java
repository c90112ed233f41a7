package vn.tonghop.recognise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.definition.DatasetDefinition;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.FieldType;
import vn.tonghop.recognise.Column.Role;
import vn.tonghop.recognise.HeadModel.Ranking;
import vn.tonghop.recognise.HeaderBlock.Head;
import vn.tonghop.recognise.HeaderWords.Target;
import vn.tonghop.reference.Reference;
import vn.tonghop.text.VietnameseText;

/** Which fields of a dataset the heads of a table may give by their words, and how well; each column may give several. */
final class HeadMatches {
    /** A column of percentages holds no amount and no number of anything, whatever it is of. */
    private static final Pattern PERCENTAGE = Pattern.compile("(?iu).*(?:%|phần trăm|phan tram|tỷ lệ|tỉ lệ).*");

    /** {@code (suất)} below other heads is a unit of what they name. */
    private static final Pattern BRACKETED = Pattern.compile("\\([^()]*\\)");

    private static final Set<String> TOTALS = Set.of("tong so", "tong cong", "tong", "cong", "total");
    private static final String COUNTERPART = "doi ung";
    private static final String TOTAL = "tong ";
    /** Less than this is no match. */
    static final double LEAST = 0.6;

    /** A head that may be of a field, and is not certain to be. */
    private static final double LIKELY = 0.61;
    /** What a head says in other words than those of the dataset. */
    static final double MEANT = 0.9;

    /** What is added where no other field comes near. */
    private static final double AHEAD_BONUS = 0.02;

    private static final double FAR_AHEAD = 40;
    /** A head that may mean another field, too. */
    private static final double HARDLY_AHEAD = MEANT + AHEAD_BONUS * 6 / FAR_AHEAD;

    private static final double JOINED_BONUS = 0.05;
    /** Below this a head of several levels says more than what it is taken for. */
    private static final double PART = 0.93;

    private static final double WHOLE_BONUS = 0.02;
    /** A head without a time goes before one with it. */
    private static final double DATED = 0.03;
    /** Less than parts a surely mistyped head from the least that counts. */
    private static final double UNLIKE = 0.14;
    /** What a currency that a head names counts. */
    private static final double OF_MONEY = 4;

    /** Numbers are nobody's names, whatever the head. */
    private static final double NO_NAME = 0.5;

    /** What is known, and no field of the dataset. */
    private static final Target NO_FIELD = new Target(Role.UNKNOWN, List.of());

    private HeadMatches() {}

    /**
     * What the heads of a table may be.
     *
     * @param matches the surest first
     * @param rankings what the words of the heads mean that are not the dataset's own, by column
     */
    record Found(List<Match> matches, Map<Integer, Ranking> rankings) {
        /** Whether one head says all that another says and more: {@code Số hội viên mới kết nạp} beside {@code Số hội viên}. */
        boolean narrows(Match one, Match other) {
            Ranking narrower = rankings.get(one.column());
            Ranking wider = rankings.get(other.column());
            return narrower != null && wider != null && narrower.narrows(wider);
        }
    }

    /** Looks at each head. */
    static Found of(Candidate candidate, List<Head> heads, UnitWords units) {
        List<Match> matches = new ArrayList<>();
        Map<Integer, Ranking> rankings = new LinkedHashMap<>();
        // Who writes one head with diacritics means what stands without.
        boolean marked = heads.stream().anyMatch(head -> HeaderWords.hasDiacritics(head.text()));
        Map<Integer, Target> together = ColumnsTogether.of(candidate.definition(), heads);
        together.forEach((column, target) -> matches.add(Match.of(column, target, 1 + JOINED_BONUS, 0)));
        for (Head head : heads) {
            if (!together.containsKey(head.column())) {
                ofHead(head, marked, candidate, units, rankings)
                        .forEach((target, score) -> matches.add(
                                Match.of(head.column(), target, score, candidate.doubt(head.column(), target))));
            }
        }
        HeadTimes times = new HeadTimes(heads, candidate.after());
        List<Match> earlier = matches.stream()
                .filter(match -> matches.stream().anyMatch(other -> match.isEarlierThan(other, times)))
                .toList();
        setAside(earlier, matches);
        setAside(withCounterpart(matches, heads, units), matches);
        setAside(parts(matches, heads), matches);
        matches.sort(Comparator.comparingDouble((Match match) -> -match.score).thenComparingInt(Match::column));
        return new Found(matches, rankings);
    }

    /** What is the same of another time, or all of which another column is the part meant, is known, and no field. */
    private static void setAside(List<Match> known, List<Match> matches) {
        matches.removeAll(known);
        known.forEach(match -> matches.add(new Match(match.column(), NO_FIELD, HeaderWords.EXACT, false)));
    }

    /**
     * What speaks for a dataset before the columns are looked at.
     *
     * @param definition the dataset
     * @param words of its heads
     * @param titleWeight how strongly the title tells it
     * @param samples what stands below the heads
     * @param after the first time that is not reported any more, where title or folder tell the period
     * @param reference the lists whose codes may stand below the heads
     */
    record Candidate(
            DatasetDefinition definition,
            HeaderWords words,
            double titleWeight,
            Samples samples,
            OptionalInt after,
            Reference reference) {
        /** What is taken off a head's score where the cells below it are of another kind. */
        private double doubt(int column, Target target) {
            return target.role() == Role.FIELD
                            && samples.speakAgainst(column, target.fields().get(0))
                    ? (target.fields().get(0).type() == FieldType.TEXT ? NO_NAME : UNLIKE)
                    : 0;
        }
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
                .filter(match -> match.target.holds(FieldType.AMOUNT))
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

    private static Map<Target, Double> ofHead(
            Head head, boolean marked, Candidate candidate, UnitWords units, Map<Integer, Ranking> rankings) {
        HeaderWords words = candidate.words();
        Map<Target, Double> best = new LinkedHashMap<>();
        Optional<Target> answer = words.answered(VietnameseText.fold(head.text()));
        if (answer.isPresent()) {
            best.put(answer.get(), HeaderWords.ANSWERED);
            return best;
        }
        if (PERCENTAGE.matcher(head.text()).matches()) {
            best.put(NO_FIELD, HeaderWords.EXACT);
            return best;
        }
        List<String> levels = head.levels();
        List<String> meant = meanings(levels, units::withoutUnits, units);
        byWords(levels, marked, words, units, best);
        byTotal(levels, words, units, best);
        boolean joined = best.entrySet().stream()
                .anyMatch(entry ->
                        entry.getValue() > HeaderWords.EXACT || entry.getKey().role() == Role.UNKNOWN);
        if (best.isEmpty() || (levels.size() > 1 && !joined)) {
            boolean money = levels.stream().anyMatch(units::namesMoney);
            ToDoubleFunction<Target> values =
                    target -> candidate.samples().speakFor(head.column(), target, candidate.reference())
                            + (money ? currencySpeaks(target) : 0);
            HeadModel model = words.model();
            if (best.isEmpty()
                    || model.rank(meant.subList(meant.size() - 1, meant.size()), values)
                            .certain()
                            .isEmpty()) {
                // What a unit phrase is per is asked about where it is not understood; it does not make the head
                // another.
                Ranking whole = model.rank(meant, values);
                Ranking ranking = whole.certain().isPresent()
                        ? whole
                        : model.rank(meanings(levels, units::withoutUnitPhrases, units), values);
                rankings.put(head.column(), ranking.certain().isPresent() ? ranking : whole);
                ranking.certain().ifPresent(reading -> {
                    best.clear();
                    best.put(reading.target(), MEANT + AHEAD_BONUS * Math.min(1, ranking.ahead() / FAR_AHEAD));
                });
                if (best.isEmpty()) {
                    ranking.narrowed().ifPresent(reading -> best.put(reading.target(), LEAST));
                    ranking.likely().ifPresent(reading -> best.put(reading.target(), LIKELY));
                }
            }
        }
        String lowest = levels.get(levels.size() - 1);
        List<Target> either = eitherOf(lowest, words);
        Optional<Target> record = recordBelowGroups(either);
        if (record.isPresent()) {
            best.keySet().removeIf(target -> target.fields().stream().anyMatch(Field::group));
            best.put(record.get(), HeaderWords.EXACT);
        } else if (!either.isEmpty()) {
            // {@code Trường/Sinh viên}: which of the two its cells hold, nothing tells.
            best.keySet().removeIf(target -> target.role() == Role.FIELD);
        }
        byCurrency(levels, words, best);
        String last = VietnameseText.fold(levels.get(levels.size() - 1));
        best.keySet().removeIf(target -> target.fields().stream().anyMatch(field -> field.isUnlike(last)));
        return best;
    }

    /** What a currency in a head speaks for an amount, and against everything else that is measured, named or dated. */
    private static double currencySpeaks(Target target) {
        if (target.fields().isEmpty()) {
            return 0;
        }
        return switch (target.fields().get(0).type()) {
            case AMOUNT -> OF_MONEY;
            case NUMBER, CURRENCY -> 0;
            default -> -OF_MONEY;
        };
    }

    /** Heads without times and units; a lower head that is nothing but a unit is left out. */
    private static List<String> meanings(List<String> levels, UnaryOperator<String> withoutUnits, UnitWords units) {
        return levels.stream()
                .filter(level -> level.equals(levels.get(0)) || !units.isUnit(level))
                .map(level -> withoutUnits.apply(HeadTimes.without(level)))
                .toList();
    }

    /** The lowest head, and each above it with all below it. */
    private static void byWords(
            List<String> levels, boolean marked, HeaderWords words, UnitWords units, Map<Target, Double> best) {
        int depth = levels.size();
        for (int from = 0; from < depth; from++) {
            String sent = String.join(" ", levels.subList(from, depth));
            String text = HeadTimes.without(sent);
            double score = HeaderWords.EXACT
                    + (depth > 1 && from < depth - 1 ? JOINED_BONUS : 0)
                    - (text.equals(sent) ? 0 : DATED);
            String whole = VietnameseText.fold(text);
            String bare = bare(text, units);
            boolean bracketed =
                    depth > 1 && from == depth - 1 && BRACKETED.matcher(text).matches();
            if (bracketed
                    || words.isSpeltOtherwise(units.bare(text), bare)
                    || (marked && words.isSpeltPlain(units.bare(text), bare))) {
                continue;
            }
            // What stands above or in brackets may make it another: {@code Kỳ trước} over {@code Số hội viên}.
            String above = String.join(" ", levels.subList(0, from));
            String bracket = whole.equals(bare) ? "" : units.inBracketsOf(text);
            words.exactly(bare)
                    .filter(target -> !words.model().tellsAnother(above + " " + bracket, target))
                    .ifPresent(target -> best.merge(target, score, Math::max));
            if (!whole.equals(bare)) {
                // What stands in brackets may tell one field from another: it counts a little more than without.
                words.exactly(whole)
                        .filter(target -> !words.model().tellsAnother(above, target))
                        .ifPresent(target -> best.merge(target, score + WHOLE_BONUS, Math::max));
            }
            words.mistyped(bare, text)
                    .forEach((target, near) -> best.merge(target, near + score - HeaderWords.EXACT, Math::max));
        }
    }

    /** {@code Số hội viên / Tổng số} is the number of members. */
    private static void byTotal(List<String> levels, HeaderWords words, UnitWords units, Map<Target, Double> best) {
        int depth = levels.size();
        if (depth > 1 && TOTALS.contains(VietnameseText.fold(levels.get(depth - 1)))) {
            String all = bare(String.join(" ", levels.subList(0, depth - 1)), units);
            words.exactly(all).ifPresent(target -> best.merge(target, HeaderWords.EXACT + JOINED_BONUS, Math::max));
        }
    }

    /** Of a currency it matters which amount it is of, and that may stand several heads above. */
    private static void byCurrency(List<String> levels, HeaderWords words, Map<Target, Double> best) {
        int depth = levels.size();
        for (int from = 0; from < depth - 2; from++) {
            String text = VietnameseText.fold(levels.get(from) + " " + levels.get(depth - 1));
            words.exactly(text)
                    .filter(target -> target.holds(FieldType.CURRENCY))
                    .ifPresent(target -> best.merge(target, HeaderWords.EXACT + JOINED_BONUS, Math::max));
        }
    }

    /** {@code Dự án/Tổ chức tài trợ}: the two fields that a head names beside each other; empty for any other head. */
    private static List<Target> eitherOf(String head, HeaderWords words) {
        String[] parts = head.split("\\s*/\\s*", -1);
        if (parts.length != 2 || words.exactly(VietnameseText.fold(head)).isPresent()) {
            return List.of();
        }
        List<Target> targets = Stream.of(parts)
                .flatMap(part -> words.exactly(VietnameseText.fold(part)).stream())
                .filter(target -> target.role() == Role.FIELD)
                .distinct()
                .toList();
        return targets.size() == 2 ? targets : List.of();
    }

    /** Of a field that headings give and one that records have, the latter. */
    private static Optional<Target> recordBelowGroups(List<Target> either) {
        long groups =
                either.stream().filter(target -> target.fields().get(0).group()).count();
        return either.stream()
                .filter(target -> groups == 1)
                .filter(target -> !target.fields().get(0).group())
                .filter(target -> target.fields().get(0).required())
                .findFirst();
    }

    private static String bare(String head, UnitWords units) {
        String bare = VietnameseText.fold(units.bare(head));
        return bare.isEmpty() ? VietnameseText.fold(head) : bare;
    }

    /**
     * A field that a column may hold.
     *
     * @param score how well it fits, the doubt taken off
     * @param doubted whether the cells below are of another kind: such a column does not hold the same as another
     */
    record Match(int column, Target target, double score, boolean doubted) {
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

        /** Whether this is a head in the dataset's own words, and the other one in other words: that may mean something else. */
        boolean isSurerThan(Match other) {
            return other.score < HARDLY_AHEAD && score > other.score;
        }

        /** Whether the head is of the field, and says that it is of another kind: known beside a column of the field itself. */
        boolean isNarrowed() {
            return score == LEAST;
        }

        /** Whether the head may be of the field: beside another one in other words, neither is certain. */
        boolean isLikely() {
            return score == LIKELY;
        }

        /** Whether the head is in other words than those of the dataset. */
        boolean isMeant() {
            return score <= MEANT + AHEAD_BONUS;
        }

        boolean isTogetherWith(Match other) {
            return target.role() == other.target.role() && (target.role() == Role.PART || target.role() == Role.MARK);
        }
    }
}
