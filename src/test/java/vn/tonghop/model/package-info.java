/** The words of the contract. */
@NullMarked
package vn.tonghop.model;

import org.jspecify.annotations.NullMarked;
