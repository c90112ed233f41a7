package vn.tonghop.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.tonghop.model.Lang;
import vn.tonghop.warehouse.TableStatus;

/** Workbooks of other kinds are refused as such, with a reason, and hold up nothing: domain notes, section (e). */
class OtherKindsTest {
    private static final String GOOD = "STT,Tên hội,Số hội viên\n1,Hội hữu nghị Việt Nam - Lào,1.797\n";
    private static final int LAST_OF_XLS = 65_535;

    @RegisterExtension
    private final SmallOffice office = new SmallOffice();

    @Test
    void budgetsAndListsOfOtherThingsAreRefusedAndTheReportBesideThemIsLoaded() throws IOException {
        office.put("2021/quang-ninh/ngan-sach.xls", budget());
        office.put("2021/quang-ninh/ngan-sach-tinh.xlsx", provinces());
        office.put("2021/quang-ninh/bang-luong.xlsx", payroll());
        office.put("2021/quang-ninh/danh-ba.xlsx", telephones());
        office.put("2021/quang-ninh/lich-hop.xlsx", agenda());
        office.put("2021/quang-ninh/doanh-nghiep.xlsx", companies());
        office.put("2021/quang-ninh/hoi.csv", GOOD.getBytes(UTF_8));
        Outcome outcome = office.run(Order.Kind.INGEST, office.home().inbox());
        assertThat(outcome.completed()).isTrue();
        assertThat(outcome.tables()).containsEntry(TableStatus.REJECTED, 6).containsEntry(TableStatus.LOADED, 1);
        assertThat(office.findings().stream()
                        .filter(row -> row.get(10).equals("error"))
                        .map(row -> row.get(11)))
                .hasSize(6)
                .containsOnly("no-known-table");
        assertThat(office.export("associations")).hasSize(1);
        assertThat(office.export("members")).isEmpty();
        assertThat(office.export("indicators")).isEmpty();
    }

    @Test
    void theCellsOfABudgetAreShownInUnicode() throws IOException {
        Path file = office.put("2021/quang-ninh/ngan-sach.xls", budget());
        List<String> texts = new Inspection(office.home(), SmallOffice.CONFIGURATION, Lang.VI, false, Optional.empty())
                .cells(file).toList().stream().map(row -> row.get(3)).toList();
        assertThat(texts)
                .contains("BỘ TÀI CHÍNH", "Đơn vị tính: Triệu đồng", "HƯNG YÊN", "Lào Cai", "4=5+6", "#REF!")
                .contains("(1) 419.278.223");
    }

    /** A sheet in TCVN3 beside one in Unicode, heads wrapped by hand, numbering, footnotes, errors, a used range to the end. */
    private static byte[] budget() throws IOException {
        try (Workbook workbook = new HSSFWorkbook()) {
            Sheet old = workbook.createSheet("M05");
            old(old, 0, ".VnTimeH", "Bé tµi chÝnh");
            old(old, 1, ".VnTime", "§¬n vÞ tÝnh: TriÖu ®ång");
            row(old, 2, "SỐ", "TỈNH, THÀNH PHỐ", "TỔNG THU", "TỶ LỆ");
            row(old, 3, "TT", "", "NSNN TRÊN", "(%)");
            row(old, 4, "", "", "ĐỊA BÀN", "");
            row(old, 5, "A", "B", "4=5+6", "6=7+8+9");
            row(old, 6, "", "TỔNG SỐ - TOTAL (1)", "(1)\u00A0\u00A0\u00A0 419.278.223", "");
            row(old, 7, "I", "ĐÔNG BẮC", "", "");
            row(old, 8, "1", "", "1.000", "50");
            style(old.getRow(8).createCell(1), ".VnTimeH").setCellValue("h\u00ADng yªn");
            row(old, 9, "2", "", "2.000", "50");
            style(old.getRow(9).createCell(1), ".VnTime").setCellValue("Lµo Cai");
            old.getRow(9).createCell(4).setCellErrorValue(FormulaError.REF.getCode());
            old.createRow(LAST_OF_XLS).createCell(0);
            Sheet unicode = workbook.createSheet("M06");
            row(unicode, 0, "Nội dung", "Tổng số", "Ghi chú");
            row(unicode, 1, "I. Chi thường xuyên", "500.000", "");
            row(unicode, 2, "Chi hành chính", "200.000", "");
            row(unicode, 3, "Ghi chú: (1) Chưa bao gồm vốn vay", "", "");
            return bytes(workbook);
        }
    }

