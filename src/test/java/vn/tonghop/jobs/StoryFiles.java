package vn.tonghop.jobs;

/** What four unions send for four periods; {@link StoryTest} works out by hand what follows from it. */
final class StoryFiles {
    static final String ASSOCIATIONS = "STT | Tên hội | Số hội viên\n";
    static final String PROJECTS =
            "STT | Tên dự án | Tên tổ chức PCPNN | Quốc tịch | Giá trị cam kết | Giá trị giải ngân | Số người hưởng lợi\n";

    private StoryFiles() {}

    /** 370 members in 3 associations. */
    static String haiPhongAssociations(String period, int lao, int nga) {
        return "Hội\nLIÊN HIỆP CÁC TỔ CHỨC HỮU NGHỊ THÀNH PHỐ HẢI PHÒNG\nTỔ CHỨC HỘI " + period + "\n\n" + ASSOCIATIONS
                + "1 | Hội hữu nghị Việt Nam - Lào | " + lao + "\n"
                + "2 | Hội hữu nghị Việt Nam - Nga | " + nga + "\n"
                + "3 | Hội hữu nghị Việt Nam - Cuba | 50\n"
                + " | Tổng cộng | " + (lao + nga + 50) + "\n";
    }

    static String haiPhongProjects(String period, int committed, int disbursed) {
        return "Dự án\nDỰ ÁN VIỆN TRỢ PHI CHÍNH PHỦ NƯỚC NGOÀI " + period + "\nĐVT: USD\n" + PROJECTS
                + "1 | Nước sạch nông thôn | Plan International | Hoa Kỳ | " + committed + " | " + disbursed
                + " | 300\n"
                + "2 | Thư viện trường học | Oxfam | Anh | 500 | 500 | 80\n";
    }

    static String haiDuongAssociations(String period, int lao, int hanQuoc) {
        return "Hội\nLIÊN HIỆP CÁC TỔ CHỨC HỮU NGHỊ TỈNH HẢI DƯƠNG\nTỔ CHỨC HỘI " + period + "\n\n" + ASSOCIATIONS
                + "1 | Hội hữu nghị Việt Nam - Lào | " + lao + "\n"
                + "2 | Hội hữu nghị Việt Nam - Hàn Quốc | " + hanQuoc + "\n";
    }

    static String haiDuongProjects(String period, int disbursed) {
        return "Dự án\nDỰ ÁN VIỆN TRỢ " + period + "\nĐVT: triệu đồng\n" + PROJECTS
                + "1 | Trạm y tế xã | PLAN INTERNATIONAL | Hoa Kỳ | 30 | " + disbursed + " | 150\n";
    }

    static String quangNinhAssociations(String period, String rows) {
        return "Hội\nLIÊN HIỆP CÁC TỔ CHỨC HỮU NGHỊ TỈNH QUẢNG NINH\nTỔ CHỨC HỘI " + period + "\n\n" + ASSOCIATIONS
                + rows;
    }

    /** 2 awards of 40 million. */
    static String quangNinhScholarships(String period) {
        return "Học bổng\nHỌC BỔNG CHO LƯU HỌC SINH " + period + "\n"
                + "STT | Họ và tên | Nước | Trình độ | Cơ sở đào tạo | Kinh phí (triệu đồng)\n"
                + "1 | Khamla Vongsa | Lào | Đại học | Trường Đại học Hạ Long | 40\n"
                + "2 | Somchit Duangdee | Lào | Thạc sĩ | Trường Đại học Hạ Long | 40\n";
    }

    /** 3 persons in an association that says it has more. */
    static String haiDuongRoster() {
        return """
                -
                DANH SÁCH HỘI VIÊN KỲ 6 THÁNG ĐẦU NĂM 2025
                STT | Họ và tên | Giới tính | Năm sinh | Hội hữu nghị
                1 | Vũ Thị Thử Một | Nữ | 1990 | Hội hữu nghị Việt Nam - Hàn Quốc
                2 | Đỗ Văn Thử Hai | Nam | 1965 | Hội hữu nghị Việt Nam - Hàn Quốc
                3 | Lê Thử Ba |  | 1950 | Hội hữu nghị Việt Nam - Hàn Quốc
                """;
    }

    static String quangNinhAid(String period, String row) {
        return "Hỗ trợ\nHỖ TRỢ ĐỊA PHƯƠNG NƯỚC BẠN " + period + "\nĐVT: triệu đồng\n"
                + "STT | Nước nhận | Địa phương nhận | Nội dung hỗ trợ | Giá trị\n" + row;
    }
}
