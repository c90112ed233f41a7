package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectFolderTest {
    @TempDir
    private Path folder;

    @Test
    void isWhatTheLauncherSaid() {
        assertThat(found("/somewhere", folder.toString(), "/x/target/app/1/tonghop.jar"))
                .isEqualTo(folder);
    }

    @Test
    void isAboveTheJarsFolderWhereJobsLie() throws IOException {
        Files.createDirectory(folder.resolve("jobs"));
        assertThat(found("/somewhere", "", folder.resolve("target/tonghop.jar").toString()))
                .isEqualTo(folder);
        assertThat(found(folder.resolve("target").toString(), "", "tonghop.jar"))
                .isEqualTo(folder);
    }

    @Test
    void isTheWorkingDirectoryWhereNoJobsLieAboveTheJar() {
        assertThat(found(folder.toString(), "", "/opt/tonghop.jar")).isEqualTo(folder);
        assertThat(found(folder.toString(), "", "/a/classes:/b/some.jar")).isEqualTo(folder);
    }

    @Test // contract §9 Home
    void hasItsHomeInVarUnlessOneIsNamed() {
        ProjectFolder project = new ProjectFolder(folder);
        Map<String, String> environment = Map.of("TONGHOP_HOME", "/srv/tonghop");
        assertThat(project.home(Optional.empty(), Map.of())).isEqualTo(folder.resolve("var"));
        assertThat(project.home(Optional.empty(), environment)).isEqualTo(Path.of("/srv/tonghop"));
        assertThat(project.home(Optional.of(Path.of("/home/a")), environment)).isEqualTo(Path.of("/home/a"));
        assertThat(project.home(Optional.of(Path.of("b")), environment))
                .isEqualTo(Path.of("b").toAbsolutePath());
    }

    private static Path found(String working, String property, String classPath) {
        Properties system = new Properties();
        system.setProperty("user.dir", working);
        system.setProperty("java.class.path", classPath);
        system.setProperty(ProjectFolder.PROPERTY, property);
        return ProjectFolder.of(system).path();
    }
}
