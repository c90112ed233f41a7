package vn.tonghop.model;

/**
 * What became of the rows of a table.
 *
 * @param read all of them
 * @param loaded those in the warehouse
 * @param rejected those with an error
 * @param ignored those that hold no record: blank, title, header, numbering, group, subtotal, note, signature
 */
public record Tally(int read, int loaded, int rejected, int ignored) {
    /** No row. */
    public static final Tally NONE = new Tally(0, 0, 0, 0);

    /** Refuses rows that do not add up. */
    public Tally {
        if (read != loaded + rejected + ignored || loaded < 0 || rejected < 0 || ignored < 0) {
            throw new IllegalArgumentException("rows do not add up: " + read + " read, " + loaded + " loaded, "
                    + rejected + " rejected, " + ignored + " ignored");
        }
    }

    /** Rows of which so many were loaded, rejected and ignored. */
    public static Tally of(int loaded, int rejected, int ignored) {
        return new Tally(loaded + rejected + ignored, loaded, rejected, ignored);
    }

    /** Both together. */
    public Tally plus(Tally other) {
        return of(loaded + other.loaded, rejected + other.rejected, ignored + other.ignored);
    }
}
