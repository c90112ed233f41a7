/**
 * Vietnamese text: takes text, gives it cleaned, or folded for comparison. Knows no dataset. Start at {@link vn.tonghop.text.VietnameseText}.
 */
@NullMarked
package vn.tonghop.text;

import org.jspecify.annotations.NullMarked;
