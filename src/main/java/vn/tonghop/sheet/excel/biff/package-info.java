/**
 * Excel 97-2003 workbooks (BIFF8): takes an OLE2 file, gives its sheets as rows. Beside {@code sheet.excel}, since POI takes both
 * apart and they count days and name number formats alike.
 */
@NullMarked
package vn.tonghop.sheet.excel.biff;

import org.jspecify.annotations.NullMarked;
