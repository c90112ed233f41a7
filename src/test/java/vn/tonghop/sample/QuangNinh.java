package vn.tonghop.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.List;

/** Quảng Ninh: one workbook with a sheet for each subject, totals as formulas. */
final class QuangNinh {
    private static final Look LOOK =
            new Look("Times New Roman", 11, "DDEBF7", "F2F2F2", "dd/mm/yyyy", true, "LHHN tỉnh Quảng Ninh");
    /** The office's own rate, in millions of đồng for a dollar. */
    private static final BigDecimal MILLIONS_PER_USD = new BigDecimal("0.02315");

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
        form.signature("Hạ Long, ngày 17 tháng 12 năm 2021", "NGƯỜI LẬP", "TM. BAN THƯỜNG VỤ", "Trịnh Thị Thu Hương");
    }

    private static void associations(OfficeBook book) {
        signed(letterhead(
                        book.form("1. Hội hữu nghị", "associations", "c6 l42 c18 r12 r12 c18 l34"),
                        1,
                        "DANH SÁCH CÁC HỘI HỮU NGHỊ THÀNH VIÊN NĂM 2021")
                .blank()
                .header("STT | Tên hội hữu nghị | Ngày thành lập | Số chi hội | Số hội viên | Quốc gia | Ghi chú")
                .rows("""
                        # | Hội hữu nghị Việt Nam - Trung Quốc | @2008-09-05 | =14 | =612 | Trung Quốc |
                        # | Hội hữu nghị Việt Nam - Liên bang Nga | @1997-11-03 | =11 | =418 | Liên bang Nga |
                        # | Hội hữu nghị Việt Nam - Nhật Bản | @2010-03-22 | =6 | =246 | Nhật Bản |
                        # | Hội hữu nghị Việt Nam - Hàn Quốc | @2011-12-19 | =5 | =203 | Hàn Quốc |
                        # | Hội hữu nghị Việt Nam - Campuchia | @2012-06-24 | =7 | =186 | Campuchia |
                        # | Hội hữu nghị Việt Nam - Pháp | @2013-04-12 | =3 | =132 | Pháp | Mới kiện toàn Ban Chấp hành
                        """)
                .total("Tổng cộng", 4, 5)
                .note("Ghi chú: Tỉnh chưa thành lập Hội hữu nghị Việt Nam - Lào."));
    }

    private static void projects(OfficeBook book) {
        Form form = letterhead(
                        book.form(
                                "2. Dự án PCPNN",
                                "ngo-projects",
                                "c5 l26 l18 c9 l17 l14 l12 c10 l17 r11 r12 r11 r9 c11"),
                        2,
                        "CÁC CHƯƠNG TRÌNH, DỰ ÁN PCPNN ĐANG TRIỂN KHAI NĂM 2021")
                .subtitle("(Số liệu từ 15/12/2020 đến 14/12/2021)")
                .blank()
                .header("""
                        STT | Tên dự án | Tổ chức PCPNN | Quốc tịch | Chủ khoản viện trợ | Lĩnh vực | Địa bàn | Cấp phê duyệt | Số, ngày quyết định phê duyệt | Tổng giá trị cam kết | < | Giải ngân trong năm (USD) | Số người hưởng lợi | Tình trạng
                        ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | USD | Quy đổi VND (triệu đồng) | ^ | ^ | ^
                        """)
                .numbering("1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14");
        String rows = """
                # | Hỗ trợ trẻ khuyết tật vận động | Ha Long Bay Kids Fund | Hoa Kỳ | Sở Lao động, TB&XH | Trẻ em | TP Hạ Long | UBND tỉnh | 1205/QĐ-UBND ngày 14/4/2020 | =148000 | =61500 | =420
                # | Nâng cao năng lực trạm y tế xã vùng cao | Sunrise Medical Partnership | Hàn Quốc | Sở Y tế | Y tế | Huyện Bình Liêu | UBND tỉnh | 2310/QĐ-UBND ngày 30/6/2020 | =235500 | =98200 | =5600
                # | Bảo tồn đa dạng sinh học vịnh Hạ Long | Karst and Coast Alliance | Đức | Ban Quản lý vịnh Hạ Long | Bảo tồn | Vịnh Hạ Long | Trung ương | 876/QĐ-BTNMT ngày 05/3/2020 | =312000 | =104000 | =1200
                # | Học bổng cho nữ sinh dân tộc thiểu số | Wings for Girls | Úc | Hội Khuyến học tỉnh | Học bổng | Huyện Ba Chẽ | UBND tỉnh | 318/QĐ-UBND ngày 29/01/2021 | =64800 | =21600 | =180
                # | Nước sạch cho trường học biên giới | Clear Spring Aid | Úc | UBND huyện Hải Hà | Nước sạch | Huyện Hải Hà | UBND tỉnh | 1544/QĐ-UBND ngày 18/5/2021 | =121200 | =70000 | =2350
                # | Phòng, chống mua bán người khu vực biên giới | Safe Journey Network | Anh | Hội Liên hiệp Phụ nữ tỉnh | Phòng, chống mua bán người | TP Móng Cái | Trung ương | 412/QĐ-BCA ngày 22/02/2021 | =278000 | =83400 | =3900
                # | Dạy nghề điện, cơ khí cho thanh niên | Werkstatt der Zukunft | Đức | Trường Cao đẳng Việt - Hàn | Dạy nghề | TP Uông Bí | UBND tỉnh | 2087/QĐ-UBND ngày 11/6/2019 | =186000 | =52300 | =260
                # | Phát triển sinh kế từ rừng | Hillside Livelihoods | Nhật Bản | UBND huyện Tiên Yên | Sinh kế | Huyện Tiên Yên | UBND tỉnh | 3021/QĐ-UBND ngày 24/8/2020 | =142500 | =47900 | =870
                # | Giảm nhẹ rủi ro thiên tai cộng đồng ven biển | Hearts and Bridges | Hàn Quốc | Hội Chữ thập đỏ tỉnh | Phòng, chống thiên tai | Thị xã Quảng Yên | UBND tỉnh | 2766/QĐ-UBND ngày 02/8/2021 | =97000 | =18500 | =4100
                # | Phục hồi chức năng nạn nhân chất độc da cam | Healing Paths | Hoa Kỳ | Hội Nạn nhân chất độc da cam | Khắc phục hậu quả chiến tranh | Thị xã Đông Triều | UBND tỉnh | 905/QĐ-UBND ngày 26/3/2021 | =73000 | =36500 | =310
                """;
        rows.lines().map(QuangNinh::converted).forEach(form::rows);
        signed(form.total("Tổng cộng", 10, 11, 12, 13).note("Ghi chú: Tỷ giá quy đổi 23.150 đồng/USD."));
    }

    /** The same line with the committed dollars in millions of đồng beside them, and the status at the end. */
    private static String converted(String line) {
        int amount = line.indexOf('=') + 1;
        int end = line.indexOf(" |", amount);
        BigDecimal millions = new BigDecimal(line.substring(amount, end))
                .multiply(MILLIONS_PER_USD)
                .setScale(1, RoundingMode.HALF_UP);
        return line.substring(0, end) + " | =" + millions + line.substring(end) + " | Đang triển khai";
    }

    private static void scholarships(OfficeBook book) {
        signed(letterhead(
                        book.form("3. Học bổng", "scholarships", "c6 l22 c9 l36 c12 l24 r9 r12 r13 c10 c10"),
                        3,
                        "HỌC BỔNG CỦA TỈNH CẤP CHO LƯU HỌC SINH LÀO")
                .unitLine("ĐVT: triệu đồng")
                .header(
                        "STT | Tỉnh của Lào | Nước | Cơ sở đào tạo | Trình độ đào tạo | Ngành học | Số suất | Mức học bổng/suất | Tổng kinh phí | Năm bắt đầu | Năm kết thúc")
                .numbering("A | B | C | D | E | F | 1 | 2 | 3=1x2 | 4 | 5")
                .rows("""
                        # | Luông Pha Băng | Lào | Trường Đại học Hạ Long | Đại học | Quản trị dịch vụ du lịch | =62 | =208 | =12896 | 2015 | 2019
                        # | Luông Pha Băng | Lào | Trường Cao đẳng Y tế Quảng Ninh | Cao đẳng | Điều dưỡng | =38 | =165 | =6270 | 2013 | 2016
                        # | Luông Pha Băng | Lào | Trường Đại học Công nghiệp Quảng Ninh | Đại học | Kỹ thuật mỏ | =45 | =215 | =9675 | 2012 | 2016
                        # | Luông Pha Băng | Lào | Trường Cao đẳng Sư phạm Quảng Ninh | Tiếng Việt | Tiếng Việt | =40 | =62 | =2480 | 2011 | 2012
                        """)
                .subtotal("Cộng tỉnh Luông Pha Băng", 7, 9)
                .rows("""
                        # | Hủa Phăn | Lào | Trường Đại học Hạ Long | Đại học | Khoa học máy tính | =41 | =212 | =8692 | 2016 | 2020
                        # | Hủa Phăn | Lào | Trường Cao đẳng Y tế Quảng Ninh | Cao đẳng | Điều dưỡng | =29 | =165 | =4785 | 2014 | 2017
                        # | Hủa Phăn | Lào | Trường Đại học Công nghiệp Quảng Ninh | Đại học | Kỹ thuật điện | =36 | =215 | =7740 | 2014 | 2018
                        # | Hủa Phăn | Lào | Trường Cao đẳng Việt - Hàn Quảng Ninh | Dạy nghề | Điện công nghiệp | =24 | =118 | =2832 | 2017 | 2019
                        """)
                .subtotal("Cộng tỉnh Hủa Phăn", 7, 9)
                .rows("""
                        # | Xay Nhạ Bu Ly | Lào | Trường Đại học Hạ Long | Đại học | Quản lý văn hóa | =33 | =208 | =6864 | 2016 | 2020
                        # | Xay Nhạ Bu Ly | Lào | Trường Cao đẳng Y tế Quảng Ninh | Cao đẳng | Dược | =21 | =165 | =3465 | 2015 | 2018
                        # | Xay Nhạ Bu Ly | Lào | Trường Đại học Công nghiệp Quảng Ninh | Đại học | Kế toán | =28 | =215 | =6020 | 2013 | 2017
                        # | Xay Nhạ Bu Ly | Lào | Trường Đại học Hạ Long | Thạc sĩ | Quản lý giáo dục | =10 | =290 | =2900 | 2018 | 2020
                        """)
                .subtotal("Cộng tỉnh Xay Nhạ Bu Ly", 7, 9)
                .total("Tổng cộng", 7, 9)
                .note("Ghi chú: Số lượt lưu học sinh và kinh phí lũy kế từ năm 2011 đến nay, do ngân sách tỉnh cấp."));
    }

    private static void twinnings(OfficeBook book) {
        signed(letterhead(
                        book.form("4. Kết nghĩa", "twinnings", "c6 l42 c13 l42 c14 c14 l20"),
                        4,
                        "CÁC CẶP KẾT NGHĨA HAI BÊN BIÊN GIỚI VỚI QUẢNG TÂY (TRUNG QUỐC) NĂM 2021")
                .blank()
                .header(
                        "STT | Địa phương của tỉnh | Nước | Địa phương nước ngoài | Cấp kết nghĩa | Ngày ký kết | Ghi chú")
                .rows("""
                        # | Bản Phai Lầu, xã Đồng Văn, huyện Bình Liêu | Trung Quốc | Thôn Bản Mạn, trấn Động Trung, khu Phòng Thành | Bản - Bản | 16/3/2013 |
                        # | Bản Sông Moóc, xã Đồng Văn, huyện Bình Liêu | Trung Quốc | Thôn Na Lự, trấn Động Trung, khu Phòng Thành | Bản - Bản | 24/11/2014 |
                        # | Bản Đồng Mô, xã Hoành Mô, huyện Bình Liêu | Trung Quốc | Thôn Động Trung, trấn Động Trung, khu Phòng Thành | Bản - Bản | 19/5/2015 |
                        # | Bản Nà Sa, xã Hoành Mô, huyện Bình Liêu | Trung Quốc | Thôn Hòa Bình, trấn Động Trung, khu Phòng Thành | Bản - Bản | 19/5/2015 |
                        # | Bản Mốc 13, xã Quảng Đức, huyện Hải Hà | Trung Quốc | Thôn Lý Hỏa, trấn Na Lương, khu Phòng Thành | Bản - Bản | 08/9/2016 |
                        # | Thôn Lục Chắn, xã Hải Sơn, TP Móng Cái | Trung Quốc | Thôn Thán Sản, trấn Na Lương, khu Phòng Thành | Bản - Bản | 21/6/2017 |
                        # | Thôn Pò Hèn, xã Hải Sơn, TP Móng Cái | Trung Quốc | Thôn Bách Long, trấn Na Lương, khu Phòng Thành | Bản - Bản | 19/4/2018 |
                        # | Xã Bắc Sơn, TP Móng Cái | Trung Quốc | Trấn Đông Hưng, thành phố Đông Hưng | Xã - Trấn | 10/10/2018 |
                        """)
                .note("Tổng hợp: 08 cặp, trong đó 07 cặp Bản - Bản và 01 cặp Xã - Trấn."));
    }

    private static void outgoingAid(OfficeBook book) {
        signed(letterhead(
                        book.form("5. Hỗ trợ Lào", "outgoing-aid", "c6 l10 l20 l50 c18 r18 c16 l20"),
                        5,
                        "HỖ TRỢ CỦA TỈNH ĐỐI VỚI CÁC TỈNH BẮC LÀO")
                .blank()
                .header(
                        "STT | Nước | Địa phương nhận | Nội dung hỗ trợ | Hình thức hỗ trợ | Giá trị | Thời gian bàn giao | Ghi chú")
                .rows("""
                        # | Lào | Luông Pha Băng | Xây dựng Trường THPT Hữu nghị | Công trình | 24,5 tỷ đồng | 12/2014 |
                        # | Lào | Hủa Phăn | Xây dựng Trung tâm y tế huyện Viêng Xay | Công trình | 18,2 tỷ đồng | 5/9/2017 |
                        # | Lào | Xay Nhạ Bu Ly | Xây dựng trường tiểu học và nhà ở giáo viên | Công trình | 13,3 tỷ đồng | 2019 |
                        # | Lào | Luông Pha Băng | Tặng trang thiết bị, vật tư y tế | Trang thiết bị | 200 triệu đồng | tháng 6/2020 | Covid-19
                        """)
                .note("Ghi chú: Các công trình do ngân sách tỉnh đầu tư từ năm 2011 đến nay."));
    }

    private static void indicators(OfficeBook book) {
        signed(letterhead(
                        book.form("6. Chỉ tiêu khác", "indicators", "c6 l56 c16 r16 l36"),
                        6,
                        "MỘT SỐ CHỈ TIÊU KHÁC NĂM 2021")
                .blank()
                .header("STT | Chỉ tiêu | Đơn vị tính | Số lượng | Ghi chú")
                .rows("""
                        # | Số tổ chức PCPNN đăng ký hoạt động | tổ chức | =20 | Năm 2019: 31 tổ chức
                        # | Số Việt kiều | người | 15.240 |
                        """));
    }
}
