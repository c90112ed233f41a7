/**
 * Report: takes a release and findings, gives the workbooks that people read. Computes no figure. Start at
 * {@link vn.tonghop.report.NationalWorkbook}.
 */
@NullMarked
package vn.tonghop.report;

import org.jspecify.annotations.NullMarked;
