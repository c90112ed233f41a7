package vn.tonghop.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.tonghop.report.returned.ReturnedWorkbook;

/** What comes back tells of every total of the file whether its rows give it. */
class TotalsSentBackTest {
    private static final String UNIT = "2021/hai-phong/";

    @RegisterExtension
    private final SmallOffice office = new SmallOffice();

    @Test
    void thoseThatDifferStandBeforeThoseThatAgree() throws IOException {
        List<List<String>> totals = totals("hội.xlsx", """
                Hội
                STT | Tên hội | Số hội viên | Số chi hội
                1 | Hội Việt - Lào | 1100 | 4
                2 | Hội Việt - Nga | 20 | 3
                  | Cộng | 1120 | 8
                3 | Hội Việt - Pháp | 3 | 1
                  | Tổng cộng | 1123 | 8
                """);
        assertThat(totals)
                .containsExactly(
                        List.of("1", "Cảnh báo", "Hội", "D4", "Số chi hội", "8", "7"),
                        List.of("2", "Khớp", "Hội", "C4", "Số hội viên", "1.120", "1.120"),
                        List.of("3", "Khớp", "Hội", "C6", "Số hội viên", "1.123", "1.123"),
                        List.of("4", "Khớp", "Hội", "D6", "Số chi hội", "8", "8"));
    }

    @Test // contract section 6: money agrees within one unit of its last digit a row
    void aTotalThatDiffersByRoundingAgreesAndBothSumsAreTold() throws IOException {
        List<List<String>> totals = totals("dự án.xlsx", """
                Dự án
                STT | Tên dự án | Tên tổ chức PCPNN | Giá trị cam kết (triệu đồng)
                1 | Nước sạch cho trường học | Plan International | 10.4
                2 | Y tế thôn bản | Oxfam | 20.4
                  | Tổng cộng |  | 31
                """);
        assertThat(totals).hasSize(1);
        assertThat(totals.get(0)).startsWith("1", "Khớp", "Dự án", "D4").endsWith("31.000.000", "30.800.000");
    }

    @Test
    void aFileWithoutTotalsSaysSo() throws IOException {
        office.put(UNIT + "hội.xlsx", OfficeFile.xlsx("Hội\nTên hội | Số hội viên\nHội Việt - Lào | 100"));
        try (XSSFWorkbook back = back("hội.xlsx")) {
            assertThat(text(back.getSheetAt(0))).contains("Trong tệp không ghi tổng nào.");
        }
    }

    @Test
    void moreThanAnyoneReadsAreCounted() throws IOException {
        int groups = ReturnedWorkbook.MOST_TOTALS + 12;
        String rows = IntStream.rangeClosed(1, groups)
                .mapToObj(i -> i + " | Hội số " + i + " | 5\n | Cộng | 5")
                .collect(Collectors.joining("\n"));
        List<List<String>> totals = totals("nhóm.xlsx", "Hội\nSTT | Tên hội | Số hội viên\n" + rows);
        assertThat(totals).hasSize(ReturnedWorkbook.MOST_TOTALS + 1);
        assertThat(totals.get(ReturnedWorkbook.MOST_TOTALS).get(0)).isEqualTo("… và 12 tổng nữa cũng khớp.");
    }

    /** The rows of the second section of the first sheet, without what to do. */
    private List<List<String>> totals(String file, String sheet) throws IOException {
        office.put(UNIT + file, OfficeFile.xlsx(sheet));
        try (XSSFWorkbook back = back(file)) {
            List<List<String>> rows = rows(back.getSheetAt(0));
            int from = index(rows, "2. ") + 2;
            return rows.subList(from, index(rows, "3. ")).stream()
                    .filter(row -> !row.isEmpty())
                    .toList();
        }
    }

    private XSSFWorkbook back(String file) throws IOException {
        assertThat(office.run(Order.Kind.INGEST, office.home().inbox()).completed())
                .isTrue();
        return new XSSFWorkbook(Files.newInputStream(office.home().outbox().resolve(UNIT + file + ".phan-hoi.xlsx")));
    }

    private static int index(List<List<String>> rows, String start) {
        return IntStream.range(0, rows.size())
                .filter(i -> !rows.get(i).isEmpty() && rows.get(i).get(0).startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private static List<List<String>> rows(XSSFSheet sheet) {
        List<List<String>> rows = new ArrayList<>();
        for (Row row : sheet) {
            List<String> cells = new ArrayList<>();
            row.forEach(cell -> cells.add(new DataFormatter().formatCellValue(cell)));
            cells.subList(Math.min(7, cells.size()), cells.size()).clear();
            while (!cells.isEmpty() && cells.get(cells.size() - 1).isEmpty()) {
                cells.remove(cells.size() - 1);
            }
            rows.add(cells);
        }
        return rows;
    }

    private static String text(XSSFSheet sheet) {
        return rows(sheet).toString();
    }
}
