/**
 * OpenDocument spreadsheets: takes a package that has passed the look at its bytes, gives its sheets as rows.
 */
@NullMarked
package vn.tonghop.sheet.ods;

import org.jspecify.annotations.NullMarked;
