package vn.tonghop.recognise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Columns and fields are assigned as a whole: contract section 6, Columns. */
class AssignmentTest {
    private static final double NEVER = Double.NEGATIVE_INFINITY;

    @Test
    void givesWayWhereTheWholeGainsByIt() {
        double[][] scores = {{9, 8}, {9, 1}};
        Assignment best = Assignment.of(scores, new double[2]);
        assertThat(best.chosen()).containsExactly(1, 0);
        assertThat(best.total()).isEqualTo(17);
    }

    @Test
    void leavesAColumnWithoutAFieldWhereThatIsBetter() {
        Assignment best = Assignment.of(new double[][] {{1, NEVER}, {5, NEVER}}, new double[] {2, 2});
        assertThat(best.chosen()).containsExactly(Assignment.NONE, 0);
        assertThat(best.total()).isEqualTo(7);
    }

    @Test
    void assignsNothingWhereNothingIsOpen() {
        assertThat(Assignment.of(new double[0][0], new double[0]).chosen()).isEmpty();
    }

    /** Against every possible assignment of small tables. */
    @Test
    void findsTheGreatestSum() {
        Random random = new Random(20261201);
        for (int trial = 0; trial < 300; trial++) {
            int columns = 1 + random.nextInt(5);
            int fields = 1 + random.nextInt(5);
            double[][] scores = new double[columns][fields];
            double[] without = new double[columns];
            for (int column = 0; column < columns; column++) {
                without[column] = random.nextDouble() * 4 - 2;
                for (int field = 0; field < fields; field++) {
                    scores[column][field] = random.nextInt(5) == 0 ? NEVER : random.nextDouble() * 20 - 10;
                }
            }
            assertThat(Assignment.of(scores, without).total())
                    .isCloseTo(greatest(scores, without, 0, new boolean[fields]), within(1e-6));
        }
    }

    private static double greatest(double[][] scores, double[] without, int column, boolean[] taken) {
        if (column == scores.length) {
            return 0;
        }
        double best = without[column] + greatest(scores, without, column + 1, taken);
        for (int field = 0; field < taken.length; field++) {
            if (!taken[field] && scores[column][field] > NEVER) {
                taken[field] = true;
                best = Math.max(best, scores[column][field] + greatest(scores, without, column + 1, taken));
                taken[field] = false;
            }
        }
        return best;
    }
}
