package vn.tonghop.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.tonghop.text.LegacyEncoding;

/** Counts, cell by cell, what is decoded or mended on one sheet. */
public final class DecodingLog {
    private static final int SAMPLES = 24;

    private final Map<Key, Counted> counts = new TreeMap<>();

    /** A log of nothing so far. */
    public DecodingLog() {}

    private record Key(int column, String from, boolean mended) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int order = Integer.compare(column, other.column);
            order = order == 0 ? Boolean.compare(mended, other.mended) : order;
            return order == 0 ? other.from.compareTo(from) : order;
        }
    }

    private static final class Counted {
        private final List<Decoded.Sample> samples = new ArrayList<>();
        private int cells;
    }

    /** Takes note of a cell that was decoded; row and column count from 1. */
    public void add(LegacyEncoding encoding, int row, int column, CellChange change) {
        add(new Key(column, encoding.label(), false), row, change);
    }

    /** Takes note of a cell whose broken letters were mended; row and column count from 1. */
    public void addMended(String how, int row, int column, CellChange change) {
        add(new Key(column, how, true), row, change);
    }

    private void add(Key key, int row, CellChange change) {
        Counted counted = counts.computeIfAbsent(key, one -> new Counted());
        counted.cells++;
        if (counted.cells <= SAMPLES) {
            counted.samples.add(new Decoded.Sample(row, change.before(), change.after()));
        }
    }

    /**
     * A text and what it was made.
     *
     * @param before as stored
     * @param after in Unicode
     */
    public record CellChange(String before, String after) {}

    /** All that was taken note of, by column. */
    public List<Decoded> list() {
        List<Decoded> all = new ArrayList<>();
        counts.forEach((key, counted) ->
                all.add(new Decoded(key.column, key.from, key.mended, counted.cells, counted.samples)));
        return List.copyOf(all);
    }
}
