package vn.tonghop.normalise;

import java.util.List;
import java.util.Set;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Findings;

/**
 * One data row, read.
 *
 * @param row its number in the sheet
 * @param values one for each field of the dataset, in their order
 * @param findings what was doubtful in this row
 * @param asked the fields without a value whose text is asked about once for the whole table
 * @param sent the cells whose text is not just what their value says; of personal fields none
 */
public record Reading(int row, List<Value> values, Findings findings, Set<String> asked, List<SentCell> sent) {
    /** The same with one more remark. */
    public Reading with(Finding finding) {
        return with(Findings.of(finding));
    }

    /** The same with more remarks. */
    public Reading with(Findings more) {
        return new Reading(row, values, findings.and(more), asked, sent);
    }

    /** Whether any of its numbers is an estimate. */
    public boolean estimate() {
        return values.stream().anyMatch(value -> value instanceof Value.Quantity number && number.estimate());
    }
}
