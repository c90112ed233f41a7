/**
 * Validate: takes {@link vn.tonghop.normalise.Reading}s, gives {@link vn.tonghop.validate.Checked} rows: what may be loaded, with
 * its keys, and what may not. Start at {@link vn.tonghop.validate.Validator}.
 */
@NullMarked
package vn.tonghop.validate;

import org.jspecify.annotations.NullMarked;
