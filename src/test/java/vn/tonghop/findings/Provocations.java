package vn.tonghop.findings;

import static vn.tonghop.findings.MessyFile.SHEET;
import static vn.tonghop.findings.MessyFile.text;
import static vn.tonghop.findings.MessyFile.workbook;
import static vn.tonghop.findings.Provocation.by;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import vn.tonghop.model.FindingCode;

/** For each code what provokes it. Persons are invented. */
final class Provocations {
    static final Map<FindingCode, Provocation> ALL = all();

    /** The period that is closed once its first files are in. */
    static final String CLOSED = "2019";

    /** The period within which units merge. */
    static final String STRADDLING = "2025-H2";

    private static final String ASSOCIATIONS = "Tên hội | Số hội viên";
    private static final String LAO = "Hội hữu nghị Việt Nam - Lào | ";
    private static final String NGA = "Hội hữu nghị Việt Nam - Nga | ";
    private static final String CUBA = "Hội hữu nghị Việt Nam - Cuba | ";
    private static final String PROJECTS =
            "Tên dự án | Tổ chức PCPNN | Giá trị cam kết (USD) | Giải ngân (USD) | Ghi chú";
    private static final String SHARED = "Tên dự án | Tổ chức PCPNN | Giá trị cam kết (USD)";
    private static final String BORN = "Họ và tên | Tên hội | Ngày sinh";
    private static final String MEMBERS = "Họ và tên | Tên hội | ";
    private static final String AN = "Nguyễn Thị An | Hội Việt - Lào | ";
    private static final String BINH = "Trần Văn Bình | Hội Việt - Lào | ";

    private Provocations() {}

    private static Map<FindingCode, Provocation> all() {
        Map<FindingCode, Provocation> all = new EnumMap<>(FindingCode.class);
        files(all);
        places(all);
        succession(all);
        decisions(all);
        numbers(all);
        texts(all);
        checks(all);
        totals(all);
        looks(all);
        records(all);
        columns(all);
        sheets(all);
        consolidation(all);
        return all;
    }

    private static void files(Map<FindingCode, Provocation> all) {
        byte[] good = workbook(ASSOCIATIONS, LAO + "#1797");
        all.put(FindingCode.FILE_EMPTY, by("tệp rỗng.xlsx", new byte[0]));
        all.put(FindingCode.FILE_BROKEN, by("gửi dở dang.xlsx", MessyFile.half(good)));
        all.put(FindingCode.FILE_ENCRYPTED, by("có mật khẩu.xlsx", MessyFile.locked(good)));
        all.put(
                FindingCode.FORMAT_NOT_READ,
                by("trang web.xls", text("<html><body><table><tr><td>Tên hội</td></tr></table></body></html>")));
        all.put(FindingCode.FILE_TOO_LARGE, by("bom nén.xlsx", MessyFile.bomb()));
        all.put(FindingCode.NO_KNOWN_TABLE, by("thực đơn.csv", text("Món,Giá", "Phở,50000", "Bún,45000")));
        all.put(
                FindingCode.TABLE_UNCLEAR,
                by("hội viên hay hội.xlsx", workbook("Tên hội | Hội viên", LAO + "#12"))
                        .at(SHEET + "!1"));
        all.put(
                FindingCode.TABLE_DOUBTFUL,
                by(
                                "doanh nghiệp ở dưới.xlsx",
                                workbook(
                                        "Tên hội | Số hội viên | Ghi chú",
                                        LAO + "#12",
                                        "DANH SÁCH DOANH NGHIỆP THAM GIA HỘI CHỢ",
                                        "Tên đơn vị | Số người | Ghi chú",
                                        "Công ty Hoa Sen | #5",
                                        "Công ty Sao Mai | #7"))
                        .at(SHEET + "!4"));
        String wide = " | x".repeat(300);
        all.put(
                FindingCode.TABLE_TOO_WIDE,
                by("rộng.xlsx", workbook(ASSOCIATIONS + wide, LAO + "#12" + wide))
                        .at(SHEET + "!1"));
        all.put(FindingCode.FILE_DUPLICATE, by("a.xlsx", good).and("b.xlsx", good));
    }

