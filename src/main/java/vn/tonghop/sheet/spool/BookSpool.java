package vn.tonghop.sheet.spool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.tonghop.model.FindingCode;
import vn.tonghop.sheet.Book;
import vn.tonghop.sheet.CellStyle;
import vn.tonghop.sheet.Grid;
import vn.tonghop.sheet.Rows;
import vn.tonghop.text.BrokenText;
import vn.tonghop.text.EncodingEvidence;

/** Takes the sheets of one file, one after another, and gives them as a {@link Book}. Closing the book closes this. */
public final class BookSpool implements AutoCloseable {
    /** The most characters of text that a file's cells can hold by themselves. */
    private static final long MOST_CHARACTERS = 2_000_000_000L;
    /** How much of the memory the texts of one file may take: several files are read side by side. */
    private static final long SHARE_OF_MEMORY = 8;

    private static final long MOST_TEXT_IN_MEMORY = 64L << 20;

    private final Path folder;
    private final Spool cells;
    private final TextTable texts;
    private final List<CellStyle> styles = new ArrayList<>();
    private final Map<CellStyle, Integer> styleNumbers = new HashMap<>();
    private final List<Grid> grids = new ArrayList<>();
    private @Nullable SheetSpool open;
    private long characters;
    private boolean legacy;
    private boolean struckCells;

    /**
     * Makes a private folder of its own.
     *
     * @param temporaryFolder exists
     * @throws SpoolFailure where nothing can be written there
     */
    public BookSpool(Path temporaryFolder) {
        try {
            this.folder = Files.createTempDirectory(temporaryFolder, "book-");
        } catch (IOException e) {
            throw new SpoolFailure("making a temporary folder", e);
        }
        this.cells = new Spool(folder);
        long inMemory = Math.min(MOST_TEXT_IN_MEMORY, Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY);
        this.texts = new TextTable(new Spool(folder), inMemory);
    }

    /** The number by which cells name a look; equal ones have one number. */
    public int style(CellStyle style) {
        return styleNumbers.computeIfAbsent(style, added -> {
            struckCells |= added.struck();
            styles.add(added);
            return styles.size() - 1;
        });
    }

    /** The texts that cells name by number. They are all added before the first cell. */
    public TextTable texts() {
        return texts;
    }

    /**
     * Begins a sheet, and ends the one before.
     *
     * @param name as sent
     * @param position its place in the file, from 1
     * @param hidden whether it is not shown
     */
    public SheetSpool sheet(String name, int position, boolean hidden) {
        endSheet();
        SheetSpool sheet = new SheetSpool(this, cells, new Tab(name, position, hidden));
        open = sheet;
        return sheet;
    }

    private void endSheet() {
        if (open != null) {
            grids.add(open.finish());
            open = null;
        }
    }

    /** All that was taken, to be replayed, by place. */
    public Book book() {
        endSheet();
        cells.finish();
        texts.finish();
        List<Grid> all =
                grids.stream().sorted(Comparator.comparingInt(Grid::position)).toList();
        return new Book() {
            @Override
            public List<Grid> grids() {
                return all;
            }

            @Override
            public void close() {
                BookSpool.this.close();
            }
        };
    }

    Rows rows(long start, long end, boolean uncomputed) {
        return new SpooledRows(cells.read(start, end), texts, styles, uncomputed);
    }

    /** Adds the next text of the table, which has parts with looks of their own; the styles of cells are known by then. */
    public void addText(String stored, Runs runs, UnaryOperator<String> resolved) throws Unreadable {
        texts.add(stored, runs.said(stored, resolved, struckCells), resolved);
    }

    /** Tells before the styles are known that some may be struck out. */
    public void expectStruckCells() {
        struckCells = true;
    }

    boolean hasStruckCells() {
        return struckCells;
    }

    /** Whether any text so far looks as if it were in an old encoding; a book where none does need not be looked through. */
    public boolean mayBeLegacy() {
        return legacy || texts.mayBeLegacy();
    }

    void charge(String text) throws Unreadable {
        legacy = legacy || EncodingEvidence.isPossible(text) || BrokenText.mayBeMended(text);
        characters += text.length();
        if (characters > MOST_CHARACTERS) {
            throw new Unreadable(FindingCode.FILE_TOO_LARGE, "> " + MOST_CHARACTERS + " ký tự (characters)");
        }
    }

    /** Removes all that was kept. */
    @Override
    public void close() {
        try (cells;
                texts) {
            grids.clear();
        }
        try {
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new SpoolFailure("clearing the temporary folder", e);
        }
    }
}