    private static byte[] provinces() throws IOException {
        try (Workbook workbook = new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("QT");
            row(sheet, 0, "QUYẾT TOÁN CHI NGÂN SÁCH ĐỊA PHƯƠNG", "", "", "Đơn vị: tỷ đồng");
            row(sheet, 1, "STT\nNo.", "Tỉnh, thành phố\nProvince", "Chi", "");
            row(sheet, 2, "", "", "Đầu tư", "Thường xuyên");
            sheet.addMergedRegion(new CellRangeAddress(1, 1, 2, 3));
            row(sheet, 3, "1", "HÀ GIANG", "1.000", "2.000");
            row(sheet, 4, "2", "THỪA THIÊN - HUẾ", "3.000", "4.000");
            return bytes(workbook);
        }
    }

    private static byte[] payroll() throws IOException {
        return sheet(
                "BẢNG LƯƠNG THÁNG 6",
                new String[] {"STT", "Họ và tên", "Chức vụ", "Hệ số", "Thực lĩnh", "Ký nhận"},
                new String[] {"1", "Nguyễn Văn Anh", "Trưởng phòng", "4,98", "7.420.200", ""});
    }

    private static byte[] telephones() throws IOException {
        return sheet(
                "DANH BẠ ĐIỆN THOẠI LIÊN HIỆP CÁC TỔ CHỨC HỮU NGHỊ TỈNH QUẢNG NINH",
                new String[] {"STT", "Họ và tên", "Chức vụ", "Điện thoại", "Email"},
                new String[] {"1", "Nguyễn Văn Anh", "Trưởng phòng", "0912345678", "anh@example.vn"});
    }

    private static byte[] agenda() throws IOException {
        return sheet(
                "CHƯƠNG TRÌNH HỘI NGHỊ TỔNG KẾT",
                new String[] {"Thời gian", "Nội dung", "Người thực hiện", "Ghi chú"},
                new String[] {"8h00 - 8h30", "Đón tiếp đại biểu", "Văn phòng", ""});
    }

    private static byte[] companies() throws IOException {
        return sheet(
                "DANH SÁCH DOANH NGHIỆP THAM GIA HỘI CHỢ",
                new String[] {"STT", "Tên đơn vị", "Địa chỉ", "Số người tham gia"},
                new String[] {"1", "Công ty TNHH Hoa Sen", "Hạ Long", "5"});
    }

    private static byte[] sheet(String title, String[]... rows) throws IOException {
        try (Workbook workbook = new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("Sheet1");
            row(sheet, 0, title);
            for (int i = 0; i < rows.length; i++) {
                row(sheet, i + 2, rows[i]);
            }
            return bytes(workbook);
        }
    }

    private static void old(Sheet sheet, int number, String font, String text) {
        style(sheet.createRow(number).createCell(0), font).setCellValue(text);
    }

    private static Cell style(Cell cell, String fontName) {
        Workbook workbook = cell.getSheet().getWorkbook();
        Font font = workbook.createFont();
        font.setFontName(fontName);
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        cell.setCellStyle(style);
        return cell;
    }

    private static void row(Sheet sheet, int number, String... texts) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isEmpty()) {
                row.createCell(i).setCellValue(texts[i]);
            }
        }
    }

    private static byte[] bytes(Workbook workbook) throws IOException {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }
}
