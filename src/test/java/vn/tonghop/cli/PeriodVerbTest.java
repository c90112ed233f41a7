package vn.tonghop.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.testing.Inbox;
import vn.tonghop.testing.TestDatabase;

/** A half-year is opened from nothing, worked in, and set anew: contract section 3, {@code period}. */
class PeriodVerbTest {
    private final TestDatabase database = TestDatabase.fresh();

    @TempDir
    private Path home;

    @AfterEach
    void close() {
        database.close();
    }

    @Test // contract section 3: opens a period; without options shows what is set and what is lacking
    void aPeriodNobodyHasOpenedSaysWhatItLacks() {
        Typed shown = run("period", "2027-H1");
        assertThat(shown.status()).as(shown.toString()).isZero();
        assertThat(shown.out()).startsWith("""
                        period,item,name,value,units,day,source,set_by,set_at,lacking
                        2027-H1,days,,2026-12-15/2027-06-14,,,nd09,,,
                        """);
        assertThat(shown.err())
                .contains("Kỳ 2027-H1: chưa có hạn nộp", "tonghop period 2027-H1 --due 2027-06-14")
                .contains("Kỳ 2027-H1: chưa khai báo đơn vị nào", "coi cả 34 đơn vị");
        assertThat(run("status").out().lines())
                .as("nothing is expected of it yet")
                .hasSize(1);
    }

    @Test // contract section 3: its deadline, who must send what, rates; kept, and going before the files
    void whatIsSetIsShownAndGoesBeforeTheFiles() {
        Typed set = run(
                "period",
                "2024",
                "--due",
                "20/01/2025",
                "--expect",
                "associations=Hải Phòng,quang-ninh",
                "--expect",
                "twinnings",
                "--expect",
                "scholarships=",
                "--rate",
                "USD=24500@2024-12-13",
                "--rate",
                "jpy=160,5@2024-12-13",
                "--source",
                "Ngân hàng Nhà nước",
                "--by",
                "thu");
        assertThat(set.status()).as(set.toString()).isZero();
        assertThat(set.err()).startsWith("Đã ghi 6 mục cho kỳ 2024.\n");

        List<String> lines = run("period", "2024").out().lines().toList();
        assertThat(lines).anyMatch(line -> line.startsWith("2024,due,,2025-01-20,,,,thu,"));
        assertThat(lines)
                .anyMatch(line -> line.startsWith("2024,expected,associations,2,hai-phong quang-ninh,,,thu,")
                        && line.endsWith(",2 đơn vị chưa gửi"));
        assertThat(lines).anyMatch(line -> line.startsWith("2024,expected,twinnings,63,all,,,thu,"));
        assertThat(lines).anyMatch(line -> line.startsWith("2024,expected,scholarships,0,,,,thu,"));
        assertThat(lines)
                .anyMatch(line ->
                        line.matches("2024,expected,ngo-projects,\\d,.*dong-nai.*,,senders.csv,,,.* đơn vị chưa gửi"));
        assertThat(lines).anyMatch(line -> line.startsWith("2024,rate,USD,24500,,2024-12-13,Ngân hàng Nhà nước,thu,"));
        assertThat(lines).anyMatch(line -> line.startsWith("2024,rate,JPY,160.5,,2024-12-13,Ngân hàng Nhà nước,thu,"));
        assertThat(lines)
                .anyMatch(line -> line.startsWith("2024,rate,EUR,25282,,,")
                        && line.endsWith(",\"nhập từ trí nhớ, cần đối chiếu\""));
    }

    @Test // contract section 3: shown by status, used by completeness; the latest entry holds
    void whoMustSendIsExpectedByStatus() {
        run("period", "2024-H1", "--due", "2024-06-18", "--expect", "associations=hai-phong,quang-ninh");
        assertThat(run("status").out())
                .contains("2024-H1,hai-phong,associations,not-received,0,0,,2024-06-18,")
                .contains("2024-H1,quang-ninh,associations,not-received,0,0,,2024-06-18,");
        put("2024-H1/hai-phong/hoi.csv", "Tên hội,Số hội viên\nHội hữu nghị Việt Nam - Lào,10\n");
        assertThat(run("nightly").out()).doesNotContain("chưa khai báo");
        assertThat(figures("2024-H1", "associations.members")).endsWith("missing_units;provisional,1,2");

        run("period", "2024-H1", "--expect", "associations=hai-phong");
        assertThat(run("nightly").out()).contains("Kỳ 2024-H1: bản tổng hợp số 2.");
        assertThat(figures("2024-H1", "associations.members")).endsWith("provisional,1,1");
        assertThat(run("status", "--period", "2024-H1").err()).startsWith("Kỳ 2024-H1: đã nhận 1/1 báo cáo");
    }

