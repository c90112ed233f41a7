package vn.tonghop.sample;

import java.time.LocalDateTime;
import java.util.List;

/** Hải Phòng: a file a form, numbers typed as text, a column that nobody asked for. */
final class HaiPhong {
    private static final Look LOOK =
            new Look("Times New Roman", 12, "", "", "dd/mm/yyyy", false, "Văn phòng Liên hiệp Hải Phòng");
    private static final String PLACE = "Hải Phòng, ngày 16 tháng 12 năm 2021";

    private HaiPhong() {}

    static List<SampleFile> files() {
        return List.of(associations(), projects(), indicators(), twinnings());
    }

    private static Form letterhead(Form form, String number) {
        return form.head("UỶ BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", false)
                .head("LIÊN HIỆP CÁC TỔ CHỨC HỮU NGHỊ", "Độc lập - Tự do - Hạnh phúc", true)
                .head("THÀNH PHỐ HẢI PHÒNG", "", true)
                .aside("Biểu số " + number, PLACE)
                .blank();
    }

    private static void signed(Form form) {
        form.signature(PLACE, "NGƯỜI LẬP BIỂU", "TM. BAN THƯỜNG VỤ", "Vũ Đức Lâm");
    }

    private static SampleFile associations() {
        OfficeBook book = new OfficeBook(LOOK);
        Form form = letterhead(book.form("To chuc hoi", "associations", "c6 l37 c14 c14 c14 r9 r11 l26 l19"), "01")
                .title("BIỂU TỔNG HỢP TỔ CHỨC HỘI VÀ HỘI VIÊN NĂM 2021")
                .subtitle("(Kèm theo Báo cáo số 112/BC-LHHN ngày 16/12/2021)")
                .blank()
                .header("""
                        STT | Tên tổ chức thành viên | Loại hình | Nước đối tác | Ngày thành lập | Số lượng | < | Ghi chú | Ghi chú của Sở
                        ^ | ^ | ^ | ^ | ^ | Chi hội | Hội viên | ^ | ^
                        """)
                .numbering("1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9")
                .group("I", "Tổ chức đa phương")
                .rows("""
                        #. | Ủy ban Hòa bình thành phố | Đa phương | | 14/8/1985 | - | 52 | |
                        #. | Paccom Hải Phòng | Đa phương | | 20/11/1996 | - | 9 | Đầu mối vận động viện trợ |
                        """)
                .subtotal("Cộng (I)", 7)
                .group("II", "Hội hữu nghị song phương")
                .rows("""
                        #. | Hội hữu nghị Việt Nam - Lào | Song phương | Lào | 18/7/1993 | =61 | 3.545 | | Đã kiểm tra
                        #. | Hội hữu nghị Việt Nam - Nga | Song phương | Nga | 25/5/1994 | =12 | 486 | Trước là Hội Việt - Xô |
                        #. | Hội hữu nghị Việt Nam - Trung Quốc | Song phương | Trung Quốc | 12/9/1995 | =8 | 412 | |
                        #. | Hội hữu nghị Việt Nam - Campuchia | Song phương | Campuchia | 17/4/2000 | =9 | 358 | |
                        #. | Hội hữu nghị Việt Nam - Nhật Bản | Song phương | Nhật Bản | 21/9/1999 | =6 | 334 | |
                        #. | Hội hữu nghị Việt Nam - Hàn Quốc | Song phương | Hàn Quốc | 08/10/2002 | =5 | 287 | | Chờ kiện toàn
                        #. | Hội hữu nghị Việt Nam - Đức | Song phương | Đức | 19/6/1997 | =5 | 265 | |
                        #. | Hội hữu nghị Việt Nam - Pháp | Song phương | Pháp | 14/7/1996 | =4 | 243 | |
                        #. | Hội hữu nghị Việt Nam - Cuba | Song phương | Cuba | 02/12/1994 | =4 | 198 | |
                        #. | Hội hữu nghị Việt Nam - Séc | Song phương | Séc | 28/10/1998 | =3 | 176 | |
                        #. | Hội hữu nghị Việt Nam - Ba Lan | Song phương | Ba Lan | 11/11/1998 | =3 | 154 | |
                        #. | Hội hữu nghị Việt Nam - Hungary | Song phương | Hungary | 20/8/1999 | =3 | 132 | |
                        #. | Hội hữu nghị Việt Nam - Hoa Kỳ | Song phương | Hoa Kỳ | 11/7/2005 | =2 | 127 | |
                        #. | Hội hữu nghị Việt Nam - Bulgaria | Song phương | Bulgaria | 03/3/2000 | =2 | 118 | |
                        #. | Hội hữu nghị Việt Nam - Thái Lan | Song phương | Thái Lan | 06/8/2006 | =2 | 104 | |
                        #. | Hội hữu nghị Việt Nam - Ấn Độ | Song phương | Ấn Độ | 26/01/2007 | =2 | 96 | |
                        #. | Hội hữu nghị Việt Nam - Ukraina | Song phương | Ukraina | 24/8/2003 | =2 | 85 | |
                        #. | Hội hữu nghị Việt Nam - Belarus | Song phương | Belarus | 2011 | =1 | 66 | | Chờ quyết định mới
                        """)
                .subtotal("Cộng (II)", 6, 7)
                .total("TỔNG CỘNG", 6, 7)
                .note("Ghi chú: Số hội viên tính đến hết ngày 14/12/2021.");
        signed(form);
        return book.save(
                "2021/hai-phong/Bieu 01 - To chuc hoi va hoi vien 2021.xlsx", LocalDateTime.of(2021, 12, 16, 9, 30));
    }

