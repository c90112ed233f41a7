package vn.tonghop.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.consolidate.Depth;
import vn.tonghop.consolidate.FigureKey;
import vn.tonghop.model.Lang;
import vn.tonghop.model.SubmissionId;
import vn.tonghop.warehouse.Decision;

/** Where figures come from, and why they changed: contract sections 3, 8 and 9. */
class ExplanationTest {
    private static final String PERIOD = "2021";

    @TempDir
    private Path home;

    private SmallOffice office;
    private EveryFigureExplained all;

    @BeforeEach
    void twoUnionsReport() {
        office = new SmallOffice(home);
        all = new EveryFigureExplained(office);
        associations("hai-phong/a.csv", "Lào,10", "Nga,20");
        associations("quang-ninh/b.csv", "Lào,5", "Mỹ,7");
        projects("hai-phong/p.csv", "Nước sạch,Plan,100", "Trường học,Oxfam,50");
        projects("quang-ninh/p.csv", "Trạm y tế,PLAN,20");
        night();
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void aFigureIsToldDownToItsRows() {
        assertThat(explain("associations.members[partner_country=LA]", "VN", 1))
                .containsExactly(
                        "nation|VN|||||15",
                        "unit|hai-phong|||||10",
                        "submission|hai-phong|1|2021/hai-phong/a.csv|||10",
                        "sheet|hai-phong|1|2021/hai-phong/a.csv|||10",
                        "row|hai-phong|1|2021/hai-phong/a.csv||2|10",
                        "unit|quang-ninh|||||5",
                        "submission|quang-ninh|3|2021/quang-ninh/b.csv|||5",
                        "sheet|quang-ninh|3|2021/quang-ninh/b.csv|||5",
                        "row|quang-ninh|3|2021/quang-ninh/b.csv||2|5");
        assertThat(explain("associations.members", "quang-ninh", 1).get(0)).isEqualTo("unit|quang-ninh|||||12");
        holds(1);
    }

    @Test // contract section 3, explain --depth
    void aFigureIsToldAsFarDownAsIsAskedFor() {
        assertThat(levels(Depth.NATION)).containsExactly("nation");
        assertThat(levels(Depth.UNIT)).containsExactly("nation", "unit", "unit");
        assertThat(levels(Depth.SUBMISSION)).containsExactly("nation", "unit", "submission", "unit", "submission");
        assertThat(levels(Depth.SHEET))
                .containsExactly("nation", "unit", "submission", "sheet", "unit", "submission", "sheet");
    }

    @Test
    void rostersLongerThanWhatIsAskedForAtOnceAreToldInOrderAndAddUp() {
        roster("hai-phong/danh sach.csv", "Người Thử", 30_000);
        roster("quang-ninh/danh sach.csv", "Người Khác", 30_001);
        night();
        List<String> lines = explain("members.count", "VN", 2);
        assertThat(lines).hasSize(1 + 2 * 3 + 60_001).startsWith("nation|VN|||||60001", "unit|hai-phong|||||30000");
        assertThat(lines.indexOf("unit|quang-ninh|||||30001")).isEqualTo(1 + 3 + 30_000);
        assertThat(lines.subList(4, 6))
                .containsExactly(
                        "row|hai-phong|5|2021/hai-phong/danh sach.csv||2|1",
                        "row|hai-phong|5|2021/hai-phong/danh sach.csv||3|1");
        assertThat(lines).endsWith("row|quang-ninh|6|2021/quang-ninh/danh sach.csv||30002|1");
    }

    @Test
    void aReportThatGivesAFigureNothingIsToldWithANought() {
        // Headers alone are no nil return: contract section 6, Rows.
        put("dong-nai/p.csv", "DỰ ÁN PHI CHÍNH PHỦ NƯỚC NGOÀI NĂM 2021", "", "Không phát sinh");
        night();
        assertThat(explain("projects.count", "VN", 2)).contains("unit|dong-nai|||||0");
        assertThat(explain("projects.beneficiaries", "VN", 2))
                .noneMatch(line -> line.startsWith("row"))
                .contains("nation|VN|||||0", "unit|hai-phong|||||0");
        holds(2);
    }

    @Test
    void anItemOfADistinctFigureCountsWhereItComesFirst() {
        assertThat(explain("projects.ngos", "VN", 1))
                .filteredOn(line -> line.startsWith("nation") || line.startsWith("unit"))
                .containsExactly("nation|VN|||||2", "unit|hai-phong|||||2", "unit|quang-ninh|||||0");
        assertThat(explain("projects.ngos", "quang-ninh", 1).get(0)).isEqualTo("unit|quang-ninh|||||1");
    }

    @Test
    void revisionsLateArrivalsAndSupplementsAreToldApartAndTheOldReleaseStaysExplained() {
        associations("hai-phong/a2.csv", "Lào,12", "Nga,20");
        associations("dong-nai/c.csv", "Cuba,3");
        night();
        assertThat(diff(1, 2, "associations.members|VN||"))
                .containsExactly("42|47|3|late-arrival|5", "42|47|2|revision|6");
        holds(2);

        associations("hai-phong/bo sung.csv", "Nga,25", "Đức,1");
        night();
        assertThat(diff(2, 3, "associations.members|VN||")).containsExactly("47|53|6|revision|7");
        holds(3);
        all.addsUp(PERIOD, 1);
    }

    @Test
    void aDecisionIsACause() {
        decide(3, new Decision.Withdraw());
        night();
        assertThat(diff(1, 2, "associations.members|VN||")).containsExactly("42|30|-12|decision|3");
        assertThat(diff(1, 2, "associations.members|quang-ninh||")).containsExactly("12||-12|decision|3");
        holds(2);
        decide(3, new Decision.Undo());
        night();
        assertThat(diff(2, 3, "associations.members|VN||")).containsExactly("30|42|12|decision|3");
        holds(3);
    }

    @Test
    void aRateAndTheTerritoryOfAClusterAreCauses() {
        office.execute("update wh.exchange_rate set vnd_per_unit = vnd_per_unit + 10 where currency = 'USD'");
        night();
        assertThat(diff(1, 2, "projects.committed_vnd|VN||"))
                .singleElement()
                .satisfies(line -> assertThat(line).endsWith("|1700|rate|"));
        assertThat(explain("projects.committed_vnd", "VN", 2)).hasSizeGreaterThan(3);
        holds(2);

        office.execute("update wh.cluster set cluster = 'vung-khac' where unit_id = 'quang-ninh'");
        night();
        String cluster = office.figures(PERIOD, 2).stream()
                .map(line -> line.get(2))
                .filter(unit -> !office.isUnit(unit) && !unit.equals("VN"))
                .findFirst()
                .orElseThrow();
        assertThat(diff(2, 3, "associations.members|" + cluster + "||"))
                .singleElement()
                .satisfies(line -> assertThat(line).endsWith("|-12|boundary|"));
        holds(3);
    }

    @Test
    void aUnitThatTurnsOutToHaveEndedEarlierCountsInTheClusterOfItsSuccessor() {
        office.execute("update wh.cluster set cluster = 'vung-khac' where unit_id = 'hai-phong'");
        night();
        office.execute("""
                update wh.unit_version set valid_to = '2021-06-30', successor_unit_id = 'hai-phong'
                where unit_id = 'quang-ninh' and valid_from < '2021-01-01'
                """);
        night();
        assertThat(diff(2, 3, "associations.members|vung-khac||")).containsExactly("30|42|12|boundary|");
        holds(3);
    }

    @Test
    void whatSupplementsReplaceAndWhatARateChangesOnTheSameTableAreToldApart() {
        projects("hai-phong/bo sung.csv", "Nước sạch,Plan,130");
        projects("hai-phong/them bo sung.csv", "Trường học,Oxfam,45", "Cầu treo,Oxfam,7");
        BigDecimal rate = rate();
        office.execute("update wh.exchange_rate set vnd_per_unit = vnd_per_unit + 10 where currency = 'USD'");
        night();
        BigDecimal then = rate.add(BigDecimal.TEN);
        assertThat(diff(1, 2, "projects.committed_vnd|VN||"))
                .extracting(line -> line.substring(line.indexOf('|', line.indexOf('|') + 1) + 1))
                .containsExactlyInAnyOrder(
                        text(times(130, then).subtract(times(100, rate))) + "|revision|5",
                        text(times(52, then).subtract(times(50, rate))) + "|revision|6",
                        "200|rate|");
        assertThat(diff(1, 2, "projects.count|VN||")).containsExactly("3|4|1|revision|6");
        holds(2);

        decide(5, new Decision.Withdraw());
        office.execute("update wh.exchange_rate set vnd_per_unit = vnd_per_unit + 10 where currency = 'USD'");
        night();
        assertThat(diff(2, 3, "projects.committed_vnd|hai-phong||"))
                .extracting(line -> line.substring(line.indexOf('|', line.indexOf('|') + 1) + 1))
                .containsExactlyInAnyOrder(
                        text(times(100, then.add(BigDecimal.TEN)).subtract(times(130, then))) + "|decision|5",
                        "520|rate|");
        holds(3);
    }

    private BigDecimal rate() {
        return new BigDecimal(explain("projects.committed_vnd", "quang-ninh", 1)
                        .get(0)
                        .replaceFirst(".*[|]", ""))
                .divide(BigDecimal.valueOf(20));
    }

    private static BigDecimal times(int amount, BigDecimal rate) {
        return rate.multiply(BigDecimal.valueOf(amount));
    }

    private static String text(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private void holds(int release) {
        for (int number = 1; number <= release; number++) {
            all.addsUp(PERIOD, number);
            all.areasAndBreakdownsAddUp(office.figures(PERIOD, number));
            for (int earlier = 1; earlier < number; earlier++) {
                all.differenceAddsUp(PERIOD, earlier, number);
            }
        }
    }

    private void associations(String path, String... rows) {
        put(path, "Tên hội,Số hội viên", "Hội hữu nghị Việt Nam - ", rows);
    }

    private void projects(String path, String... rows) {
        put(path, "Tên dự án,Tên tổ chức PCPNN,Giá trị cam kết (USD)", "", rows);
    }

    private void roster(String path, String name, int members) {
        put(
                path,
                "Họ và tên,Ngày sinh,Tên hội",
                "",
                IntStream.rangeClosed(1, members)
                        .mapToObj(
                                n -> name + "," + LocalDate.of(1920, 1, 1).plusDays(n) + ",Hội hữu nghị Việt Nam - Lào")
                        .toArray(String[]::new));
    }

    private void put(String path, String heads, String prefix, String... rows) {
        StringBuilder text = new StringBuilder(heads).append('\n');
        for (String row : rows) {
            text.append(prefix).append(row).append('\n');
        }
        office.put(PERIOD + "/" + path, text.toString().getBytes(UTF_8));
    }

    private void night() {
        office.run(Order.Kind.NIGHTLY, office.home().inbox());
    }

    private void decide(long submission, Decision.Choice choice) {
        office.run(new Order(
                Order.Kind.RESOLVE,
                office.home().inbox(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Lang.VI,
                Optional.of(new Decision(
                        new SubmissionId(submission), Optional.empty(), choice, Optional.empty(), Optional.empty()))));
    }

    /** The lines without their cells, which ExplainedCellsTest looks at. */
    private List<String> explain(String figure, String area, int number) {
        return office
                .explanation()
                .explain(
                        office.release(PERIOD, number), FigureKey.parse(figure).orElseThrow(), area, Depth.ROW, Lang.VI)
                .toList()
                .stream()
                .map(line -> String.join("|", line.subList(0, 6)) + "|" + line.get(9))
                .toList();
    }

    private List<String> levels(Depth depth) {
        FigureKey figure = FigureKey.parse("associations.members").orElseThrow();
        return office.explanation().explain(office.release(PERIOD, 1), figure, "VN", depth, Lang.VI).toList().stream()
                .map(line -> line.get(0))
                .toList();
    }

    /** Of a figure, named {@code figure|unit|by|key}: before, after, change, cause, submission. */
    private List<String> diff(int before, int after, String figure) {
        return office
                .explanation()
                .diff(office.release(PERIOD, before), office.release(PERIOD, after))
                .toList()
                .stream()
                .filter(line -> String.join("|", line.subList(0, 4)).equals(figure))
                .map(line -> String.join("|", line.subList(4, 9)))
                .toList();
    }
}
