/** Holds the code against the map of packages in the README. */
@NullMarked
package vn.tonghop.architecture;

import org.jspecify.annotations.NullMarked;
