@NullMarked
package vn.tonghop.report.form;

import org.jspecify.annotations.NullMarked;
