package vn.tonghop.warehouse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.model.AgreedTotal;
import vn.tonghop.model.Finding;
import vn.tonghop.model.FindingCode;
import vn.tonghop.model.Origin;
import vn.tonghop.model.Period;
import vn.tonghop.model.Severity;
import vn.tonghop.model.SubmissionId;
import vn.tonghop.model.UnitId;

/** Which workbooks are to go back to units, and which have gone. */
public final class ReturnedLog {
    private final JdbcClient jdbc;
    private final Statements sql = new Statements("warehouse/returned");

    ReturnedLog(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * The submissions, in the order of receipt, that came to an end and whose senders have not been told what is so now.
     *
     * @param but left out
     */
    public List<Returned.Due> due(int most, Set<SubmissionId> but) {
        return jdbc.sql(sql.text("due"))
                .param("most", most)
                .param("but", but.stream().map(SubmissionId::value).toArray(Long[]::new))
                .query((row, number) -> due(row))
                .list();
    }

    /** What became of a submission, with so many findings and totals at most. */
    public Returned of(Returned.Due due, int mostFindings, int mostTotals) {
        List<Returned.Line> lines = jdbc.sql(sql.text("tables"))
                .param("submission", due.submission().value())
                .query((row, number) -> line(row))
                .list();
        List<Finding> findings = jdbc.sql(sql.text("findings"))
                .param("submission", due.submission().value())
                .param("most", mostFindings)
                .query((row, number) -> finding(row))
                .list();
        Map<Severity, Long> found = new EnumMap<>(Severity.class);
        jdbc.sql(sql.text("found"))
                .param("submission", due.submission().value())
                .query((RowCallbackHandler) row -> found.put(severity(row), row.getLong("findings")));
        long[] agreed = {0};
        List<AgreedTotal> totals = jdbc.sql(sql.text("totals"))
                .param("submission", due.submission().value())
                .param("most", mostTotals)
                .query((row, number) -> {
                    agreed[0] = row.getLong("totals");
                    return total(row);
                })
                .list();
        return new Returned(due, lines, findings, found, totals, agreed[0]);
    }

    /** Notes that a workbook lies at a path below the outbox; an empty path where a later file has its place. */
    public void written(Returned.Due due, String path, Instant at) {
        jdbc.sql(sql.text("written"))
                .param("submission", due.submission().value())
                .param("state", due.state())
                .param("path", path)
                .param("at", Register.utc(at))
                .update();
    }

    /** Whether the workbook of another submission lies at a path. */
    public boolean taken(String path, SubmissionId by) {
        return jdbc.sql(sql.text("taken"))
                .param("path", path)
                .param("submission", by.value())
                .query(Boolean.class)
                .single();
    }

    private static Returned.Due due(ResultSet row) throws SQLException {
        return new Returned.Due(
                new SubmissionId(row.getLong("submission_id")),
                row.getString("file"),
                row.getString("name"),
                row.getString("sha256"),
                Optional.ofNullable(row.getString("unit")).map(UnitId::new),
                Optional.ofNullable(row.getString("period")).flatMap(Period::parse),
                Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("state"),
                row.getBoolean("displaced"),
                row.getBoolean("namesake"),
                Optional.ofNullable(row.getString("path")).filter(path -> !path.isEmpty()));
    }

    private static Returned.Line line(ResultSet row) throws SQLException {
        return new Returned.Line(
                Query.orEmpty(row.getString("dataset")),
                Query.orEmpty(row.getString("sheet")),
                row.getInt("table_no"),
                TableStatus.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                row.getInt("rows_read"),
                row.getInt("rows_loaded"),
                row.getInt("rows_rejected"));
    }

    private static AgreedTotal total(ResultSet row) throws SQLException {
        return new AgreedTotal(
                new Origin(row.getString("sheet"), row.getInt("row_no"), row.getInt("column_no")),
                row.getString("field"),
                row.getBigDecimal("declared"),
                row.getBigDecimal("computed"));
    }

    private static Severity severity(ResultSet row) throws SQLException {
        return Severity.valueOf(row.getString("severity").toUpperCase(Locale.ROOT));
    }

    private static Finding finding(ResultSet row) throws SQLException {
        return new Finding(
                FindingCode.of(row.getString("code")),
                severity(row),
                new Origin(row.getString("sheet"), row.getInt("row_no"), row.getInt("column_no")),
                row.getString("field"),
                row.getString("value"),
                List.of((String[]) row.getArray("details").getArray()));
    }
}
