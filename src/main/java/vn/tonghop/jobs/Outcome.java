package vn.tonghop.jobs;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import vn.tonghop.model.Message;
import vn.tonghop.model.Period;
import vn.tonghop.model.Severity;
import vn.tonghop.warehouse.InboxFinding;
import vn.tonghop.warehouse.TableStatus;

/**
 * What a run has done.
 *
 * @param end whether the job did all that it was to do, and why not
 * @param received what was new in the inbox
 * @param tables how many tables and files without one came to which end
 * @param rows how many records were loaded
 * @param consolidated what became of the periods looked at
 * @param workbooks the workbooks written
 */
public record Outcome(
        End end,
        Received received,
        Map<TableStatus, Integer> tables,
        long rows,
        Releases consolidated,
        List<Path> workbooks) {
    /** Keeps copies. */
    public Outcome {
        tables = Map.copyOf(tables);
        workbooks = List.copyOf(workbooks);
    }

    /**
     * How a job ended.
     *
     * @param kind whether all was done
     * @param reasons what was not done, and why
     * @param before what an earlier run, which was cut short and is ended now, could not do; the first line says which run
     */
    public record End(Kind kind, List<Message> reasons, List<Message> before) {
        /** Keeps copies. */
        public End {
            reasons = List.copyOf(reasons);
            before = List.copyOf(before);
        }

        /** How. */
        public enum Kind {
            /** All was done. */
            COMPLETED,
            /** It came to its end without some of its parts; the next run does what is still due. */
            FAILED,
            /** It was cut short; the next run finishes it. */
            UNFINISHED
        }
    }

    /**
     * What was new in the inbox.
     *
     * @param files how many files were received
     * @param left what could not be taken, and was not found so by an earlier run
     */
    public record Received(int files, List<InboxFinding> left) {
        /** Keeps a copy. */
        public Received {
            left = List.copyOf(left);
        }
    }

    /** How many files were new. */
    public int files() {
        return received.files();
    }

    /** Whether the job did all that it was to do. */
    public boolean completed() {
        return end.kind() == End.Kind.COMPLETED;
    }

    /**
     * What became of the periods that were looked at.
     *
     * @param made the releases made
     * @param unchanged those whose latest release still holds
     * @param empty those that have nothing in force
     * @param undeclared those for which nobody is declared to report
     * @param ratesMissing what could not be converted to đồng
     */
    public record Releases(
            List<Made> made,
            List<Period> unchanged,
            List<Period> empty,
            List<UndeclaredPeriod> undeclared,
            List<MissingRate> ratesMissing) {
        /** Keeps copies. */
        public Releases {
            undeclared = List.copyOf(undeclared);
            ratesMissing = List.copyOf(ratesMissing);
            made = List.copyOf(made);
            unchanged = List.copyOf(unchanged);
            empty = List.copyOf(empty);
        }
    }

    /**
     * A release made.
     *
     * @param period of what
     * @param number which of the period's
     */
    public record Made(Period period, int number) {}

    /** Whether a file or a table of this run was rejected, is held or could not be taken, so that somebody should look. */
    public boolean wantsAttention() {
        return received.left().stream().anyMatch(one -> one.finding().severity() == Severity.ERROR)
                || tables.getOrDefault(TableStatus.REJECTED, 0) + tables.getOrDefault(TableStatus.HELD, 0) > 0;
    }
}
