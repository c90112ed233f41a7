package vn.tonghop.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.tonghop.model.Lang;
import vn.tonghop.model.Period;
import vn.tonghop.model.SubmissionId;
import vn.tonghop.model.UnitId;
import vn.tonghop.warehouse.Decision;
import vn.tonghop.warehouse.DecisionRefused;
import vn.tonghop.warehouse.TableStatus;

/** What an operator decides about files that were held, and takes back again: contract sections 3, 7 and 9. */
class ResolveTest {
    private static final String UNIT = "2021/quang-ninh/";

    @RegisterExtension
    private final SmallOffice office = new SmallOffice();

    @Test
    void ofTwoFilesOfOneNightThatOverlapOneIsMadeTheRevisionOfTheOther() {
        put("a.csv", "Lào,10", "Nga,20", "Mỹ,30");
        put("b.csv", "Lào,11", "Nga,20", "Cuba,5");
        assertThat(ingest().wantsAttention()).isTrue();
        assertThat(statuses()).containsExactly("a.csv held", "b.csv held");
        assertThat(inForce()).isEmpty();

        Outcome part = decide("a.csv", new Decision.Part());
        assertThat(part.tables()).containsOnlyKeys(TableStatus.LOADED);
        assertThat(inForce()).containsExactly("Lào 10", "Mỹ 30", "Nga 20");

        decide("b.csv", new Decision.RevisionOf(List.of(id("a.csv"))));
        assertThat(statuses()).containsExactly("a.csv superseded", "b.csv loaded");
        assertThat(inForce()).containsExactly("Cuba 5", "Lào 11", "Nga 20");

        decide("b.csv", new Decision.Undo());
        assertThat(statuses()).containsExactly("a.csv loaded", "b.csv held");
        decide("a.csv", new Decision.Undo());
        assertThat(statuses()).containsExactly("a.csv held", "b.csv held");
        assertThat(inForce()).isEmpty();
    }

    @Test
    void discardingOneOfTwoLeavesNoDoubtAboutTheOther() {
        put("a.csv", "Lào,10");
        put("b.csv", "Lào,11");
        ingest();
        Outcome outcome = decide("b.csv", new Decision.Discard());
        assertThat(outcome.wantsAttention())
                .as("what an operator discards wants no look")
                .isFalse();
        assertThat(statuses()).containsExactly("a.csv loaded", "b.csv rejected");
        assertThat(inForce()).containsExactly("Lào 10");
        assertThat(codes("b.csv")).contains("decided-out");

        decide("b.csv", new Decision.Undo());
        assertThat(statuses()).containsExactly("a.csv held", "b.csv held");
        assertThat(accounts("b.csv")).containsExactly("2 1 0 1");
    }

    @Test
    void whatNamesAnotherUnitOrPeriodThanItsFolderIsDiscardedAndTakenBack() {
        office.put(UNIT + "unit.csv", titled("LIÊN HIỆP CÁC TỔ CHỨC HỮU NGHỊ TỈNH HÀ TĨNH"));
        office.put(UNIT + "period.csv", titled("BÁO CÁO TỔ CHỨC HỘI NĂM 2019"));
        ingest();
        assertThat(statuses()).containsExactlyInAnyOrder("unit.csv held", "period.csv held");
        assertThat(codes("unit.csv")).contains("unit-conflict");
        assertThat(codes("period.csv")).contains("period-conflict");

        decide("unit.csv", new Decision.Discard());
        assertThat(decide("period.csv", new Decision.Discard()).wantsAttention())
                .isFalse();
        assertThat(statuses()).containsExactlyInAnyOrder("unit.csv rejected", "period.csv rejected");

        decide("unit.csv", new Decision.Undo());
        assertThat(statuses()).containsExactlyInAnyOrder("unit.csv held", "period.csv rejected");
    }

    private static byte[] titled(String title) {
        return (title + ",\n" + new String(table("Lào,10"), UTF_8)).getBytes(UTF_8);
    }

    @Test
    void aRevisionThatIsWithdrawnGivesBackWhatItHadReplaced() {
        put("a.csv", "Lào,10", "Nga,20");
        ingest();
        put("b.csv", "Lào,99");
        put("c.csv", "Cuba,5");
        ingest();
        assertThat(inForce()).containsExactly("Cuba 5", "Lào 99");

        decide("b.csv", new Decision.Withdraw());
        assertThat(statuses()).containsExactly("a.csv loaded", "b.csv rejected", "c.csv loaded");
        assertThat(inForce()).containsExactly("Cuba 5", "Lào 10", "Nga 20");

        decide("b.csv", new Decision.Undo());
        assertThat(statuses()).containsExactly("a.csv superseded", "b.csv loaded", "c.csv loaded");
        assertThat(inForce()).containsExactly("Cuba 5", "Lào 99");
    }