    private static void places(Map<FindingCode, Provocation> all) {
        String[] good = {ASSOCIATIONS, LAO + "#1797"};
        all.put(FindingCode.UNIT_UNKNOWN, by("2021/hai-fong/hội.xlsx", workbook(good)));
        all.put(FindingCode.PERIOD_UNKNOWN, by("lang-son/hội.xlsx", workbook(good)));
        all.put(FindingCode.UNIT_NOT_IN_PERIOD, by("2026/hai-duong/hội.xlsx", workbook(good)));
        all.put(
                FindingCode.UNIT_CONFLICT,
                by(
                        "hội của tỉnh khác.xlsx",
                        workbook("LIÊN HIỆP CÁC TỔ CHỨC HỮU NGHỊ TỈNH HÀ TĨNH", good[0], good[1])));
        all.put(
                FindingCode.PERIOD_CONFLICT,
                by("hội của năm khác.xlsx", workbook("BÁO CÁO TỔ CHỨC HỘI NĂM 2019", good[0], good[1])));
    }

    private static void succession(Map<FindingCode, Provocation> all) {
        byte[] two = workbook(ASSOCIATIONS, LAO + "#10", NGA + "#20");
        byte[] same = workbook(ASSOCIATIONS, LAO + "#11", NGA + "#20");
        byte[] other = workbook(ASSOCIATIONS, CUBA + "#5");
        all.put(FindingCode.OVERLAPS_OTHER, pair("a.xlsx", two).and("b.xlsx", same));
        all.put(FindingCode.REPLACES_OTHER, pair("a.xlsx", two).then("b.xlsx", same));
        all.put(
                FindingCode.REPLACED_BY_OTHER,
                pair("a.xlsx", two).then("b.xlsx", same).on("a.xlsx"));
        all.put(
                FindingCode.PERIOD_CLOSED,
                pair(CLOSED + "/quang-ninh/a.xlsx", two).then(CLOSED + "/quang-ninh/b.xlsx", other));
        all.put(FindingCode.PART_BESIDE, pair("a.xlsx", two).then("b.xlsx", other));
        all.put(FindingCode.SUPPLEMENTS_OTHER, pair("a.xlsx", two).then("bổ sung.xlsx", other));
        all.put(
                FindingCode.SUPPLEMENT_LOST,
                pair("a.xlsx", two)
                        .then("bổ sung.xlsx", other)
                        .then("c.xlsx", same)
                        .on("bổ sung.xlsx"));
        all.put(
                FindingCode.LOOKS_LIKE_OTHER,
                pair("a.xlsx", workbook(MEMBERS + "Năm sinh", AN + "1960", BINH + "1971"))
                        .then("b.xlsx", workbook(MEMBERS + "Năm sinh", AN + "1961", BINH + "1972")));
    }

    /** A file of which something is said at its first table, once there are others. */
    private static Provocation pair(String name, byte[] bytes) {
        return by(name, bytes).at(SHEET + "!");
    }

    private static void decisions(Map<FindingCode, Provocation> all) {
        byte[] three = workbook(ASSOCIATIONS, LAO + "#10", NGA + "#20", "Hội hữu nghị Việt Nam - Mỹ | #30");
        byte[] overlapping = workbook(ASSOCIATIONS, LAO + "#11", CUBA + "#5");
        Provocation held = pair("a.xlsx", three).then("b.xlsx", overlapping);
        all.put(FindingCode.OVERLAP_ALLOWED, held.decided("--as-part"));
        all.put(FindingCode.DECIDED_IN, held.decided("--as-part"));
        all.put(FindingCode.DECIDED_OUT, held.decided("--discard"));
    }

