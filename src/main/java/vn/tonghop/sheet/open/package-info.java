/**
 * The door into {@code sheet}: looks at a file's bytes, refuses what is broken or hostile with a finding, and opens the rest.
 * Start at {@link vn.tonghop.sheet.open.Opener}.
 */
@NullMarked
package vn.tonghop.sheet.open;

import org.jspecify.annotations.NullMarked;
