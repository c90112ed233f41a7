/** The catalogue of findings against the whole program: for each code a file that provokes it. */
@NullMarked
package vn.tonghop.findings;

import org.jspecify.annotations.NullMarked;
