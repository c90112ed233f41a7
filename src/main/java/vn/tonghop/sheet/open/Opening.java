package vn.tonghop.sheet.open;

import vn.tonghop.model.Finding;
import vn.tonghop.sheet.Book;

/** What became of a file that was to be opened: it is open, or it is refused and a finding says why. */
public sealed interface Opening {
    /**
     * The file is whole and can be read.
     *
     * @param book its sheets, to be closed by who opened it
     */
    record Opened(Book book) implements Opening {}

    /**
     * The file is not read.
     *
     * @param reason an error on the whole file
     */
    record Refused(Finding reason) implements Opening {}
}
