package vn.tonghop.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A disk that fills up, for each folder in turn; where the system lets us make such a disk. */
class FullDiskTest {
    @TempDir
    private Path folder = Path.of("");

    private Office office = Office.fromNothing(Path.of(""), Path.of(""));
    private Path disk = Path.of("");

    @AfterEach
    void remove() throws IOException {
        office.server().ifPresent(pid -> Signals.send("KILL", pid));
        run("umount", disk.toString());
        office.remove();
    }

    @ParameterizedTest
    @EnabledIfSystemProperty(named = Faults.PROPERTY, matches = Faults.FULL)
    @CsvSource({"archive, size=64k", "outbox, size=64k", "tmp, 'size=1m,nr_inodes=2'"})
    void endsWithOneSaysWhichFolderAndTheNextRunGoesOn(String place, String little) throws IOException {
        Undisturbed undisturbed = Undisturbed.night();
        office = Office.copyOf(undisturbed.seed(), folder.resolve("home"));
        disk = Files.createDirectories(office.home().resolve(place));
        assumeTrue(mount(little) == 0, "no disk of our own can be mounted here");
        requireTold(office.launch("nightly").ended());
        assertThat(mount("remount,size=400m,nr_inodes=100k")).isZero();
        goesOn(undisturbed);
    }

    @Test
    void aDatabaseWhoseDiskFillsUpEndsTheRunLikewise() throws IOException {
        Undisturbed undisturbed = Undisturbed.night();
        office = Office.copyOf(undisturbed.seed(), folder.resolve("home"));
        disk = office.home().resolve("db");
        Path aside = Files.move(disk, folder.resolve("aside"));
        Files.createDirectory(disk);
        assumeTrue(mount("size=400m,mode=700") == 0, "no disk of our own can be mounted here");
        run("cp", "-a", aside + "/.", disk.toString());
        Launch launch = office.launch("nightly");
        while (launch.isAlive() && !launch.output().contains("Đã đọc 1/")) {
            launch.endsWithin(20);
        }
        Path filler = disk.resolve("filler");
        run("dd", "if=/dev/zero", "of=" + filler, "bs=64k");
        requireTold(launch.ended());
        Files.delete(filler);
        goesOn(undisturbed);
    }

    private void requireTold(Launch.Ended ended) {
        assertThat(ended.status()).as(ended.toString()).isEqualTo(1);
        assertThat(ended.output())
                .contains(disk.toString())
                .containsPattern("đã đầy|MB trống")
                .doesNotContain("\tat ");
    }

    private void goesOn(Undisturbed undisturbed) {
        Launch.Ended last = office.launch("nightly").ended();
        assertThat(last.well()).as(last.toString()).isTrue();
        undisturbed.answers().requireSame(Answers.of(office), "a full disk at " + disk);
    }

    private int mount(String options) throws IOException {
        return run("mount", "-t", "tmpfs", "-o", options, "tmpfs", disk.toString());
    }

    private static int run(String... command) throws IOException {
        return new ProcessBuilder(List.of(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .onExit()
                .join()
                .exitValue();
    }
}
