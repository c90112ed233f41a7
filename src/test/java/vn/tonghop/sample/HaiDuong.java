package vn.tonghop.sample;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Hải Dương: a small union; a roster as text, one file outside its folder, one form with nothing to report. */
final class HaiDuong {
    private static final Look LOOK =
            new Look("Tahoma", 10, "", "EDEDED", "dd/mm/yyyy", false, "Lien hiep HN Hai Duong");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT);

    private HaiDuong() {}

    static List<SampleFile> files() {
        return List.of(associations(), roster(), outsideItsFolder());
    }

    private static Form letterhead(Form form, String title) {
        return form.head("LIÊN HIỆP CÁC TỔ CHỨC HỮU NGHỊ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", true)
                .head("TỈNH HẢI DƯƠNG", "Độc lập - Tự do - Hạnh phúc", true)
                .blank()
                .title(title);
    }

    private static void signed(Form form) {
        form.signature("Hải Dương, ngày 14 tháng 12 năm 2021", "Người lập", "PHÓ CHỦ TỊCH", "Lương Thị Ngân");
    }

    private static SampleFile associations() {
        OfficeBook book = new OfficeBook(LOOK);
        signed(letterhead(
                        book.form("Tổ chức hội", "associations", "c6 l44 c18 r14 r14 l30"),
                        "TÌNH HÌNH TỔ CHỨC HỘI NĂM 2021")
                .blank()
                .header("STT | Tên hội | Thành lập | Chi hội | Hội viên | Ghi chú")
                .rows("""
                        # | Hội hữu nghị Việt Nam - Nga | 07/11/1998 | =5 | =148 |
                        # | Hội hữu nghị Việt Nam - Lào | 2009 | =4 | =131 |
                        # | Hội hữu nghị Việt Nam - Hàn Quốc | tháng 5/2013 | =2 | =94 | Sắp đại hội nhiệm kỳ mới
                        """)
                .total("Tổng số", 4, 5));
        signed(letterhead(
                        book.form("Hỗ trợ nước bạn", "outgoing-aid", "c6 c16 l28 l40 r18 c18"),
                        "HỖ TRỢ CÁC ĐỊA PHƯƠNG NƯỚC BẠN NĂM 2021")
                .unitLine("ĐVT: triệu đồng")
                .header("STT | Nước nhận | Địa phương nhận | Nội dung hỗ trợ | Giá trị | Ngày bàn giao")
                .nothing("Không phát sinh"));
        signed(letterhead(book.form("Chỉ tiêu", "indicators", "c6 l56 c16 r18 l36"), "MỘT SỐ CHỈ TIÊU NĂM 2021")
                .blank()
                .header("STT | Chỉ tiêu | Đơn vị tính | Số liệu | Ghi chú")
                .rows("""
                        # | Số kiều bào ở nước ngoài | người | hơn 15.000 |
                        # | Số tổ chức PCPNN đăng ký hoạt động | tổ chức | =12 |
                        # | Kinh phí hoạt động của Liên hiệp | đồng | 486.500.000 |
                        """));
        return book.save("2021/hai-duong/Bao cao to chuc hoi 2021.xlsx", LocalDateTime.of(2021, 12, 14, 11, 15));
    }

    private static SampleFile roster() {
        CsvForm form = new CsvForm("members", 11)
                .line("LIÊN HIỆP CÁC TỔ CHỨC HỮU NGHỊ TỈNH HẢI DƯƠNG")
                .line("DANH SÁCH HỘI VIÊN CÁC HỘI HỮU NGHỊ NĂM 2021")
                .line()
                .line(
                        Cells.split(
                                "TT | Họ và tên | Năm sinh | Giới tính | Dân tộc | Hội hữu nghị | Chi hội | Chức vụ | Nghề nghiệp | Ngày vào hội | Email"));
        members(form, "Hội hữu nghị Việt Nam - Nga", 1998, 148, 5);
        members(form, "Hội hữu nghị Việt Nam - Lào", 2009, 131, 4);
        members(form, "Hội hữu nghị Việt Nam - Hàn Quốc", 2013, 94, 2);
        return form.save("2021/hai-duong/danh sach hoi vien hai duong 2021.csv");
    }

    private static void members(CsvForm form, String association, int founded, int count, int branches) {
        Persons persons = new Persons(association.hashCode() + 7L);
        for (int i = 0; i < count; i++) {
            Persons.Person person = persons.next(founded + 1);
            int number = form.records() + 1;
            form.row(
                    String.valueOf(number),
                    person.name(),
                    String.valueOf(person.born().getYear()),
                    person.gender(),
                    i % 50 == 33 ? "Tày" : "Kinh",
                    association,
                    "Chi hội " + (1 + i % branches),
                    position(i),
                    person.occupation(),
                    number == 40 ? "31/02/2021" : DAY.format(person.joined()), // a day that does not exist
                    i % 12 == 0 ? "hoivien" + number + "@example.com" : "");
        }
    }

    private static String position(int place) {
        return switch (place) {
            case 0 -> "Chủ tịch";
            case 1, 2 -> "Phó Chủ tịch";
            default -> "";
        };
    }

    private static SampleFile outsideItsFolder() {
        OfficeBook book = new OfficeBook(LOOK);
        signed(letterhead(
                        book.form("Kết nghĩa", "twinnings", "c6 l34 c16 l40 c16 c16"),
                        "CÁC CẶP KẾT NGHĨA CỦA TỈNH HẢI DƯƠNG NĂM 2021")
                .blank()
                .header("STT | Địa phương trong tỉnh | Nước | Địa phương nước bạn | Cấp | Ngày ký")
                .rows("""
                        # | Tỉnh Hải Dương | Hàn Quốc | Thành phố Suwon, tỉnh Gyeonggi | Cấp tỉnh | 16/7/2004
                        # | Tỉnh Hải Dương | Lào | Tỉnh Viêng Chăn | Cấp tỉnh | 20/4/2018
                        # | Thành phố Chí Linh | Lào | Huyện Viêng Khăm, tỉnh Viêng Chăn | Cấp huyện | 9/2019
                        """));
        signed(letterhead(
                        book.form("Dự án", "ngo-projects", "c6 l36 l24 c12 l26 l14 c17 r12 r12"),
                        "DỰ ÁN VIỆN TRỢ PCPNN NĂM 2021")
                .unitLine("ĐVT: tỷ đồng")
                .header(
                        "STT | Tên dự án | Tên tổ chức PCPNN | Quốc tịch | Cơ quan tiếp nhận | Lĩnh vực | Thời gian thực hiện | Giá trị cam kết | Giá trị giải ngân")
                .rows("""
                        # | Trang bị phòng máy tính cho trường THPT | Hanmaeum Foundation | Hàn Quốc | Sở Giáo dục và Đào tạo | Giáo dục | 01/2021 - 9/2021 | =1.25 | =1.25
                        # | Khám mắt học đường | Clear Sight Asia | Hoa Kỳ | Sở Y tế | Y tế | 2020 - 2022 | =3.4 | =0.96
                        # | Hỗ trợ gia đình cách ly do Covid-19 | Green Harbour Relief | Singapore | Ủy ban MTTQ tỉnh | Cứu trợ | 02/2021 - 4/2021 | =0.875 | =0.875
                        """)
                .total("Cộng", 8, 9));
        return book.save(
                "2021/Ket nghia va vien tro - Lien hiep Hai Duong.xlsx", LocalDateTime.of(2021, 12, 14, 11, 40));
    }
}