    private static void numbers(Map<FindingCode, Provocation> all) {
        all.put(FindingCode.NOT_A_NUMBER, members("đang rà soát"));
        all.put(FindingCode.FRACTION_IN_COUNT, members("#1.797"));
        all.put(FindingCode.NUMBER_NEGATIVE, members("#-12"));
        all.put(FindingCode.NUMBER_TOO_LARGE, members("#1797000000"));
        all.put(FindingCode.NUMBER_RANGE, members("30 - 50"));
        all.put(FindingCode.NUMBER_OF_OTHER_THINGS, members("120 hộ"));
        all.put(FindingCode.FOOTNOTE_ON_NUMBER, members("1.250(1)"));
        all.put(FindingCode.ESTIMATE, members("khoảng 120"));
        all.put(FindingCode.REQUIRED_MISSING, members(""));
        all.put(
                FindingCode.NUMBER_UNCLEAR,
                by(
                                "hai kiểu số.xlsx",
                                workbook(
                                        PROJECTS,
                                        "Nước sạch | Plan | 1.234,50",
                                        "Y tế | CRS | 1,234.50",
                                        "Trẻ em | ADRA | 1.234"))
                        .at(SHEET + "!C4"));
        all.put(
                FindingCode.CURRENCY_UNKNOWN,
                by(
                                "loại tiền lạ.xlsx",
                                workbook(
                                        "HỌC BỔNG CHO LƯU HỌC SINH",
                                        "Nước | Số tiền | Loại tiền",
                                        "Lào | #100 | vỏ sò"))
                        .at(SHEET + "!C3"));
        all.put(
                FindingCode.DASH_IS_EMPTY,
                by("dấu gạch.xlsx", workbook(PROJECTS, "Nước sạch | Plan | #100 | -"))
                        .at(SHEET + "!D2"));
        all.put(
                FindingCode.DEFAULT_VND,
                by(
                                "không đơn vị tính.xlsx",
                                workbook(
                                        "Tên dự án | Tổ chức PCPNN | Giá trị cam kết", "Nước sạch | Plan | #100000000"))
                        .at(SHEET + "!C"));
        all.put(
                FindingCode.AMOUNT_UNLIKELY,
                by(
                                "số đồng dưới tỷ đồng.xlsx",
                                workbook(
                                        "Tên dự án | Tổ chức PCPNN | Giá trị cam kết (tỷ đồng)",
                                        "Nước sạch | Plan | #150000"))
                        .at(SHEET + "!C"));
        all.put(
                FindingCode.UNIT_UNCLEAR,
                by(
                                "đơn vị tính lạ.xlsx",
                                workbook(
                                        "Tên dự án | Tổ chức PCPNN | Giá trị cam kết (nghìn USD/chuyến)",
                                        "Nước sạch | Plan | #15"))
                        .at(SHEET + "!C"));
        all.put(
                FindingCode.FORMAT_SCALES,
                by(
                                "định dạng nghìn.xlsx",
                                workbook(
                                        sheet ->
                                                MessyFile.format(sheet.getRow(1).getCell(2), "#,##0,"),
                                        PROJECTS,
                                        "Nước sạch | Plan | #1500000"))
                        .at(SHEET + "!C"));
    }

    /** One association with something in the place of its number of members. */
    private static Provocation members(String number) {
        return by("số hội viên.xlsx", workbook(ASSOCIATIONS, LAO + number, NGA + "#20"))
                .at(SHEET + "!B2");
    }

