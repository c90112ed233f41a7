package vn.tonghop.sheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.tonghop.text.LegacyEncoding;

/** Counts, cell by cell, what is decoded on one sheet. */
public final class DecodingLog {
    private static final int SAMPLES = 24;

    private final Map<Integer, Map<LegacyEncoding, Integer>> counts = new TreeMap<>();
    private final Map<Integer, Map<LegacyEncoding, List<Decoded.Sample>>> samples = new TreeMap<>();

    /** A log of nothing so far. */
    public DecodingLog() {}

    /** Takes note of a cell that was decoded; row and column count from 1. */
    public void add(LegacyEncoding encoding, int row, int column, CellChange change) {
        int count = counts.computeIfAbsent(column, c -> new EnumMap<>(LegacyEncoding.class))
                .merge(encoding, 1, Integer::sum);
        if (count <= SAMPLES) {
            samples.computeIfAbsent(column, c -> new EnumMap<>(LegacyEncoding.class))
                    .computeIfAbsent(encoding, e -> new ArrayList<>())
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
        List<Decoded> all = new ArrayList<>();
        counts.forEach((column, encodings) -> encodings.forEach((encoding, count) -> all.add(new Decoded(
                column, encoding, count, samples.getOrDefault(column, Map.of()).getOrDefault(encoding, List.of())))));
        return List.copyOf(all);
    }
}
