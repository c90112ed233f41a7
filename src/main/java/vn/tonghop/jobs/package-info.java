/**
 * Jobs: one class a piece of work and its Spring Batch wiring; the only place that joins the stages.
 */
@NullMarked
package vn.tonghop.jobs;

import org.jspecify.annotations.NullMarked;
