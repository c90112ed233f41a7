/**
 * Text of before Unicode: takes a book as its file stores it, gives it with its TCVN3 and VNI texts in Unicode. What proves an
 * encoding is words; fonts support, and neighbours decide what a short text cannot. Start at
 * {@link vn.tonghop.sheet.legacy.LegacyBook}.
 */
@NullMarked
package vn.tonghop.sheet.legacy;

import org.jspecify.annotations.NullMarked;
