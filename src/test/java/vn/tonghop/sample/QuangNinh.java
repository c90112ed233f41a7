package vn.tonghop.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** Quảng Ninh: one workbook with a sheet for each subject, totals as formulas. */
final class QuangNinh {
    private static final Look LOOK =
            new Look("Times New Roman", 11, "DDEBF7", "F2F2F2", "dd/mm/yyyy", true, "LHHN tỉnh Quảng Ninh");
    private static final String PLACE = "Hạ Long, ngày 17 tháng 12 năm 2021";

    private QuangNinh() {}

    static List<SampleFile> files() {
        OfficeBook book = new OfficeBook(LOOK);
        associations(book);
        projects(book);
        scholarships(book);
        twinnings(book);
        outgoingAid(book);
        indicators(book);
        return List.of(book.save(
                "2021/quang-ninh/LHHN Quang Ninh - Bao cao so lieu nam 2021.xlsx",
                LocalDateTime.of(2021, 12, 17, 14, 20)));
    }

    private static Form letterhead(Form form, int number, String title) {
        return form.head("LIÊN HIỆP CÁC TỔ CHỨC HỮU NGHỊ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", true)
                .head("TỈNH QUẢNG NINH", "Độc lập - Tự do - Hạnh phúc", true)
                .aside("", "Biểu số 0" + number + "/LHHN-QN")
                .blank()
                .title(title)
                .subtitle("(Kèm theo Báo cáo số 245/BC-LHHN ngày 17/12/2021)");
    }

    private static void signed(Form form) {
        form.signature(PLACE, "NGƯỜI LẬP", "TM. BAN THƯỜNG VỤ", "Trịnh Thị Thu Hương");
    }

    private static void associations(OfficeBook book) {
        Form form = letterhead(
                        book.form("1. Hội hữu nghị", "associations", "c6 l42 c18 r12 r12 c18 l34"),
                        1,
                        "DANH SÁCH CÁC HỘI HỮU NGHỊ THÀNH VIÊN NĂM 2021")
                .blank()
                .header(new String[] {
                    "STT", "Tên hội hữu nghị", "Ngày thành lập", "Số chi hội", "Số hội viên", "Quốc gia", "Ghi chú"
                })
                .row(1, "Hội hữu nghị Việt Nam - Trung Quốc", LocalDate.of(2008, 9, 5), 14, 612, "Trung Quốc", "")
                .row(
                        2,
                        "Hội hữu nghị Việt Nam - Liên bang Nga",
                        LocalDate.of(1997, 11, 3),
                        11,
                        418,
                        "Liên bang Nga",
                        "")
                .row(3, "Hội hữu nghị Việt Nam - Nhật Bản", LocalDate.of(2010, 3, 22), 6, 246, "Nhật Bản", "")
                .row(4, "Hội hữu nghị Việt Nam - Hàn Quốc", LocalDate.of(2011, 12, 19), 5, 203, "Hàn Quốc", "")
                .row(5, "Hội hữu nghị Việt Nam - Campuchia", LocalDate.of(2012, 6, 24), 7, 186, "Campuchia", "")
                .row(6, "Hội hữu nghị Việt Nam - Pháp", LocalDate.of(2013, 4, 12), 3, 132, "Pháp", "Kiện toàn quý III")
                .total("Tổng cộng", 4, 5)
                .note("Ghi chú: Tỉnh chưa thành lập Hội hữu nghị Việt Nam - Lào.");
        signed(form);
    }

