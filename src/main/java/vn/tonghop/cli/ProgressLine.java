package vn.tonghop.cli;

import java.util.List;
import vn.tonghop.jobs.Progress;
import vn.tonghop.model.Lang;
import vn.tonghop.model.Message;

/** Tells people how a run goes on: one line that changes on a terminal, plain lines elsewhere. Changes as the run goes. */
final class ProgressLine implements Progress {
    private static final Message RECEIVED = new Message("Có {1} tệp cần đọc.", "{1} files to read.");
    private static final Message AT =
            new Message("Đã đọc {1}/{2} tệp, {3} dòng số liệu", "{1} of {2} files read, {3} records");
    private static final Message READ = new Message("Đã đọc {1}/{2}: {value}", "Read {1} of {2}: {value}");

    private final Surroundings surroundings;
    private final Lang lang;
    private int files;
    private int done;
    private long rows;
    private boolean dirty;

    ProgressLine(Surroundings surroundings, Lang lang) {
        this.surroundings = surroundings;
        this.lang = lang;
    }

    @Override
    public synchronized void received(int received) {
        files = received;
        if (!surroundings.terminal()) {
            surroundings.err().println(RECEIVED.in(lang, "", List.of(Integer.toString(received))));
        }
    }

    @Override
    public synchronized void rows(long more) {
        rows += more;
        draw();
    }

    @Override
    public synchronized void read(String file, int readSoFar, int all) {
        done = readSoFar;
        if (!surroundings.terminal()) {
            surroundings
                    .err()
                    .println(READ.in(lang, file, List.of(Integer.toString(readSoFar), Integer.toString(all))));
        }
        draw();
    }

    private void draw() {
        if (surroundings.terminal()) {
            String text = AT.in(
                    lang, "", List.of(Integer.toString(done), Integer.toString(files), Summary.number(rows, lang)));
            surroundings.err().print("\r" + text + "\u001B[K");
            surroundings.err().flush();
            dirty = true;
        }
    }

    /** Leaves the line to what comes next. */
    synchronized void end() {
        if (dirty) {
            surroundings.err().print("\r\u001B[K");
            surroundings.err().flush();
        }
    }
}
