/** Tests of the package of the same name. */
@NullMarked
package vn.tonghop.sheet.legacy;

import org.jspecify.annotations.NullMarked;
