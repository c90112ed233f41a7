package vn.tonghop.sheet.spool;

import java.io.IOException;
import java.nio.file.Path;

/** One kind of file that can be read. A new one is a package of its own and a line in {@code sheet.open}. */
@FunctionalInterface
public interface SheetFormat {
    /**
     * Reads a whole file once.
     *
     * @param file has passed the look at its bytes
     * @param into takes its sheets in their order
     * @throws Unreadable when the file is broken, too large or not of this format after all
     * @throws IOException when its bytes cannot be taken apart
     */
    void read(Path file, BookSpool into) throws Unreadable, IOException;
}
