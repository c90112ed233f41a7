package vn.tonghop.report;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A file takes its place when what was written can be read, and not otherwise. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ReportFileTest {
    private static final String ROWS = "<sheetData><row/><row/></sheetData>";

    @TempDir
    private Path folder;

    @Test
    void whatCanBeReadReplacesWhatWasThere() throws IOException {
        Path target = Files.writeString(folder.resolve("a.xlsx"), "of yesterday");
        publish(target, zip -> sheet(zip, ROWS), List.of(2));
        assertThat(Files.readString(target, ISO_8859_1)).startsWith("PK");
        assertThat(folder.toFile().list()).containsExactly("a.xlsx");
    }

    @Test
    void aSheetWithoutAllItsRowsLeavesWhatWasThere() throws IOException {
        assertRefused(zip -> sheet(zip, ROWS), List.of(3), "[2] rows, [3] were written");
    }

    @Test // More is written after the fault than fits between who writes and who reads.
    void aSheetThatCannotBeReadBackLeavesWhatWasThere() throws IOException {
        byte[] more = new byte[1 << 20];
        new Random(20261123).nextBytes(more);
        assertRefused(
                zip -> {
                    sheet(zip, "<sheetData><row></sheetData>");
                    zip.putArchiveEntry(new ZipArchiveEntry("xl/media/more.bin"));
                    zip.write(more);
                    zip.closeArchiveEntry();
                },
                List.of(1),
                "cannot be read back");
    }

    @Test
    void whoCannotWriteToTheEndLeavesWhatWasThere() throws IOException {
        assertRefused(
                zip -> {
                    sheet(zip, ROWS);
                    throw new IOException("no space left");
                },
                List.of(2),
                "no space left");
    }

    private void assertRefused(ReportFile.Content content, List<Integer> rows, String why) throws IOException {
        Path target = Files.writeString(folder.resolve("a.xlsx"), "of yesterday");
        assertThatThrownBy(() -> publish(target, content, rows))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(why);
        assertThat(target).hasContent("of yesterday");
        assertThat(folder.toFile().list()).containsExactly("a.xlsx");
    }

    private static void publish(Path target, ReportFile.Content content, List<Integer> rows) throws IOException {
        try (Beside beside = new Beside()) {
            ReportFile.publish(content, target, rows, beside);
        }
    }

    private static void sheet(TimelessZip zip, String xml) throws IOException {
        zip.putArchiveEntry(new ZipArchiveEntry("xl/worksheets/sheet1.xml"));
        zip.write(xml.getBytes(UTF_8));
        zip.closeArchiveEntry();
    }
}
