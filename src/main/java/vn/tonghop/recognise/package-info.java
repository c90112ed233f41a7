/**
 * Recognise: takes {@link vn.tonghop.sheet.Grid}s, gives a {@link vn.tonghop.recognise.Recognition}: which tables, which
 * dataset, which column is which field, what each row is. Reads no value and drops none. Start at
 * {@link vn.tonghop.recognise.Recogniser}.
 */
@NullMarked
package vn.tonghop.recognise;

import org.jspecify.annotations.NullMarked;
