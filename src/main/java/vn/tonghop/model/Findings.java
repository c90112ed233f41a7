package vn.tonghop.model;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Remarks in the order in which they were made.
 *
 * @param list never changes
 */
public record Findings(List<Finding> list) implements Iterable<Finding> {
    /** No remark. */
    public static final Findings NONE = new Findings(List.of());

    /** Keeps a copy. */
    public Findings {
        list = List.copyOf(list);
    }

    /** These remarks alone. */
    public static Findings of(Finding... findings) {
        return new Findings(List.of(findings));
    }

    /** These, then those. */
    public Findings and(Findings more) {
        if (more.list.isEmpty()) {
            return this;
        }
        if (list.isEmpty()) {
            return more;
        }
        List<Finding> both = new ArrayList<>(list);
        both.addAll(more.list);
        return new Findings(both);
    }

    /** These, then one more. */
    public Findings and(Finding one) {
        return and(of(one));
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return list.isEmpty();
    }

    /** Whether any of them keeps its row or file from being loaded. */
    public boolean anyErrors() {
        for (Finding finding : list) {
            if (finding.severity() == Severity.ERROR) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Iterator<Finding> iterator() {
        return list.iterator();
    }
}
