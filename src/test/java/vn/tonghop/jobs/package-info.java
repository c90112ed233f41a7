/** The whole line, from files in an inbox to figures and the workbook, on a real PostgreSQL. */
@NullMarked
package vn.tonghop.jobs;

import org.jspecify.annotations.NullMarked;
