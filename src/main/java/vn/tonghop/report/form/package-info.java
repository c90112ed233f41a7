/**
 * Form: takes the definition of a dataset, gives the blank workbook in which a union reports it, which the line reads back
 * without a guess. Start at {@link vn.tonghop.report.form.BlankForms}.
 */
@NullMarked
package vn.tonghop.report.form;

import org.jspecify.annotations.NullMarked;
