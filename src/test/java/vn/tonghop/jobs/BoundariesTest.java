package vn.tonghop.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.tonghop.model.Period;

/** Units merge, and years are put together from halves: contract sections 3 and 8. Hải Dương became part of Hải Phòng on 2025-07-01. */
class BoundariesTest {
    private static final LocalDate BEFORE = LocalDate.parse("2025-06-30");
    private static final LocalDate AFTER = LocalDate.parse("2025-07-01");

    @RegisterExtension
    private final SmallOffice office = new SmallOffice();

    @Test
    void whatMergedUnitsReportedIsRestatedAndTheNationIsTheSame() {
        projects("2024/hai-phong/p.csv", "Nước sạch,Plan,100");
        projects("2024/hai-duong/p.csv", "Trạm y tế,PLAN,20");
        night();

        assertThat(reported("2024", "projects.committed_vnd"))
                .contains("hai-phong 2433500", "hai-duong 486700", "VN 2920200");
        assertThat(restated("2024", "projects.committed_vnd", AFTER))
                .contains("hai-phong 2920200", "VN 2920200")
                .noneMatch(line -> line.startsWith("hai-duong"));
        assertThat(restated("2024", "projects.committed_vnd", BEFORE))
                .contains("hai-phong 2433500", "hai-duong 486700");
        assertThat(restated("2024", "projects.ngos", AFTER)).as("counted anew").contains("hai-phong 1", "VN 1");
    }

    @Test
    void aTerritoryPutTogetherLaterCannotBeTakenApartAgain() {
        projects("2026-H1/hai-phong/p.csv", "Nước sạch,Plan,100");
        night();

        assertThat(flags("2026-H1", "hai-phong", BEFORE)).contains("break");
        assertThat(flags("2026-H1", "VN", BEFORE)).doesNotContain("break");
        assertThat(flags("2026-H1", "hai-phong", AFTER)).doesNotContain("break");
    }

    @Test
    void aPeriodInWhichAUnitGrewIsABreakOfItsOwnFigures() {
        projects("2025-H2/hai-phong/p.csv", "Nước sạch,Plan,100");
        night();

        assertThat(office.figures("2025-H2"))
                .filteredOn(line -> line.get(2).equals("hai-phong"))
                .allMatch(line -> line.get(8).contains("break"));
        assertThat(office.figures("2025-H2"))
                .filteredOn(line -> line.get(2).equals("VN"))
                .isNotEmpty()
                .noneMatch(line -> line.get(8).contains("break"));
    }

    @Test // contract §9
    void bothOfAMergerWhoReportForAPeriodThatStraddlesItAreWarnedUntilOneIsReplaced() {
        projects("2025-H2/hai-phong/p.csv", "Nước sạch,Plan,100");
        projects("2025-H2/hai-duong/p.csv", "Trạm y tế,Plan,20");
        projects("2025-H2/quang-ninh/p.csv", "Trường học,Plan,30");
        projects("2024/hai-phong/p.csv", "Nước sạch,Plan,90");
        projects("2024/hai-duong/p.csv", "Trạm y tế,Plan,10");
        office.put("2025-H2/bac-giang/h.csv", "Tên hội,Số hội viên\nHội hữu nghị Việt Nam - Lào,5\n".getBytes(UTF_8));
        projects("2025-H2/bac-ninh/p.csv", "Cầu treo,Plan,30");
        night();
        assertThat(warnedOfMergers())
                .satisfiesExactlyInAnyOrder(
                        line -> assertThat(line).startsWith("hai-phong").contains("Hải Dương", "01/07/2025"),
                        line -> assertThat(line).startsWith("hai-duong").contains("Hải Phòng", "01/07/2025"));

        office.execute(
                "update ops.found_table set status = 'rejected' where unit = 'hai-duong' and period = '2025-H2'");
        night();
        assertThat(warnedOfMergers()).isEmpty();
    }

    private List<String> warnedOfMergers() {
        return office.findings().stream()
                .filter(line -> line.get(11).equals("both-units-of-merger"))
                .map(line -> line.get(3) + " " + line.get(13))
                .toList();
    }

    @Test
    void aYearWithoutAReportIsPutTogetherFromItsHalves() {
        both("2024-H1/hai-phong/p.csv", "Nước sạch,Plan,100,30");
        both("2024-H2/hai-phong/p.csv", "Nước sạch,Plan,100,40");
        both("2024-H1/quang-ninh/p.csv", "Trường học,Oxfam,50,10");
        both("2024/quang-ninh/p.csv", "Trường học,Oxfam,50,25");
        night();

        assertThat(reported("2024", "projects.count"))
                .as("stocks: the last half")
                .contains("hai-phong 1", "VN 2");
        assertThat(reported("2024", "projects.disbursed_vnd"))
                .as("flows add up, and no half is added to the year itself")
                .contains("hai-phong 70", "quang-ninh 25", "VN 95");
        assertThat(office.figures("2024"))
                .filteredOn(line -> line.get(2).equals("hai-phong"))
                .allMatch(line -> line.get(8).contains("estimate"));
        assertThat(office.figures("2024"))
                .filteredOn(line -> line.get(2).equals("quang-ninh"))
                .noneMatch(line -> line.get(8).contains("estimate"));
        new EveryFigureExplained(office).addsUp("2024", 1);
    }

    private void projects(String path, String row) {
        office.put(path, ("Tên dự án,Tên tổ chức PCPNN,Giá trị cam kết (USD)\n" + row + "\n").getBytes(UTF_8));
    }

    private void both(String path, String row) {
        office.put(
                path,
                ("Tên dự án,Tên tổ chức PCPNN,Giá trị cam kết (đồng),Giải ngân (đồng)\n" + row + "\n").getBytes(UTF_8));
    }

    private void night() {
        office.run(Order.Kind.NIGHTLY, office.home().inbox());
    }

    private List<String> reported(String period, String figure) {
        return totals(office.figures(period), figure);
    }

    private List<String> restated(String period, String figure, LocalDate day) {
        return totals(restated(period, day), figure);
    }

    private List<List<String>> restated(String period, LocalDate day) {
        return office.listings()
                .restated(Period.parse(period).orElseThrow(), Optional.empty(), Optional.empty(), day)
                .toList();
    }

    private static List<String> totals(List<List<String>> figures, String figure) {
        return figures.stream()
                .filter(line -> line.get(3).equals(figure) && line.get(4).isEmpty())
                .map(line -> line.get(2) + " " + line.get(6))
                .toList();
    }

    private List<String> flags(String period, String area, LocalDate day) {
        return restated(period, day).stream()
                .filter(line -> line.get(2).equals(area))
                .flatMap(line -> List.of(line.get(8).split(";", -1)).stream())
                .distinct()
                .toList();
    }
}
