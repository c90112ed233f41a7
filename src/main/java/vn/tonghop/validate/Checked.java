package vn.tonghop.validate;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.tonghop.model.Finding;
import vn.tonghop.model.FindingCode;
import vn.tonghop.model.Findings;
import vn.tonghop.normalise.SentCell;
import vn.tonghop.normalise.Value;

/**
 * One data row after all checks that need no other row.
 *
 * @param row its number in the sheet
 * @param values one for each field of the dataset, in their order
 * @param keys a 128-bit hash for each natural key that the row fills, in the order of the definition; the first decides
 *     identity, and any of them tells a repeat
 * @param estimate whether any of its numbers is an estimate
 * @param asked whether it lacks a required field whose text is asked about once for the whole table: it is not loaded
 * @param findings all that was found; any error keeps the row from being loaded
 * @param sent the cells whose text is not just what their value says
 */
public record Checked(
        int row,
        List<Value> values,
        List<Key> keys,
        boolean estimate,
        boolean asked,
        Findings findings,
        List<SentCell> sent) {
    /**
     * One natural key of a row.
     *
     * @param ordinal which key of the definition, from 0
     * @param hash of its folded text
     */
    public record Key(int ordinal, UUID hash) {}

    /** The same where the columns of some fields are asked about: what the row lacks of these is not told row by row. */
    public Checked lacking(Set<String> fields) {
        List<Finding> others = findings.list().stream()
                .filter(finding -> finding.code() != FindingCode.REQUIRED_MISSING || !fields.contains(finding.field()))
                .toList();
        return others.size() == findings.list().size()
                ? this
                : new Checked(row, values, keys, estimate, true, new Findings(others), sent);
    }

    /** Whether the row may be loaded. */
    public boolean accepted() {
        return !asked && !findings.anyErrors();
    }
}
