package vn.tonghop.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Shares the width of a page out among the columns of a table. */
final class ColumnWidths {
    private ColumnWidths() {}

    /**
     * In proportion to what is wanted, but that no column gets less than its least where another has more to give.
     *
     * @param width of all columns
     * @param wanted of each column, in any measure
     * @param least of each column, in that of the width; all of them are made smaller where they have no room together
     */
    static List<Integer> fit(int width, double[] wanted, double[] least) {
        boolean[] tight = new boolean[wanted.length];
        double share = 0;
        for (boolean changed = true; changed; ) {
            changed = false;
            double free = sum(wanted, tight, false);
            share = free == 0 ? 0 : Math.max(0, width - sum(least, tight, true)) / free;
            for (int i = 0; i < wanted.length; i++) {
                if (!tight[i] && wanted[i] * share < least[i]) {
                    tight[i] = true;
                    changed = true;
                }
            }
        }
        double room = share == 0 ? width / sum(least, tight, true) : 1;
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i < wanted.length; i++) {
            widths.add((int) (tight[i] ? least[i] * room : wanted[i] * share));
        }
        return widths;
    }

    private static double sum(double[] values, boolean[] tight, boolean which) {
        return IntStream.range(0, values.length)
                .filter(i -> tight[i] == which)
                .mapToDouble(i -> values[i])
                .sum();
    }
}