    private static void texts(Map<FindingCode, Provocation> all) {
        all.put(FindingCode.DATE_UNCLEAR, roster("Ngày vào hội", "Quý II/2020"));
        all.put(
                FindingCode.DATE_ORDER_UNCLEAR,
                by("tháng trước.xlsx", workbook(MEMBERS + "Ngày vào hội", AN + "03/05/2019", BINH + "03/25/2019"))
                        .at(SHEET + "!C2"));
        all.put(FindingCode.DAY_DOES_NOT_EXIST, roster("Ngày vào hội", "31/02/2019"));
        all.put(FindingCode.CODE_QUESTION, roster("Giới tính", "không rõ").at(SHEET + "!C"));
        all.put(FindingCode.TEXT_UNFIT, roster("Email", "an tại example"));
        all.put(FindingCode.CITIZEN_ID_SHORT, roster("CCCD", "#1160012345"));
        all.put(
                FindingCode.PHONE_ZERO_RESTORED,
                roster("Điện thoại", "#912345678").at(SHEET + "!C"));
        all.put(FindingCode.FOOTNOTE_REMOVED, roster("Chức vụ", "Chủ tịch (*)"));
        all.put(
                FindingCode.DITTO,
                by("như trên.xlsx", workbook(MEMBERS + "Chức vụ", AN + "Ủy viên", BINH + "nt"))
                        .at(SHEET + "!C3"));
        all.put(
                FindingCode.SEVERAL_COUNTRIES,
                by("nhiều nước.xlsx", workbook(ASSOCIATIONS, "Hội hữu nghị Việt Nam - Séc, Slovakia | #12"))
                        .at(SHEET + "!2"));
        all.put(
                FindingCode.TEXT_DECODED,
                by(
                                "phông TCVN3.xlsx",
                                workbook(
                                        sheet -> MessyFile.font(sheet, ".VnTime"),
                                        "Tªn héi | Sè héi viªn",
                                        "Héi h÷u nghÞ ViÖt Nam - Lµo | #12"))
                        .at(SHEET + "!A1"));
        all.put(FindingCode.TEXT_DOUBTFUL, roster("Chức vụ", "Loïc"));
        all.put(
                FindingCode.FORMULA_FAULT,
                by(
                                "công thức lỗi.xlsx",
                                workbook(
                                        sheet -> sheet.getRow(1)
                                                .createCell(2)
                                                .setCellErrorValue(FormulaError.REF.getCode()),
                                        MEMBERS + "Chức vụ",
                                        AN))
                        .at(SHEET + "!C2"));
    }

    /** One member with something in one more column. */
    private static Provocation roster(String head, String cell) {
        return by("danh sách.xlsx", workbook(MEMBERS + head, AN + cell)).at(SHEET + "!C2");
    }

    private static void checks(Map<FindingCode, Provocation> all) {
        all.put(FindingCode.AGE_UNLIKELY, roster("Năm sinh", "#1905"));
        all.put(
                FindingCode.END_BEFORE_START,
                by(
                                "ngược ngày.xlsx",
                                workbook(
                                        "Tên dự án | Tổ chức PCPNN | Giá trị cam kết (USD) | Ngày bắt đầu | Ngày kết thúc",
                                        "Nước sạch | Plan | #100 | 01/05/2021 | 01/05/2020"))
                        .at(SHEET + "!E2"));
        all.put(
                FindingCode.DATE_AFTER_PERIOD,
                by(
                                "thành lập năm sau.xlsx",
                                workbook("Tên hội | Số hội viên | Ngày thành lập", LAO + "#12 | 01/05/2029"))
                        .at(SHEET + "!C2"));
        all.put(
                FindingCode.SUM_UNWORDED,
                by(
                                "tổng không tên.xlsx",
                                workbook(
                                        "STT | Tên hội | Số chi hội | Số hội viên",
                                        "#1 | " + LAO + "#2 | #10",
                                        "#2 | " + NGA + "#3 | #20",
                                        " | Hải Phòng | #5 | #30"))
                        .at(SHEET + "!4"));
        all.put(
                FindingCode.DISBURSED_OVER_COMMITTED,
                by("giải ngân vượt.xlsx", workbook(PROJECTS, "Nước sạch | Plan | #100 | #200"))
                        .at(SHEET + "!D2"));
        all.put(
                FindingCode.KEY_REPEATED,
                by("dòng lặp.xlsx", workbook(ASSOCIATIONS, LAO + "#10", NGA + "#20", LAO + "#10"))
                        .at(SHEET + "!4"));
    }

    private static void totals(Map<FindingCode, Provocation> all) {
        all.put(FindingCode.DECLARED_TOTAL_DIFFERS, total("#124"));
        all.put(FindingCode.TOTAL_OFF_BY_SCALE, total("#123000"));
        all.put(FindingCode.TOTAL_OFF_BY_ROW, total("#103"));
        all.put(FindingCode.TOTAL_OFF_BY_SIGN, total("#83"));
        all.put(
                FindingCode.TOTAL_COUNTS_SUBTOTALS,
                by("cộng hai lần.xlsx", workbook(ASSOCIATIONS, LAO + "#7", "Cộng | #7", NGA + "#9", "Tổng cộng | #23"))
                        .at(SHEET + "!B5"));
    }

