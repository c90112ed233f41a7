/**
 * Intake: takes an inbox, gives what has been received: files that are whole, hashed and archived, with the hints that their
 * folders give. Reads nothing inside them. Start at {@link vn.tonghop.intake.Intake}.
 */
@NullMarked
package vn.tonghop.intake;

import org.jspecify.annotations.NullMarked;
