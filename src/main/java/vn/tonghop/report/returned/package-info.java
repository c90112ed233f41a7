/**
 * Returned: takes what became of a submission, gives the workbook that goes back to its sender: its own with what was found
 * marked in its cells, or, where that cannot be, the rows that have findings; before them a sheet that tells all of it. Start
 * at {@link vn.tonghop.report.returned.ReturnedWorkbook}.
 */
@NullMarked
package vn.tonghop.report.returned;

import org.jspecify.annotations.NullMarked;
