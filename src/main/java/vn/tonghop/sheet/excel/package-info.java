/**
 * Office Open XML workbooks: takes a package that has passed the look at its bytes, gives its sheets as rows.
 */
@NullMarked
package vn.tonghop.sheet.excel;

import org.jspecify.annotations.NullMarked;
