package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.security.auth.module.UnixSystem;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;
import vn.tonghop.crash.Launch;
import vn.tonghop.testing.TestDatabase;

/** Contract section 2: whatever lies in the home is its owner's alone, or readable by the group that TONGHOP_GROUP names. */
class HomeRightsTest {
    private static final String SAMPLE = "sample-data/inbox";

    private final TestDatabase database = TestDatabase.fresh();

    /** A folder that everybody may look into. */
    private Path open = Path.of("");

    private Path home = Path.of("");

    @BeforeEach
    void make() throws IOException {
        open = Files.createTempDirectory("rights");
        chmod(open, "rwxr-xr-x");
        home = open.resolve("home");
    }

    @AfterEach
    void remove() throws IOException {
        database.close();
        FileSystemUtils.deleteRecursively(open);
    }

    @ParameterizedTest
    @ValueSource(strings = {"000", "022"})
    void nothingInAHomeIsOpenToAnyoneElse(String umask) throws IOException {
        Launch.Ended night = launch(umask(umask), Map.of(), "nightly", "--inbox", SAMPLE);
        assertThat(night.well()).as(night.toString()).isTrue();
        assertThat(paths()).hasSizeGreaterThan(100);
        assertThat(openToOthers()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"000", "077"})
    void aGroupReadsWhatIsForPeopleAndNothingElse(String umask) throws IOException {
        assumeTrue(isRoot(), "only root may give files to any group, and become another user");
        Map<String, String> environment = new HashMap<>(database.environment());
        environment.put("TONGHOP_GROUP", "daemon");
        Launch.Ended night = launch(umask(umask), environment, "nightly", "--inbox", SAMPLE);
        assertThat(night.well()).as(night.toString()).isTrue();
        assertThat(rights(home)).isEqualTo("rwxr-x--- daemon");
        for (String folder : List.of("archive", "outbox", "log", "inbox")) {
            assertThat(kinds(home.resolve(folder))).as(folder).isSubsetOf("d rwxr-x--- daemon", "f rw-r----- daemon");
        }
        assertThat(paths("outbox")).anyMatch(path -> path.toString().endsWith(".xlsx"));
        for (Path file : paths("outbox")) {
            assertThat(status("runuser", "-u", "nobody", "-g", "daemon", "--", "test", "-r", file.toString()))
                    .as("the group and " + file)
                    .isZero();
            assertThat(status("runuser", "-u", "nobody", "--", "test", "-r", file.toString()))
                    .as("others and " + file)
                    .isEqualTo(1);
        }
        assertThat(kinds(home.resolve("tmp"))).allMatch(kind -> kind.matches("[df] rw[x-]------ .*"));
    }

    @Test
    void aHomeOfBeforeIsGuardedByTheNextVerbWhicheverItIs() throws IOException {
        Path roster = homeOfBefore();
        assertThat(typed(Map.of(), "status").status()).isZero();
        assertThat(rights(roster)).startsWith("rw-------");
        assertThat(openToOthers()).containsExactly(home);
    }

    @Test
    void aGroupNamedLaterReadsWhatWasThereBefore() throws IOException {
        assumeTrue(isRoot(), "only root may give files to any group");
        Path roster = homeOfBefore();
        assertThat(typed(Map.of(), "status").status()).isZero();
        assertThat(typed(Map.of("TONGHOP_GROUP", "daemon"), "status").status()).isZero();
        assertThat(rights(roster)).isEqualTo("rw-r----- daemon");
        assertThat(typed(Map.of(), "status").status()).isZero();
        assertThat(rights(roster)).startsWith("rw-------");
    }

    @Test
    void anInboxThatOthersPutFilesIntoKeepsItsRights() throws IOException {
        Path inbox = Files.createDirectories(home.resolve("inbox"));
        chmod(inbox, "rwxrwxr-x");
        typed(Map.of(), "status");
        assertThat(rights(inbox)).startsWith("rwxrwxr-x");
        Typed doctor = typed(Map.of(), "doctor", "--lang", "en");
        assertThat(doctor.status()).isEqualTo(1);
        assertThat(doctor.out()).contains("[FAULT]", "chmod 700 " + inbox);
    }

    @Test
    void theDoctorSaysWhichFolderIsTooOpenAndWhatToDo() throws IOException {
        assertThat(typed(Map.of(), "doctor").out()).contains("[tốt] Quyền đọc thư mục");
        chmod(home.resolve("outbox"), "rwxr-xr-x");
        Typed doctor = typed(Map.of(), "doctor");
        assertThat(doctor.status()).isEqualTo(1);
        assertThat(doctor.out()).contains("[LỖI]", "chmod 700 " + home.resolve("outbox"));
    }