    @Test
    void countingAnOverlapTwiceIsAllowedAndFlagged() {
        put("a.csv", "Lào,10", "Nga,20", "Mỹ,30");
        ingest();
        put("b.csv", "Lào,11", "Cuba,5");
        ingest();
        assertThat(statuses()).containsExactly("a.csv loaded", "b.csv held");
        decide("b.csv", new Decision.Part());
        assertThat(inForce()).hasSize(5);
        assertThat(codes("b.csv")).containsExactlyInAnyOrder("decided-in", "overlap-allowed");
    }

    @Test
    void aRevisionCanReplaceSeveral() {
        put("a.csv", "Lào,10", "Nga,20");
        ingest();
        put("b.csv", "Mỹ,30", "Cuba,5");
        ingest();
        put("c.csv", "Lào,11", "Nga,21", "Mỹ,31", "Cuba,6");
        ingest();
        assertThat(statuses()).containsExactly("a.csv loaded", "b.csv loaded", "c.csv held");
        decide("c.csv", new Decision.RevisionOf(List.of(id("a.csv"), id("b.csv"))));
        assertThat(statuses()).containsExactly("a.csv superseded", "b.csv superseded", "c.csv loaded");
        assertThat(inForce()).containsExactly("Cuba 6", "Lào 11", "Mỹ 31", "Nga 21");
    }

    @Test // contract §9: earlier is by time of receipt, not by time of decision
    void aFileWhoseUnitIsDecidedLaterTakesItsPlaceInTheOrderOfReceipt() {
        office.put("2021/hai-fong/a.csv", table("Lào,10", "Nga,20"));
        ingest();
        assertThat(statuses()).containsExactly("a.csv held");
        put("b.csv", "Lào,11", "Nga,21");
        ingest();
        assertThat(statuses()).containsExactly("a.csv held", "b.csv loaded");

        decide("a.csv", new Decision.Placed(Optional.of(new UnitId("quang-ninh")), Period.parse("2021")));
        assertThat(statuses()).containsExactly("a.csv superseded", "b.csv loaded");
        assertThat(inForce()).containsExactly("Lào 11", "Nga 21");

        decide("a.csv", new Decision.Undo());
        assertThat(statuses()).containsExactly("a.csv held", "b.csv loaded");
        assertThat(inForce()).containsExactly("Lào 11", "Nga 21");
    }

    @Test
    void theSameBytesComeInForceAgainWhenTheFirstOfThemIsMovedAway() {
        office.put("2021/hai-fong/a.csv", table("Lào,10"));
        ingest();
        decide("a.csv", new Decision.Placed(Optional.of(new UnitId("quang-ninh")), Period.parse("2021")));
        put("b.csv", "Lào,10");
        ingest();
        assertThat(statuses()).containsExactly("a.csv loaded", "b.csv duplicate");

        decide("a.csv", new Decision.Undo());
        assertThat(statuses()).containsExactly("a.csv held", "b.csv loaded");
        assertThat(inForce()).containsExactly("Lào 10");
    }

    @Test
    void anAnswerAboutAColumnIsRememberedForTheUnitAndTakenBack() {
        byte[] odd = "STT,Tên hội,Lực lượng\n1,Hội Việt - Lào,10\n".getBytes(UTF_8);
        office.put(UNIT + "a.csv", odd);
        ingest();
        assertThat(statuses()).containsExactly("a.csv rejected");

        decide(
                "a.csv",
                new Decision.ColumnIs(new vn.tonghop.model.Dataset("associations"), "Lực lượng", "member_count"));
        assertThat(statuses()).containsExactly("a.csv loaded");
        office.put(UNIT + "b.csv", "STT,Tên hội,LỰC LƯỢNG\n1,Hội Việt - Nga,20\n".getBytes(UTF_8));
        office.put("2021/hai-phong/c.csv", odd);
        ingest();
        assertThat(statuses())
                .as("remembered for the unit, not for others")
                .containsExactly("c.csv rejected", "a.csv loaded", "b.csv loaded");

        decide("a.csv", new Decision.Undo());
        assertThat(statuses()).contains("a.csv rejected");
    }

