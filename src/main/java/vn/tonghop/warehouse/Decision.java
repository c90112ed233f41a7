package vn.tonghop.warehouse;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.tonghop.model.Dataset;
import vn.tonghop.model.Merging;
import vn.tonghop.model.Period;
import vn.tonghop.model.SubmissionId;
import vn.tonghop.model.UnitId;

/**
 * What an operator decides about a submission: contract section 3, {@code resolve}.
 *
 * @param submission about which
 * @param table the one of its tables that is meant, by its number in the listing of tables; empty for all
 * @param choice what
 * @param by who decides; empty where that was not told
 * @param reason why; empty where that was not told
 */
public record Decision(
        SubmissionId submission, Optional<Integer> table, Choice choice, Optional<String> by, Optional<String> reason) {
    /** What can be decided. */
    public sealed interface Choice
            permits RevisionOf, Part, Placed, DatasetIs, ColumnIs, CodeIs, UnitIs, Merged, Discard, Withdraw, Undo {}

    /**
     * It replaces others.
     *
     * @param others at least one
     */
    public record RevisionOf(List<SubmissionId> others) implements Choice {
        /** Keeps a copy; refuses none. */
        public RevisionOf {
            others = List.copyOf(others);
            if (others.isEmpty()) {
                throw new IllegalArgumentException("a revision replaces something");
            }
        }
    }

    /** It counts beside what is in force. */
    public record Part() implements Choice {}

    /**
     * Whose it is, and for when.
     *
     * @param unit empty where that was clear already
     * @param period empty where that was clear already
     */
    public record Placed(Optional<UnitId> unit, Optional<Period> period) implements Choice {
        /** Refuses neither. */
        public Placed {
            if (unit.isEmpty() && period.isEmpty()) {
                throw new IllegalArgumentException("a unit or a period");
            }
        }
    }

    /**
     * What a column stands for: for this submission, and from now on for its unit and the dataset.
     *
     * @param dataset of the table
     * @param header the words over the column
     * @param field of the dataset
     */
    public record ColumnIs(Dataset dataset, String header, String field) implements Choice {}

    /**
     * What a table holds that may be of two datasets: for this table alone.
     *
     * @param dataset the one that it is
     */
    public record DatasetIs(Dataset dataset) implements Choice {}

    /**
     * What a text of a code field means that is in no list: for this submission, and from now on for its unit and the dataset.
     *
     * @param dataset of the table
     * @param field of the dataset
     * @param text as sent
     * @param code of the field's list
     */
    public record CodeIs(Dataset dataset, String field, String text, String code) implements Choice {}

    /**
     * What a phrase means that tells in what numbers are given: for this submission, and from now on for its unit and the dataset.
     *
     * @param dataset of the table
     * @param text the phrase
     * @param scale what one of the numbers is worth
     * @param currency of amounts, ISO 4217; empty where something is counted
     */
    public record UnitIs(Dataset dataset, String text, BigDecimal scale, String currency) implements Choice {}

    /**
     * How often numbers count that are merged over several records of its tables.
     *
     * @param merging once, or in each
     */
    public record Merged(Merging merging) implements Choice {
        /** Refuses no answer. */
        public Merged {
            if (merging == Merging.ASKED) {
                throw new IllegalArgumentException("once, or each");
            }
        }
    }

    /** What is held counts for nothing. */
    public record Discard() implements Choice {}

    /** What is in force counts for nothing from now on; what it had replaced is looked at again. */
    public record Withdraw() implements Choice {}

    /** The latest decision about the submission never was. */
    public record Undo() implements Choice {}
}
