package vn.tonghop.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.tonghop.text.LegacyEncoding;

/** Counts, cell by cell, what is decoded on one sheet. */
public final class DecodingLog {
    private static final int SAMPLES = 24;

    private final Map<Long, Integer> counts = new TreeMap<>();
    private final Map<Long, List<Decoded.Sample>> samples = new TreeMap<>();

    /** A log of nothing so far. */
    public DecodingLog() {}

    /** Takes note of a cell that was decoded; row and column count from 1. */
    public void add(LegacyEncoding encoding, int row, int column, CellChange change) {
        long key = (long) column * LegacyEncoding.values().length + encoding.ordinal();
        if (counts.merge(key, 1, Integer::sum) <= SAMPLES) {
            samples.computeIfAbsent(key, k -> new ArrayList<>())
                    .add(new Decoded.Sample(row, change.before(), change.after()));
        }
    }

    /**
     * A text and what it was decoded to.
     *
     * @param before as stored
     * @param after in Unicode
     */
    public record CellChange(String before, String after) {}

    /** All that was taken note of, by column. */
    public List<Decoded> list() {
        int encodings = LegacyEncoding.values().length;
        return counts.entrySet().stream()
                .map(count -> new Decoded(
                        (int) (count.getKey() / encodings),
                        LegacyEncoding.values()[(int) (count.getKey() % encodings)],
                        count.getValue(),
                        samples.getOrDefault(count.getKey(), List.of())))
                .sorted(Comparator.comparingInt(Decoded::column))
                .toList();
    }
}
