package vn.tonghop.warehouse;

import java.time.Instant;
import java.util.List;
import vn.tonghop.recognise.Intent;

/**
 * What one submission brings to one dataset of a unit and period. Settling decides on a claim as a whole, unless an operator
 * names one of its tables.
 *
 * @param submission its number
 * @param run the run that received it
 * @param receivedAt when that was
 * @param file path below the inbox
 * @param intent what title or name says that it does to earlier ones
 * @param doubtful whether the reading of a table put a question, so that a ruling alone puts it in force
 * @param late whether its period had been closed when it came, so that here too a ruling alone puts it in force
 * @param tables those that have anything to put in force, in their order
 */
record Claim(
        long submission,
        long run,
        Instant receivedAt,
        String file,
        Intent intent,
        boolean doubtful,
        boolean late,
        List<Table> tables) {
    Claim {
        tables = List.copyOf(tables);
    }

    /**
     * One table found.
     *
     * @param id its number
     * @param rows how many rows it loaded; none is a nil return
     */
    record Table(long id, int rows) {}
}
