package vn.tonghop.warehouse.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where a server runs or ran: written beside its data when it is started, and removed when it is stopped. It tells
 * whether the process id in {@link PidFile} means anything here, and names the machine to people.
 *
 * @param host      the machine's name; in a container often a new one at each start
 * @param machine   the installation's id, empty where there is none; often the same in all containers of an image
 * @param boot      the kernel's id of its present boot, the same in all containers; empty where the system has none
 * @param processes the namespace that process ids count in, one for each container; empty where the system has none
 */
record ServerPlace(String host, String machine, String boot, String processes) {
    /** Where this process runs. */
    static ServerPlace here() {
        return new ServerPlace(
                firstLine("/proc/sys/kernel/hostname")
                        .or(() -> Optional.ofNullable(System.getenv("HOSTNAME")))
                        .orElse("?"),
                firstLine("/etc/machine-id").orElse(""),
                firstLine("/proc/sys/kernel/random/boot_id").orElse(""),
                linkOf("/proc/self/ns/pid"));
    }

    /** Where the server of a folder was last started, unless it was stopped since. */
    static Optional<ServerPlace> of(DatabaseFolder folder) throws IOException {
        Path file = folder.placeFile();
        List<String> lines = Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
        return lines.size() < 4
                ? Optional.empty()
                : Optional.of(new ServerPlace(lines.get(0), lines.get(1), lines.get(2), lines.get(3)));
    }

    void writeTo(DatabaseFolder folder) throws IOException {
        folder.write(folder.placeFile(), String.join("\n", host, machine, boot, processes) + "\n");
    }

    /** Whether a process id of that place means the same process here. */
    boolean sharesProcessesWith(ServerPlace other) {
        return isSameBootAs(other) && processes.equals(other.processes);
    }

    /**
     * Whether a server that was started there, and that cannot be seen here, surely runs no more. On the same boot of one
     * kernel its lock tells, or its process id where both mean the same. After another boot of the same machine no process
     * is left, nor where the disk is this machine's own. On a folder that several machines share nobody can tell.
     *
     * @param here     where this process runs
     * @param lockFree whether nobody holds the server's lock, as far as this system can tell
     * @param ownDisk  whether no other machine can write to the folder
     */
    boolean isSurelyOver(ServerPlace here, boolean lockFree, boolean ownDisk) {
        if (isSameBootAs(here)) {
            return lockFree || processes.equals(here.processes);
        }
        return ownDisk || isSameMachineAs(here);
    }

    private boolean isSameBootAs(ServerPlace other) {
        return boot.equals(other.boot) && (!boot.isEmpty() || isSameMachineAs(other));
    }

    private boolean isSameMachineAs(ServerPlace other) {
        return host.equals(other.host) && machine.equals(other.machine);
    }

    private static Optional<String> firstLine(String file) {
        try {
            return Files.readAllLines(Path.of(file), StandardCharsets.ISO_8859_1).stream()
                    .findFirst()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty());
        } catch (IOException notThisSystem) {
            return Optional.empty();
        }
    }

    private static String linkOf(String file) {
        try {
            return Files.readSymbolicLink(Path.of(file)).toString();
        } catch (IOException notThisSystem) {
            return "";
        }
    }
}
