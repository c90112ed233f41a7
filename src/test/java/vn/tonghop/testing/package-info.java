/**
 * What tests of several stages share: sheets and servers that are easy to make.
 */
@NullMarked
package vn.tonghop.testing;

import org.jspecify.annotations.NullMarked;
