/**
 * The PostgreSQL server in the home's {@code db} folder: made, started, shared by processes, stopped by the last one out.
 */
@NullMarked
package vn.tonghop.warehouse.server;

import org.jspecify.annotations.NullMarked;
