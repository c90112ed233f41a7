package vn.tonghop.sheet.legacy;

/** Counts clear texts, and tells whether nearly all of them lean one way. */
final class Majority {
    private static final int SHARE = 90;
    private static final int ALL = 100;

    private final int[] counts = new int[Leaning.values().length];
    private int total;

    void add(Leaning clear) {
        counts[clear.ordinal()]++;
        total++;
    }

    /** The way nearly all lean; {@link Leaning#NONE} where they differ, or there are none. */
    Leaning leaning() {
        for (Leaning leaning : Leaning.values()) {
            int count = counts[leaning.ordinal()];
            if (count > 0 && (long) count * ALL >= (long) total * SHARE) {
                return leaning;
            }
        }
        return Leaning.NONE;
    }

    boolean anyLegacy() {
        return counts[Leaning.TCVN3.ordinal()] + counts[Leaning.VNI.ordinal()] > 0;
    }
}
