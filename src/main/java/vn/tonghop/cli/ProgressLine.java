package vn.tonghop.cli;

import java.util.List;
import vn.tonghop.jobs.Progress;
import vn.tonghop.model.Lang;
import vn.tonghop.model.Message;
import vn.tonghop.model.Notation;

/** Tells people how a run goes on: one line that changes on a terminal, plain lines elsewhere. Changes as the run goes. */
final class ProgressLine implements Progress {
    private static final Message RECEIVED = new Message("Có {1} tệp cần đọc.", "{1} files to read.");
    private static final Message AT =
            new Message("Đã đọc {1}/{2} tệp, {3} dòng số liệu", "{1} of {2} files read, {3} records");
    private static final Message READ = new Message("Đã đọc {1}/{2}: {value}", "Read {1} of {2}: {value}");

    private static final Message READ_SOME = new Message("Đã đọc {1}/{2} tệp", "Read {1} of {2} files");
    /** Of so many files each has a line. */
    private static final int MOST_LINES = 20;

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
        if (!surroundings.terminal() && received > 0) {
            surroundings.err().println(RECEIVED.in(lang, "", List.of(number(received))));
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
        if (!surroundings.terminal() && (all <= MOST_LINES || readSoFar == all || readSoFar % step(all) == 0)) {
            Message line = all <= MOST_LINES ? READ : READ_SOME;
            surroundings.err().println(line.in(lang, file, List.of(number(readSoFar), number(all))));
        }
        draw();
    }

    private void draw() {
        if (surroundings.terminal()) {
            String text = AT.in(lang, "", List.of(number(done), number(files), number(rows)));
            surroundings.err().print("\r" + text + "\u001B[K");
            surroundings.err().flush();
            dirty = true;
        }
    }

    /** Of many files a round number at a time. */
    private static int step(int all) {
        int step = 10;
        while (all / step > MOST_LINES) {
            step *= all / step > 5 * MOST_LINES ? 10 : 5;
        }
        return step;
    }

    private String number(long number) {
        return Notation.of(lang).number(number);
    }

    /** Leaves the line to what comes next. */
    synchronized void end() {
        if (dirty) {
            surroundings.err().print("\r\u001B[K");
            surroundings.err().flush();
        }
    }
}
