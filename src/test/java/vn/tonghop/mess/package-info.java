/** Clean tables made messy by the rules of the contract, by the thousand, and read back. Start at {@link vn.tonghop.mess.MessTest}. */
@NullMarked
package vn.tonghop.mess;

import org.jspecify.annotations.NullMarked;
