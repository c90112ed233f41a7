package vn.tonghop.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import vn.tonghop.testing.Inbox;
import vn.tonghop.testing.RawWorkbook;

/** An inbox of several unions: the sample's, two rosters of several chunks, a duplicate, a file that nobody can read. */
final class CrashInbox {
    private static final int LARGE = 6_000;
    private static final int SMALL = 2_000;

    private CrashInbox() {}

    /** Fills a folder. */
    static Path in(Path folder) {
        Path sample = Path.of("sample-data/inbox");
        try (Stream<Path> files = Files.walk(sample)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Inbox.put(folder, sample.relativize(file).toString(), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        roster(folder, "2021/da-nang/danh sach hoi vien.xlsx", "ĐÀ NẴNG", LARGE);
        roster(folder, "2021/can-tho/hoi vien 2021.xlsx", "CẦN THƠ", SMALL);
        roster(folder, "2021/can-tho/hoi vien 2021 (1).xlsx", "CẦN THƠ", SMALL);
        Inbox.put(folder, "2021/can-tho/hong.xlsx", new byte[] {'P', 'K', 3, 4, 0});
        return folder;
    }

    /** Invented members; every hundredth row repeats the one before, every fiftieth has no such day of birth. */
    private static void roster(Path inbox, String path, String unit, int rows) {
        StringBuilder text = new StringBuilder(row(1, "LIÊN HIỆP CÁC TỔ CHỨC HỮU NGHỊ THÀNH PHỐ " + unit)
                + row(2, "DANH SÁCH HỘI VIÊN NĂM 2021")
                + row(3, "STT", "Họ và tên", "Ngày sinh", "Giới tính", "Hội hữu nghị"));
        for (int i = 1; i <= rows; i++) {
            int person = i % 100 == 0 ? i - 1 : i;
            boolean noSuchDay = i % 50 == 0 && i % 100 != 0;
            text.append(row(
                    i + 3,
                    String.valueOf(i),
                    "Hội viên thứ " + person,
                    noSuchDay ? "31/02/1970" : person % 28 + 1 + "/" + (person % 12 + 1) + "/1970",
                    person % 2 == 0 ? "Nam" : "Nữ",
                    "Hội hữu nghị Việt Nam - " + (person % 3 == 0 ? "Lào" : "Nga")));
        }
        try {
            Path file = Files.createTempFile("roster", ".xlsx");
            Inbox.put(
                    inbox,
                    path,
                    Files.readAllBytes(RawWorkbook.ofRows(text.toString()).write(file)));
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String row(int number, String... texts) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < texts.length; i++) {
            String cell = "<c r=\"" + (char) ('A' + i) + number + "\"";
            row.append(
                    texts[i].matches("\\d+")
                            ? cell + "><v>" + texts[i] + "</v></c>"
                            : cell + " t=\"inlineStr\"><is><t>" + texts[i] + "</t></is></c>");
        }
        return row.append("</row>").toString();
    }
}
