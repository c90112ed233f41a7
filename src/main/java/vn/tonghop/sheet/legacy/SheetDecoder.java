package vn.tonghop.sheet.legacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.sheet.Cell;
import vn.tonghop.sheet.CellValue;
import vn.tonghop.sheet.Row;
import vn.tonghop.text.BrokenText;
import vn.tonghop.text.EncodingEvidence;
import vn.tonghop.text.LegacyEncoding;

/**
 * Decides for each cell of one sheet. A text that is clear on its own is what it says. Any other follows the clear ones around it, of
 * the same class of fonts: those above and below it in its column where they agree, then, unless it is several words that are all fine as
 * they stand, those beside it in its row, then nearly all of the sheet, then nearly all of the book.
 */
final class SheetDecoder {
    private final SheetSurvey survey;
    private final Map<FontClass, Majority> book;
    private final EvidenceCache cache;

    SheetDecoder(SheetSurvey survey, Map<FontClass, Majority> book, EvidenceCache cache) {
        this.survey = survey;
        this.book = book;
        this.cache = cache;
    }

    /**
     * A cell and what became of it.
     *
     * @param cell with its text in Unicode
     * @param encoding what it was decoded from
     * @param mended how its letters were broken that were mended
     * @param doubtful whether it may be in an old encoding and was left
     */
    record Outcome(Cell cell, Optional<LegacyEncoding> encoding, Optional<String> mended, boolean doubtful) {
        Outcome(Cell cell, Optional<LegacyEncoding> encoding, boolean doubtful) {
            this(cell, encoding, Optional.empty(), doubtful);
        }
    }

    List<Outcome> outcomes(Row row) {
        List<Outcome> outcomes = new ArrayList<>(row.cells().size());
        for (Cell cell : row.cells()) {
            outcomes.add(
                    cell.value().kind() == CellValue.Kind.TEXT
                            ? outcome(row, cell)
                            : new Outcome(cell, Optional.empty(), false));
        }
        return outcomes;
    }

    /** What was UTF-8 before is in no older encoding; the other ways to mend a text are tried on what is left as it is. */
    private Outcome outcome(Row row, Cell cell) {
        Optional<BrokenText.Mended> utf8 = BrokenText.ofUtf8(cell.value().text());
        if (utf8.isPresent()) {
            return mended(cell, utf8.get());
        }
        Outcome outcome = decoded(row, cell);
        return outcome.encoding().isPresent()
                ? outcome
                : BrokenText.mended(cell.value().text())
                        .map(mended -> mended(cell, mended))
                        .orElse(outcome);
    }

    private static Outcome mended(Cell cell, BrokenText.Mended mended) {
        CellValue value = cell.value() instanceof CellValue.Rich rich
                ? rich.map(part ->
                        BrokenText.mended(part).map(BrokenText.Mended::text).orElse(part))
                : new CellValue.Text(mended.text());
        return new Outcome(
                new Cell(cell.column(), value, cell.style()), Optional.empty(), Optional.of(mended.how()), false);
    }

    private Outcome decoded(Row row, Cell cell) {
        FontClass fonts = FontClass.of(cell.style().font());
        EncodingEvidence evidence = cache.of(cell.value().text());
        Leaning own = Leaning.of(evidence, fonts.encoding());
        boolean capitals = LegacyEncoding.isOfCapitals(cell.style().font());
        if (own == Leaning.UNICODE || (own == Leaning.NONE && !capitals)) {
            return new Outcome(cell, Optional.empty(), own == Leaning.UNICODE && isMixed(evidence));
        }
        Leaning told = own.isClear() ? own : neighbours(row, cell, evidence);
        return told.encoding()
                .filter(encoding -> encoding.explains(cell.value().text()))
                .map(encoding -> decoded(cell, encoding, capitals && encoding == LegacyEncoding.TCVN3))
                .orElseGet(() -> new Outcome(cell, Optional.empty(), isDoubtful(own, told, cell)));
    }

    /** Words of Unicode beside words that are Vietnamese only decoded, in one text: pasted together. */
    private static boolean isMixed(EncodingEvidence evidence) {
        int old = Math.max(evidence.tcvn3(), evidence.vni());
        return evidence.unicode() < evidence.words() && (evidence.signs() > 0 || old > 1);
    }

    private static Outcome decoded(Cell cell, LegacyEncoding encoding, boolean capitals) {
        String stored = cell.value().text();
        String text = encoding.decode(stored);
        String shown = capitals ? text.toUpperCase(Locale.ROOT) : text;
        if (shown.equals(stored)) {
            return new Outcome(cell, Optional.empty(), false);
        }
        CellValue value = cell.value() instanceof CellValue.Rich rich
                ? rich.map(part -> capitals ? encoding.decode(part).toUpperCase(Locale.ROOT) : encoding.decode(part))
                : new CellValue.Text(shown);
        return new Outcome(new Cell(cell.column(), value, cell.style()), Optional.of(encoding), false);
    }

    /** What would be Vietnamese decoded, or can be nothing else, and is left since nothing around it says so. */
    private boolean isDoubtful(Leaning own, Leaning told, Cell cell) {
        EncodingEvidence evidence = cache.of(cell.value().text());
        boolean untold = told == Leaning.NONE && evidence.tcvn3() + evidence.vni() > 0 && evidence.unicode() == 0;
        return own == Leaning.WEAK
                || (own == Leaning.OPEN
                        && (untold
                                || EncodingEvidence.hasSignWithin(cell.value().text())));
    }

    private Leaning neighbours(Row row, Cell cell, EncodingEvidence evidence) {
        FontClass fonts = FontClass.of(cell.style().font());
        Stretches column = survey.column(cell.column(), fonts);
        Leaning above = column.above(row.number());
        Leaning below = column.below(row.number());
        if (above != Leaning.NONE && above == below) {
            return above;
        }
        boolean fine = evidence.words() > 1 && evidence.unicode() == evidence.words();
        Leaning beside = fine ? Leaning.NONE : beside(row, fonts);
        if (beside != Leaning.NONE) {
            return beside;
        }
        if (above == Leaning.NONE || below == Leaning.NONE) {
            Leaning only = above == Leaning.NONE ? below : above;
            if (only != Leaning.NONE) {
                return only;
            }
        }
        Leaning sheet = survey.sheet(fonts);
        return sheet != Leaning.NONE
                ? sheet
                : book.getOrDefault(fonts, new Majority()).leaning();
    }

    private Leaning beside(Row row, FontClass fonts) {
        Leaning all = Leaning.NONE;
        for (Cell cell : row.cells()) {
            if (cell.value().kind() == CellValue.Kind.TEXT
                    && FontClass.of(cell.style().font()) == fonts) {
                Leaning leaning = Leaning.of(cache.of(cell.value().text()), fonts.encoding());
                if (leaning.isClear() && all != Leaning.NONE && leaning != all) {
                    return Leaning.NONE;
                }
                all = leaning.isClear() ? leaning : all;
            }
        }
        return all;
    }
}
