/**
 * Where a format's reader puts what it finds: takes cells in the order of the file, gives a
 * {@link vn.tonghop.sheet.Book} whose rows are replayed from memory or from a temporary file, whatever their number. Knows
 * no format. Start at {@link vn.tonghop.sheet.spool.BookSpool}.
 */
@NullMarked
package vn.tonghop.sheet.spool;

import org.jspecify.annotations.NullMarked;