    private static void projects(OfficeBook book) {
        Form form = letterhead(
                        book.form(
                                "2. Dự án PCPNN",
                                "ngo-projects",
                                "c5 l34 l26 c12 l22 l16 l16 c13 l24 r14 r14 r14 r11 c13"),
                        2,
                        "CÁC CHƯƠNG TRÌNH, DỰ ÁN PCPNN ĐANG TRIỂN KHAI NĂM 2021")
                .subtitle("(Số liệu từ 15/12/2020 đến 14/12/2021)")
                .blank()
                .header(
                        new String[] {
                            "STT",
                            "Tên dự án",
                            "Tổ chức PCPNN",
                            "Quốc tịch",
                            "Chủ khoản viện trợ",
                            "Lĩnh vực",
                            "Địa bàn",
                            "Cấp phê duyệt",
                            "Số, ngày quyết định phê duyệt",
                            "Tổng giá trị cam kết",
                            "<",
                            "Giải ngân trong năm (USD)",
                            "Số người hưởng lợi",
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
                            "USD",
                            "Quy đổi VND (triệu đồng)",
                            "^",
                            "^",
                            "^"
                        })
                .numbering("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14");
        Object[][] rows = {
            {
                "Hỗ trợ trẻ khuyết tật vận động",
                "Ha Long Bay Kids Fund",
                "Hoa Kỳ",
                "Sở Lao động, TB&XH",
                "Trẻ em",
                "TP Hạ Long",
                "UBND tỉnh",
                "1205/QĐ-UBND ngày 14/4/2020",
                148_000,
                61_500,
                420
            },
            {
                "Nâng cao năng lực trạm y tế xã vùng cao",
                "Sunrise Medical Partnership",
                "Hàn Quốc",
                "Sở Y tế",
                "Y tế",
                "Huyện Bình Liêu",
                "UBND tỉnh",
                "2310/QĐ-UBND ngày 30/6/2020",
                235_500,
                98_200,
                5_600
            },
            {
                "Bảo tồn đa dạng sinh học vịnh Hạ Long",
                "Karst and Coast Alliance",
                "Đức",
                "Ban Quản lý vịnh Hạ Long",
                "Bảo tồn",
                "Vịnh Hạ Long",
                "Trung ương",
                "876/QĐ-BTNMT ngày 05/3/2020",
                312_000,
                104_000,
                1_200
            },
            {
                "Học bổng cho nữ sinh dân tộc thiểu số",
                "Wings for Girls",
                "Úc",
                "Hội Khuyến học tỉnh",
                "Học bổng",
                "Huyện Ba Chẽ",
                "UBND tỉnh",
                "318/QĐ-UBND ngày 29/01/2021",
                64_800,
                21_600,
                180
            },
            {
                "Nước sạch cho trường học biên giới",
                "Clear Spring Aid",
                "Úc",
                "UBND huyện Hải Hà",
                "Nước sạch",
                "Huyện Hải Hà",
                "UBND tỉnh",
                "1544/QĐ-UBND ngày 18/5/2021",
                121_200,
                70_000,
                2_350
            },
            {
                "Phòng, chống mua bán người khu vực biên giới",
                "Safe Journey Network",
                "Anh",
                "Hội Liên hiệp Phụ nữ tỉnh",
                "Phòng, chống mua bán người",
                "TP Móng Cái",
                "Trung ương",
                "412/QĐ-BCA ngày 22/02/2021",
                278_000,
                83_400,
                3_900
            },
            {
                "Dạy nghề điện, cơ khí cho thanh niên",
                "Werkstatt der Zukunft",
                "Đức",
                "Trường Cao đẳng Việt - Hàn",
                "Dạy nghề",
                "TP Uông Bí",
                "UBND tỉnh",
                "2087/QĐ-UBND ngày 11/6/2019",
                186_000,
                52_300,
                260
            },
            {
                "Phát triển sinh kế từ rừng",
                "Hillside Livelihoods",
                "Nhật Bản",
                "UBND huyện Tiên Yên",
                "Sinh kế",
                "Huyện Tiên Yên",
                "UBND tỉnh",
                "3021/QĐ-UBND ngày 24/8/2020",
                142_500,
                47_900,
                870
            },
            {
                "Giảm nhẹ rủi ro thiên tai cộng đồng ven biển",
                "Hearts and Bridges",
                "Hàn Quốc",
                "Hội Chữ thập đỏ tỉnh",
                "Phòng, chống thiên tai",
                "Thị xã Quảng Yên",
                "UBND tỉnh",
                "2766/QĐ-UBND ngày 02/8/2021",
                97_000,
                18_500,
                4_100
            },
            {
                "Phục hồi chức năng nạn nhân chất độc da cam",
                "Healing Paths",
                "Hoa Kỳ",
                "Hội Nạn nhân chất độc da cam",
                "Khắc phục hậu quả chiến tranh",
                "Thị xã Đông Triều",
                "UBND tỉnh",
                "905/QĐ-UBND ngày 26/3/2021",
                73_000,
                36_500,
                310
            },
        };
        int number = 1;
        for (Object[] r : rows) {
            BigDecimal converted = BigDecimal.valueOf((int) r[8]).multiply(new BigDecimal("0.02315"));
            form.row(
                    number++,
                    r[0],
                    r[1],
                    r[2],
                    r[3],
                    r[4],
                    r[5],
                    r[6],
                    r[7],
                    r[8],
                    converted,
                    r[9],
                    r[10],
                    "Đang triển khai");
        }
        form.total("Tổng cộng", 10, 11, 12, 13).note("Ghi chú: Tỷ giá quy đổi 23.150 đồng/USD.");
        signed(form);
    }

