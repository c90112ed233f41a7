package vn.tonghop.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.tonghop.model.Lang;

/** A release with lists longer than any buffer: 6,000 projects, and as many findings. */
class LongListTest {
    private static TestRelease release;
    private static Path workbook;

    @TempDir
    private static Path outbox;

    @BeforeAll
    static void releaseIsMade() throws IOException {
        release = new TestRelease("""
                insert into wh.ngo_projects
                    (table_id, row_no, estimate, project_name, ngo_name, ngo_country, sector, committed_amount, committed_currency)
                select 2, n, n % 7 = 0, 'Dự án số ' || n || ' & <' || repeat('á', n % 90) || '>', 'Tổ chức ' || n % 300, 'US', 'Y_TE',
                       n * 1000.5, case n % 3 when 0 then 'USD' when 1 then 'VND' else 'SEK' end
                from generate_series(100, 6100) n;
                insert into ops.finding (submission_id, table_id, dataset, sheet, row_no, column_no, severity, code, value)
                select 1, 2, 'ngo-projects', 'Dự án', n, 3, 'warning', 'date-unclear', 'Quý II/' || n
                from generate_series(100, 6100) n""");
        workbook = release.write(TestRelease.LAYOUT, outbox, Lang.VI);
    }

    @AfterAll
    static void databaseIsDropped() {
        release.close();
    }

    @Test // contract section 9: the workbook of a release made again is the very same
    void twoMakingsAreEqualToTheByte() {
        for (int again = 1; again <= 3; again++) {
            Path other = release.write(TestRelease.LAYOUT, outbox.resolve("again-" + again), Lang.VI);
            assertThat(other).hasSameBinaryContentAs(workbook);
            assertThat(TestRelease.document(other)).hasSameBinaryContentAs(TestRelease.document(workbook));
        }
    }

    @Test // a reader that trusts the range of a sheet sees every row
    void everySheetSaysHowFarItGoes() throws IOException {
        List<Document> sheets = TestRelease.parts(workbook, "xl/worksheets/sheet");
        assertThat(sheets).hasSizeGreaterThan(15);
        for (Document sheet : sheets) {
            Element said = TestRelease.elements(sheet, "dimension").get(0);
            int rows = 0;
            for (Element row : TestRelease.elements(sheet, "row")) {
                rows = Math.max(rows, Integer.parseInt(row.getAttribute("r")));
            }
            int columns = 0;
            for (Element cell : TestRelease.elements(sheet, "c")) {
                columns = Math.max(
                        columns,
                        CellRangeAddress.valueOf(cell.getAttribute("r")).getFirstColumn() + 1);
            }
            assertThat(said.getAttribute("ref"))
                    .isEqualTo(new CellRangeAddress(0, rows - 1, 0, columns - 1).formatAsString());
        }
    }
}
