package vn.tonghop.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** Hà Tĩnh: associations and their rosters in one workbook, Lao students by province, indicators as text. */
final class HaTinh {
    private static final Look LOOK = new Look("Cambria", 11, "FCE4D6", "", "dd/mm/yyyy", true, "LHCTCHN Hà Tĩnh");
    private static final List<Association> ASSOCIATIONS = List.of(
            new Association("Hội hữu nghị Việt Nam - Lào", "Lào", 9, 268, LocalDate.of(2005, 7, 18), "LA"),
            new Association("Hội hữu nghị Việt Nam - Nga", "Nga", 4, 124, LocalDate.of(2007, 11, 7), "NG"),
            new Association("Hội hữu nghị Việt Nam - Thái Lan", "Thái Lan", 3, 86, LocalDate.of(2010, 8, 6), "TL"),
            new Association(
                    "Hội hữu nghị Việt Nam - Séc, Slovakia", "Séc, Slovakia", 2, 72, LocalDate.of(2012, 2, 2), "SE"),
            new Association("Hội hữu nghị Việt Nam - Ba Lan", "Ba Lan", 2, 55, LocalDate.of(2014, 2, 4), "BL"));

    private HaTinh() {}

    private record Association(
            String name, String country, int branches, int members, LocalDate founded, String code) {}

    static List<SampleFile> files() {
        return List.of(associations(), scholarships(), aid(), indicators());
    }

    private static Form letterhead(Form form, String title) {
        return form.head("UBND TỈNH HÀ TĨNH", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", false)
                .head("LIÊN HIỆP CÁC TỔ CHỨC HỮU NGHỊ TỈNH", "Độc lập - Tự do - Hạnh phúc", true)
                .blank()
                .title(title);
    }

    private static Form signed(Form form) {
        return form.signature("Hà Tĩnh, ngày 20 tháng 12 năm 2021", "Người lập biểu", "CHỦ TỊCH", "Phan Trọng Vinh");
    }

    private static SampleFile associations() {
        OfficeBook book = new OfficeBook(LOOK);
        Form form = letterhead(
                        book.form("Các hội", "associations", "c8 l44 r16 r18 c20 l32"),
                        "DANH SÁCH HỘI THÀNH VIÊN NĂM 2021")
                .blank()
                .header(new String[] {
                    "Số TT",
                    "Tên hội thành viên",
                    "Số lượng chi hội",
                    "Số lượng hội viên",
                    "Thời gian thành lập",
                    "Ghi chú"
                });
        int number = 1;
        for (Association a : ASSOCIATIONS) {
            form.row(number++, a.name(), a.branches(), a.members() + " hội viên", a.founded(), "");
        }
        signed(form.note("Ghi chú: Danh sách hội viên của từng hội ở các trang sau."));
        for (Association a : ASSOCIATIONS) {
            roster(book, a);
        }
        return book.save(
                "2021/ha-tinh/Hoi thanh vien va danh sach hoi vien 2021.xlsx", LocalDateTime.of(2021, 12, 20, 8, 50));
    }

    private static void roster(OfficeBook book, Association association) {
        Form form = book.form("HV " + association.country(), "members", "c6 c12 l28 c10 c14 l22 l20 c14 c16")
                .head("LIÊN HIỆP CÁC TỔ CHỨC HỮU NGHỊ TỈNH HÀ TĨNH", "", true)
                .title("DANH SÁCH HỘI VIÊN")
                .title(association.name())
                .subtitle("(Tính đến ngày 14/12/2021)")
                .blank()
                .header(new String[] {
                    "STT",
                    "Số thẻ",
                    "Họ và tên",
                    "Giới tính",
                    "Ngày sinh",
                    "Chức vụ trong Hội",
                    "Nghề nghiệp",
                    "Ngày vào Hội",
                    "Điện thoại"
                });
        Persons persons = new Persons(association.name().hashCode());
        for (int i = 1; i <= association.members(); i++) {
            Persons.Person person = persons.next(association.founded().getYear());
            form.row(
                    i,
                    "HT-" + association.code() + "-" + (1000 + i),
                    person.name(),
                    person.gender(),
                    i % 9 == 4 ? String.valueOf(person.born().getYear()) : person.born(),
                    position(i),
                    person.occupation(),
                    person.joined(),
                    i % 7 == 0 ? "" : person.phone());
        }
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
                        book.form("LHS Lào", "scholarships", "c6 l24 c10 l34 c16 r14 r20 c13 c13 l24"),
                        "TỔNG HỢP HỌC BỔNG CHO LƯU HỌC SINH LÀO NĂM 2021")
                .unitLine("Đơn vị tính: đồng")
                .header(
                        new String[] {
                            "TT",
                            "Địa phương cử đi",
                            "Quốc gia",
                            "Cơ sở đào tạo",
                            "Trình độ",
                            "Số lượng học viên",
                            "Kinh phí hỗ trợ",
                            "Thời gian đào tạo",
                            "<",
                            "Nguồn kinh phí"
                        },
                        new String[] {"^", "^", "^", "^", "^", "^", "^", "Bắt đầu", "Kết thúc", "^"});
        String[] provinces = {
            "Bo Li Khăm Xay",
            "Khăm Muộn",
            "Thủ đô Viêng Chăn",
            "Tỉnh Viêng Chăn",
            "Sa Vẳn Na Khẹt",
            "Chăm Pa Sắc",
            "Xiêng Khoảng",
            "Xay Sổm Bun",
            "Hủa Phăn",
            "Luông Pha Băng",
            "Xay Nhạ Bu Ly",
            "U Đôm Xay",
            "Bò Kẹo",
            "Luông Nậm Thà",
            "Phông Xa Lỳ",
            "Sa Lạ Văn",
            "Xê Kông",
            "Ắt Tạ Pư"
        };
        int[] university = {52, 41, 23, 18, 27, 14, 16, 12, 13, 11, 9, 8, 7, 8, 6, 12, 9, 10};
        int[] college = {46, 38, 19, 12, 22, 9, 12, 8, 9, 7, 6, 5, 5, 4, 4, 8, 6, 8};
        int number = 1;
        for (int i = 0; i < provinces.length; i++) {
            form.row(
                    number++,
                    provinces[i],
                    "Lào",
                    "Trường Đại học Hà Tĩnh",
                    "Đại học",
                    university[i],
                    university[i] * 13_200_000L,
                    "9/2020",
                    "6/2021",
                    "Ngân sách tỉnh");
            form.row(
                    number++,
                    "",
                    "Lào",
                    "Trường Cao đẳng Y tế Hà Tĩnh",
                    "Cao đẳng",
                    college[i],
                    college[i] * 11_760_000L,
                    "10/2020",
                    "7/2021",
                    "Ngân sách tỉnh");
            form.spanned(2, 2);
        }
        signed(form.total("TỔNG CỘNG", 6, 7));
        return book.save("2021/ha-tinh/Luu hoc sinh Lao nam 2021.xlsx", LocalDateTime.of(2021, 12, 20, 9, 25));
    }

