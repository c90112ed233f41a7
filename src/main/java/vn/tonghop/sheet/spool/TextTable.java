package vn.tonghop.sheet.spool;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.tonghop.model.FindingCode;
import vn.tonghop.sheet.CellValue;
import vn.tonghop.text.BrokenText;
import vn.tonghop.text.EncodingEvidence;
import vn.tonghop.text.LegacyEncoding;

/**
 * Texts that a workbook keeps once and that its cells name by number. Few of them stay in memory; many go to a temporary
 * file, from which they are read in blocks, the latest of which are kept: cells name texts mostly in their order.
 */
public final class TextTable implements AutoCloseable {
    private static final int BLOCK = 16;
    private static final int MOST_TEXTS = 30_000_000;
    private static final int CACHED_BLOCKS = 1 << 12;
    private static final int CACHED_CHARACTERS = 1 << 20;
    /** What a text takes in memory beside its characters. */
    private static final int OVERHEAD = 72;

    private final Spool spool;
    private final long inMemory;
    private final BitSet blank = new BitSet();
    private final Map<Integer, FromRuns> decoded = new HashMap<>();
    private final List<CellValue> heap = new ArrayList<>();
    private int size;
    private long bytes;
    private boolean spooled;
    private boolean legacy;
    private long[] starts = new long[64];
    private final CellValue[] @Nullable [] cache = new CellValue[CACHED_BLOCKS][];
    private final int[] cachedBlock = new int[CACHED_BLOCKS];
    private int cachedCharacters;
    private @Nullable SpoolReader reader;

    TextTable(Spool spool, long inMemory) {
        this.spool = spool;
        this.inMemory = inMemory;
    }

    /** Adds the next text, which has parts with looks of their own; the first one has the number 0. */
    void add(String stored, Runs.Said said, UnaryOperator<String> resolved) throws Unreadable {
        said.encoding()
                .ifPresent(encoding -> decoded.put(size, new FromRuns(encoding, said.text(), resolved.apply(stored))));
        add(said.text(), said.parts());
    }

    /** Adds the next text. */
    public void add(String text) throws Unreadable {
        add(text, List.of());
    }

    private void add(String stored, List<CellValue.Rich.Part> parts) throws Unreadable {
        SheetSpool.checkLength(stored);
        String text = RichCode.withoutZeros(TypedText.of(stored));
        if (size == MOST_TEXTS) {
            throw new Unreadable(FindingCode.FILE_TOO_LARGE, "> " + MOST_TEXTS + " sharedStrings");
        }
        if (Blanks.isBlank(text)) {
            blank.set(size);
        }
        legacy = legacy || EncodingEvidence.isPossible(text) || BrokenText.mayBeMended(stored);
        bytes += OVERHEAD + 2L * text.length();
        if (!spooled && bytes > inMemory) {
            spooled = true;
            for (int i = 0; i < size; i++) {
                write(i, written(heap.get(i)));
            }
            heap.clear();
        }
        if (spooled) {
            write(size, parts.isEmpty() ? text : RichCode.encode(parts));
        } else {
            heap.add(parts.isEmpty() ? new CellValue.Text(text) : new CellValue.Rich("", parts));
            bytes += (long) OVERHEAD * parts.size();
        }
        size++;
    }

    private static String written(CellValue value) {
        return value instanceof CellValue.Rich rich ? RichCode.encode(rich.parts()) : value.text();
    }

    /** How a text stood before its parts were decoded, and stands after. */
    record FromRuns(LegacyEncoding encoding, String text, String stored) {}

    Optional<FromRuns> fromRuns(int number) {
        return decoded.isEmpty() ? Optional.empty() : Optional.ofNullable(decoded.get(number));
    }

    private void write(int number, String text) {
        if (number % BLOCK == 0) {
            int block = number / BLOCK;
            if (block + 1 >= starts.length) {
                starts = Arrays.copyOf(starts, starts.length * 2);
            }
            starts[block] = spool.position();
        }
        spool.writeText(text);
    }

    void finish() {
        if (spooled) {
            starts[(size + BLOCK - 1) / BLOCK] = spool.position();
        }
        spool.finish();
    }

    boolean mayBeLegacy() {
        return legacy;
    }

    /** How many texts there are. */
    public int size() {
        return size;
    }

    /** Whether a text holds nothing but white space. */
    public boolean isBlank(int number) {
        return blank.get(number);
    }

    CellValue get(int number) {
        return spooled ? cached(number) : heap.get(number);
    }

    private synchronized CellValue cached(int number) {
        int block = number / BLOCK;
        int slot = block % CACHED_BLOCKS;
        CellValue[] texts = cache[slot];
        if (texts == null || cachedBlock[slot] != block) {
            texts = load(block);
            if (cachedCharacters > CACHED_CHARACTERS) {
                Arrays.fill(cache, null);
                cachedCharacters = 0;
            }
            cache[slot] = texts;
            cachedBlock[slot] = block;
        }
        return texts[number % BLOCK];
    }

    private CellValue[] load(int block) {
        CellValue[] texts = new CellValue[Math.min(BLOCK, size - block * BLOCK)];
        if (reader == null) {
            reader = spool.read(0, 0);
        }
        reader.seek(starts[block], starts[block + 1]);
        for (int i = 0; i < texts.length; i++) {
            texts[i] = RichCode.decode(reader.readText());
            cachedCharacters += texts[i].text().length();
        }
        return texts;
    }

    @Override
    public void close() {
        heap.clear();
        if (reader != null) {
            reader.close();
        }
        spool.close();
    }
}