    private static Provocation total(String declared) {
        return by(
                        "dòng tổng.xlsx",
                        workbook(ASSOCIATIONS, LAO + "#100", NGA + "#20", CUBA + "#3", "Tổng cộng | " + declared))
                .at(SHEET + "!B5");
    }

    private static void looks(Map<FindingCode, Provocation> all) {
        all.put(
                FindingCode.ROW_STRUCK_OUT,
                by(
                                "gạch dòng.xlsx",
                                workbook(
                                        sheet -> MessyFile.strike(sheet.getRow(1)),
                                        ASSOCIATIONS,
                                        LAO + "#10",
                                        NGA + "#5"))
                        .at(SHEET + "!2"));
        all.put(
                FindingCode.TEXT_STRUCK_OUT,
                by(
                                "gạch chữ.xlsx",
                                workbook(
                                        sheet ->
                                                MessyFile.strike(sheet.getRow(1).getCell(2), 8),
                                        MEMBERS + "Chức vụ",
                                        AN + "Chủ tịch Ủy viên"))
                        .at(SHEET + "!C2"));
        all.put(
                FindingCode.STRUCK_BESIDE_VALUE,
                by(
                                "gạch ngày.xlsx",
                                workbook(
                                        sheet ->
                                                MessyFile.strike(sheet.getRow(1).getCell(2), 4),
                                        MEMBERS + "Ngày vào hội",
                                        AN + "2010 2011"))
                        .at(SHEET + "!C2"));
        all.put(FindingCode.NUMBER_IS_PERCENT, shown("0%", "#0.5"));
        all.put(FindingCode.FORMAT_SHOWS_OTHER, shown("0\"00\"", "#12"));
        all.put(FindingCode.DATE_IS_YEAR, dated("dd/mm/yyyy", "#2019"));
        all.put(FindingCode.DATE_ROUNDED, dated("dd/mm/yyyy", "#40210.99999"));
        all.put(FindingCode.DATE_UNLIKELY, roster("Ngày vào hội", "01/01/1930").at(SHEET + "!C2"));
        all.put(FindingCode.TEXT_BROKEN, roster("Chức vụ", "Ch? t?ch"));
        all.put(FindingCode.TEXT_MENDED, roster("Chức vụ", "Ch&#7911; t&#7883;ch"));
        all.put(
                FindingCode.TOTAL_NOT_COMPUTED,
                by(
                                "tổng chưa tính.xlsx",
                                workbook(
                                        sheet -> sheet.getRow(2)
                                                .createCell(1)
                                                .setCellErrorValue(FormulaError.REF.getCode()),
                                        ASSOCIATIONS,
                                        LAO + "#10",
                                        "Tổng cộng"))
                        .at(SHEET + "!B3"));
        all.put(FindingCode.MEASURE_MERGED, merged("").at(SHEET + "!B"));
        all.put(FindingCode.MEASURE_MERGED_ONCE, merged("#10").at(SHEET + "!B3"));
        all.put(FindingCode.TEXT_GOES_ON, wrapped("hội tỉnh Quảng Ninh").at(SHEET + "!B3"));
        all.put(FindingCode.TEXT_JOINED, wrapped("tỉnh Quảng Ninh").at(SHEET + "!B2"));
    }

    private static Provocation wrapped(String rest) {
        return by(
                "chữ tràn dòng.xlsx",
                workbook("STT | " + ASSOCIATIONS, "#1 | " + LAO + "#10", " | " + rest, "#2 | " + NGA + "#5"));
    }

    private static Provocation shown(String format, String number) {
        return by(
                        "định dạng.xlsx",
                        workbook(
                                sheet -> MessyFile.format(sheet.getRow(1).getCell(1), format),
                                ASSOCIATIONS,
                                LAO + number,
                                NGA + "#20"))
                .at(SHEET + "!B2");
    }