    private static SampleFile projects() {
        OfficeBook book = new OfficeBook(LOOK);
        Form form = letterhead(
                        book.form(
                                "Vien tro PCPNN",
                                "ngo-projects",
                                "c5 l28 l19 c11 l19 l14 l13 c11 c11 r15 r15 r9 c11 l9"),
                        "02")
                .title("TÌNH HÌNH THỰC HIỆN CÁC CHƯƠNG TRÌNH, DỰ ÁN VIỆN TRỢ PCPNN NĂM 2021")
                .subtitle("(Số liệu từ 15/12/2020 đến 14/12/2021)")
                .blank()
                .header("""
                        STT | Tên chương trình, dự án | Tên tổ chức PCPNN | Quốc tịch | Đối tác địa phương | Lĩnh vực | Địa bàn | Thời gian thực hiện | < | Giá trị cam kết | Giải ngân trong năm | Số người hưởng lợi | Tình trạng | Ghi chú
                        ^ | ^ | ^ | ^ | ^ | ^ | ^ | Từ | Đến | ^ | ^ | ^ | ^ | ^
                        """)
                .rows("""
                        #. | Nâng cao chất lượng chăm sóc sức khỏe bà mẹ, trẻ em huyện Tiên Lãng | Sao Mai Health Fund | Hoa Kỳ | Sở Y tế | Y tế | Huyện Tiên Lãng | 01/2020 | 12/2022 | 620.000 USD | 385.000 USD | 12.400 | Đang thực hiện |
                        #. | Giáo dục hòa nhập cho trẻ khuyết tật | Bright Path International | Anh | Sở Giáo dục và Đào tạo | Giáo dục | Quận Lê Chân | 9/2019 | 8/2022 | 410.000 USD | 182.000 USD | 1.850 | Đang thực hiện |
                        #. | Phát triển cộng đồng dựa vào nội lực | Hearts and Bridges | Hàn Quốc | Hội Liên hiệp Phụ nữ thành phố | Phát triển cộng đồng | Huyện Vĩnh Bảo | 01/01/2019 | 31/12/2021 | 540.000 USD | 271.000 USD | 6.300 | Hoàn thành |
                        #. | Trồng và bảo vệ rừng ngập mặn ven biển | Blue Mangrove Trust | Nhật Bản | Hội Chữ thập đỏ | Môi trường | Huyện Kiến Thụy | 03/2021 | 02/2024 | 350.000 USD | 96.500 USD | 2.100 | Đang thực hiện |
                        #. | Học bổng cho học sinh nghèo vượt khó | Lotus Children Foundation | Pháp | Hội Khuyến học | Học bổng | Toàn thành phố | 01/2021 | 12/2021 | 2,5 tỷ đồng | 2,5 tỷ đồng | 640 | Hoàn thành |
                        #. | Phẫu thuật nụ cười cho trẻ dị tật hàm mặt | Smile Harbour | Hoa Kỳ | Bệnh viện Trẻ em | Y tế | Quận Kiến An | 4/2021 | 11/2021 | 135.000 USD | 135.000 USD | 210 | Hoàn thành |
                        #. | Đào tạo nghề cho thanh niên có hoàn cảnh khó khăn | Werkstatt der Zukunft | Đức | Trường Cao đẳng nghề Bắc Nam | Dạy nghề | Quận Ngô Quyền | 01/2020 | 12/2023 | 480.000 USD | 214.000 USD | 920 | Đang thực hiện |
                        #. | Cấp nước sạch cho các xã đảo | Clear Spring Aid | Úc | UBND huyện Cát Hải | Nước sạch | Huyện Cát Hải | 6/2020 | 6/2022 | 390.000 USD | 198.000 USD | 4.750 | Đang thực hiện |
                        #. | Hỗ trợ sinh kế cho phụ nữ nghèo | Norrsken Samarbete | Thụy Điển | Hội Liên hiệp Phụ nữ huyện An Lão | Sinh kế | Huyện An Lão | 01/2021 | 12/2023 | 265.000 USD | 74.500 USD | 1.130 | Đang thực hiện |
                        #. | Phòng, chống HIV/AIDS trong nhóm nguy cơ cao | Sao Mai Health Fund | Hoa Kỳ | Trung tâm Kiểm soát bệnh tật | Y tế | Toàn thành phố | 10/2018 | 9/2021 | 720.000 USD | 312.000 USD | 8.600 | Hoàn thành |
                        #. | Hỗ trợ vật tư phòng, chống dịch Covid-19 | Green Harbour Relief | Singapore | Sở Ngoại vụ | Cứu trợ khẩn cấp | Toàn thành phố | 5/2021 | 10/2021 | 4.850 triệu đồng | 4.850 triệu đồng | 15.000 | Hoàn thành | Hiện vật
                        #. | Xây dựng phòng học bộ môn trường THCS | Ichigo Friendship Society | Nhật Bản | UBND huyện Thủy Nguyên | Giáo dục | Huyện Thủy Nguyên | 8/2021 | 7/2022 | 180.000 USD | 60.000 USD | 780 | Đang thực hiện |
                        """)
                .note("Ghi chú: Giá trị ghi theo nguyên tệ của văn kiện dự án.");
        signed(form);
        return book.save("2021/hai-phong/Bieu 02 - Vien tro PCPNN 2021.xlsx", LocalDateTime.of(2021, 12, 16, 10, 5));
    }

