package vn.tonghop.warehouse.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The server process of one folder: found alive, started, stopped. To be used under the folder's start lock only. */
final class Postmaster {
    /** A crash recovery of a large store takes its time. */
    private static final Duration START_PATIENCE = Duration.ofMinutes(2);

    /** How long the port of last time is waited for; another program may keep it. */
    private static final Duration PORT_PATIENCE = Duration.ofSeconds(1);

    /** The last process of a server that was just stopped in another place may take a while to go. */
    private static final Duration UNSEEN_PATIENCE = Duration.ofSeconds(5);

    private static final int ATTEMPTS = 3;
    static final long MEGABYTES_TO_RUN = 50;
    private static final long LOG_LIMIT = 8L << 20;

    private final DatabaseFolder folder;

    Postmaster(DatabaseFolder folder) {
        this.folder = folder;
    }

    /** The port of the folder's server that takes connections, started where none is alive. */
    int running() throws IOException {
        long deadline = System.nanoTime() + START_PATIENCE.toNanos();
        long unseenUntil = System.nanoTime() + UNSEEN_PATIENCE.toNanos();
        int attempts = 0;
        Optional<Process> started = Optional.empty();
        while (System.nanoTime() < deadline) {
            PidFile file = PidFile.of(folder.data());
            boolean alive = server(file).isPresent();
            if (alive && file.ready() && file.port() > 0) {
                return file.port();
            }
            if (!alive && started.filter(Process::isAlive).isEmpty()) {
                ServerLock.State lock = ServerLock.state(folder);
                if (lock == ServerLock.State.HELD) {
                    // One that was just started or stopped, and will be seen or gone; or one that cannot be seen.
                    requirePatience(unseenUntil);
                    continue;
                }
                if (attempts > 0 && !worthAnother(attempts)) {
                    break;
                }
                requireOver(file, lock);
                started = Optional.of(start(lock));
                attempts++;
            }
            Pause.millis(20);
        }
        throw DatabaseUnavailable.saying(Refusals.NOT_STARTED, folder.root(), ServerCommand.tail(folder.serverLog()));
    }

    /** The server that the file names; a process id of another place says nothing here. */
    private Optional<ProcessHandle> server(PidFile file) throws IOException {
        boolean seenFromHere = ServerPlace.of(folder)
                .map(place -> place.sharesProcessesWith(ServerPlace.here()))
                .orElse(true);
        return seenFromHere ? file.server() : Optional.empty();
    }

    /**
     * Refuses to wait longer for a server that holds its lock and cannot be seen from here. What a dead server of this place
     * left at work ends some time.
     */
    private void requirePatience(long unseenUntil) throws IOException {
        Optional<ServerPlace> last = ServerPlace.of(folder);
        boolean ofHere = last.filter(ServerPlace.here()::sharesProcessesWith).isPresent();
        if (!ofHere && System.nanoTime() > unseenUntil) {
            String host = last.map(ServerPlace::host).orElse("?");
            throw DatabaseUnavailable.saying(Refusals.IN_USE_UNSEEN, folder.root(), host);
        }
        Pause.millis(100);
    }

    /** Refuses where the server may still run on another machine, or in another container. */
    private void requireOver(PidFile file, ServerLock.State lock) throws IOException {
        Optional<ServerPlace> last = ServerPlace.of(folder);
        if (last.isEmpty() || !file.isThere()) {
            return;
        }
        ServerPlace place = last.get();
        if (!place.isSurelyOver(ServerPlace.here(), lock == ServerLock.State.FREE, folder.isOnOwnDisk())) {
            throw DatabaseUnavailable.saying(Refusals.MAYBE_IN_USE, folder.root(), place.host(), folder.placeFile());
        }
    }

    /** A port may be taken between look and use; the last process of a dead server may take a while to go. */
    private boolean worthAnother(int attempts) throws IOException {
        Pause.millis(500);
        return attempts < ATTEMPTS || ServerCommand.tail(folder.serverLog()).contains("shared memory block");
    }

    /** Stops the server as it should be: sessions are ended, all is written. One that is not alive stays so. */
    void stop() throws IOException {
        if (Files.exists(folder.data()) && server(PidFile.of(folder.data())).isPresent()) {
            String data = folder.data().toString();
            String program = Binaries.unpackedIn(folder).program("pg_ctl");
            ServerCommand.unprivileged("", List.of(program, "stop", "-m", "fast", "-w", "-t", "60", "-D", data));
            if (!PidFile.of(folder.data()).isThere()) {
                Files.deleteIfExists(folder.placeFile());
            }
        }
    }

    private Process start(ServerLock.State lock) throws IOException {
        ServerCommand.requireRunnable();
        Binaries binaries = Binaries.unpackedIn(folder);
        folder.sweep("pg-", binaries.folder().getFileName().toString());
        Cluster.ensure(folder, binaries);
        folder.requireSpace(MEGABYTES_TO_RUN);
        PidFile.of(folder.data()).disownStranger();
        rotateLog();
        int port = freePort();
        folder.write(folder.portFile(), port + "\n");
        ServerPlace.here().writeTo(folder);
        List<String> command = ServerCommand.inOwnSession(command(binaries, port));
        return ServerCommand.detached(
                lock == ServerLock.State.FREE ? ServerLock.holding(folder, command) : command,
                folder.made(folder.serverLog()));
    }

    private List<String> command(Binaries binaries, int port) {
        return List.of(
                binaries.program("postgres"),
                "-D",
                folder.data().toString(),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "port=" + port,
                "-c",
                "unix_socket_directories=",
                "-c",
                "max_connections=60",
                "-c",
                "shared_buffers=128MB",
                "-c",
                "work_mem=16MB",
                "-c",
                "timezone=Asia/Ho_Chi_Minh",
                // Values of rows, which may be personal, stand in errors, their detail and their statements: the client
                // is told, the log is not.
                "-c",
                "log_min_messages=log",
                "-c",
                "log_min_error_statement=panic",
                "-c",
                "log_error_verbosity=terse");
    }

    /** The port of last time, so that an analyst's connection holds, or any free one. */
    private int freePort() throws IOException {
        String last = Files.exists(folder.portFile())
                ? Files.readString(folder.portFile()).strip()
                : "";
        if (last.matches("[1-9]\\d{0,4}")) {
            long deadline = System.nanoTime() + PORT_PATIENCE.toNanos();
            while (System.nanoTime() < deadline) {
                try {
                    return bindable(Integer.parseInt(last));
                } catch (IllegalArgumentException e) {
                    return bindable(0);
                } catch (IOException taken) {
                    // The processes of a server that was killed hold its port for a moment.
                    Pause.millis(20);
                }
            }
        }
        return bindable(0);
    }

    private static int bindable(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
            return socket.getLocalPort();
        }
    }

    private void rotateLog() throws IOException {
        Path log = folder.serverLog();
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
            Files.move(log, log.resolveSibling("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
