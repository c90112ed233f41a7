/** Benchmarks: ratios within one run, printed and never asserted. {@code .ci/bench} runs them. */
@NullMarked
package vn.tonghop.bench;

import org.jspecify.annotations.NullMarked;