    private static void scholarships(OfficeBook book) {
        Form form = letterhead(
                        book.form("3. Học bổng", "scholarships", "c6 l22 c10 l38 c14 l26 r11 r14 r16 c12 c12"),
                        3,
                        "HỌC BỔNG CỦA TỈNH CẤP CHO LƯU HỌC SINH LÀO")
                .unitLine("ĐVT: triệu đồng")
                .header(new String[] {
                    "STT",
                    "Tỉnh của Lào",
                    "Nước",
                    "Cơ sở đào tạo",
                    "Trình độ đào tạo",
                    "Ngành học",
                    "Số suất",
                    "Mức học bổng/suất",
                    "Tổng kinh phí",
                    "Năm bắt đầu",
                    "Năm kết thúc"
                })
                .numbering("A", "B", "C", "D", "E", "F", "1", "2", "3=1x2", "4", "5");
        courses(
                form,
                "Luông Pha Băng",
                1,
                new Course("Trường Đại học Hạ Long", "Đại học", "Quản trị dịch vụ du lịch", 62, 208, 2015, 2019),
                new Course("Trường Cao đẳng Y tế Quảng Ninh", "Cao đẳng", "Điều dưỡng", 38, 165, 2013, 2016),
                new Course("Trường Đại học Công nghiệp Quảng Ninh", "Đại học", "Kỹ thuật mỏ", 45, 215, 2012, 2016),
                new Course("Trường Cao đẳng Sư phạm Quảng Ninh", "Tiếng Việt", "Tiếng Việt", 40, 62, 2011, 2012));
        courses(
                form,
                "Hủa Phăn",
                5,
                new Course("Trường Đại học Hạ Long", "Đại học", "Khoa học máy tính", 41, 212, 2016, 2020),
                new Course("Trường Cao đẳng Y tế Quảng Ninh", "Cao đẳng", "Điều dưỡng", 29, 165, 2014, 2017),
                new Course("Trường Đại học Công nghiệp Quảng Ninh", "Đại học", "Kỹ thuật điện", 36, 215, 2014, 2018),
                new Course(
                        "Trường Cao đẳng Việt - Hàn Quảng Ninh", "Dạy nghề", "Điện công nghiệp", 24, 118, 2017, 2019));
        courses(
                form,
                "Xay Nhạ Bu Ly",
                9,
                new Course("Trường Đại học Hạ Long", "Đại học", "Quản lý văn hóa", 33, 208, 2016, 2020),
                new Course("Trường Cao đẳng Y tế Quảng Ninh", "Cao đẳng", "Dược", 21, 165, 2015, 2018),
                new Course("Trường Đại học Công nghiệp Quảng Ninh", "Đại học", "Kế toán", 28, 215, 2013, 2017),
                new Course("Trường Đại học Hạ Long", "Thạc sĩ", "Quản lý giáo dục", 10, 290, 2018, 2020));
        form.total("Tổng cộng", 7, 9)
                .note("Ghi chú: Số lượt lưu học sinh và kinh phí lũy kế từ năm 2011 đến nay, do ngân sách tỉnh cấp.");
        signed(form);
    }

    private record Course(String school, String level, String subject, int awards, int each, int from, int to) {}

    private static void courses(Form form, String province, int first, Course... courses) {
        int number = first;
        for (Course c : courses) {
            form.row(
                    number++,
                    province,
                    "Lào",
                    c.school(),
                    c.level(),
                    c.subject(),
                    c.awards(),
                    c.each(),
                    c.awards() * c.each(),
                    String.valueOf(c.from()),
                    String.valueOf(c.to()));
        }
        form.subtotal("Cộng tỉnh " + province, 7, 9);
    }

