package vn.tonghop.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.tonghop.sheet.CellValue;
import vn.tonghop.sheet.Grid;
import vn.tonghop.sheet.Row;
import vn.tonghop.sheet.Span;

class GridsTest {
    @Test
    void readsTheCellsOfATextBlock() {
        Grid grid = Grids.of("""
                STT | Họ⎵tên | Ngày sinh

                #1.50 | | @2020-01-31
                ~ ?TRUE | !#REF!
                """, "A1:B2");
        assertThat(Grids.list(grid)).extracting(Row::number).containsExactly(1, 3, 4);
        Row third = Grids.list(grid).get(1);
        assertThat(third.value(1).text()).isEqualTo("1.5");
        assertThat(third.value(2).kind()).isEqualTo(CellValue.Kind.BLANK);
        assertThat(third.value(3).text()).isEqualTo("2020-01-31");
        assertThat(Grids.list(grid).get(0).value(2).text()).isEqualTo("Họ\u00A0tên");
        assertThat(Grids.list(grid).get(2).hidden()).isTrue();
        assertThat(Grids.list(grid).get(2).value(2)).isEqualTo(new CellValue.Fault("#REF!"));
        assertThat(grid.spans()).containsExactly(new Span(1, 1, 2, 2));
        assertThat(grid.lastRow()).isEqualTo(4);
    }
}
