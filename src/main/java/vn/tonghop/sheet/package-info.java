/**
 * Sheet: what a file holds once its format is forgotten: {@link vn.tonghop.sheet.Grid}s of cells, replayed row by row. Reads
 * no meaning into them. Files are opened by {@code sheet.open}, the one door.
 */
@NullMarked
package vn.tonghop.sheet;

import org.jspecify.annotations.NullMarked;
