package vn.tonghop.sheet.legacy;

import java.util.EnumMap;
import java.util.Map;

/** Counts clear texts, and tells whether nearly all of them lean one way. */
final class Majority {
    private static final int SHARE = 90;
    private static final int ALL = 100;

    private final Map<Leaning, Integer> counts = new EnumMap<>(Leaning.class);
    private int total;

    void add(Leaning clear) {
        counts.merge(clear, 1, Integer::sum);
        total++;
    }

    /** The way nearly all lean; {@link Leaning#NONE} where they differ, or there are none. */
    Leaning leaning() {
        return counts.entrySet().stream()
                .filter(count -> (long) count.getValue() * ALL >= (long) total * SHARE)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Leaning.NONE);
    }
}
