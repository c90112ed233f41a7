package vn.tonghop.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.cli.Typed;
import vn.tonghop.testing.Inbox;
import vn.tonghop.testing.TestDatabase;

/** What is not understood is asked, and the command that a question names settles it: contract section 6, Columns. */
class QuestionsTest {
    private static final Pattern COMMAND = Pattern.compile("tonghop (resolve .*)$", Pattern.MULTILINE);

    private static TestDatabase database;

    @TempDir
    private static Path home = Path.of("");

    @BeforeAll
    static void start() {
        database = TestDatabase.fresh();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test // code-question
    void theCommandOfAQuestionAboutACodeSettlesItForAllItsCells() {
        String submission = ingested(
                "2021/quang-ninh/ket nghia.csv",
                "LIÊN HIỆP CÁC TỔ CHỨC HỮU NGHỊ TỈNH QUẢNG NINH,,",
                "KẾT NGHĨA NĂM 2021,,",
                "Địa phương,Nước,Địa phương bạn",
                "Huyện A,\"CHDCND \"\"Lèo\"\"\",Huyện X",
                "Huyện B,Lào,Huyện Y",
                "Huyện C,\"CHDCND \"\"Lèo\"\"\",Huyện Z");
        List<String> questions = findings(submission, "code-question");
        assertThat(questions)
                .as("one question a text, on its column")
                .singleElement()
                .asString()
                .contains(",,B,partner_country,error,code-question,", "(2 ô, dòng 4, 6)", "Lào (LA)");

        resolve(questions.get(0));
        assertThat(findings(submission, "code-question")).isEmpty();
        assertThat(typed("export", "twinnings", "--unit", "quang-ninh").out().lines())
                .filteredOn(line -> line.contains(",LA,"))
                .hasSize(3);

        assertThat(typed(
                                "inspect",
                                home.resolve("inbox/2021/quang-ninh/ket nghia.csv")
                                        .toString())
                        .out())
                .as("shown with the command that takes it back")
                .contains("answer", "LA", "resolve " + submission + " --undo");
        typed("resolve", submission, "--undo");
        assertThat(findings(submission, "code-question")).hasSize(1);
    }

    @Test // heads that only mean what those of a dataset mean, below no title of its own, may be those of another
    void aTableOfWhichMeaningsAloneTellIsHeldUntilSomebodySaysWhatItIs() {
        String submission = ingested(
                "2021/hai-phong/giup ban.csv",
                "KẾT QUẢ GIÚP ĐỠ CÁC ĐỊA PHƯƠNG NƯỚC BẠN NĂM 2021,,,,",
                "Bạn (nước),\"Bạn (tỉnh, huyện)\",Việc đã giúp,Thực tế đã chi (triệu đồng),Bàn giao hôm",
                "Lào,Sê Kông,Trao 40 máy phát điện,420,05/03/2021",
                "Campuchia,Kratié,Tặng giống lúa và phân bón,450,06/03/2021");
        assertThat(findings(submission, "table-doubtful")).hasSize(1);
        assertThat(lines(submission)).singleElement().asString().contains(",held,");

        typed("resolve", submission, "--table", "1", "--dataset", "outgoing-aid");
        assertThat(findings(submission, "table-doubtful")).isEmpty();
        resolve(findings(submission, "column-unclear").get(0));
        assertThat(typed("export", "outgoing-aid", "--unit", "hai-phong").rows())
                .extracting(row -> row.get("partner_country") + " " + row.get("partner_place"))
                .containsExactlyInAnyOrder("LA Sê Kông", "KH Kratié");
    }

    @Test // table-unclear: held, with its place and no dataset; answered for that table alone
    void aTableThatMayBeOfTwoDatasetsIsHeldAndSettledByItsNumber() {
        String submission = ingested(
                "2021/lang-son/c.xlsx", MessyFile.workbook("Tên hội | Hội viên", "Hội hữu nghị Việt Nam - Lào | #12"));
        assertThat(lines(submission)).singleElement().asString().contains("lang-son,2021,,Biểu 1,1,held,2,0,1,1,");
        List<String> questions = findings(submission, "table-unclear");
        assertThat(questions).singleElement().asString().contains("--table 1 --dataset");
        assertThat(typed("inspect", home.resolve("inbox/2021/lang-son/c.xlsx").toString())
                        .out())
                .contains("table-unclear");
        assertThat(refused("resolve", submission, "--dataset", "associations")).contains("--table N");
        assertThat(refused("resolve", submission, "--table", "1", "--dataset", "hoi"))
                .contains("Không có bộ số liệu “hoi”");

        assertThat(typed("resolve", submission, "--table", "1", "--dataset", "associations")
                        .status())
                .isZero();
        assertThat(findings(submission, "table-unclear")).isEmpty();
        assertThat(lines(submission)).singleElement().asString().contains("associations,Biểu 1,1,loaded,2,1,0,1,");
        typed("resolve", submission, "--table", "1", "--undo");
        assertThat(lines(submission)).singleElement().asString().contains(",held,");

        assertThat(typed("resolve", submission, "--column", "Hội viên=associations.member_count")
                        .status())
                .as("a column of a dataset says of which one it is, too")
                .isZero();
        assertThat(lines(submission)).singleElement().asString().contains("associations,Biểu 1,1,loaded,2,1,0,1,");
    }

    @Test // answers are offered to other units and never applied there
    void whatOneUnitsOperatorAnsweredIsOfferedToOthers() {
        String first =
                ingested("2021/ha-tinh/a.csv", "Họ và tên,Tên hội,Giới tính", "Nguyễn Thị An,Hội Việt - Lào,phụ nữ VN");
        typed("resolve", first, "--code", "gender:phụ nữ VN=female");
        String second = ingested(
                "2021/dong-nai/b.csv",
                "Họ và tên,Tên hội,Giới tính",
                "Trần Thị Bình,Hội Việt - Lào,Phụ nữ VN",
                "Lê Thị Cúc,Hội Việt - Lào,phụ tá");
        assertThat(findings(second, "code-question"))
                .as("its own cell is empty, the other's answer stands in the message")
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).contains("Phụ nữ VN", "Đơn vị khác đã trả lời: ha-tinh: female."))
                .anySatisfy(line -> assertThat(line).contains("phụ tá").doesNotContain("Đơn vị khác", "⟦"));

