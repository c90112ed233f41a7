/** What a sheet is taken for. */
@NullMarked
package vn.tonghop.recognise;

import org.jspecify.annotations.NullMarked;
