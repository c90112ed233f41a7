/**
 * The words of the contract as types. Depends on nothing; every other package may use them.
 */
@NullMarked
package vn.tonghop.model;

import org.jspecify.annotations.NullMarked;
