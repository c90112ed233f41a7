package vn.tonghop.sheet.spool;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import vn.tonghop.text.EncodingEvidence;
import vn.tonghop.text.LegacyEncoding;

/**
 * The parts of one text that have fonts of their own. Where a part in the font of an old encoding is Vietnamese only decoded, it
 * is, and so are the others of that encoding; what has no font of its own follows if its words allow it. Used for one text after
 * another.
 */
public final class Runs {
    private final List<Run> runs = new ArrayList<>();
    private boolean legacy;

    /** Of no text yet. */
    public Runs() {}

    private record Run(String font, int from, int to) {}

    /** Begins another text. */
    public void clear() {
        runs.clear();
        legacy = false;
    }

    /** Takes a part, by rising place: its font, empty where it has none of its own, and its ends in the text, the last left out. */
    public void add(String font, int from, int to) {
        legacy |= LegacyEncoding.ofFont(font).isPresent();
        if (to > from) {
            runs.add(new Run(font, from, to));
        }
    }

    /**
     * What was decoded.
     *
     * @param encoding of the parts that were
     * @param text the whole
     */
    record Decoded(LegacyEncoding encoding, String text) {}

    /**
     * The whole text with its parts decoded; empty where none is to be.
     *
     * @param resolved takes the escapes of the format out of a part
     */
    Optional<Decoded> decoded(String whole, UnaryOperator<String> resolved) {
        return legacy
                ? proven(whole).map(encoding -> new Decoded(encoding, joined(whole, encoding, resolved)))
                : Optional.empty();
    }

    private Optional<LegacyEncoding> proven(String whole) {
        for (Run run : runs) {
            Optional<LegacyEncoding> encoding = LegacyEncoding.ofFont(run.font);
            EncodingEvidence evidence = EncodingEvidence.of(whole.substring(run.from, run.to));
            if (encoding.isPresent()
                    && !evidence.unicodeOnly()
                    && evidence.syllables(encoding.get()) > evidence.unicode()) {
                return encoding;
            }
        }
        return Optional.empty();
    }

    private String joined(String whole, LegacyEncoding encoding, UnaryOperator<String> resolved) {
        StringBuilder out = new StringBuilder();
        int done = 0;
        for (Run run : runs) {
            out.append(part(whole.substring(done, run.from), "", encoding, resolved));
            out.append(part(whole.substring(run.from, run.to), run.font, encoding, resolved));
            done = run.to;
        }
        return out.append(part(whole.substring(done), "", encoding, resolved)).toString();
    }

    private static String part(String stored, String font, LegacyEncoding encoding, UnaryOperator<String> resolved) {
        String text = resolved.apply(stored);
        EncodingEvidence evidence = EncodingEvidence.of(text);
        boolean own = LegacyEncoding.ofFont(font).filter(encoding::equals).isPresent();
        boolean follows = font.isEmpty() && evidence.syllables(encoding) >= evidence.unicode();
        if (evidence.unicodeOnly() || !encoding.explains(text) || !(own || follows)) {
            return text;
        }
        String decoded = encoding.decode(text);
        return LegacyEncoding.isOfCapitals(font) ? decoded.toUpperCase(Locale.ROOT) : decoded;
    }
}
