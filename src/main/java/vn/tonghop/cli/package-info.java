/**
 * The command line: parses the verb before anything else starts, then opens only what that verb needs.
 */
@NullMarked
package vn.tonghop.cli;

import org.jspecify.annotations.NullMarked;
