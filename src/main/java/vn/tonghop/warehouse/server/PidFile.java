package vn.tonghop.warehouse.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What {@code postmaster.pid} of a data folder says: the server's process, port and state. The file outlives a server
 * that was killed, and its process id may by then be another program's, so that the process is always looked at.
 */
record PidFile(Path data, List<String> lines) {
    /** A process id that no system gives: the kernel's largest is far below. */
    private static final String NOBODYS_PID = String.valueOf(Integer.MAX_VALUE);

    private static final int PORT_LINE = 3;
    private static final int STATE_LINE = 7;

    /** The file as it is now, empty when there is none. */
    static PidFile of(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        return new PidFile(
                data, Files.exists(file) ? Files.readAllLines(file, StandardCharsets.ISO_8859_1) : List.of());
    }

    /** Whether there is one: a server that was stopped as it should be removes it. */
    boolean isThere() {
        return !lines.isEmpty();
    }

    /** The server that the file names, while it is alive and works on this very data folder. */
    Optional<ProcessHandle> server() {
        return ProcessHandle.of(pid()).filter(ProcessHandle::isAlive).filter(this::worksHere);
    }

    /** Whether the server takes connections. */
    boolean ready() {
        return line(STATE_LINE).equals("ready");
    }

    /** The server's port; 0 when it has not written it yet. */
    int port() {
        String port = line(PORT_LINE);
        return port.matches("\\d{1,5}") ? Integer.parseInt(port) : 0;
    }

    /**
     * Mends a file left behind by a dead server whose process id now belongs to another program: PostgreSQL would take
     * that one for a server and never start. Only the id is replaced: the line with the shared memory stays, by which
     * PostgreSQL itself makes sure that no process of the dead server still writes to the data.
     */
    void disownStranger() throws IOException {
        boolean stranger = ProcessHandle.of(pid()).isPresent() && server().isEmpty();
        if (stranger) {
            List<String> mended = new ArrayList<>(lines);
            mended.set(0, NOBODYS_PID);
            Files.write(
                    data.resolve("postmaster.pid"),
                    mended,
                    StandardCharsets.ISO_8859_1,
                    StandardOpenOption.TRUNCATE_EXISTING);
        }
    }

    private long pid() {
        String pid = line(0);
        return pid.matches("\\d{1,10}") ? Long.parseLong(pid) : -1;
    }

    private boolean worksHere(ProcessHandle process) {
        return process.info()
                .arguments()
                .map(arguments -> Arrays.asList(arguments).contains(data.toString()))
                .orElse(false);
    }

    private String line(int index) {
        return index < lines.size() ? lines.get(index).strip() : "";
    }
}
