package vn.tonghop.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnWidthsTest {
    @Test
    void columnsWithRoomGetWhatTheyWant() {
        assertThat(ColumnWidths.fit(1000, new double[] {1, 3, 4, 2}, new double[] {50, 50, 50, 50}))
                .containsExactly(100, 300, 400, 200);
    }

    @Test
    void aNumberThatNeedsMoreGetsItFromTheOthers() {
        assertThat(ColumnWidths.fit(1000, new double[] {1, 4, 5}, new double[] {280, 50, 50}))
                .containsExactly(280, 320, 400);
    }

    @Test
    void whatOneGivesMayMakeTheNextTight() {
        assertThat(ColumnWidths.fit(1000, new double[] {1, 2, 7}, new double[] {500, 180, 100}))
                .containsExactly(500, 180, 320);
    }

    @Test
    void whereTheLeastOfAllIsTooMuchAllGetLess() {
        assertThat(ColumnWidths.fit(900, new double[] {1, 1, 1}, new double[] {400, 400, 1000}))
                .containsExactly(200, 200, 500);
    }
}
