package vn.tonghop.normalise;

import org.jspecify.annotations.Nullable;

/**
 * What the latest texts of a column became: most columns of words hold few different ones. Of two texts that share a place the later
 * one is kept, so that it never grows.
 */
final class LatestTexts {
    private static final int PLACES = 256;

    private final @Nullable Entry[] entries = new @Nullable Entry[PLACES];

    /** What a text became; null where it is not known any more. */
    @Nullable
    Outcome of(String text) {
        Entry entry = entries[place(text)];
        return entry != null && entry.text.equals(text) ? entry.became : null;
    }

    void remember(String text, Outcome became) {
        entries[place(text)] = new Entry(text, became);
    }

    private static int place(String text) {
        int hash = text.hashCode();
        return (hash ^ (hash >>> 16)) & (PLACES - 1);
    }

    private record Entry(String text, Outcome became) {}
}
