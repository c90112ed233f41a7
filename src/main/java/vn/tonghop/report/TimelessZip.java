package vn.tonghop.report;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** A zip whose entries are all of one and the same moment, so that equal contents make equal bytes. */
final class TimelessZip extends ZipArchiveOutputStream {
    /** Soon after the first that a zip knows; it keeps times as the clock of the machine shows them, without their zone. */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    /** A sixth larger than at the usual level, in a third of the time. */
    private static final int LEVEL = 3;

    TimelessZip(OutputStream out) {
        super(out);
        setLevel(LEVEL);
        // No workbook comes near 4 GB, and not every reader takes what lies beyond.
        setUseZip64(Zip64Mode.Never);
    }

    @Override
    public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
        entry.setTime(ENTRY_TIME.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli());
        super.putArchiveEntry(entry);
    }
}
