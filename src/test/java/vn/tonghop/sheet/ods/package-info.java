/** Tests of the package of the same name. */
@NullMarked
package vn.tonghop.sheet.ods;

import org.jspecify.annotations.NullMarked;
