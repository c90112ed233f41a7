package vn.tonghop.report;

import java.io.IOException;
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

    @Override
    public void close() throws IOException {
        handOver();
        underWay.get();
        super.close();
    }
}