    private static Provocation dated(String format, String serial) {
        return by(
                        "ô ngày.xlsx",
                        workbook(
                                sheet -> MessyFile.format(sheet.getRow(1).getCell(2), format),
                                MEMBERS + "Ngày vào hội",
                                AN + serial))
                .at(SHEET + "!C2");
    }

    /** Two associations whose members are one number, and what the table declares of them. */
    private static Provocation merged(String total) {
        return by(
                "gộp ô.xlsx",
                workbook(
                        sheet -> sheet.addMergedRegion(new CellRangeAddress(1, 2, 1, 1)),
                        ASSOCIATIONS,
                        LAO + "#10",
                        NGA,
                        "Tổng cộng | " + total));
    }

    private static void records(Map<FindingCode, Provocation> all) {
        all.put(
                FindingCode.RECORD_FIELDS,
                by("thừa trường.csv", text("Tên hội,Số hội viên,Ghi chú", "Hội Việt - Lào,1,250,", "Hội Việt - Nga,5,"))
                        .at("!2"));
        all.put(
                FindingCode.RECORD_SHORT,
                by("thiếu trường.csv", text("Tên hội,Số hội viên,Ghi chú", "Hội Việt - Lào,12"))
                        .at("!2"));
        all.put(
                FindingCode.RECORD_DAMAGED,
                by(
                                "ngoặc kép.csv",
                                text(
                                        "Tên hội,Số hội viên,Ghi chú",
                                        "Hội Việt - Lào,12,\"mở ngoặc",
                                        "Hội Việt - Nga,5,"))
                        .at("!2"));
    }

    private static void columns(Map<FindingCode, Provocation> all) {
        all.put(FindingCode.COLUMN_UNKNOWN, column(ASSOCIATIONS + " | Tỷ lệ nữ", LAO + "#10 | 40%"));
        all.put(
                FindingCode.COLUMN_SENSITIVE,
                by("dân tộc.xlsx", workbook(MEMBERS + "Dân tộc", AN + "Kinh")).at(SHEET + "!C"));
        all.put(FindingCode.COLUMN_QUESTION, column(ASSOCIATIONS + " | Lập từ dạo nào", LAO + "#10 | 05/06/1995"));
        all.put(FindingCode.COLUMN_UNCLEAR, column("Tên hội | Số hội viên | Số hội viên", LAO + "#10 | #12"));
        all.put(
                FindingCode.HEAD_OF_OTHER_YEAR,
                by("năm cũ.xlsx", workbook("Tên hội | Số hội viên (2019)", LAO + "#10"))
                        .at(SHEET + "!B"));
        all.put(FindingCode.COLUMN_REPEATED, column("Tên hội | Số hội viên | Số hội viên", LAO + "#10 | #10"));
        all.put(
                FindingCode.COLUMN_HIDDEN,
                by("cột ẩn.xlsx", workbook(sheet -> sheet.setColumnHidden(1, true), ASSOCIATIONS, LAO + "#10"))
                        .at(SHEET + "!B"));
        all.put(
                FindingCode.ROW_HIDDEN,
                by("dòng ẩn.xlsx", workbook(sheet -> sheet.getRow(1).setZeroHeight(true), ASSOCIATIONS, LAO + "#10"))
                        .at(SHEET + "!2"));
    }

    private static Provocation column(String heads, String row) {
        return by("cột.xlsx", workbook(heads, row)).at(SHEET + "!C");
    }

