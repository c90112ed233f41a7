package vn.tonghop.crash;

import java.util.List;
import java.util.Random;

/** Who is killed. */
enum Victim {
    /** The program alone: its server lives on. */
    PROGRAM,
    /** The server alone, without a chance to end its sessions. */
    SERVER,
    /** The server alone, told to stop at once. */
    SERVER_AT_ONCE,
    /** Both. */
    BOTH;

    static Victim any(Random random) {
        List<Victim> all = List.of(values());
        return all.get(random.nextInt(all.size()));
    }

    /** Kills; whether there was anybody to kill. */
    boolean kill(Office office, Launch launch) {
        boolean hit = launch.isAlive();
        boolean noServerYet = office.server().isEmpty();
        if (this != PROGRAM) {
            office.server().ifPresent(pid -> Signals.send(this == SERVER_AT_ONCE ? "QUIT" : "KILL", pid));
        }
        if (this == PROGRAM || this == BOTH || noServerYet) {
            launch.kill();
        }
        return hit;
    }
}
