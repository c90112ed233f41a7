package vn.tonghop.recognise;

import java.util.Arrays;
import java.util.List;

/**
 * The assignment of columns to fields with the greatest sum of scores, each field once; a column may stay without one.
 *
 * @param chosen the place of each column's field; {@link #NONE} for a column without one
 * @param total the sum
 */
record Assignment(List<Integer> chosen, double total) {
    /** Keeps a copy. */
    Assignment {
        chosen = List.copyOf(chosen);
    }

    /** A column without a field. */
    static final int NONE = -1;

    /** What no assignment can make up for. */
    private static final double IMPOSSIBLE = -1e9;

    /**
     * The best assignment, found column by column along the cheapest augmenting path (Kuhn 1955, Munkres 1957): its time grows
     * with the square of the columns times columns and fields together.
     *
     * @param scores of each column for each field; {@link Double#NEGATIVE_INFINITY} where it cannot be
     * @param without the score of each column that stays without a field
     */
    static Assignment of(double[][] scores, double[] without) {
        int columns = scores.length;
        int fields = columns == 0 ? 0 : scores[0].length;
        int places = fields + columns;
        double[] columnPrice = new double[columns + 1];
        double[] placePrice = new double[places + 1];
        int[] holder = new int[places + 1];
        for (int column = 1; column <= columns; column++) {
            augment(column, scores, without, columnPrice, placePrice, holder);
        }
        int[] chosen = new int[columns];
        Arrays.fill(chosen, NONE);
        double total = 0;
        for (int place = 1; place <= places; place++) {
            if (holder[place] > 0) {
                int column = holder[place] - 1;
                total += score(column, place - 1, scores, without);
                chosen[column] = place <= fields ? place - 1 : NONE;
            }
        }
        return new Assignment(Arrays.stream(chosen).boxed().toList(), total);
    }

    private static void augment(
            int first, double[][] scores, double[] without, double[] columnPrice, double[] placePrice, int[] holder) {
        double[] slack = new double[holder.length];
        int[] before = new int[holder.length];
        boolean[] seen = new boolean[holder.length];
        Arrays.fill(slack, Double.POSITIVE_INFINITY);
        holder[0] = first;
        int place = 0;
        while (holder[place] != 0) {
            seen[place] = true;
            int column = holder[place];
            double least = Double.POSITIVE_INFINITY;
            int next = 0;
            for (int other = 1; other < holder.length; other++) {
                if (!seen[other]) {
                    double cost =
                            -score(column - 1, other - 1, scores, without) - columnPrice[column] - placePrice[other];
                    if (cost < slack[other]) {
                        slack[other] = cost;
                        before[other] = place;
                    }
                    if (slack[other] < least) {
                        least = slack[other];
                        next = other;
                    }
                }
            }
            for (int other = 0; other < holder.length; other++) {
                if (seen[other]) {
                    columnPrice[holder[other]] += least;
                    placePrice[other] -= least;
                } else {
                    slack[other] -= least;
                }
            }
            place = next;
        }
        while (place != 0) {
            holder[place] = holder[before[place]];
            place = before[place];
        }
    }

    /** Behind the fields each column has a place of its own, where it stays without one. */
    private static double score(int column, int place, double[][] scores, double[] without) {
        int fields = scores[column].length;
        if (place >= fields) {
            return place - fields == column ? without[column] : IMPOSSIBLE;
        }
        return Math.max(IMPOSSIBLE, scores[column][place]);
    }
}
