package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher itself, in a project whose Maven and Java are scripts that say what they were asked for. */
class LauncherTest {
    private static final List<String> TOOLS =
            List.of("bash date dirname env find flock locale mkdir mktemp mv readlink rm sleep".split(" ", -1));

    @TempDir
    private Path folder;

    private Path project = Path.of("");
    private Path bin = Path.of("");

    @BeforeEach
    void makesAProject() throws IOException {
        project = folder.resolve("dự án");
        bin = Files.createDirectories(folder.resolve("bin"));
        Files.createDirectories(project.resolve("src/main"));
        Files.createDirectories(project.resolve("jobs"));
        Files.writeString(project.resolve("pom.xml"), "<project/>");
        executable(project.resolve("jobs/tonghop"), Files.readString(Path.of("jobs/tonghop")));
        for (String tool : TOOLS) {
            executable(bin.resolve(tool), "#!/bin/sh\nexec " + onPath(tool) + " \"$@\"\n");
        }
        executable(bin.resolve("mvn"), """
                #!/usr/bin/env bash
                project=${5%/pom.xml}
                echo "maven was called"
                sleep 0.3
                echo once >> "$project/builds"
                [[ ! -f $project/broken ]] || exit 1
                echo jar > "$project/target/tonghop.jar"
                """);
        executable(bin.resolve("java"), """
                #!/usr/bin/env bash
                case "$*" in
                    *jarmode=tools*) mkdir -p "${@: -1}"; echo flat > "${@: -1}/tonghop.jar" ;;
                    *ArchiveClassesAtExit*) ;;
                    *) echo "in $PWD"; printf '%s\\n' "$@" ;;
                esac
                """);
    }

    @Test // issue 2 §2
    void buildsWhatIsMissingAndSaysSo() throws IOException {
        Run run = launch("status", "--period", "2021");
        assertThat(run.status()).isZero();
        assertThat(run.errors()).contains("chưa có target/tonghop.jar", "maven was called");
        assertThat(run.output())
                .doesNotContain("maven")
                .contains("in " + folder, "-Dtonghop.project=" + project)
                .endsWith("tonghop.jar\nstatus\n--period\n2021\n");
    }

    @Test
    void runsWhatIsNewerThanItsSourcesAtOnce() throws IOException {
        launch("status");
        assertThat(launch("status").errors()).isEmpty();
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void buildsAgainWhenASourceIsNewerOrGone() throws IOException {
        Path source = Files.writeString(project.resolve("src/main/A.java"), "class A {}");
        launch("status");
        Files.writeString(source, "class A { }");
        assertThat(launch("status").errors()).contains("src/main/A.java mới hơn");
        Files.delete(source);
        assertThat(launch("status").errors()).contains("src/main mới hơn");
        assertThat(builds()).isEqualTo(3);
    }

    @Test
    void buildsOnceForLaunchesAtOnce() throws IOException, InterruptedException {
        List<Process> launched = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            launched.add(start(List.of("status")));
        }
        for (Process process : launched) {
            assertThat(process.waitFor()).isZero();
        }
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void endsWithOneAndMavensWordsWhenTheBuildFails() throws IOException {
        Files.writeString(project.resolve("broken"), "");
        Run run = launch("status");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.errors()).contains("maven was called", "không thành công");
        assertThat(run.output()).isEmpty();
    }

    @Test
    void saysWhatIsNotInstalled() throws IOException {
        Files.delete(bin.resolve("mvn"));
        assertThat(launch("status").errors()).contains("Maven");
        Files.delete(bin.resolve("java"));
        Run run = launch("status");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.errors()).contains("JDK 17");
    }

    @Test
    void findsItsProjectThroughSymbolicLinks() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.createSymbolicLink(elsewhere.resolve("jobs"), Path.of("../dự án/jobs"));
        Files.createSymbolicLink(elsewhere.resolve("tong"), Path.of("jobs/tonghop"));
        Run run = ended(start(elsewhere.resolve("tong"), List.of("status")));
        assertThat(run.output()).contains("-Dtonghop.project=" + project);
    }

    @Test
    void givesLongWorkTheGoodCompiler() throws IOException {
        assertThat(launch("--home", "h", "nightly").output()).doesNotContain("TieredStopAtLevel");
        assertThat(launch("figures").output()).contains("TieredStopAtLevel=1");
    }

    private long builds() throws IOException {
        return Files.readAllLines(project.resolve("builds")).size();
    }

    private Run launch(String... arguments) throws IOException {
        return ended(start(Arrays.asList(arguments)));
    }

    private Process start(List<String> arguments) throws IOException {
        return start(project.resolve("jobs/tonghop"), arguments);
    }

    private Process start(Path launcher, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(bin.resolve("bash").toString(), launcher.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", bin.toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private static Run ended(Process process) throws IOException {
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.onExit().join().exitValue(), output, errors);
    }

    private static void executable(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path onPath(String tool) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .map(each -> Path.of(each, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    /** How a launch ended, and what it printed. */
    private record Run(int status, String output, String errors) {}
}
