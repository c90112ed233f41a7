package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.jobs.StopRequest;
import vn.tonghop.testing.TestDatabase;

/** The verbs as people type them: contract section 3. */
class CommandLineTest {
    private static TestDatabase database;

    @TempDir
    private static Path home;

    @BeforeAll
    static void aNight() {
        database = TestDatabase.fresh();
        assertThat(run("nightly", "--inbox", "sample-data/inbox").status).isEqualTo(ExitStatus.DONE);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void aSecondNightSaysThatNothingChanged() {
        Said said = run("nightly", "--inbox", "sample-data/inbox");
        assertThat(said.status).isEqualTo(ExitStatus.DONE);
        assertThat(said.out).contains("Không có tệp mới.").contains("không có gì thay đổi");
    }

    @Test
    void theHomeMayStandBeforeOrAfterTheVerb() {
        assertThat(run("submissions").out).startsWith("submission,file,unit,period,dataset,sheet,table,status,");
        Said after = said(new String[] {"submissions", "--home", home.toString()});
        assertThat(after.out).isEqualTo(run("submissions").out);
    }

    @Test // contract §8
    void figuresHaveTheColumnsOfTheContract() {
        Said said = run("figures", "--period", "2021", "--unit", "quang-ninh");
        assertThat(said.out.lines().findFirst())
                .hasValue("period,release,unit,figure,by,key,value,unit_of_measure,flags");
        assertThat(said.out).contains("2021,1,quang-ninh,associations.members,,,1797,person,provisional\n");
    }

    @Test // contract §4: personal columns are empty unless they are asked for
    void exportsShowPersonalDataOnlyWhenAsked() {
        String plain = run("export", "members", "--unit", "ha-tinh").out;
        String personal = run("export", "members", "--unit", "ha-tinh", "--personal-data").out;
        String name = personal.lines().skip(1).findFirst().orElseThrow().split(",", -1)[4];
        assertThat(name).isNotBlank();
        assertThat(plain).doesNotContain(name);
        assertThat(plain.lines().count()).isEqualTo(personal.lines().count());
    }

    @Test
    void rowsCanBeJsonAndCanGoToAFile() throws Exception {
        Path file = home.resolve("rows.json");
        Said said = run("submissions", "--format", "json", "--output", file.toString());
        assertThat(said.out).isEmpty();
        assertThat(Files.readString(file, StandardCharsets.UTF_8)).startsWith("[\n{\"submission\":\"");
    }

    @Test
    void inspectTellsWhatEachColumnWasTakenFor() {
        Said said = run("inspect", "sample-data/inbox/2021/dong-nai/DN_du an vien tro_2021.csv");
        assertThat(said.status).isEqualTo(ExitStatus.DONE);
        assertThat(said.out)
                .contains(",ngo-projects,")
                .contains(",project_name,")
                .contains("dong-nai");
    }

    @Test
    void wrongUsageEndsWithTwoAndSaysWhatWouldBeRight() {
        assertThat(run("nightli").status).isEqualTo(ExitStatus.USAGE);
        assertThat(run("nightli").err).contains("nightly");
        assertThat(run("figures").err).contains("--period");
        assertThat(run("figures", "--period", "2021", "--unit", "hai-fong").err).contains("hai-phong");
        assertThat(run("figures", "--period", "2021-X").status).isEqualTo(ExitStatus.USAGE);
        assertThat(run("export", "member").err).contains("members");
        assertThat(run("nightly", "--inbox", home.resolve("nowhere").toString()).err)
                .contains("nowhere");
    }

    @Test
    void messagesCanBeEnglish() {
        assertThat(run("--lang", "en", "figures", "--period", "2021-X").err).contains("There is no period");
        assertThat(run("--lang", "en", "--help").out).contains("Verbs:");
    }

    @Test
    void theDoctorFindsNothingWrong() {
        Said said = run("doctor");
        assertThat(said.out).doesNotContain("LỖI");
        assertThat(said.status).isEqualTo(ExitStatus.DONE);
    }

    @Test // contract §3: an unknown id is 2, and so is anything but one decision
    void resolveTakesOneDecisionOnASubmissionThatIsThere() {
        Said nothing = run("resolve", "1");
        assertThat(nothing.status).isEqualTo(ExitStatus.USAGE);
        assertThat(nothing.err).contains("Hãy ghi đúng một quyết định");
        assertThat(run("resolve", "1", "--discard", "--undo").status).isEqualTo(ExitStatus.USAGE);
        Said unknown = run("resolve", "99999", "--discard", "--lang", "en");
        assertThat(unknown.status).isEqualTo(ExitStatus.USAGE);
        assertThat(unknown.err).contains("There is no submission 99999");
        Said field = run("resolve", "1", "--column", "Số lượng=so_luong");
        assertThat(field.status).isEqualTo(ExitStatus.USAGE);
        assertThat(field.err).contains("Không có trường “so_luong”. Các trường: ");
    }

    private static Said run(String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "--home";
        all[1] = home.toString();
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return said(all);
    }

    private static Said said(String[] arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Map<String, String> environment = database.environment();
        int status = new TongHop(new Surroundings(
                        new PrintWriter(out),
                        new PrintWriter(err, true),
                        false,
                        environment,
                        Clock.systemUTC(),
                        new StopRequest()))
                .run(arguments);
        return new Said(status, out.toString(), err.toString());
    }

    private record Said(int status, String out, String err) {}
}
