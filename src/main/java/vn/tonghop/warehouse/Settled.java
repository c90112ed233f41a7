package vn.tonghop.warehouse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.model.FindingCode;

/**
 * What came of settling one dataset of a unit and period.
 *
 * @param fates of every table
 * @param remarks what is to be said of tables
 * @param standing the tables in force, in the order in which they came in force
 */
record Settled(Map<Long, Fate> fates, List<Remark> remarks, List<InForce> standing) {
    Settled {
        fates = Map.copyOf(fates);
        remarks = List.copyOf(remarks);
        standing = List.copyOf(standing);
    }

    /**
     * What became of a table.
     *
     * @param status loaded, held or superseded
     * @param replacedBy the submission that replaced it
     */
    record Fate(TableStatus status, Optional<Long> replacedBy) {}

    /**
     * Something to be said of a table.
     *
     * @param table which
     * @param code what
     * @param details for its message
     */
    record Remark(long table, FindingCode code, List<String> details) {}

    /**
     * A table in force.
     *
     * @param table which
     * @param submission whose
     * @param supplement whether its rows replace those of the same key that came in force before
     */
    record InForce(long table, long submission, boolean supplement) {}
}
