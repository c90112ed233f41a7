/**
 * Warehouse: takes checked rows, gives rows in force: loads by COPY, settles which file replaces which, exports.
 * Start at {@link vn.tonghop.warehouse.Warehouse}.
 */
@NullMarked
package vn.tonghop.warehouse;

import org.jspecify.annotations.NullMarked;
