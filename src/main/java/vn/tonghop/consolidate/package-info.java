/**
 * Consolidate: takes rows in force, gives releases: numbered, frozen figures of a period, each with its sources.
 * Start at {@link vn.tonghop.consolidate.Consolidation}.
 */
@NullMarked
package vn.tonghop.consolidate;

import org.jspecify.annotations.NullMarked;