    private static SampleFile aid() {
        OfficeBook book = new OfficeBook(LOOK);
        Form form = letterhead(
                        book.form(
                                "Dự án PCPNN",
                                "ngo-projects",
                                "c5 l36 l26 c13 l24 l18 c13 c12 c12 r16 c9 r16 c9 r14 l18"),
                        "KẾT QUẢ THỰC HIỆN CÁC CHƯƠNG TRÌNH, DỰ ÁN VIỆN TRỢ NĂM 2021")
                .blank()
                .header(
                        new String[] {
                            "TT",
                            "Tên chương trình, dự án",
                            "Tổ chức PCPNN",
                            "Quốc gia",
                            "Chủ khoản viện trợ",
                            "Lĩnh vực",
                            "Cấp phê duyệt",
                            "Ngày bắt đầu",
                            "Ngày kết thúc",
                            "Giá trị cam kết",
                            "<",
                            "Giá trị giải ngân",
                            "<",
                            "Vốn đối ứng (triệu đồng)",
                            "Tình trạng"
                        },
                        new String[] {
                            "^",
                            "^",
                            "^",
                            "^",
                            "^",
                            "^",
                            "^",
                            "^",
                            "^",
                            "Số tiền",
                            "Loại tiền",
                            "Số tiền",
                            "Loại tiền",
                            "^",
                            "^"
                        });
        Object[][] rows = {
            {
                "Phát triển vùng huyện Kỳ Anh",
                "Hearts and Bridges",
                "Hàn Quốc",
                "UBND huyện Kỳ Anh",
                "Phát triển cộng đồng",
                "Tỉnh",
                2017,
                2022,
                1_250_000,
                "USD",
                296_000,
                450
            },
            {
                "Nhà chống lũ cho hộ nghèo",
                "Storm Shelter Project",
                "Hoa Kỳ",
                "Hội Chữ thập đỏ tỉnh",
                "Phòng, chống thiên tai",
                "Tỉnh",
                2020,
                2022,
                780_000,
                "USD",
                245_000,
                300
            },
            {
                "Rà phá bom mìn, vật liệu nổ",
                "Safe Ground Trust",
                "Anh",
                "Bộ Chỉ huy Quân sự tỉnh",
                "Rà phá bom mìn",
                "Trung ương",
                2019,
                2023,
                1_640_000,
                "USD",
                318_000,
                ""
            },
            {
                "Khắc phục hậu quả lũ lụt tháng 10/2020",
                "Green Harbour Relief",
                "Singapore",
                "UBMTTQ tỉnh",
                "Cứu trợ khẩn cấp",
                "Tỉnh",
                2020,
                2021,
                6_200_000_000L,
                "VND",
                5_850_000_000L,
                ""
            },
            {
                "Nâng cấp trạm y tế xã",
                "Sunrise Medical Partnership",
                "Hàn Quốc",
                "Sở Y tế",
                "Y tế",
                "Tỉnh",
                2020,
                2021,
                9_400_000_000L,
                "VND",
                4_700_000_000L,
                1_200
            },
            {
                "Thư viện thân thiện trong trường tiểu học",
                "Open Page International",
                "Hoa Kỳ",
                "Sở Giáo dục và Đào tạo",
                "Giáo dục",
                "Tỉnh",
                2019,
                2022,
                365_000,
                "USD",
                112_000,
                ""
            },
            {
                "Nước sạch và vệ sinh học đường",
                "Clear Spring Aid",
                "Úc",
                "UBND huyện Hương Khê",
                "Nước sạch và VSMT",
                "Tỉnh",
                2021,
                2023,
                410_000,
                "USD",
                87_500,
                260
            },
            {
                "Sinh kế thích ứng biến đổi khí hậu",
                "Norrsken Samarbete",
                "Thụy Điển",
                "Hội Nông dân tỉnh",
                "Ứng phó biến đổi khí hậu",
                "Tỉnh",
                2021,
                2024,
                528_000,
                "USD",
                64_000,
                180
            },
            {
                "Học bổng cho trẻ mồ côi",
                "Lotus Children Foundation",
                "Pháp",
                "Hội Bảo trợ người khuyết tật và trẻ mồ côi",
                "Học bổng",
                "Tỉnh",
                2021,
                2021,
                1_350_000_000L,
                "VND",
                1_350_000_000L,
                ""
            },
            {
                "Phục hồi chức năng cho người khuyết tật",
                "Healing Paths",
                "Hoa Kỳ",
                "Bệnh viện Phục hồi chức năng",
                "Người khuyết tật",
                "Tỉnh",
                2018,
                2021,
                290_000,
                "USD",
                58_500,
                ""
            },
        };
        int number = 1;
        for (Object[] r : rows) {
            LocalDate end = LocalDate.of((int) r[7], 12, 31);
            form.row(
                    number++,
                    r[0],
                    r[1],
                    r[2],
                    r[3],
                    r[4],
                    r[5],
                    LocalDate.of((int) r[6], 1, 1),
                    end,
                    r[8],
                    r[9],
                    r[10],
                    r[9],
                    r[11],
                    end.getYear() == 2021 ? "Hoàn thành" : "Đang thực hiện");
        }
        signed(form.note("Ghi chú: Từ năm 2013 đến nay tỉnh đã vận động được hơn 120 chương trình, dự án."));
        outgoingAid(book);
        return book.save("2021/ha-tinh/Vien tro 2021.xlsx", LocalDateTime.of(2021, 12, 20, 15, 10));
    }

