/** Whole tables, from the texts of their cells to what may be loaded; fixtures in {@code resources/reading}. */
@NullMarked
package vn.tonghop.reading;

import org.jspecify.annotations.NullMarked;
