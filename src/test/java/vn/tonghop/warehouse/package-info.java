/** Tests of the warehouse against a real PostgreSQL. */
@NullMarked
package vn.tonghop.warehouse;

import org.jspecify.annotations.NullMarked;