    private static void outgoingAid(OfficeBook book) {
        signed(letterhead(
                        book.form("Hỗ trợ các tỉnh Lào", "outgoing-aid", "c6 c12 l24 l52 c18 r16 c18"),
                        "HỖ TRỢ CÁC ĐỊA PHƯƠNG CỦA NƯỚC BẠN LÀO NĂM 2021")
                .unitLine("Đơn vị tính: triệu đồng")
                .header(new String[] {
                    "TT", "Nước nhận", "Địa phương nhận", "Nội dung", "Hình thức", "Giá trị", "Ngày bàn giao"
                })
                .row(
                        1,
                        "Lào",
                        "Bo Li Khăm Xay",
                        "Hỗ trợ kinh phí phòng, chống dịch Covid-19",
                        "Tiền",
                        1_000,
                        LocalDate.of(2021, 5, 18))
                .row(
                        2,
                        "Lào",
                        "Khăm Muộn",
                        "Hỗ trợ kinh phí phòng, chống dịch Covid-19",
                        "Tiền",
                        1_000,
                        LocalDate.of(2021, 5, 18))
                .row(3, "Lào", "Bo Li Khăm Xay", "Tập huấn cán bộ y tế", "Đào tạo", 286.5, LocalDate.of(2021, 3, 26))
                .total("Tổng cộng", 6));
    }

    private static SampleFile indicators() {
        return new CsvForm("indicators", 5)
                .line("LIÊN HIỆP CÁC TỔ CHỨC HỮU NGHỊ TỈNH HÀ TĨNH")
                .line("CÁC CHỈ TIÊU KHÁC NĂM 2021")
                .line()
                .line("STT", "Chỉ tiêu", "Đơn vị tính", "Số liệu", "Ghi chú")
                .row(
                        "1",
                        "Số hài cốt liệt sĩ cất bốc, hồi hương",
                        "hài cốt",
                        "769",
                        "Quy tập tại Lào từ năm 1999 đến nay")
                .row("2", "Số cán bộ, học viên Lào đã đào tạo lũy kế", "người", "3.128", "Đến từ 18 tỉnh của Lào")
                .row("3", "Số chương trình, dự án viện trợ lũy kế", "dự án", "124", "Từ năm 2013 đến nay")
                .save("2021/ha-tinh/chi_tieu_2021.csv");
    }
}
