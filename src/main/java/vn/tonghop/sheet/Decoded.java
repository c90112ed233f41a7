package vn.tonghop.sheet;

import java.util.List;
import vn.tonghop.text.LegacyEncoding;

/**
 * What was decoded in one column of a sheet.
 *
 * @param column counts from 1
 * @param encoding what its texts were written in
 * @param cells how many were decoded
 * @param samples the first few of them, by row
 */
public record Decoded(int column, LegacyEncoding encoding, int cells, List<Sample> samples) {
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
