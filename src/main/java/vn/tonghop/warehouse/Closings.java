package vn.tonghop.warehouse;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tonghop.model.Period;

/** Which periods are closed: what comes for one afterwards is held until an operator decides. */
public final class Closings {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Register register;
    private final Statements sql = new Statements("warehouse/close");

    Closings(DataSource dataSource, PlatformTransactionManager transactions, Register register) {
        this.jdbc = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(transactions);
        this.register = register;
    }

    /** Closes a period; one that is closed stays so since it first was. */
    public void close(Period period, Instant now) {
        transaction.executeWithoutResult(status -> {
            register.ensure(period);
            at("close", period).param("now", Register.utc(now)).update();
        });
    }

    /**
     * Opens a closed period again. What was held because it had been closed is settled like any other when it is settled next.
     *
     * @return whether it had been closed
     */
    public boolean reopen(Period period, Instant now) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean closed =
                    at("reopen", period).param("now", Register.utc(now)).update() > 0;
            at("unsettle", period).update();
            return closed;
        }));
    }

    /** The periods that are closed. */
    public Set<Period> closed() {
        return jdbc.sql(sql.text("closed")).query(String.class).list().stream()
                .flatMap(label -> Period.parse(label).stream())
                .collect(Collectors.toSet());
    }

    private JdbcClient.StatementSpec at(String statement, Period period) {
        return jdbc.sql(sql.text(statement)).param("period", period.label());
    }
}
