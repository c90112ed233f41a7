package vn.tonghop.report;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SheetDataWriter;

/**
 * Writes the rows of a sheet beside who makes them: one portion is written while the next is made, and there are never more than the
 * two. A row that came here is not touched any more.
 */
final class RowsBeside extends SheetDataWriter {
    private static final int PORTION = 250;
    private static final char NO_BREAK_SPACE = '\u00A0';

    private record Made(int number, SXSSFRow row) {}

    private final Beside beside;
    private List<Made> next = new ArrayList<>();
    private Beside.Work<Boolean, IOException> underWay = () -> true;

    RowsBeside(Beside beside) throws IOException {
        this.beside = beside;
    }

    @Override
    public void writeRow(int number, SXSSFRow row) throws IOException {
        next.add(new Made(number, row));
        if (next.size() == PORTION) {
            handOver();
        }
    }

    private void handOver() throws IOException {
        underWay.get();
        List<Made> portion = next;
        next = new ArrayList<>();
        underWay = beside.begin(IOException.class, () -> write(portion));
    }

    private boolean write(List<Made> portion) throws IOException {
        for (Made made : portion) {
            super.writeRow(made.number(), made.row());
        }
        return true;
    }

    /** The only way to give POI another writer than one that takes a lock for each letter. */
    @Override
    @SuppressWarnings("deprecation")
    public Writer createWriter(File file) throws IOException {
        return new Utf8Writer(new FileOutputStream(file));
    }

    /** Most texts hold nothing to escape, and POI looks and writes letter by letter. */
    @Override
    protected void outputEscapedString(String text) throws IOException {
        if (plain(text)) {
            _out.write(text);
        } else {
            super.outputEscapedString(text);
        }
    }

    private static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!plain(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean plain(char letter) {
        return letter >= ' '
                && letter < Character.MIN_SURROGATE
                && letter != '&'
                && letter != '<'
                && letter != '>'
                && letter != '"'
                && letter != NO_BREAK_SPACE;
    }

    @Override
    public void close() throws IOException {
        handOver();
        underWay.get();
        super.close();
    }
}
