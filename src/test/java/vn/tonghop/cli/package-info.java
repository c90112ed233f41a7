/** Tests of the command line and of what starts it. */
@NullMarked
package vn.tonghop.cli;

import org.jspecify.annotations.NullMarked;