    private static void twinnings(OfficeBook book) {
        Form form = letterhead(
                        book.form("4. Kết nghĩa", "twinnings", "c6 l46 c14 l46 c16 c16 l20"),
                        4,
                        "CÁC CẶP KẾT NGHĨA HAI BÊN BIÊN GIỚI VỚI QUẢNG TÂY (TRUNG QUỐC) NĂM 2021")
                .blank()
                .header(new String[] {
                    "STT",
                    "Địa phương của tỉnh",
                    "Nước",
                    "Địa phương nước ngoài",
                    "Cấp kết nghĩa",
                    "Ngày ký kết",
                    "Ghi chú"
                });
        String[][] rows = {
            {
                "Bản Phai Lầu, xã Đồng Văn, huyện Bình Liêu",
                "Thôn Bản Mạn, trấn Động Trung, khu Phòng Thành",
                "Bản",
                "16/3/2013"
            },
            {
                "Bản Sông Moóc, xã Đồng Văn, huyện Bình Liêu",
                "Thôn Na Lự, trấn Động Trung, khu Phòng Thành",
                "Bản",
                "24/11/2014"
            },
            {
                "Bản Đồng Mô, xã Hoành Mô, huyện Bình Liêu",
                "Thôn Động Trung, trấn Động Trung, khu Phòng Thành",
                "Bản",
                "19/5/2015"
            },
            {
                "Bản Nà Sa, xã Hoành Mô, huyện Bình Liêu",
                "Thôn Hòa Bình, trấn Động Trung, khu Phòng Thành",
                "Bản",
                "19/5/2015"
            },
            {"Bản Mốc 13, xã Quảng Đức, huyện Hải Hà", "Thôn Lý Hỏa, trấn Na Lương, khu Phòng Thành", "Bản", "08/9/2016"
            },
            {
                "Thôn Lục Chắn, xã Hải Sơn, TP Móng Cái",
                "Thôn Thán Sản, trấn Na Lương, khu Phòng Thành",
                "Thôn",
                "21/6/2017"
            },
            {
                "Thôn Pò Hèn, xã Hải Sơn, TP Móng Cái",
                "Thôn Bách Long, trấn Na Lương, khu Phòng Thành",
                "Thôn",
                "31/02/2018"
            },
            {"Xã Bắc Sơn, TP Móng Cái", "Trấn Đông Hưng, thành phố Đông Hưng", "Xã", "10/10/2018"},
        };
        int number = 1;
        for (String[] r : rows) {
            form.row(number++, r[0], "Trung Quốc", r[1], r[2], r[3], "");
        }
        form.note("Tổng hợp: 08 cặp, trong đó 07 cặp Bản - Bản và 01 cặp Xã - Trấn.");
        signed(form);
    }

    private static void outgoingAid(OfficeBook book) {
        Form form = letterhead(
                        book.form("5. Hỗ trợ Lào", "outgoing-aid", "c6 l10 l22 l56 c18 r18 c16 l26"),
                        5,
                        "HỖ TRỢ CỦA TỈNH ĐỐI VỚI CÁC TỈNH BẮC LÀO")
                .blank()
                .header(new String[] {
                    "STT",
                    "Nước",
                    "Địa phương nhận",
                    "Nội dung hỗ trợ",
                    "Hình thức hỗ trợ",
                    "Giá trị",
                    "Thời gian bàn giao",
                    "Ghi chú"
                })
                .row(
                        1,
                        "Lào",
                        "Luông Pha Băng",
                        "Xây dựng Trường THPT Hữu nghị",
                        "Công trình",
                        "24,5 tỷ đồng",
                        "12/2014",
                        "")
                .row(
                        2,
                        "Lào",
                        "Hủa Phăn",
                        "Xây dựng Trung tâm y tế huyện Viêng Xay",
                        "Công trình",
                        "18,2 tỷ đồng",
                        "5/9/2017",
                        "")
                .row(
                        3,
                        "Lào",
                        "Xay Nhạ Bu Ly",
                        "Xây dựng Trường Tiểu học và nhà ở giáo viên",
                        "Công trình",
                        "13,3 tỷ đồng",
                        "2019",
                        "")
                .row(
                        4,
                        "Lào",
                        "Luông Pha Băng",
                        "Tặng trang thiết bị, vật tư y tế phòng, chống dịch",
                        "Trang thiết bị",
                        "200 triệu đồng",
                        "tháng 6/2020",
                        "Covid-19")
                .note("Ghi chú: Các công trình do ngân sách tỉnh đầu tư từ năm 2011 đến nay.");
        signed(form);
    }

    private static void indicators(OfficeBook book) {
        Form form = letterhead(
                        book.form("6. Chỉ tiêu khác", "indicators", "c6 l60 c16 r16 l40"),
                        6,
                        "MỘT SỐ CHỈ TIÊU KHÁC NĂM 2021")
                .blank()
                .header(new String[] {"STT", "Chỉ tiêu", "Đơn vị tính", "Số lượng", "Ghi chú"})
                .row(1, "Số tổ chức PCPNN đăng ký hoạt động", "tổ chức", 20, "Số của năm trước nữa: 31 tổ chức")
                .row(2, "Số kiều bào ở nước ngoài", "người", "15.240", "");
        signed(form);
    }
}
