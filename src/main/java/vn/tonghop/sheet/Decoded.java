package vn.tonghop.sheet;

import java.util.List;

/**
 * What was decoded in one column of a sheet.
 *
 * @param column counts from 1
 * @param from what its texts were written in, or how they were broken, the same in both languages
 * @param mended whether they were broken on their way
 * @param cells how many were decoded
 * @param samples the first few of them, by row
 */
public record Decoded(int column, String from, boolean mended, int cells, List<Sample> samples) {
    /** Keeps a copy. */
    public Decoded {
        samples = List.copyOf(samples);
    }

    /**
     * One text.
     *
     * @param row counts from 1
     * @param before as stored
     * @param after in Unicode
     */
    public record Sample(int row, String before, String after) {}
}