    @Test // contract section 6, Columns: unit-unclear, settled by --unit-of
    void anAnswerAboutAUnitOfMeasureIsRememberedForTheUnitAndTakenBack() {
        byte[] odd = "Tên dự án,Tổ chức PCPNN,Kinh phí cam kết (nghìn USD/chuyến)\nNước sạch,Plan,15\n".getBytes(UTF_8);
        office.put(UNIT + "a.csv", odd);
        office.put("2021/hai-phong/b.csv", odd);
        ingest();
        assertThat(statuses()).containsExactlyInAnyOrder("a.csv held", "b.csv held");
        assertThat(codes("a.csv")).contains("unit-unclear");
        assertThatThrownBy(() -> decide("a.csv", new Decision.Part()))
                .as("amounts of an unknown unit are put in force by no other decision")
                .isInstanceOf(DecisionRefused.class)
                .hasMessageContaining("--unit-of \"nghìn USD/chuyến\"");

        decide(
                "a.csv",
                new Decision.UnitIs(
                        new vn.tonghop.model.Dataset("ngo-projects"),
                        "NGHÌN USD / chuyến",
                        new java.math.BigDecimal(1000),
                        "USD"));
        assertThat(statuses()).containsExactlyInAnyOrder("a.csv loaded", "b.csv held");
        assertThat(office.export("ngo-projects"))
                .singleElement()
                .satisfies(row -> assertThat(row).contains("15000", "USD"));

        decide("a.csv", new Decision.Undo());
        assertThat(statuses()).containsExactlyInAnyOrder("a.csv held", "b.csv held");
    }

    @Test // contract section 6, Columns: code-question, once for all cells of a text, settled by --code
    void aTextThatIsInNoListIsAskedOnceAndItsAnswerIsRememberedForTheUnitAndTakenBack() {
        byte[] odd = """
                KẾT NGHĨA,,
                Địa phương,Nước,Địa phương bạn
                Huyện A,Vương quốc Lèo,Huyện X
                Huyện B,vương quốc LÈO,Huyện Y
                Huyện C,Lào,Huyện Z
                """.getBytes(UTF_8);
        office.put(UNIT + "a.csv", odd);
        office.put("2021/hai-phong/b.csv", odd);
        ingest();
        assertThat(accounts("a.csv")).as("its rows are rejected").containsExactly("5 1 2 2");
        assertThat(codes("a.csv")).containsExactly("code-question");

        decide(
                "a.csv",
                new Decision.CodeIs(
                        new vn.tonghop.model.Dataset("twinnings"), "partner_country", "VƯƠNG QUỐC Lèo", "LA"));
        assertThat(accounts("a.csv")).containsExactly("5 3 0 2");
        assertThat(codes("a.csv")).isEmpty();
        assertThat(accounts("b.csv")).as("not applied to another unit").containsExactly("5 1 2 2");

        decide("a.csv", new Decision.Undo());
        assertThat(accounts("a.csv")).containsExactly("5 1 2 2");
    }

    @Test // contract section 6, Columns: a required field that may stand in a column that is not understood
    void aRequiredColumnThatIsNotUnderstoodIsOneQuestionAndNoBlame() {
        office.put(
                UNIT + "a.csv",
                "TỔNG HỢP TỔ CHỨC HỘI,,\nTên hội,Ngày thành lập,Đã kết nạp được\nHội Việt - Lào,1/2/1995,10\nHội Việt - Nga,1/2/1996,20\n"
                        .getBytes(UTF_8));
        ingest();
        assertThat(statuses()).containsExactly("a.csv held");
        assertThat(codes("a.csv")).containsExactly("column-unclear");

        decide(
                "a.csv",
                new Decision.ColumnIs(new vn.tonghop.model.Dataset("associations"), "Đã kết nạp được", "member_count"));
        assertThat(statuses()).containsExactly("a.csv loaded");
        assertThat(codes("a.csv")).doesNotContain("column-unclear", "required-missing");
    }

    @Test
    void twoColumnsThatMayBeTheSameFieldAreAQuestionAndNotAGuess() {
        office.put(UNIT + "a.csv", "Tên hội,Số hội viên (A),Số hội viên (B)\nHội Việt - Lào,10,12\n".getBytes(UTF_8));
        assertThat(ingest().wantsAttention()).isTrue();
        assertThat(statuses()).containsExactly("a.csv held");
        assertThat(codes("a.csv")).contains("column-unclear");

        decide(
                "a.csv",
                new Decision.ColumnIs(new vn.tonghop.model.Dataset("associations"), "Số hội viên (B)", "member_count"));
        assertThat(statuses()).containsExactly("a.csv loaded");
        assertThat(office.export("associations"))
                .singleElement()
                .satisfies(row -> assertThat(row.get(8)).isEqualTo("12"));
    }

    @Test
    void twoColumnsOfOneFieldThatHoldTheSameAreNoQuestion() {
        office.put(UNIT + "a.csv", "Tên hội,Số hội viên,Số hội viên\nHội Việt - Lào,10,10\n".getBytes(UTF_8));
        ingest();
        assertThat(statuses()).containsExactly("a.csv loaded");
    }

