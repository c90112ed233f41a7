package vn.tonghop.warehouse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tonghop.model.FindingCode;
import vn.tonghop.model.Period;
import vn.tonghop.model.UnitId;

/** What lies in inboxes and could not be taken, as it was when they were last walked. */
public final class InboxLog {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Statements sql = new Statements("warehouse/inbox");

    InboxLog(DataSource dataSource, PlatformTransactionManager transactions) {
        this.jdbc = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Keeps what could not be taken, in the place of what was kept before.
     *
     * @param inbox which, as long as there are several
     * @param asked which of its paths were looked at, where a folder's ends in a slash; what is kept of the others stays
     * @param found what could not be taken now
     * @return those that were not kept before
     */
    public List<InboxFinding> replace(String inbox, Predicate<String> asked, List<InboxFinding> found, Instant now) {
        return Objects.requireNonNull(transaction.execute(status -> {
            List<Kept> kept = jdbc.sql(sql.text("found"))
                    .param("inbox", inbox)
                    .query(InboxLog::kept)
                    .list();
            Set<Told> still = new HashSet<>();
            found.forEach(one -> still.add(Told.of(one)));
            Long[] over = kept.stream()
                    .filter(one -> asked.test(one.told().path()) && !still.contains(one.told()))
                    .map(Kept::id)
                    .toArray(Long[]::new);
            jdbc.sql(sql.text("remove")).param("findings", over).update();
            Set<Told> known = new HashSet<>();
            kept.forEach(one -> known.add(one.told()));
            List<InboxFinding> news =
                    found.stream().filter(one -> known.add(Told.of(one))).toList();
            news.forEach(one -> insert(inbox, one, now));
            return news;
        }));
    }

    /** Forgets what was found in inboxes of which nothing can be said any more. */
    public void forget(Predicate<String> inbox) {
        jdbc.sql(sql.text("inboxes")).query(String.class).list().stream()
                .filter(inbox)
                .forEach(gone ->
                        jdbc.sql(sql.text("remove-inbox")).param("inbox", gone).update());
    }

    private void insert(String inbox, InboxFinding one, Instant now) {
        jdbc.sql(sql.text("insert"))
                .param("inbox", inbox)
                .param("file", one.file())
                .param("unit", Register.orNull(one.unit().map(UnitId::value)))
                .param("period", Register.orNull(one.period().map(Period::label)))
                .param("severity", one.finding().severity().id())
                .param("code", one.finding().code().id())
                .param("now", Register.utc(now))
                .update();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(row.getLong("finding_id"), new Told(row.getString("file"), row.getString("code")));
    }

    private record Kept(long id, Told told) {}

    /** What makes two findings the same. */
    private record Told(String file, String code) {
        String path() {
            return code.equals(FindingCode.FOLDER_UNREADABLE.id()) ? file + "/" : file;
        }

        static Told of(InboxFinding one) {
            return new Told(one.file(), one.finding().code().id());
        }
    }
}
