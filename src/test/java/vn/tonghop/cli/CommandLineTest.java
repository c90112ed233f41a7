package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.model.Dataset;
import vn.tonghop.model.Period;
import vn.tonghop.report.form.BlankForms;
import vn.tonghop.testing.TestDatabase;

/** The verbs as people type them: contract section 3. */
class CommandLineTest {
    private static TestDatabase database;

    @TempDir
    private static Path home;

    @BeforeAll
    static void aNight() {
        database = TestDatabase.fresh();
        assertThat(run("nightly", "--inbox", "sample-data/inbox").status()).isEqualTo(ExitStatus.DONE);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void aSecondNightSaysThatNothingChanged() {
        Typed said = run("nightly", "--inbox", "sample-data/inbox");
        assertThat(said.status()).isEqualTo(ExitStatus.DONE);
        assertThat(said.out()).contains("Không có tệp mới.").contains("không có gì thay đổi");
    }

    @Test
    void theHomeMayStandBeforeOrAfterTheVerb() {
        assertThat(run("submissions").out()).startsWith("submission,file,unit,period,dataset,sheet,table,status,");
        Typed after = Typed.of(database.environment(), "submissions", "--home", home.toString());
        assertThat(after.out()).isEqualTo(run("submissions").out());
    }

    @Test // contract §8
    void figuresHaveTheColumnsOfTheContract() {
        Typed said = run("figures", "--period", "2021", "--unit", "quang-ninh");
        assertThat(said.out().lines().findFirst())
                .hasValue(
                        "period,release,unit,figure,by,key,value,unit_of_measure,flags,units_reporting,units_expected");
        assertThat(said.out()).contains("2021,1,quang-ninh,associations.members,,,1797,person,provisional,1,1\n");
    }

    @Test // contract §4: personal columns are empty unless they are asked for
    void exportsShowPersonalDataOnlyWhenAsked() {
        String plain = run("export", "members", "--unit", "ha-tinh").out();
        String personal =
                run("export", "members", "--unit", "ha-tinh", "--personal-data").out();
        String name = personal.lines().skip(1).findFirst().orElseThrow().split(",", -1)[4];
        assertThat(name).isNotBlank();
        assertThat(plain).doesNotContain(name);
        assertThat(plain.lines().count()).isEqualTo(personal.lines().count());
    }

    @Test
    void rowsCanBeJsonAndCanGoToAFile() throws Exception {
        Path file = home.resolve("rows.json");
        Typed said = run("submissions", "--format", "json", "--output", file.toString());
        assertThat(said.out()).isEmpty();
        assertThat(Files.readString(file, StandardCharsets.UTF_8)).startsWith("[\n{\"submission\":\"");
    }

    @Test
    void inspectTellsWhatEachColumnWasTakenFor() {
        Typed said = run("inspect", "sample-data/inbox/2021/dong-nai/DN_du an vien tro_2021.csv");
        assertThat(said.status()).isEqualTo(ExitStatus.DONE);
        assertThat(said.out())
                .contains(",ngo-projects,")
                .contains(",project_name,")
                .contains("dong-nai");
    }

    @Test
    void inspectTellsThatNoTableIsKnown() throws IOException {
        Path file = Files.writeString(home.resolve("menu.csv"), "Món,Giá\nPhở,50000\nBún,45000\n");
        Typed said = run("inspect", file.toString());
        assertThat(said.status()).isEqualTo(ExitStatus.DONE);
        assertThat(said.out()).contains("no-known-table");
    }

    @Test // every row of jobs/reference/senders.csv expects the report of the year 2021
    void formsAreMadeForEveryExpectedSender() throws IOException {
        Path folder = home.resolve("forms");
        Typed said = run("template", "--all", "--period", "2021", "--output", folder.toString());
        assertThat(said.status()).isEqualTo(ExitStatus.DONE);
        Period period = Period.parse("2021").orElseThrow();
        List<Path> forms = Files.readAllLines(Path.of("jobs/reference/senders.csv")).stream()
                .filter(line -> line.contains(",year,2020-12-15,"))
                .map(line -> line.split(",", -1))
                .map(row -> folder.resolve(row[0]).resolve(BlankForms.fileName(new Dataset(row[1]), period)))
                .toList();
        assertThat(said.out()).contains("Đã ghi " + forms.size() + " biểu mẫu");
        try (Stream<Path> made = Files.walk(folder).filter(Files::isRegularFile)) {
            assertThat(made).containsExactlyInAnyOrderElementsOf(forms);
        }
        for (Path form : forms) {
            try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(form))) {
                assertThat(book.getNumberOfSheets()).as("%s", form).isGreaterThan(1);
            }
        }
    }

    @Test // issue 19: template --all works when senders are not declared
    void whereNobodyIsDeclaredEveryUnitGetsItsForms() throws IOException {
        Path folder = home.resolve("all-forms");
        Typed said = run(
                "template", "--all", "--dataset", "twinnings", "--period", "2027-Q3", "--output", folder.toString());
        assertThat(said.status()).isEqualTo(ExitStatus.DONE);
        assertThat(said.out())
                .contains("Đã ghi 34 biểu mẫu của 34 đơn vị")
                .contains("Chưa khai báo đơn vị nào phải báo cáo kỳ 2027-Q3");
        try (Stream<Path> made = Files.walk(folder).filter(Files::isRegularFile)) {
            assertThat(made).hasSize(34);
        }
    }

    @Test // contract section 3: what is set for a period goes before the files
    void whereNobodyIsExpectedNoFormIsMadeAndSaidSo() {
        Path folder = home.resolve("no-forms");
        run("period", "2021-Q3", "--expect", "members=hai-phong", "--expect", "twinnings=");
        Typed said = run(
                "template", "--all", "--dataset", "twinnings", "--period", "2021-Q3", "--output", folder.toString());
        assertThat(said.status()).isEqualTo(ExitStatus.DONE);
        assertThat(said.out()).contains("Không có đơn vị nào phải gửi báo cáo này cho kỳ 2021-Q3");
        assertThat(folder).doesNotExist();
        assertThat(run("template", "--all", "--period", "2021-Q3", "--output", folder.toString())
                        .out())
                .startsWith("Đã ghi 1 biểu mẫu của 1 đơn vị");
    }

    @Test // contract §9
    void statusTellsBelowItsRowsHowCompleteAPeriodIs() {
        Typed rows = run("status", "--period", "2021");
        assertThat(rows.out())
                .startsWith("period,unit,dataset,status,rows,submissions,received_at,due_on,days_late\n2021,");
        assertThat(rows.out()).as("other programs read rows alone").doesNotContain("Kỳ");
        assertThat(rows.err()).startsWith("Kỳ 2021: đã nhận ").contains("đúng hạn");
        Typed table = run("status", "--format", "table", "--lang", "en");
        assertThat(table.err()).isEmpty();
        assertThat(table.out()).contains("\nPeriod 2021: ").contains(" expected reports received (");
        assertThat(run("status", "--period", "2031").status())
                .as("an empty answer")
                .isEqualTo(ExitStatus.DONE);
    }

    @Test
    void rowsAreExportedAsTheyWereKnownAtATime() {
        assertThat(run("export", "associations", "--as-of", "2999-01-01").out())
                .isEqualTo(run("export", "associations").out());
        assertThat(run("export", "associations", "--as-of", "2020-01-01T08:00")
                        .out()
                        .lines())
                .as("heads alone")
                .hasSize(1);
        Typed wrong = run("export", "associations", "--as-of", "1/7/2025");
        assertThat(wrong.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(wrong.err()).contains("Không hiểu --as-of “1/7/2025”");
    }

    @Test
    void wrongUsageEndsWithTwoAndSaysWhatWouldBeRight() {
        assertThat(run("nightli").status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run("nightli").err()).contains("nightly");
        assertThat(run("figures").err()).contains("--period");
        assertThat(run("figures", "--period", "2021", "--unit", "hai-fong").err())
                .contains("hai-phong");
        assertThat(run("figures", "--period", "2021-X").status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run("export", "member").err()).contains("members");
        assertThat(run("nightly", "--inbox", home.resolve("nowhere").toString()).err())
                .contains("nowhere");
    }

    @Test // contract §3: an unknown period, unit or figure is 2
    void explainSaysWhichFigureUnitOrReleaseThereIsNot() {
        assertRefused("Không có chỉ tiêu “hội viên”. Chỉ tiêu ghi như: ", "explain", "hội viên", "--period", "2021");
        assertRefused("Các chỉ tiêu của bản này: associations.count, ", "explain", "members.total", "--period", "2021");
        assertRefused("Không có kỳ “2021-Q5”. Kỳ ghi như: ", "explain", "members.count", "--period", "2021-Q5");
        assertRefused(
                "associations.members không chia theo “kin”; có phải là: kind? Có: kind, partner_country",
                "explain",
                "associations.members[kin=bilateral]",
                "--period",
                "2021");
        assertRefused(
                "Bản này không có “bilatral” trong associations.members[kind]; có phải là: bilateral? Có: ",
                "explain",
                "associations.members[kind=bilatral]",
                "--period",
                "2021");
        assertRefused(
                "Chưa có bản tổng hợp 2021#9. Hãy chạy: ",
                "explain",
                "members.count",
                "--period",
                "2021",
                "--release",
                "9");
        assertRefused("Chưa có bản tổng hợp 2031. Hãy chạy: ", "explain", "members.count", "--period", "2031");
        assertRefused("có phải là: hai-phong?", "explain", "members.count", "--period", "2021", "--unit", "hai-fong");
        assertRefused("Thiếu --period.", "explain", "members.count");
        assertRefused(
                "Không hiểu --depth “cell”. Ghi một trong: nation, unit, submission, sheet, row.",
                "explain",
                "members.count",
                "--period",
                "2021",
                "--depth",
                "cell");
    }

    @Test
    void diffSaysWhatCannotBeCompared() {
        assertRefused("Không hiểu bản tổng hợp “2021”. Ghi như: 2025-H1#1.", "diff", "2021", "2021#1");
        assertRefused("Chưa có bản tổng hợp 2021#2. Hãy chạy: ", "diff", "2021#1", "2021#2");
        assertRefused("Không có kỳ “2021-X”. ", "diff", "2021-X#1", "2021#1");
        assertRefused("Thiếu RELEASE.", "diff", "2021#1");
        Typed same = run("diff", "2021#1", "2021#1");
        assertThat(same.status()).as("an empty answer").isEqualTo(ExitStatus.DONE);
        assertThat(same.out()).isEqualTo("figure,unit,by,key,before,after,change,cause,submission\n");
    }

    @Test
    void closingAndReopeningAreSaidAndMayBeSaidTwice() {
        assertRefused("Không có kỳ “2021/1”. ", "close", "--period", "2021/1");
        assertRefused("Thiếu --period.", "reopen");
        for (int i = 0; i < 2; i++) {
            Typed closed = run("close", "--period", "2031");
            assertThat(closed.status()).as(closed.err()).isEqualTo(ExitStatus.DONE);
            assertThat(closed.out()).contains("Kỳ 2031 đã đóng");
        }
        for (int i = 0; i < 2; i++) {
            Typed open = run("reopen", "--period", "2031");
            assertThat(open.status()).as(open.err()).isEqualTo(ExitStatus.DONE);
            assertThat(open.out()).contains("Kỳ 2031 đã mở");
        }
    }

    private static void assertRefused(String reason, String... arguments) {
        Typed said = run(arguments);
        assertThat(said.status()).as(String.join(" ", arguments)).isEqualTo(ExitStatus.USAGE);
        assertThat(said.err()).contains(reason).doesNotContain("\tat ");
        assertThat(said.out()).isEmpty();
    }

    @Test
    void messagesCanBeEnglish() {
        assertThat(run("--lang", "en", "figures", "--period", "2021-X").err()).contains("There is no period");
        assertThat(run("--lang", "en", "--help").out()).contains("Verbs:");
    }

    @Test
    void theDoctorFindsNothingWrong() {
        Typed said = run("doctor");
        assertThat(said.out()).doesNotContain("LỖI");
        assertThat(said.status()).isEqualTo(ExitStatus.DONE);
    }

    @Test // contract §3: an unknown id is 2, and so is anything but one decision
    void resolveTakesOneDecisionOnASubmissionThatIsThere() {
        Typed nothing = run("resolve", "1");
        assertThat(nothing.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(nothing.err()).contains("Hãy ghi đúng một quyết định");
        assertThat(run("resolve", "1", "--discard", "--undo").status()).isEqualTo(ExitStatus.USAGE);
        Typed unknown = run("resolve", "99999", "--discard", "--lang", "en");
        assertThat(unknown.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(unknown.err()).contains("There is no submission 99999");
        Typed field = run("resolve", "1", "--column", "Số lượng=so_luong");
        assertThat(field.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(field.err()).contains("Không có trường “so_luong”. Các trường: ");
        Typed scale = run("resolve", "1", "--unit-of", "USD/chuyến=nghìn");
        assertThat(scale.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(scale.err()).contains("=1000:USD (nghìn đô la)");
        Typed currency = run("resolve", "1", "--unit-of", "USD/chuyến=1000:XXA");
        assertThat(currency.err()).contains("Không có loại tiền “XXA”");
    }

    private static Typed run(String... arguments) {
        return Typed.on(home, database.environment(), arguments);
    }
}
