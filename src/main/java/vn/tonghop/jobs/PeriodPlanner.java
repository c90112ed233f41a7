package vn.tonghop.jobs;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.support.JdbcTransactionManager;
import vn.tonghop.model.Period;
import vn.tonghop.warehouse.Database;
import vn.tonghop.warehouse.PeriodSetting;
import vn.tonghop.warehouse.PeriodSettings;
import vn.tonghop.warehouse.Warehouse;

/** Opens periods, and sets what is wanted for them. */
public final class PeriodPlanner {
    private final Database database;
    private final Configuration configuration;
    private final Clock clock;
    private final Warehouse warehouse;

    /**
     * A planner.
     *
     * @param database open
     * @param configuration as read from {@code jobs}
     * @param clock tells when something is set
     */
    public PeriodPlanner(Database database, Configuration configuration, Clock clock) {
        this.database = database;
        this.configuration = configuration;
        this.clock = clock;
        this.warehouse = new Warehouse(database.dataSource(), new JdbcTransactionManager(database.dataSource()));
    }

    /**
     * Makes a period known, and sets what is given for it; without anything given it is opened alone. Figures change with the next
     * consolidation.
     *
     * @param settings none to open it alone
     * @param by who sets it; empty where that was not told
     * @throws RunLocked if a run is under way: it would consolidate with some of it
     */
    public void set(Period period, List<PeriodSetting> settings, Optional<String> by) {
        RunLock lock = RunLock.take(
                database, "tonghop period (pid " + ProcessHandle.current().pid() + ")");
        try (lock) {
            warehouse.dimensions().load(configuration.reference(), clock.instant());
            warehouse.periods().set(period, settings, by, clock.instant());
        }
    }

    /** What is set for periods. */
    public PeriodSettings settings() {
        return warehouse.periods();
    }
}