    @Test
    void aGroupThatIsNotThereIsTold() {
        Typed vi = typed(Map.of("TONGHOP_GROUP", "khong-co"), "status");
        assertThat(vi.status()).isEqualTo(2);
        assertThat(vi.err()).contains("TONGHOP_GROUP", "“khong-co”", "groupadd").doesNotContain("\tat ");
        Typed en = typed(Map.of("TONGHOP_GROUP", "khong-co"), "doctor", "--lang", "en");
        assertThat(en.status()).isEqualTo(1);
        assertThat(en.out()).contains("[FAULT] TONGHOP_GROUP: there is no group \"khong-co\"");
    }

    @Test
    void aGroupThatTheUserIsNoMemberOfIsTold() throws IOException {
        assumeTrue(isRoot(), "only root may become another user");
        List<String> nobody = nobody();
        Launch.Ended ended = launch(nobody, Map.of("TONGHOP_GROUP", "daemon"), "status", "--lang", "en");
        assertThat(ended.status()).as(ended.toString()).isEqualTo(2);
        assertThat(ended.output()).contains("\"daemon\"", "member of the group");
    }

    @Test
    void anOrdinaryUserWorksLikewise() throws IOException {
        assumeTrue(isRoot(), "only root may become another user");
        Launch.Ended night = launch(nobody(), Map.of(), "nightly", "--inbox", SAMPLE);
        assertThat(night.well()).as(night.toString()).isTrue();
        assertThat(openToOthers()).isEmpty();
    }

    /** What the program made before it looked after rights. */
    private Path homeOfBefore() throws IOException {
        Path roster =
                Files.createDirectories(home.resolve("outbox/2021/hai-phong")).resolve("hội viên.phan-hoi.xlsx");
        Files.writeString(roster, "roster");
        Files.createDirectories(home.resolve("archive/ab"));
        Files.createDirectories(home.resolve("inbox"));
        Files.writeString(Files.createDirectories(home.resolve("log")).resolve("tonghop.log"), "");
        for (Path path : paths()) {
            chmod(path, Files.isDirectory(path) ? "rwxr-xr-x" : "rw-r--r--");
        }
        return roster;
    }

    /** A verb run on the tests' own server, with these variables besides. */
    private Typed typed(Map<String, String> besides, String... arguments) {
        Map<String, String> environment = new HashMap<>(database.environment());
        environment.putAll(besides);
        return Typed.on(home, environment, arguments);
    }

    private Launch.Ended launch(List<String> starter, Map<String, String> environment, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--home", home.toString()));
        return Launch.by(starter, List.of(), environment, all).ended();
    }

    private static List<String> umask(String mask) {
        return List.of("sh", "-c", "umask $0; exec \"$@\"", mask);
    }

    /** Starts a program as the user nobody, in a home that this user may make. */
    private List<String> nobody() throws IOException {
        Files.setOwner(
                open, open.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
        for (String program : System.getProperty("java.class.path", "").split(File.pathSeparator, -1)) {
            assumeTrue(
                    status("runuser", "-u", "nobody", "--", "test", "-r", program) == 0,
                    "others cannot read the program");
        }
        return List.of("runuser", "-u", "nobody", "--");
    }

    private static boolean isRoot() {
        return new UnixSystem().getUid() == 0;
    }

    private static int status(String... command) throws IOException {
        return new ProcessBuilder(command).inheritIO().start().onExit().join().exitValue();
    }

    private Set<Path> openToOthers() throws IOException {
        Set<Path> found = new TreeSet<>();
        for (Path path : paths()) {
            if (!rights(path).matches("...------ .*")) {
                found.add(path);
            }
        }
        return found;
    }

    private Set<String> kinds(Path folder) throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path path : under(folder)) {
            found.add((Files.isDirectory(path) ? "d " : "f ") + rights(path));
        }
        return found;
    }

    private List<Path> paths(String folder) throws IOException {
        return under(home.resolve(folder)).stream().filter(Files::isRegularFile).toList();
    }

    private List<Path> paths() throws IOException {
        return under(home);
    }

    /** A symbolic link has no rights of its own. */
    private static List<Path> under(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> !Files.isSymbolicLink(path)).toList();
        }
    }

    private static String rights(Path path) throws IOException {
        PosixFileAttributes found = Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return PosixFilePermissions.toString(found.permissions()) + " "
                + found.group().getName();
    }

    private static void chmod(Path path, String rights) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
    }
}
