/** Tests of the reports. */
@NullMarked
package vn.tonghop.report;

import org.jspecify.annotations.NullMarked;
