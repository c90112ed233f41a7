/**
 * The sample data: takes nothing, gives the files below {@code sample-data/inbox} and how many records each of their
 * sheets holds. Never reads the clock, the locale or the time zone. Start at {@link vn.tonghop.sample.SampleData}.
 */
@NullMarked
package vn.tonghop.sample;

import org.jspecify.annotations.NullMarked;
