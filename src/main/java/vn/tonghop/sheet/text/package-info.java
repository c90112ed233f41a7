/**
 * Separated text: takes bytes, gives one sheet of rows.
 */
@NullMarked
package vn.tonghop.sheet.text;

import org.jspecify.annotations.NullMarked;
