package vn.tonghop.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.testing.Inbox;
import vn.tonghop.testing.TestDatabase;

/** What waits for a person is found by one verb, and its commands settle it: contract section 3, {@code todo}. */
class TodoVerbTest {
    private static final String TWINNINGS = "KẾT NGHĨA NĂM 2021,,,";
    private static final String HEADS = "STT,Địa phương,Nước,Địa phương bạn";
    private final TestDatabase database = TestDatabase.fresh();

    @TempDir
    private Path home;

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whereNothingWasReceivedNothingWaits() {
        Typed todo = typed("todo");
        assertThat(todo.out()).isEqualTo("rank,kind,period,unit,submission,file,what,command\n");
        assertThat(todo.err()).contains("Không có việc gì chờ.");
        assertThat(typed("todo", "--lang", "en").err()).contains("Nothing waits.");
    }

    @Test
    void allThatWaitsStandsInOneListTheGravestFirst() {
        Typed night = received();
        assertThat(night.out())
                .as("the end of a run says how many wait, and of what kind")
                .contains("Đang chờ: 3 hồ sơ chờ quyết định, 1 câu hỏi, 2 phần bị từ chối, ")
                .contains(", 1 loại cảnh báo. Xem: tonghop todo");

        List<CSVRecord> all = typed("todo").rows();
        assertThat(all)
                .extracting(item -> item.get("rank"))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, all.size())
                        .mapToObj(String::valueOf)
                        .toList());
        assertThat(all.stream().map(item -> item.get("kind")).distinct())
                .containsExactly("held", "question", "rejected", "rate", "coverage", "late", "warning");
        assertThat(all).allSatisfy(item -> {
            assertThat(item.get("what")).isNotBlank();
            assertThat(item.get("command")).startsWith("tonghop ");
        });
        CSVRecord question = of("question", "quang-ninh");
        assertThat(question.get("what")).contains("Wakanda", "Rwanda (RW)");
        assertThat(question.get("command")).as("no guess stands in it").endsWith("\"Wakanda\"=MÃ");
        assertThat(of("rejected", "quang-ninh").get("what")).startsWith("1 dòng không được nhập");
        assertThat(of("rejected", "hai-phong").get("file")).isEqualTo("2021/hai-phong/hong.xlsx");
        assertThat(of("coverage", "").get("period")).isEqualTo("2021-H1");
        assertThat(of("rate", "").get("command")).contains("--rate SEK=");
        assertThat(of("late", "hai-duong").get("command"))
                .isEqualTo("tonghop template --all --unit hai-duong --period 2021");

        assertThat(typed("todo", "--period", "2021-H1").rows())
                .extracting(item -> item.get("period"))
                .containsOnly("2021-H1");
        assertThat(typed("todo", "--lang", "en").err()).contains("Waiting: 3 held, 1 questions, 2 rejected, ");
    }

    @Test
    void itsCommandsTheirBlanksFilledInLeaveNothingThatWaitsForADecision() {
        received();
        while (!waits("held", "question", "rate").isEmpty()) {
            run(waits("held", "question", "rate").get(0));
        }
        assertThat(typed("export", "twinnings", "--period", "2021").rows())
                .extracting(row -> row.get("unit") + " " + row.get("local_place") + " " + row.get("partner_country"))
                .containsExactlyInAnyOrder(
                        "can-tho Huyện E LA",
                        "hai-phong Huyện D KH",
                        "hai-phong Huyện C LA",
                        "quang-ninh Huyện A LA",
                        "quang-ninh Huyện B RW");
        assertThat(waits("rejected")).extracting(item -> item.get("unit")).containsExactly("hai-phong");
    }

    @Test
    void onATerminalSentencesAreWrappedAndCommandsAreNot() {
        received();
        List<String> lines = typed("todo", "--format", "table", "--period", "2021")
                .out()
                .lines()
                .toList();
        assertThat(lines.get(0)).matches("rank +kind +period +unit +submission +file");
        assertThat(lines)
                .filteredOn(line -> line.startsWith("    ") && !line.contains("tonghop "))
                .allMatch(line -> line.length() <= 100);
        assertThat(lines).contains("    " + of("question", "quang-ninh").get("command"));
    }

    @Test
    void findingsAreNarrowedAsTheListAsksForThem() {
        received();
        String submission = of("rejected", "quang-ninh").get("submission");
        assertThat(typed("findings", "--submission", submission, "--severity", "error")
                        .rows())
                .isNotEmpty()
                .allMatch(row -> row.get("submission").equals(submission)
                        && row.get("severity").equals("error"));
        assertThat(typed("findings", "--code", "estimate").rows()).hasSize(1);
        for (String unknown : List.of("0", "999")) {
            assertThat(List.of(typed("findings", "--submission", unknown), typed("resolve", unknown, "--discard")))
                    .allSatisfy(wrong -> assertThat(wrong.err()).contains("Không có hồ sơ số " + unknown))
                    .allSatisfy(wrong -> assertThat(wrong.status()).isEqualTo(2));
        }
        assertThat(typed("findings", "--code", "estimat"))
                .satisfies(wrong -> assertThat(wrong.status()).isEqualTo(2))
                .satisfies(wrong -> assertThat(wrong.err()).contains("có phải là: estimate?"));
    }

    /** A country that is none, a second report beside the first, one of nobody, a broken file, no rate, an estimate. */
    private Typed received() {
        put(
                "2021/quang-ninh/ket nghia.csv",
                TWINNINGS,
                HEADS,
                "1,Huyện A,Lào,Xê Coong",
                "2,Huyện B,Wakanda,Phôn Xa Vẳn");
        put("2021/hai-phong/a.csv", TWINNINGS, HEADS, "1,Huyện C,Lào,Xê Coong", "2,Huyện D,Lào,Phôn Xa Vẳn");
        put("2021/hai-phong/b.csv", TWINNINGS, HEADS, "1,Huyện C,Lào,Xê Coong", "2,Huyện D,Campuchia,Tà Keo");
        put("2021/khong ro.csv", TWINNINGS, HEADS, "1,Huyện E,Lào,Xê Coong");
        put("2021/hai-phong/hong.xlsx", "PK\u0003\u0004");
        put(
                "2021-H1/hai-phong/vien tro.csv",
                "VIỆN TRỢ CHO NƯỚC NGOÀI 6 THÁNG ĐẦU NĂM 2021,,,",
                "Nước nhận,Địa phương nhận,Nội dung,Số tiền (SEK)",
                "Lào,Luông Pha Băng,Khẩu trang,khoảng 5000");
        return typed("ingest", "--inbox", home.resolve("inbox").toString());
    }

    private List<CSVRecord> waits(String... kinds) {
        return typed("todo").rows().stream()
                .filter(item -> List.of(kinds).contains(item.get("kind")))
                .toList();
    }

    private CSVRecord of(String kind, String unit) {
        return waits(kind).stream()
                .filter(item -> item.get("unit").equals(unit))
                .findFirst()
                .orElseThrow();
    }

    private void put(String file, String... lines) {
        Inbox.put(home.resolve("inbox"), file, String.join("\n", lines).getBytes(UTF_8));
    }

    /** Runs a command of the list, its blank filled in. */
    private void run(CSVRecord item) {
        String command = item.get("command")
                .replace("=MÃ", "=RW")
                .replace("ĐƠN_VỊ", "can-tho")
                .replace("TỶ_GIÁ", "2500");
        Typed.pasted(home, database.environment(), command);
    }

    private Typed typed(String... arguments) {
        return Typed.on(home, database.environment(), arguments);
    }
}
