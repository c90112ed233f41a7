/**
 * Normalise: takes rows of a recognised table, gives {@link vn.tonghop.normalise.Reading}s: typed values, with a finding for
 * whatever was doubtful. Guesses nothing. Start at {@link vn.tonghop.normalise.Normaliser}.
 */
@NullMarked
package vn.tonghop.normalise;

import org.jspecify.annotations.NullMarked;