    private static SampleFile indicators() {
        OfficeBook book = new OfficeBook(LOOK);
        Form form = letterhead(book.form("Chi tieu", "indicators", "c6 l56 c14 r20 l36"), "03")
                .title("MỘT SỐ CHỈ TIÊU CÔNG TÁC ĐỐI NGOẠI NHÂN DÂN NĂM 2021")
                .blank()
                .header("STT | Chỉ tiêu | Đơn vị tính | Số liệu | Ghi chú")
                .rows("""
                        #. | Tổ chức quốc tế và tổ chức PCPNN có quan hệ | tổ chức | =58 |
                        #. | Số tổ chức PCPNN được cấp Giấy phép đăng ký hoạt động | tổ chức | =46 |
                        #. | Giá trị giải ngân viện trợ PCPNN cả giai đoạn | USD | khoảng 30.000.000 | Giai đoạn 2013 - 2018
                        #. | Kinh phí hoạt động của Liên hiệp | đồng | 1.215.000.000 | Ngân sách thành phố cấp
                        #. | Số kiều bào ở nước ngoài | người | khoảng 40.000 | Số của Ban liên lạc kiều bào
                        """);
        signed(form);
        return book.save("2021/hai-phong/Bieu 03 - Chi tieu 2021.xlsx", LocalDateTime.of(2021, 12, 16, 10, 40));
    }

    private static SampleFile twinnings() {
        return new CsvForm("twinnings", 7)
                .line("LIÊN HIỆP CÁC TỔ CHỨC HỮU NGHỊ THÀNH PHỐ HẢI PHÒNG")
                .line("CÁC CẶP KẾT NGHĨA, HỢP TÁC CỦA THÀNH PHỐ NĂM 2021")
                .line()
                .line("STT", "Địa phương", "Nước", "Địa phương nước ngoài", "Cấp kết nghĩa", "Ngày ký", "Ghi chú")
                .rows("""
                        1 | Thành phố Hải Phòng | Trung Quốc | Thành phố Thiên Tân | Cấp tỉnh | 15/01/1999 |
                        2 | Thành phố Hải Phòng | Nhật Bản | Thành phố Kitakyushu | Cấp tỉnh | 18/4/2014 | Có văn phòng đại diện
                        3 | Thành phố Hải Phòng | Hàn Quốc | Thành phố Incheon | Cấp tỉnh | 9/7/1997 |
                        4 | Thành phố Hải Phòng | Pháp | Thành phố Brest | Cấp tỉnh | 1995 |
                        5 | Thành phố Hải Phòng | Lào | Tỉnh Phông Xa Lỳ | Cấp tỉnh | tháng 6/2018 |
                        6 | Quận Lê Chân | Hàn Quốc | Quận Seo, thành phố Incheon | Cấp huyện | 22-10-2008 |
                        """)
                .save("2021/hai-phong/ket_nghia_hai_phong_2021.csv");
    }
}
