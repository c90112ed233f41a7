package vn.tonghop.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import vn.tonghop.testing.Inbox;

/** Rosters of invented members, the same for the same seed: eleven columns, texts in a table of shared strings. */
final class Rosters {
    static final int FILES = 20;

    private static final List<String> UNITS = List.of(
            "ha-noi",
            "ha-tinh",
            "quang-ninh",
            "hai-phong",
            "dong-nai",
            "da-nang",
            "can-tho",
            "nghe-an",
            "thanh-hoa",
            "lao-cai",
            "son-la",
            "dien-bien",
            "lang-son",
            "cao-bang",
            "quang-tri",
            "gia-lai",
            "dak-lak",
            "lam-dong",
            "an-giang",
            "ca-mau");
    private static final List<String> FAMILIES = List.of("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi");
    private static final List<String> GIVEN = List.of("An", "Bình", "Châu", "Dũng", "Giang", "Hà", "Khánh", "Linh");
    private static final List<String> COUNTRIES = List.of("Lào", "Nga", "Cuba", "Nhật Bản", "Pháp", "Hàn Quốc");
    private static final String[] HEADS = {
        "STT",
        "Mã hội viên",
        "Họ và tên",
        "Giới tính",
        "Ngày sinh",
        "Hội hữu nghị",
        "Chức vụ",
        "Nghề nghiệp",
        "Ngày vào hội",
        "Điện thoại",
        "Ghi chú"
    };

    private Rosters() {}

    /** Fills an inbox with {@link #FILES} workbooks of so many rows in all. */
    static Path in(Path inbox, int rows) throws IOException {
        for (int file = 0; file < FILES; file++) {
            Inbox.put(inbox, "2024/" + UNITS.get(file) + "/hoi vien.xlsx", workbook(file, rows / FILES));
        }
        return inbox;
    }

    private static byte[] workbook(int file, int rows) throws IOException {
        Random random = new Random(file);
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(null, 100, false, true);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            SXSSFSheet sheet = workbook.createSheet("Hội viên");
            sheet.createRow(0).createCell(0).setCellValue("DANH SÁCH HỘI VIÊN NĂM 2024");
            Row heads = sheet.createRow(2);
            for (int column = 0; column < HEADS.length; column++) {
                heads.createCell(column).setCellValue(HEADS[column]);
            }
            for (int member = 1; member <= rows; member++) {
                member(sheet.createRow(member + 2), member, random);
            }
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void member(Row row, int number, Random random) {
        String country = COUNTRIES.get(random.nextInt(COUNTRIES.size()));
        row.createCell(0).setCellValue(number);
        row.createCell(1).setCellValue("HV" + number);
        row.createCell(2)
                .setCellValue(FAMILIES.get(random.nextInt(FAMILIES.size())) + " "
                        + GIVEN.get(random.nextInt(GIVEN.size())) + " " + GIVEN.get(random.nextInt(GIVEN.size())));
        row.createCell(3).setCellValue(random.nextBoolean() ? "Nam" : "Nữ");
        row.createCell(4).setCellValue(day(random, 1950));
        row.createCell(5).setCellValue("Hội hữu nghị Việt Nam - " + country);
        row.createCell(6).setCellValue("Hội viên");
        row.createCell(7).setCellValue(random.nextBoolean() ? "Giáo viên" : "Cán bộ hưu trí");
        row.createCell(8).setCellValue(day(random, 2000));
        row.createCell(9).setCellValue("09" + (10_000_000 + random.nextInt(89_999_999)));
    }

    private static String day(Random random, int from) {
        return "%02d/%02d/%d".formatted(1 + random.nextInt(28), 1 + random.nextInt(12), from + random.nextInt(20));
    }
}