    @Test // contract §9 Tables: of two tables side by side the left one counts the shared ignored rows
    void ofTwoTablesBesideEachOtherTheLeftCountsTheRowsThatBothShare() {
        String sheet = """
                TỔ CHỨC HỘI,,,,KẾT NGHĨA
                STT,Tên hội,Số hội viên,,STT,Địa phương,Nước,Địa phương bạn
                1,Hội Việt - Lào,10,,1,Huyện A,Lào,Huyện Na Kai
                2,Hội Việt - Nga,20,,,,,
                """;
        office.put(UNIT + "a.csv", sheet.getBytes(UTF_8));
        ingest();
        assertThat(statuses()).containsExactly("a.csv loaded", "a.csv loaded");
        assertThat(accounts("a.csv")).containsExactly("4 2 0 2", "1 1 0 0");
    }

    @Test
    void releasesThatWereMadeStayAsTheyAre() {
        put("a.csv", "Lào,10", "Nga,20");
        night();
        put("b.csv", "Lào,99");
        night();
        List<List<String>> second = office.figures("2021");
        decide("b.csv", new Decision.Withdraw());
        assertThat(office.figures("2021")).isEqualTo(second);
        Outcome night = night();
        assertThat(night.consolidated().made())
                .singleElement()
                .satisfies(made -> assertThat(made.number()).isEqualTo(3));
    }

    @Test
    void whatCannotBeDecidedIsRefusedAndSaysWhy() {
        put("a.csv", "Lào,10");
        ingest();
        assertThatThrownBy(() -> decide("a.csv", new Decision.Discard()))
                .isInstanceOf(DecisionRefused.class)
                .hasMessageContaining("no table that is held");
        assertThatThrownBy(() -> decide("a.csv", new Decision.RevisionOf(List.of(new SubmissionId(999)))))
                .isInstanceOf(DecisionRefused.class)
                .hasMessageContaining("Submission 999 has nothing of the same kind in force");
        assertThatThrownBy(() -> decide("a.csv", new Decision.Undo()))
                .isInstanceOf(DecisionRefused.class)
                .hasMessageContaining("no decision to undo");
        assertThatThrownBy(() -> office.run(order(new SubmissionId(77), new Decision.Discard())))
                .isInstanceOf(DecisionRefused.class)
                .hasMessageContaining("There is no submission 77");
        assertThatThrownBy(() -> decide(
                        "a.csv", new Decision.Placed(Optional.of(new UnitId("hai-duong")), Period.parse("2026-H1"))))
                .isInstanceOf(DecisionRefused.class)
                .hasMessageContaining("does not exist in period 2026-H1");
        assertThat(statuses()).containsExactly("a.csv loaded");
    }

    private void put(String name, String... rows) {
        office.put(UNIT + name, table(rows));
    }

    private static byte[] table(String... rows) {
        return Stream.concat(
                        Stream.of("Tên hội,Số hội viên"), Stream.of(rows).map(row -> "Hội hữu nghị Việt Nam - " + row))
                .collect(Collectors.joining("\n", "", "\n"))
                .getBytes(UTF_8);
    }

    private Outcome ingest() {
        return office.run(Order.Kind.INGEST, office.home().inbox());
    }

    private Outcome night() {
        return office.run(Order.Kind.NIGHTLY, office.home().inbox());
    }

    private Outcome decide(String name, Decision.Choice choice) {
        return office.run(order(id(name), choice));
    }

    private Order order(SubmissionId id, Decision.Choice choice) {
        Decision decision = new Decision(id, Optional.empty(), choice, Optional.of("Người thử"), Optional.of("để thử"));
        return new Order(
                Order.Kind.RESOLVE,
                office.home().inbox(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Lang.VI,
                Optional.of(decision));
    }

    private SubmissionId id(String name) {
        return office.submissions().stream()
                .filter(row -> row.get(1).endsWith("/" + name))
                .map(row -> new SubmissionId(Long.parseLong(row.get(0))))
                .findFirst()
                .orElseThrow();
    }

    private List<String> statuses() {
        return office.submissions().stream()
                .map(row -> row.get(1).substring(row.get(1).lastIndexOf('/') + 1) + " " + row.get(7))
                .toList();
    }

    private List<String> accounts(String name) {
        return office.submissions().stream()
                .filter(row -> row.get(1).endsWith("/" + name))
                .map(row -> String.join(" ", row.subList(8, 12)))
                .toList();
    }

    private List<String> inForce() {
        return office.export("associations").stream()
                .map(row -> row.get(3).replace("Hội hữu nghị Việt Nam - ", "") + " " + row.get(8))
                .sorted()
                .toList();
    }

    private List<String> codes(String name) {
        return office.findings().stream()
                .filter(row -> row.get(2).endsWith("/" + name))
                .map(row -> row.get(11))
                .toList();
    }
}
