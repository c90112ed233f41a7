/**
 * Reference: takes the csv files of {@code jobs/reference}, gives look-ups by name, alias or code, at a date; none changes after
 * loading. Start at {@link vn.tonghop.reference.Reference}.
 */
@NullMarked
package vn.tonghop.reference;

import org.jspecify.annotations.NullMarked;
