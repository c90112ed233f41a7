package vn.tonghop.warehouse;

import javax.sql.DataSource;
import org.springframework.transaction.PlatformTransactionManager;

/** The door to the warehouse: one PostgreSQL database whose schemas are up to date. */
public final class Warehouse {
    private final Dimensions dimensions;
    private final Register register;
    private final FindingLog findings;
    private final TotalLog totals;
    private final FactLoader facts;
    private final Settlement settlement;
    private final Decisions decisions;
    private final Closings closings;
    private final Listings listings;
    private final ReturnedLog returned;
    private final RunHistory history;
    private final InboxLog inbox;
    private final PeriodSettings periods;

    /**
     * A warehouse.
     *
     * @param dataSource of the database
     * @param transactions over that very data source: whatever the caller does in one of its transactions joins in
     */
    public Warehouse(DataSource dataSource, PlatformTransactionManager transactions) {
        this.dimensions = new Dimensions(dataSource, transactions);
        this.register = new Register(dataSource, transactions);
        this.findings = new FindingLog(dataSource, transactions);
        this.totals = new TotalLog(dataSource, transactions);
        this.facts = new FactLoader(dataSource);
        this.settlement = new Settlement(dataSource, transactions, findings);
        this.decisions = new Decisions(dataSource, transactions, register);
        this.closings = new Closings(dataSource, transactions, register);
        this.listings = new Listings(dataSource, transactions);
        this.returned = new ReturnedLog(dataSource);
        this.history = new RunHistory(dataSource);
        this.inbox = new InboxLog(dataSource, transactions);
        this.periods = new PeriodSettings(dataSource, transactions, register);
    }

    /** The reference data as tables. */
    public Dimensions dimensions() {
        return dimensions;
    }

    /** What was received, and what was found in it. */
    public Register register() {
        return register;
    }

    /** Where findings are kept. */
    public FindingLog findings() {
        return findings;
    }

    /** Where declared totals are kept. */
    public TotalLog totals() {
        return totals;
    }

    /** Loads rows. */
    public FactLoader facts() {
        return facts;
    }

    /** Puts what was loaded in force. */
    public Settlement settlement() {
        return settlement;
    }

    /** What operators have decided. */
    public Decisions decisions() {
        return decisions;
    }

    /** Which periods are closed. */
    public Closings closings() {
        return closings;
    }

    /** What is set for periods. */
    public PeriodSettings periods() {
        return periods;
    }

    /** What the verbs print. */
    public Listings listings() {
        return listings;
    }

    /** Which workbooks go back to units. */
    public ReturnedLog returned() {
        return returned;
    }

    /** What could not be taken from inboxes. */
    public InboxLog inbox() {
        return inbox;
    }

    /** How runs went. */
    public RunHistory history() {
        return history;
    }
}
