package vn.tonghop.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** Hà Tĩnh: associations and their rosters in one workbook, Lao students by province, indicators as text. */
final class HaTinh {
    private static final Look LOOK = new Look("Cambria", 11, "FCE4D6", "", "dd/mm/yyyy", true, "LHCTCHN Hà Tĩnh");
    private static final List<Association> ASSOCIATIONS = List.of(
            new Association("Lào", 9, 268, LocalDate.of(2005, 7, 18), "LA"),
            new Association("Nga", 4, 124, LocalDate.of(2007, 11, 7), "NG"),
            new Association("Thái Lan", 3, 86, LocalDate.of(2010, 8, 6), "TL"),
            new Association("Séc, Slovakia", 2, 72, LocalDate.of(2012, 2, 2), "SE"),
            new Association("Ba Lan", 2, 55, LocalDate.of(2014, 2, 4), "BL"));

    private HaTinh() {}

    private record Association(String country, int branches, int members, LocalDate founded, String card) {
        String name() {
            return "Hội hữu nghị Việt Nam - " + country;
        }
    }

    static List<SampleFile> files() {
        return List.of(associations(), scholarships(), aid(), indicators());
    }

    private static Form letterhead(Form form, String title) {
        return form.head("UBND TỈNH HÀ TĨNH", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", false)
                .head("LIÊN HIỆP CÁC TỔ CHỨC HỮU NGHỊ TỈNH", "Độc lập - Tự do - Hạnh phúc", true)
                .blank()
                .title(title);
    }

    private static void signed(Form form) {
        form.signature("Hà Tĩnh, ngày 20 tháng 12 năm 2021", "Người lập biểu", "CHỦ TỊCH", "Phan Trọng Vinh");
    }

    private static SampleFile associations() {
        OfficeBook book = new OfficeBook(LOOK);
        Form form = letterhead(
                        book.form("Các hội", "associations", "c8 l44 r16 r18 c20 l32"),
                        "DANH SÁCH HỘI THÀNH VIÊN NĂM 2021")
                .blank()
                .header(
                        "Số TT | Tên hội thành viên | Số lượng chi hội | Số lượng hội viên | Thời gian thành lập | Ghi chú");
        int number = 1;
        for (Association a : ASSOCIATIONS) {
            form.row(number++, a.name(), a.branches(), a.members() + " hội viên", a.founded(), "");
        }
        signed(form.note("Ghi chú: Danh sách hội viên của từng hội ở các trang sau."));
        ASSOCIATIONS.forEach(association -> roster(book, association));
        return book.save(
                "2021/ha-tinh/Hoi thanh vien va danh sach hoi vien 2021.xlsx", LocalDateTime.of(2021, 12, 20, 8, 50));
    }

    private static void roster(OfficeBook book, Association association) {
        Form form = book.form("HV " + association.country(), "members", "c6 c13 l28 c10 c14 l22 l20 c14 c16")
                .head("LIÊN HIỆP CÁC TỔ CHỨC HỮU NGHỊ TỈNH HÀ TĨNH", "", true)
                .title("DANH SÁCH HỘI VIÊN")
                .title(association.name())
                .subtitle("(Tính đến ngày 14/12/2021)")
                .blank()
                .header(
                        "STT | Số thẻ | Họ và tên | Giới tính | Ngày sinh | Chức vụ trong Hội | Nghề nghiệp | Ngày vào Hội | Điện thoại");
        Persons persons = new Persons(association.name().hashCode());
        for (int i = 1; i <= association.members(); i++) {
            Persons.Person person = persons.next(association.founded().getYear() + 1);
            form.row(
                    i,
                    "HT-" + association.card() + "-" + (1000 + i),
                    person.name(),
                    person.gender(),
                    i % 9 == 4 ? String.valueOf(person.born().getYear()) : person.born(),
                    position(i),
                    person.occupation(),
                    person.joined(),
                    i % 7 == 0 ? "" : person.phone());
        }
        signed(form);
    }

    private static String position(int place) {
        return switch (place) {
            case 1 -> "Chủ tịch";
            case 2, 3 -> "Phó Chủ tịch";
            case 4 -> "Thư ký";
            case 5, 6, 7, 8, 9 -> "Ủy viên Ban Chấp hành";
            default -> "Hội viên";
        };
    }

    private static SampleFile scholarships() {
        OfficeBook book = new OfficeBook(LOOK);
        Form form = letterhead(
                        book.form("LHS Lào", "scholarships", "c6 l22 c9 l30 c11 r11 r18 c11 c11 l18"),
                        "TỔNG HỢP HỌC BỔNG CHO LƯU HỌC SINH LÀO NĂM 2021")
                .unitLine("Đơn vị tính: đồng")
                .header("""
                        TT | Địa phương cử đi | Quốc gia | Cơ sở đào tạo | Trình độ | Số lượng học viên | Kinh phí hỗ trợ | Thời gian đào tạo | < | Nguồn kinh phí
                        ^ | ^ | ^ | ^ | ^ | ^ | ^ | Bắt đầu | Kết thúc | ^
                        """);
        String students = """
                Bo Li Khăm Xay | =52 | =46
                Khăm Muộn | =41 | =38
                Thủ đô Viêng Chăn | =23 | =19
                Tỉnh Viêng Chăn | =18 | =12
                Sa Vẳn Na Khẹt | =27 | =22
                Chăm Pa Sắc | =14 | =9
                Xiêng Khoảng | =16 | =12
                Xay Sổm Bun | =12 | =8
                Hủa Phăn | =13 | =9
                Luông Pha Băng | =11 | =7
                Xay Nhạ Bu Ly | =9 | =6
                U Đôm Xay | =8 | =5
                Bò Kẹo | =7 | =5
                Luông Nậm Thà | =8 | =4
                Phông Xa Lỳ | =6 | =4
                Sa Lạ Văn | =12 | =8
                Xê Kông | =9 | =6
                Ắt Tạ Pư | =10 | =8
                """;
        students.lines().map(Cells::split).forEach(province -> students(form, province));
        signed(form.total("TỔNG CỘNG", 6, 7));
        return book.save("2021/ha-tinh/Luu hoc sinh Lao nam 2021.xlsx", LocalDateTime.of(2021, 12, 20, 9, 25));
    }

    /** Two rows for a province, its name over both; a year costs the same for all of one school, in đồng. */
    private static void students(Form form, String... province) {
        int university = Integer.parseInt(province[1].substring(1));
        int college = Integer.parseInt(province[2].substring(1));
        form.rows("# | " + province[0] + " | Lào | Trường Đại học Hà Tĩnh | Đại học | =" + university + " | ="
                        + university * 13_200_000L + " | 9/2020 | 6/2021 | Ngân sách tỉnh")
                .rows("# | | Lào | Trường Cao đẳng Y tế Hà Tĩnh | Cao đẳng | =" + college + " | ="
                        + college * 11_760_000L + " | 10/2020 | 7/2021 | Ngân sách tỉnh")
                .spanned(2, 2);
    }

    private static SampleFile aid() {
        OfficeBook book = new OfficeBook(LOOK);
        signed(letterhead(
                        book.form(
                                "Dự án PCPNN",
                                "ngo-projects",
                                "c5 l26 l17 c10 l18 l14 c9 c12 c12 r15 c7 r15 c7 r10 c11"),
                        "KẾT QUẢ THỰC HIỆN CÁC CHƯƠNG TRÌNH, DỰ ÁN VIỆN TRỢ NĂM 2021")
                .blank()
                .header("""
                        TT | Tên chương trình, dự án | Tổ chức PCPNN | Quốc gia | Chủ khoản viện trợ | Lĩnh vực | Cấp phê duyệt | Ngày bắt đầu | Ngày kết thúc | Giá trị cam kết | < | Giá trị giải ngân | < | Vốn đối ứng (triệu đồng) | Tình trạng
                        ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | Số tiền | Loại tiền | Số tiền | Loại tiền | ^ | ^
                        """)
                .rows("""
                        # | Phát triển vùng huyện Kỳ Anh | Hearts and Bridges | Hàn Quốc | UBND huyện Kỳ Anh | Phát triển cộng đồng | Tỉnh | @2017-01-01 | @2022-12-31 | =1250000 | USD | =296000 | USD | =450 | Đang thực hiện
                        # | Nhà chống lũ cho hộ nghèo | Storm Shelter Project | Hoa Kỳ | Hội Chữ thập đỏ tỉnh | Phòng, chống thiên tai | Tỉnh | @2020-03-15 | @2022-09-30 | =780000 | USD | =245000 | USD | =300 | Đang thực hiện
                        # | Rà phá bom mìn, vật liệu nổ | Safe Ground Trust | Anh | Bộ Chỉ huy Quân sự tỉnh | Rà phá bom mìn | Trung ương | @2019-06-01 | @2023-05-31 | =1640000 | USD | =318000 | USD | | Đang thực hiện
                        # | Khắc phục hậu quả lũ lụt tháng 10/2020 | Green Harbour Relief | Singapore | Ủy ban MTTQ tỉnh | Cứu trợ khẩn cấp | Tỉnh | @2020-11-10 | @2021-10-31 | =6200000000 | VND | =5850000000 | VND | | Hoàn thành
                        # | Nâng cấp trạm y tế xã | Sunrise Medical Partnership | Hàn Quốc | Sở Y tế | Y tế | Tỉnh | @2020-07-01 | @2021-12-10 | =9400000000 | VND | =4700000000 | VND | =1200 | Hoàn thành
                        # | Thư viện thân thiện trong trường tiểu học | Open Page International | Hoa Kỳ | Sở Giáo dục và Đào tạo | Giáo dục | Tỉnh | @2019-09-05 | @2022-06-30 | =365000 | USD | =112000 | USD | | Đang thực hiện
                        # | Nước sạch và vệ sinh học đường | Clear Spring Aid | Úc | UBND huyện Hương Khê | Nước sạch và VSMT | Tỉnh | @2021-01-15 | @2023-12-31 | =410000 | USD | =87500 | USD | =260 | Đang thực hiện
                        # | Sinh kế thích ứng biến đổi khí hậu | Norrsken Samarbete | Thụy Điển | Hội Nông dân tỉnh | Ứng phó biến đổi khí hậu | Tỉnh | @2021-04-01 | @2024-03-31 | =528000 | USD | =64000 | USD | =180 | Đang thực hiện
                        # | Học bổng cho trẻ mồ côi | Lotus Children Foundation | Pháp | Hội Bảo trợ người khuyết tật và trẻ mồ côi | Học bổng | Tỉnh | @2021-01-01 | @2021-12-14 | =1350000000 | VND | =1350000000 | VND | | Hoàn thành
                        # | Phục hồi chức năng cho người khuyết tật | Healing Paths | Hoa Kỳ | Bệnh viện Phục hồi chức năng | Người khuyết tật | Tỉnh | @2018-10-01 | @2021-09-30 | =290000 | USD | =58500 | USD | | Hoàn thành
                        """)
                .note("Ghi chú: Từ năm 2013 đến nay tỉnh đã vận động được hơn 120 chương trình, dự án."));
        signed(letterhead(
                        book.form("Hỗ trợ các tỉnh Lào", "outgoing-aid", "c6 c12 l24 l52 c18 r16 c18"),
                        "HỖ TRỢ CÁC ĐỊA PHƯƠNG CỦA NƯỚC BẠN LÀO NĂM 2021")
                .unitLine("Đơn vị tính: triệu đồng")
                .header("TT | Nước nhận | Địa phương nhận | Nội dung | Hình thức | Giá trị | Ngày bàn giao")
                .rows("""
                        # | Lào | Bo Li Khăm Xay | Hỗ trợ kinh phí phòng, chống dịch Covid-19 | Tiền | =1000 | @2021-05-18
                        # | Lào | Khăm Muộn | Hỗ trợ kinh phí phòng, chống dịch Covid-19 | Tiền | =1000 | @2021-05-18
                        # | Lào | Bo Li Khăm Xay | Tập huấn cán bộ y tế | Đào tạo | =286.5 | @2021-03-26
                        """)
                .total("Tổng cộng", 6));
        return book.save("2021/ha-tinh/Vien tro 2021.xlsx", LocalDateTime.of(2021, 12, 20, 15, 10));
    }

    private static SampleFile indicators() {
        return new CsvForm("indicators", 5)
                .line("LIÊN HIỆP CÁC TỔ CHỨC HỮU NGHỊ TỈNH HÀ TĨNH")
                .line("CÁC CHỈ TIÊU KHÁC NĂM 2021")
                .line()
                .line("STT", "Chỉ tiêu", "Đơn vị tính", "Số liệu", "Ghi chú")
                .rows("""
                        1 | Số hài cốt liệt sĩ cất bốc, hồi hương | hài cốt | 769 | Quy tập tại Lào từ năm 1999 đến nay
                        2 | Số cán bộ, học viên Lào đã đào tạo lũy kế | người | 3.128 |
                        3 | Số tỉnh của Lào có học viên | tỉnh | 18 |
                        4 | Số chương trình, dự án viện trợ lũy kế | dự án | 124 | Từ năm 2013 đến nay
                        """)
                .save("2021/ha-tinh/chi_tieu_2021.csv");
    }
}
