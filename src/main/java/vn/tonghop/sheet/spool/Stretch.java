package vn.tonghop.sheet.spool;

import vn.tonghop.sheet.Rows;

/** Where in a book's spool the rows of one sheet lie. */
record Stretch(BookSpool book, long start, long end, boolean uncomputed) {
    Rows rows() {
        return book.rows(start, end, uncomputed);
    }
}
