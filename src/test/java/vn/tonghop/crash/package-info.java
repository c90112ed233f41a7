/**
 * The program as a process that is killed, stopped, launched twice or starved: whatever happens to it, the same command
 * ends well in the end, and what it then tells is what an undisturbed run tells.
 */
@NullMarked
package vn.tonghop.crash;

import org.jspecify.annotations.NullMarked;
