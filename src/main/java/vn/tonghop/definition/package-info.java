/**
 * Definition: takes the yml files of {@code jobs/datasets}, gives the datasets as data. A faulty file is refused with its
 * line and the reason. Start at {@link vn.tonghop.definition.Definitions}.
 */
@NullMarked
package vn.tonghop.definition;

import org.jspecify.annotations.NullMarked;
