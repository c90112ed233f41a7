package vn.tonghop.jobs;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import vn.tonghop.model.Message;
import vn.tonghop.model.Period;
import vn.tonghop.warehouse.TableStatus;

/**
 * What a run has done.
 *
 * @param end whether the job did all that it was to do, and why not
 * @param files how many files were new
 * @param tables how many tables and files without one came to which end
 * @param rows how many records were loaded
 * @param consolidated what became of the periods looked at
 * @param workbooks the workbooks written
 */
public record Outcome(
        End end,
        int files,
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
     */
    public record Releases(
            List<Made> made, List<Period> unchanged, List<Period> empty, List<UndeclaredPeriod> undeclared) {
        /** Keeps copies. */
        public Releases {
            undeclared = List.copyOf(undeclared);
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

    /** Whether a file or a table of this run was rejected or is held, so that somebody should look. */
    public boolean wantsAttention() {
        return tables.getOrDefault(TableStatus.REJECTED, 0) + tables.getOrDefault(TableStatus.HELD, 0) > 0;
    }
}