        typed("resolve", first, "--undo");
        typed("resolve", second, "--code", "gender:phụ tá=female");
        assertThat(findings(second, "code-question"))
                .as("what is taken back is offered no more")
                .singleElement()
                .asString()
                .doesNotContain("Đơn vị khác");
    }

    @Test
    void anAnswerThatCannotBeIsAUsageErrorThatSaysWhatCan() {
        String submission = ingested(
                "2021/hai-phong/hội viên.csv", "Họ và tên,Tên hội,Giới tính", "Nguyễn Thị An,Hội Việt - Lào,chưa khai");
        assertThat(refused("resolve", submission, "--code", "gender:\"chưa khai\"=nu"))
                .contains("“nu” không phải là mã của “Giới tính”", "male", "female");
        assertThat(refused("resolve", submission, "--code", "sex:chưa khai=female"))
                .contains("không có trường mã nào tên “sex”", "gender:\"chưa khai\"");
        assertThat(refused("resolve", submission, "--code", "full_name:chưa khai=female"))
                .contains("không có trường mã nào tên “full_name”");
        assertThat(refused("resolve", submission, "--code", "gender:nữ=female"))
                .contains("không hỏi về “nữ”", "gender:\"chưa khai\"");
        assertThat(refused("resolve", submission, "--code", "female")).contains("--code");
        assertThat(typed("resolve", submission, "--code", "members.gender:Chưa  khai=FEMALE")
                        .status())
                .isZero();
        assertThat(findings(submission, "code-question")).isEmpty();
    }

    private static String ingested(String path, String... lines) {
        return ingested(path, MessyFile.text(lines));
    }

    private static String ingested(String path, byte[] bytes) {
        Inbox.put(home.resolve("inbox"), path, bytes);
        assertThat(typed("ingest", "--inbox", home.resolve("inbox").toString()).status())
                .isIn(0, 3);
        return typed("submissions", "--format", "csv")
                .out()
                .lines()
                .filter(line -> line.contains(path))
                .map(line -> line.substring(0, line.indexOf(',')))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private static List<String> lines(String submission) {
        return typed("submissions", "--format", "csv")
                .out()
                .lines()
                .filter(line -> line.startsWith(submission + ","))
                .toList();
    }

    private static List<String> findings(String submission, String code) {
        return typed("findings", "--format", "csv")
                .out()
                .lines()
                .filter(line -> line.matches("\\d+," + submission + ",.*"))
                .filter(line -> line.contains("," + code + ","))
                .toList();
    }

    /** Runs the command that a question names, taken apart as a shell takes it. */
    private static void resolve(String question) {
        String message = question.endsWith("\"") ? question.substring(0, question.length() - 1) : question;
        Matcher command = COMMAND.matcher(message.replace("\"\"", "\""));
        assertThat(command.find()).as(question).isTrue();
        Typed.pasted(home, database.environment(), command.group(1));
    }

    private static String refused(String... arguments) {
        Typed typed = typed(arguments);
        assertThat(typed.status()).as(typed.err()).isEqualTo(2);
        return typed.err();
    }

    private static Typed typed(String... arguments) {
        return Typed.on(home, database.environment(), arguments);
    }
}
