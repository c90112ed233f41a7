package vn.tonghop.sample;

import java.time.LocalDateTime;
import java.util.List;

/** Đồng Nai: a workbook of two sheets, and the projects as text, in millions of đồng. */
final class DongNai {
    private static final Look LOOK = new Look("Arial", 10, "E2EFDA", "FFF2CC", "d/m/yyyy", true, "VP LHHN Đồng Nai");

    private DongNai() {}

    static List<SampleFile> files() {
        return List.of(associations(), projects());
    }

    private static Form letterhead(Form form, String number, String title) {
        return form.head("LIÊN HIỆP CÁC TỔ CHỨC HỮU NGHỊ TỈNH ĐỒNG NAI", number, true)
                .blank()
                .title(title)
                .title("Năm 2021")
                .blank();
    }

    private static void signed(Form form) {
        form.signature("Biên Hòa, ngày 15 tháng 12 năm 2021", "Lập biểu", "CHÁNH VĂN PHÒNG", "Đinh Quang Thái");
    }

    private static SampleFile associations() {
        OfficeBook book = new OfficeBook(LOOK);
        signed(letterhead(
                        book.form("HOI VIEN", "associations", "c6 l42 c15 c11 r11 r11 l42"),
                        "Mẫu: 01-TCH",
                        "TỔNG HỢP TỔ CHỨC HỘI, HỘI VIÊN CÁC HỘI THÀNH VIÊN")
                .header("""
                        TT | Hội thành viên | Nước đối tác | Năm thành lập | Tổ chức | < | Ghi chú
                        ^ | ^ | ^ | ^ | Số liên chi hội | Số hội viên | ^
                        """)
                .rows("""
                        # | Hội hữu nghị Việt Nam - Lào | Lào | 2009 | =6 | =1186 |
                        # | Hội hữu nghị Việt Nam - Campuchia | Campuchia | 2014 | =8 | =4187 | Khi mới thành lập: 01 Hội huyện, 296 hội viên
                        # | Hội hữu nghị Việt Nam - Thái Lan | Thái Lan | 2014 | =2 | =214 |
                        # | Hội hữu nghị Việt Nam - Hàn Quốc | Hàn Quốc | 2015 | =5 | =468 |
                        # | Hội hữu nghị Việt Nam - Nhật Bản | Nhật Bản | 2015 | =4 | =352 |
                        # | Hội hữu nghị Việt Nam - Liên bang Nga | Liên bang Nga | 2016 | =3 | =276 |
                        # | Hội hữu nghị Việt Nam - Pháp | Pháp | 2017 | =2 | =143 |
                        # | Hội hữu nghị Việt Nam - Trung Quốc | Trung Quốc | 2017 | =3 | =318 |
                        # | Hội hữu nghị Việt Nam - Hoa Kỳ | Hoa Kỳ | 2018 | =2 | =165 |
                        """)
                .total("CỘNG", 5, 6));
        signed(letterhead(
                        book.form("CHI TIEU", "indicators", "c6 l56 c14 r22 l34"),
                        "Mẫu: 02-CT",
                        "CÁC CHỈ TIÊU TỔNG HỢP")
                .header("TT | Chỉ tiêu | ĐVT | Giá trị | Ghi chú")
                .rows("""
                        # | Giá trị tài trợ và cam kết tài trợ đã vận động | đồng | =312450000000 | Từ khi thành lập Liên hiệp
                        # | Số tổ chức PCPNN có quan hệ | tổ chức | =34 |
                        # | Số kiều bào ở nước ngoài | người | ước 82.000 | Chưa có số liệu chính thức
                        """));
        return book.save("2021/dong-nai/DN_to chuc hoi va chi tieu_2021.xlsx", LocalDateTime.of(2021, 12, 15, 16, 45));
    }

    private static SampleFile projects() {
        return new CsvForm("ngo-projects", 11)
                .line("LIÊN HIỆP CÁC TỔ CHỨC HỮU NGHỊ TỈNH ĐỒNG NAI")
                .line("DANH MỤC CHƯƠNG TRÌNH, DỰ ÁN VIỆN TRỢ PHI CHÍNH PHỦ NƯỚC NGOÀI NĂM 2021")
                .line("(Số liệu từ 15/12/2020 đến 14/12/2021)")
                .line(Cells.split("| | | | | | | | | | ĐVT: triệu đồng"))
                .line(
                        Cells.split(
                                "STT | Tên dự án | Tên tổ chức PCPNN | Quốc tịch | Đối tác địa phương | Lĩnh vực | Cơ quan phê duyệt | Thời gian thực hiện | Giá trị cam kết | Giải ngân năm 2021 | Số người hưởng lợi"))
                .rows("""
                        1 | Xử lý, phục hồi môi trường khu vực ô nhiễm dioxin | Clean Soil Partners | Hoa Kỳ | Sở Tài nguyên và Môi trường | Môi trường | UBND tỉnh | 2020 - 2023 | 18.640,5 | 6.215 | 3.200
                        2 | Hỗ trợ nạn nhân chất độc da cam | Healing Paths | Hoa Kỳ | Hội Nạn nhân chất độc da cam | Khắc phục hậu quả chiến tranh | UBND tỉnh | 01/2021 - 12/2022 | 5.230 | 2.480 | 640
                        3 | Lớp học tình thương cho con công nhân nhập cư | Bright Path International | Anh | Liên đoàn Lao động tỉnh | Giáo dục | UBND tỉnh | 2019 - 2021 | 3.475,5 | 1.120,5 | 415
                        4 | Chăm sóc người cao tuổi tại cộng đồng | Silver Maple Society | Canada | Hội Người cao tuổi | An sinh xã hội | UBND tỉnh | 2021 - 2023 | 2.860 | 905 | 1.050
                        5 | Bảo tồn voi tại Khu Bảo tồn thiên nhiên - Văn hóa | Green Corridor Fund | Đức | Khu Bảo tồn thiên nhiên - Văn hóa Đồng Nai | Bảo tồn | Trung ương | 2018 - 2022 | 22.150 | 4.310 | 2.700
                        6 | Khám chữa bệnh lưu động | Sunrise Medical Partnership | Hàn Quốc | Sở Y tế | Y tế | UBND tỉnh | 03/2021 - 11/2021 | 1.945 | 1.945 | 6.800
                        7 | Học bổng cho sinh viên nghèo | Lotus Children Foundation | Pháp | Trường Đại học Đồng Nai | Học bổng | UBND tỉnh | 2021 - 2021 | 780 | 780 | 120
                        8 | Hỗ trợ thiết bị phòng, chống Covid-19 | Hanmaeum Foundation | Hàn Quốc | Bệnh viện Đa khoa Đồng Nai | Cứu trợ khẩn cấp | UBND tỉnh | 7/2021 - 10/2021 | 9.350 | 9.350 | 20.000
                        """)
                .line(Cells.split("| Tổng cộng | | | | | | | 64.431 | 27.105,5 | 34.925"))
                .line("Ghi chú: Giá trị viện trợ bằng hiện vật tính theo giá ghi trong quyết định tiếp nhận.")
                .line(Cells.split("| NGƯỜI LẬP BIỂU | | | | | | | CHÁNH VĂN PHÒNG"))
                .save("2021/dong-nai/DN_du an vien tro_2021.csv");
    }
}