    @Test // contract section 8: that nobody is expected is a declaration, too
    void whereNobodyMustSendADatasetNobodyIsMissing() {
        put("2024-H1/hai-phong/hoi.csv", "Tên hội,Số hội viên\nHội hữu nghị Việt Nam - Lào,10\n");
        run("period", "2024-H1", "--expect", "associations=");
        assertThat(run("nightly").out()).doesNotContain("chưa khai báo");
        assertThat(figures("2024-H1", "associations.members")).endsWith("provisional,1,0");
    }

    @Test // contract section 8: missing rates are told once a cause by consolidate, doctor and close, and a rate makes
    // a new release
    void aCurrencyWithoutARateIsToldUntilOneIsSet() {
        put("2024-H1/hai-phong/du-an.csv", """
                Tên dự án,Tổ chức PCPNN,Giá trị cam kết,Đã giải ngân,Loại tiền
                Trạm y tế,Plan,1000,500,SEK
                Trường học,Plan,200,,SEK
                """);
        put("2024-H1/quang-ninh/du-an.csv", "Tên dự án,Tổ chức PCPNN,Giá trị cam kết,Loại tiền\nCầu,Plan,7,SEK\n");
        String missing = "Kỳ 2024-H1: chưa có tỷ giá SEK, nên 4 số tiền của 2 đơn vị";
        assertThat(run("nightly").out()).containsOnlyOnce(missing).containsOnlyOnce("chưa có tỷ giá");
        assertThat(run("doctor").out()).containsOnlyOnce("[lưu ý] " + missing);
        assertThat(run("consolidate", "--period", "2024-H1").out()).containsOnlyOnce(missing);
        assertThat(run("period", "2024-H1", "--lang", "en").err())
                .contains("tonghop period 2024-H1 --rate SEK=RATE@2024-06-14 --source")
                .contains("there is no rate for SEK, so 4 amounts of 2 units");

        Typed set = run("period", "2024-H1", "--rate", "SEK=2400@2024-06-14", "--by", "thu");
        assertThat(set.err())
                .contains("Hãy chạy: tonghop consolidate --period 2024-H1")
                .doesNotContain("chưa có tỷ giá");
        assertThat(set.out()).contains(",SEK,2400,,2024-06-14,,thu,").contains(",chưa ghi nơi công bố\n");
        assertThat(run("close", "--period", "2024-H1").out())
                .contains("bản tổng hợp số 2")
                .doesNotContain("chưa có tỷ giá");
        assertThat(figures("2024-H1", "projects.committed_vnd")).contains(",2896800,VND,missing_units,");
    }

    @ParameterizedTest // contract section 3: exit status 2 for wrong usage, with what would have been right
    @CsvSource(delimiter = '|', textBlock = """
        --due 2024-13-01                   | Không hiểu ngày “2024-13-01” của --due. Ghi như 2025-06-18 hoặc 18/06/2025.
        --due 2034-06-18                   | Hãy kiểm tra năm.
        --expect associasions              | Không có bộ số liệu “associasions”. Có: associations,
        --expect associations=hai-fong     | có phải là: hai-phong?
        --expect members --expect members= | “members” được ghi hai lần
        --rate USD=25450                   | Ghi mã tiền, số đồng cho một đơn vị và ngày của tỷ giá: USD=25450@2025-06-14.
        --rate USD=25.450@2024-06-14       | Tỷ giá “25.450” có thể là 25450 hoặc 25.4500. Hãy ghi 25450 hoặc 25.4500.
        --rate USD=0@2024-06-14            | Tỷ giá USD phải lớn hơn 0.
        --rate VND=1@2024-06-14            | VND không cần tỷ giá.
        --rate USX=1@2024-06-14            | Không có loại tiền “USX”
        --source SBV                       | --source là nơi công bố tỷ giá
        """)
    void whatCannotBeIsRefusedAndNothingIsKept(String options, String message) {
        Typed refused = run(("period 2024-H1 --rate EUR=27000@2024-06-14 " + options)
                .replace("--rate EUR=27000@2024-06-14 --source", "--source")
                .split(" +"));
        assertThat(refused.err()).contains(message);
        assertThat(refused.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run("period", "2024-H1").out()).doesNotContain("27000");
    }

    @Test // contract section 9: who exists on the last day reports for the period
    void whoBecameAnotherWithinThePeriodIsReplacedByThatOne() {
        assertThat(run("period", "2025", "--expect", "members=hai-duong").err())
                .isEqualTo(
                        "Đơn vị hai-duong không còn hoặc chưa có vào ngày cuối kỳ 2025 (2025-12-14); hãy ghi hai-phong.\n");
        assertThat(run("period", "2025-X").status()).isEqualTo(ExitStatus.USAGE);
    }

    private String figures(String period, String figure) {
        return run("figures", "--period", period, "--unit", "VN")
                .out()
                .lines()
                .filter(line -> line.contains("," + figure + ",,,"))
                .findFirst()
                .orElseThrow();
    }

    private void put(String path, String text) {
        Inbox.put(home.resolve("inbox"), path, text.getBytes(UTF_8));
    }

    private Typed run(String... arguments) {
        return Typed.on(home, database.environment(), arguments);
    }
}
