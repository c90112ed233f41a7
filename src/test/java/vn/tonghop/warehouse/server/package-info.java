/** Tests of the embedded server: started, shared, killed, found again. */
@NullMarked
package vn.tonghop.warehouse.server;

import org.jspecify.annotations.NullMarked;
