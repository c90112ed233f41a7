/** Vietnamese text, cleaned and folded. */
@NullMarked
package vn.tonghop.text;

import org.jspecify.annotations.NullMarked;