    private static void sheets(Map<FindingCode, Provocation> all) {
        all.put(
                FindingCode.SHEET_WITHOUT_TABLE,
                by("trang bìa.xlsx", workbook(Provocations::coverAnother, ASSOCIATIONS, LAO + "#10"))
                        .at("Bìa!"));
        all.put(
                FindingCode.SHEET_HIDDEN,
                by("trang ẩn.xlsx", workbook(Provocations::hideAnother, ASSOCIATIONS, LAO + "#10"))
                        .at("Nháp!"));
        all.put(
                FindingCode.GROUP_FROM_TITLE,
                by(
                                "hội ở tiêu đề.xlsx",
                                workbook(
                                        "DANH SÁCH HỘI VIÊN HỘI HỮU NGHỊ VIỆT NAM - LÀO",
                                        "STT | Họ và tên | Năm sinh",
                                        "#1 | Nguyễn Thị An | #1960"))
                        .at(SHEET + "!"));
        all.put(
                FindingCode.NIL_RETURN,
                by("không phát sinh.xlsx", workbook("TỔNG HỢP TỔ CHỨC HỘI", "STT | " + ASSOCIATIONS, "Không phát sinh"))
                        .at(SHEET + "!2"));
    }

    private static void coverAnother(Sheet sheet) {
        Sheet cover = sheet.getWorkbook().createSheet("Bìa");
        cover.createRow(0).createCell(0).setCellValue("BÁO CÁO NĂM");
    }

    private static void hideAnother(Sheet sheet) {
        Sheet draft = sheet.getWorkbook().createSheet("Nháp");
        draft.createRow(0).createCell(0).setCellValue("bản nháp");
        sheet.getWorkbook().setSheetHidden(1, true);
    }

    /** What only a release sees; of one period, so that one consolidation sees it all. */
    private static void consolidation(Map<FindingCode, Provocation> all) {
        all.put(
                FindingCode.ROSTER_DIFFERS,
                by("2021/lang-son/hội.xlsx", workbook(ASSOCIATIONS, "Hội Việt - Lào | #10"))
                        .and("2021/lang-son/danh sách.xlsx", workbook("Họ và tên | Tên hội", AN, BINH))
                        .at(SHEET + "!"));
        all.put(
                FindingCode.RATE_MISSING,
                by(
                                "2021/lang-son/dự án.xlsx",
                                workbook(
                                        "Tên dự án | Tổ chức PCPNN | Giá trị cam kết (HUF)", "Nước sạch | Good | #100"))
                        .at(SHEET + "!"));
        all.put(
                FindingCode.PROJECT_IN_TWO_UNITS,
                by("2021/bac-giang/dự án.xlsx", workbook(SHARED, "Nước sạch | Oxfam | #2500"))
                        .and("2021/thai-binh/dự án.xlsx", workbook(SHARED, "NƯỚC SẠCH | OXFAM | #2500"))
                        .at(SHEET + "!2"));
        all.put(
                FindingCode.BOTH_UNITS_OF_MERGER,
                by(STRADDLING + "/hai-duong/hội.xlsx", workbook(ASSOCIATIONS, LAO + "#10"))
                        .and(STRADDLING + "/hai-phong/hội.xlsx", workbook(ASSOCIATIONS, NGA + "#20"))
                        .at(SHEET + "!"));
        all.put(
                FindingCode.PERSON_IN_TWO_ASSOCIATIONS,
                by("2021/bac-giang/hội viên.xlsx", workbook(BORN, "Lê Văn Hòa | Hội Việt - Lào | 05/03/1960"))
                        .and("2021/thai-binh/hội viên.xlsx", workbook(BORN, "LÊ VĂN HOÀ | Hội Việt - Nga | 5/3/1960"))
                        .at(SHEET + "!2"));
        all.put(
                FindingCode.FIGURE_UNLIKE_BEFORE,
                by("2020/cao-bang/hội.xlsx", workbook(ASSOCIATIONS, LAO + "#1797"))
                        .and("2021/cao-bang/hội.xlsx", workbook(ASSOCIATIONS, LAO + "#179700"))
                        .at(SHEET + "!"));
        all.put(
                FindingCode.NGO_SPELLED_TWICE,
                by(
                                "2021/cao-bang/dự án.xlsx",
                                workbook(
                                        SHARED, "Trạm y tế | Tầm nhìn Thế giới | #10", "Cầu | Tầm nhìn Thế giới | #20"))
                        .and(
                                "2021/lai-chau/dự án.xlsx",
                                workbook(SHARED, "Lớp học | Tổ chức Tầm nhìn thế giới (WVI) | #30"))
                        .at(SHEET + "!2"));
    }
}
