package vn.tonghop.sheet.legacy;

import java.util.ArrayList;
import java.util.List;

/** The clear texts of one column and one class of fonts, as stretches of rows that lean one way. Grows by rising row. */
final class Stretches {
    private final List<Stretch> all = new ArrayList<>();

    private record Stretch(int first, int last, Leaning leaning) {}

    void add(int row, Leaning clear) {
        int end = all.size() - 1;
        if (end >= 0 && all.get(end).leaning == clear) {
            all.set(end, new Stretch(all.get(end).first, row, clear));
        } else {
            all.add(new Stretch(row, row, clear));
        }
    }

    /** The nearest clear text at or above a row; {@link Leaning#NONE} where there is none. */
    Leaning above(int row) {
        int at = lastBeginningBy(row);
        return at < 0 ? Leaning.NONE : all.get(at).leaning;
    }

    /** The nearest clear text at or below a row. */
    Leaning below(int row) {
        int at = lastBeginningBy(row);
        if (at >= 0 && all.get(at).last >= row) {
            return all.get(at).leaning;
        }
        return at + 1 < all.size() ? all.get(at + 1).leaning : Leaning.NONE;
    }

    private int lastBeginningBy(int row) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).first <= row) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
