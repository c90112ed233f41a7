package vn.tonghop.recognise;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.FieldType;
import vn.tonghop.recognise.HeadModel.Ranking;
import vn.tonghop.recognise.HeadModel.Scored;
import vn.tonghop.recognise.HeaderWords.Target;

/**
 * The heads of a table that are not certain by themselves, and the fields that no certain head gives: {@code Nơi kết nghĩa} may be
 * either side's, and is the partner's where another column names ours. They are assigned together; one is read where the whole
 * loses as much without it as a head must be ahead by itself.
 */
final class OpenHeads {
    /** So far behind another reading of its head, which another column holds, a reading is not meant. */
    private static final double NEAR = 3.2;

    private final Map<Integer, Ranking> rankings;
    private final Set<Field> lacking;
    private final List<Integer> columns;
    private final List<Target> targets;

    /**
     * Heads that are open.
     *
     * @param rankings what each may be, by column
     * @param lacking the fields that they may give
     */
    OpenHeads(Map<Integer, Ranking> rankings, List<Field> lacking) {
        this.rankings = rankings;
        this.lacking = Set.copyOf(lacking);
        this.columns = List.copyOf(rankings.keySet());
        this.targets = rankings.values().stream()
                .flatMap(ranking -> ranking.readings().stream())
                .map(Scored::target)
                .filter(this::isLacking)
                .distinct()
                .toList();
    }

    private boolean isLacking(Target target) {
        return target.role() == Column.Role.FIELD && lacking.containsAll(target.fields());
    }

    /** What the columns are that can be told without asking. */
    Map<Integer, Target> certain() {
        double[][] scores = columns.stream().map(this::scores).toArray(double[][]::new);
        double[] without =
                columns.stream().mapToDouble(column -> none(ranking(column))).toArray();
        Assignment best = Assignment.of(scores, without);
        Map<Integer, Target> certain = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            int chosen = best.chosen().get(i);
            if (chosen != Assignment.NONE) {
                double[] whole = scores[i];
                scores[i] = without(whole, targets.get(chosen));
                double ahead = best.total() - Assignment.of(scores, without).total();
                scores[i] = whole;
                int column = columns.get(i);
                Ranking ranking = ranking(column);
                ranking.of(targets.get(chosen))
                        .filter(read -> ranking.isCertain(read, ahead))
                        .ifPresent(read -> certain.put(column, read.target()));
            }
        }
        return certain;
    }

    /** The scores of a column without one target; a column of currencies is one, whichever amount it stands for. */
    private double[] without(double[] scores, Target target) {
        double[] others = scores.clone();
        for (int i = 0; i < others.length; i++) {
            boolean same = targets.get(i).equals(target)
                    || (target.holds(FieldType.CURRENCY) && targets.get(i).holds(FieldType.CURRENCY));
            others[i] = same ? Double.NEGATIVE_INFINITY : others[i];
        }
        return others;
    }

    private Ranking ranking(int column) {
        Ranking ranking = rankings.get(column);
        if (ranking == null) {
            throw new IllegalArgumentException("column " + column);
        }
        return ranking;
    }

    private double[] scores(int column) {
        Ranking ranking = ranking(column);
        double least = ranking.readings().get(0).score() - NEAR;
        return targets.stream()
                .mapToDouble(target -> ranking.of(target)
                        .filter(read -> !read.elsewhere() && read.score() >= least)
                        .map(Scored::score)
                        .orElse(Double.NEGATIVE_INFINITY))
                .toArray();
    }

    /** What speaks for a column that is no field. */
    private static double none(Ranking ranking) {
        return ranking.readings().stream()
                .filter(read -> read.target().fields().isEmpty())
                .mapToDouble(Scored::score)
                .max()
                .orElse(0);
    }
}
