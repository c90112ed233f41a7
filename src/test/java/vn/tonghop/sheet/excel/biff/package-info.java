/** Tests of the package of the same name. */
@NullMarked
package vn.tonghop.sheet.excel.biff;

import org.jspecify.annotations.NullMarked;
