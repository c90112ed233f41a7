package vn.tonghop.sample;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/** The story of the README: what four unions send, one inbox a step, made anew at each call, always the same. All of it is invented. */
final class StoryData {
    private static final Look LOOK =
            new Look("Times New Roman", 12, "E2EFDA", "F2F2F2", "dd/mm/yyyy", true, "Lien hiep huu nghi");
    private static final Map<String, String> OFFICES = Map.of(
            "hai-phong", "THÀNH PHỐ HẢI PHÒNG",
            "hai-duong", "TỈNH HẢI DƯƠNG",
            "quang-ninh", "TỈNH QUẢNG NINH",
            "dong-nai", "TỈNH ĐỒNG NAI");

    private StoryData() {}

    static List<SampleFile> files() {
        return List.of(
                associations("1/2024/hai-phong/Bao cao to chuc hoi.xlsx", "NĂM 2024", """
                        # | Hội hữu nghị Việt Nam - Lào | =120
                        # | Hội hữu nghị Việt Nam - Nga | =200
                        # | Hội hữu nghị Việt Nam - Cuba | =50
                        """),
                haiDuong("1/2024/hai-duong/To chuc hoi.xlsx"),
                associations("1/2024/quang-ninh/Bieu hoi.xlsx", "NĂM 2024", """
                        # | Hội hữu nghị Việt Nam - Trung Quốc | =90
                        # | Hội hữu nghị Việt Nam - Lào | =30
                        # | Hội hữu nghị Việt Nam - Campuchia | =25
                        """),
                associations("2/2024/hai-phong/Bao cao to chuc hoi (sua).xlsx", "NĂM 2024", """
                        # | Hội hữu nghị Việt Nam - Lào | =125
                        # | Hội hữu nghị Việt Nam - Nga | =200
                        # | Hội hữu nghị Việt Nam - Cuba | =50
                        """),
                haiDuong("2/2024/hai-duong/To chuc hoi (gui lai).xlsx"),
                associations("2/2024/quang-ninh/Bieu hoi bo sung.xlsx", "NĂM 2024 (BỔ SUNG)", """
                        # | Hội hữu nghị Việt Nam - Lào | =35
                        # | Hội hữu nghị Việt Nam - Nhật Bản | =40
                        """),
                associations("3/2024/dong-nai/Bao cao muon.xlsx", "NĂM 2024", """
                        # | Hội hữu nghị Việt Nam - Lào | =20
                        # | Hội hữu nghị Việt Nam - Hàn Quốc | =35
                        """),
                associations("4/2025-H2/hai-phong/Bao cao to chuc hoi.xlsx", "6 THÁNG CUỐI NĂM 2025", """
                        # | Hội hữu nghị Việt Nam - Lào | =131
                        # | Hội hữu nghị Việt Nam - Nga | =190
                        """),
                associations("4/2025-H2/hai-duong/To chuc hoi.xlsx", "6 THÁNG CUỐI NĂM 2025", """
                        # | Hội hữu nghị Việt Nam - Lào | =83
                        # | Hội hữu nghị Việt Nam - Hàn Quốc | =60
                        """));
    }

    private static SampleFile haiDuong(String path) {
        return associations(path, "NĂM 2024", """
                # | Hội hữu nghị Việt Nam - Lào | =80
                # | Hội hữu nghị Việt Nam - Hàn Quốc | =60
                """);
    }

    private static SampleFile associations(String path, String period, String rows) {
        OfficeBook book = new OfficeBook(LOOK);
        book.form("Tổ chức hội", "associations", "c6 l50 r16")
                .head("LIÊN HIỆP CÁC TỔ CHỨC HỮU NGHỊ", "", true)
                .head(OFFICES.getOrDefault(path.split("/", -1)[2], ""), "", true)
                .blank()
                .title("TÌNH HÌNH TỔ CHỨC HỘI " + period)
                .blank()
                .header("STT | Tên hội | Số hội viên")
                .rows(rows)
                .total("Tổng số", 3)
                .signature("Ngày 14 tháng 12", "Người lập", "CHỦ TỊCH", "Nguyễn Thị Thử");
        return book.save(path, LocalDateTime.of(2024, 12, 14, 9, 0));
    }
}
