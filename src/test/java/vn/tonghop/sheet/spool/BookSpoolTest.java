package vn.tonghop.sheet.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.sheet.Book;
import vn.tonghop.sheet.Cell;
import vn.tonghop.sheet.CellStyle;
import vn.tonghop.sheet.CellValue;
import vn.tonghop.sheet.Grid;
import vn.tonghop.sheet.Row;
import vn.tonghop.sheet.Rows;
import vn.tonghop.sheet.Span;
import vn.tonghop.testing.Grids;

class BookSpoolTest {
    private static final int MANY = 120_000;

    @TempDir
    Path folder;

    @Test
    void givesBackEveryKindOfCell() throws Unreadable {
        BookSpool spool = new BookSpool(folder);
        int money = spool.style(new CellStyle("#,##0", ".VnTime"));
        assertThat(spool.style(new CellStyle("#,##0", ".VnTime"))).isEqualTo(money);
        spool.texts().add("chung");
        SheetSpool sheet = spool.sheet("Biểu 1", 1, true);
        sheet.row(3, true);
        sheet.text(1, money, "riêng 𝒳");
        sheet.text(2, money, 0);
        sheet.number(3, money, 1_500);
        sheet.number(4, money, -7);
        sheet.number(5, money, new BigDecimal("-123456789012.345"));
        sheet.number(6, money, new BigDecimal("1E+300"));
        sheet.number(7, money, BigDecimal.ZERO);
        sheet.moment(8, money, LocalDateTime.of(1899, 12, 31, 0, 0));
        sheet.moment(9, money, LocalDateTime.of(2025, 6, 30, 23, 59, 59));
        sheet.moment(10, money, LocalDateTime.of(2025, 6, 30, 0, 0, 0, 5));
        sheet.truth(11, money, true);
        sheet.truth(12, money, false);
        sheet.fault(16_384, money, "#REF!");
        sheet.span(new Span(5, 1, 6, 2));
        sheet.span(new Span(3, 13, 3, 14));
        sheet.hideColumns(2, 3);

        try (Book book = spool.book()) {
            Grid grid = book.grids().get(0);
            assertThat(grid.name()).isEqualTo("Biểu 1");
            assertThat(grid.hidden()).isTrue();
            assertThat(grid.lastRow()).isEqualTo(3);
            assertThat(grid.hiddenColumns()).containsExactlyInAnyOrder(2, 3);
            assertThat(grid.spans()).containsExactly(new Span(3, 13, 3, 14), new Span(5, 1, 6, 2));
            Row row = Grids.list(grid).get(0);
            assertThat(row.hidden()).isTrue();
            assertThat(row.cells())
                    .extracting(cell -> cell.value().text())
                    .containsExactly(
                            "riêng 𝒳",
                            "chung",
                            "1500",
                            "-7",
                            "-123456789012.345",
                            "1" + "0".repeat(300),
                            "0",
                            "1899-12-31",
                            "2025-06-30T23:59:59",
                            "2025-06-30",
                            "TRUE",
                            "FALSE",
                            "#REF!");
            assertThat(row.value(3)).isEqualTo(new CellValue.Numeric(new BigDecimal("1.5E+3")));
            assertThat(row.value(10)).isEqualTo(new CellValue.Moment(LocalDateTime.of(2025, 6, 30, 0, 0, 0, 5)));
            assertThat(row.cells()).extracting(Cell::style).containsOnly(new CellStyle("#,##0", ".VnTime"));
        }
    }

    @Test
    void leavesOutRowsAndCellsThatHoldNothing() throws Unreadable {
        BookSpool spool = new BookSpool(folder);
        spool.texts().add("\u00A0 ");
        int style = spool.style(CellStyle.PLAIN);
        SheetSpool sheet = spool.sheet("", 1, false);
        sheet.row(1, false);
        sheet.text(1, style, 0);
        sheet.row(2, false);
        sheet.text(1, style, " \t\n\u200B\uFEFF");
        sheet.text(2, style, "x");
        sheet.row(9, false);
        sheet.hideColumns(2, 16_384);

        try (Book book = spool.book()) {
            Grid grid = book.grids().get(0);
            assertThat(Grids.list(grid)).extracting(Row::number).containsExactly(2);
            assertThat(Grids.list(grid).get(0).cells()).hasSize(1);
            assertThat(grid.lastRow()).isEqualTo(2);
            assertThat(grid.hiddenColumns()).containsExactly(2);
        }
    }

    @Test
    void replaysWhatIsTooMuchForMemoryFromAPrivateFileThatGoesWithTheBook() throws Unreadable, IOException {
        BookSpool spool = new BookSpool(folder);
        int style = spool.style(CellStyle.PLAIN);
        for (int position = 1; position <= 2; position++) {
            SheetSpool sheet = spool.sheet("s" + position, position, false);
            for (int row = 1; row <= MANY; row++) {
                sheet.row(row, false);
                sheet.text(1, style, "dòng " + row + " của trang " + position);
                sheet.number(2, style, row);
            }
        }
        try (Book book = spool.book()) {
            assertThat(files()).hasSize(2);
            try (Rows first = book.grids().get(0).rows();
                    Rows second = book.grids().get(1).rows();
                    Rows again = book.grids().get(1).rows()) {
                for (int row = 1; row <= MANY; row++) {
                    assertThat(first.next().value(1).text()).isEqualTo("dòng " + row + " của trang 1");
                    assertThat(second.next().value(1).text()).isEqualTo("dòng " + row + " của trang 2");
                    assertThat(again.next().number()).isEqualTo(row);
                }
                assertThat(first.hasNext()).isFalse();
                assertThat(second.hasNext()).isFalse();
            }
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void keepsManySharedTextsOutOfMemory() throws Unreadable {
        TextTable texts = new TextTable(new Spool(folder), 10_000);
        for (int i = 0; i < MANY; i++) {
            texts.add(i % 7 == 0 ? "" : "chữ " + i);
        }
        texts.finish();
        assertThat(texts.size()).isEqualTo(MANY);
        for (int i = 0; i < MANY; i++) {
            int scattered = (int) (i * 7_919L % MANY);
            assertThat(texts.isBlank(scattered)).isEqualTo(scattered % 7 == 0);
            assertThat(texts.get(scattered).text()).isEqualTo(scattered % 7 == 0 ? "" : "chữ " + scattered);
        }
        texts.close();
    }

    @Test
    void refusesCellsThatNoSpreadsheetHolds() {
        BookSpool spool = new BookSpool(folder);
        SheetSpool sheet = spool.sheet("", 1, false);
        sheet.row(1, false);
        assertThatThrownBy(() -> sheet.text(1, 0, "x".repeat(32_768))).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> sheet.text(16_385, 0, "x")).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> sheet.row(1, false)).isInstanceOf(IllegalArgumentException.class);
        spool.close();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> !path.equals(folder)).toList();
        }
    }
}
