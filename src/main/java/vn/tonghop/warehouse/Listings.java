package vn.tonghop.warehouse;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import vn.tonghop.definition.DatasetDefinition;
import vn.tonghop.definition.Field;
import vn.tonghop.model.FindingCode;
import vn.tonghop.model.Lang;
import vn.tonghop.model.Origin;
import vn.tonghop.model.Period;
import vn.tonghop.model.Severity;
import vn.tonghop.model.SubmissionId;

/** What the verbs print, with the columns and in the order of the contract. */
public final class Listings {
    private static final List<String> SUBMISSIONS = List.of(
            "submission",
            "file",
            "unit",
            "period",
            "dataset",
            "sheet",
            "table",
            "status",
            "rows_read",
            "rows_loaded",
            "rows_rejected",
            "rows_ignored",
            "received_at");
    private static final List<String> FINDINGS = List.of(
            "finding",
            "submission",
            "file",
            "unit",
            "period",
            "dataset",
            "sheet",
            "row",
            "column",
            "field",
            "severity",
            "code",
            "value",
            "message");
    private static final List<String> STATUS =
            List.of("period", "unit", "dataset", "status", "rows", "submissions", "received_at", "due_on", "days_late");
    private static final List<String> COMPLETENESS = List.of(
            "period",
            "expected",
            "reported",
            "completeness",
            "in_time",
            "timeliness",
            "nil",
            "partly_loaded",
            "held",
            "superseded");
    private static final List<String> FIGURES = List.of(
            "period",
            "release",
            "unit",
            "figure",
            "by",
            "key",
            "value",
            "unit_of_measure",
            "flags",
            "units_reporting",
            "units_expected");

    private final Query query;
    private final Statements sql = new Statements("warehouse/list");

    Listings(DataSource dataSource, PlatformTransactionManager transactions) {
        this.query = new Query(dataSource, transactions);
    }

    /** {@code submissions}: a line a dataset table found, and one a file without any. */
    public Relation submissions(Scope scope) {
        return query.relation(SUBMISSIONS, sql.text("submissions"), parameters(scope));
    }

    /**
     * {@code findings}: on submissions, and on what lies in an inbox and could not be taken, which has no submission.
     *
     * @param lang of the messages
     * @param names from the Vietnamese name of a field or dataset to that in the language
     * @param personalData whether personal texts are shown as they are
     */
    public Relation findings(Scope scope, Lang lang, UnaryOperator<String> names, boolean personalData) {
        return findings(FindingScope.of(scope), lang, names, personalData);
    }

    /** {@code findings} of some submission, gravity or kind alone; as above. */
    public Relation findings(FindingScope asked, Lang lang, UnaryOperator<String> names, boolean personalData) {
        Map<String, @Nullable Object> parameters = parameters(asked.scope());
        parameters.put("personal", personalData);
        parameters.put("submission", asked.submission().map(SubmissionId::value).orElse(null));
        parameters.put("severity", asked.severity().map(Severity::id).orElse(null));
        parameters.put("code", asked.code().map(FindingCode::id).orElse(null));
        return query.relation(FINDINGS, sql.text("findings"), parameters, row -> finding(row, lang, names));
    }

    /**
     * {@code status}: who has reported what.
     *
     * @param period empty for every period that something was received for
     * @param now against which the lateness of what has not come is told
     */
    public Relation status(Optional<Period> period, Instant now) {
        Map<String, @Nullable Object> parameters = parameters(new Scope(period, Optional.empty()));
        parameters.put("now", Register.utc(now));
        return query.relation(STATUS, sql.text("status"), parameters);
    }

    /**
     * How much of what was to be reported for a period is there, and came in time, in per cent; a line a period. What has no day it is
     * due has no timeliness.
     *
     * @param period empty for every period that something was received for
     */
    public Relation completeness(Optional<Period> period) {
        return query.relation(COMPLETENESS, sql.text("completeness"), parameters(new Scope(period, Optional.empty())));
    }

    /**
     * {@code figures} of one release.
     *
     * @param area a unit, a cluster or {@code VN}; empty for all
     * @param release its number; empty for the latest
     */
    public Relation figures(Period period, Optional<String> area, Optional<Integer> release) {
        return query.relation(FIGURES, sql.text("figures"), ofRelease(period, area, release));
    }

    /**
     * {@code figures} of one release, in the boundaries of a day: what units reported counts for those whose territory theirs was in
     * on that day. Additive figures of the country are the same in all boundaries, distinct ones are counted anew.
     *
     * @param area a unit or cluster of that day, or {@code VN}; empty for all
     * @param release its number; empty for the latest
     */
    public Relation restated(Period period, Optional<String> area, Optional<Integer> release, LocalDate day) {
        Map<String, @Nullable Object> parameters = ofRelease(period, area, release);
        parameters.put("day", day);
        return query.relation(FIGURES, sql.text("figures-restated"), parameters);
    }

    /**
     * How much of the figures of a release may be counted twice: area, figure, value and unit of measure. It is told beside them,
     * and taken off none.
     *
     * @param area a unit, a cluster or {@code VN}; empty for all
     * @param release its number; empty for the latest
     */
    public Relation doubles(Period period, Optional<String> area, Optional<Integer> release) {
        return query.relation(
                List.of("unit", "figure", "value", "unit_of_measure"),
                sql.text("doubles"),
                ofRelease(period, area, release));
    }

    /**
     * What the totals of a release leave out because its currency has no rate at the period's end: area, figure, currency, amount in
     * it, and how many rows of how many units these are.
     *
     * @param area a unit, a cluster or {@code VN}; empty for the country
     * @param release its number; empty for the latest
     */
    public Relation unconverted(Period period, Optional<String> area, Optional<Integer> release) {
        return query.relation(
                List.of("unit", "figure", "currency", "amount", "rows", "units"),
                sql.text("unconverted"),
                ofRelease(period, area, release));
    }

    /**
     * Periods that something was received for and for which nobody is declared to report, with the number of units that are
     * expected to for that reason: all that exist on the last day.
     *
     * @param period one alone; empty for all that are open
     */
    public Relation undeclared(Optional<Period> period) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("period", period.map(Period::label).orElse(null));
        return query.relation(List.of("period", "units"), sql.text("undeclared"), parameters);
    }

    /**
     * Currencies in which amounts in force stand that have no rate: period, currency, last day of the period, and how many amounts of
     * how many units these are.
     *
     * @param period one alone, with its halves where it is a year; empty for all that are open
     */
    public Relation ratesMissing(Optional<Period> period) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("period", period.map(Period::label).orElse(null));
        return query.relation(
                List.of("period", "currency", "ends_on", "rows", "units"), sql.text("rates-missing"), parameters);
    }

    /**
     * What waits for a person in the data received: a line a question, a held table, a table or file of which rows were not loaded, a
     * kind of warning of a submission, and a unit that is late.
     *
     * @param period one alone; empty for all
     * @param questions codes that ask what only a person knows
     * @param decisions codes for which a table is held until somebody decides
     * @param elsewhere codes of warnings that are told of otherwise
     * @param now against which lateness is told
     */
    public List<Waiting> waiting(
            Optional<Period> period,
            Collection<FindingCode> questions,
            Collection<FindingCode> decisions,
            Collection<FindingCode> elsewhere,
            Instant now) {
        Map<String, @Nullable Object> parameters = parameters(new Scope(period, Optional.empty()));
        parameters.put("questions", ids(questions));
        parameters.put("decisions", ids(decisions));
        parameters.put("elsewhere", ids(elsewhere));
        parameters.put("now", Register.utc(now));
        return query.list(sql.text("waiting"), parameters, Waiting::of);
    }

    private static String[] ids(Collection<FindingCode> codes) {
        return codes.stream().map(FindingCode::id).toArray(String[]::new);
    }

    private static Map<String, @Nullable Object> ofRelease(
            Period period, Optional<String> area, Optional<Integer> release) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("period", period.label());
        parameters.put("area", area.orElse(null));
        parameters.put("release", release.orElse(null));
        return parameters;
    }

    /**
     * {@code export}: the rows in force of a dataset.
     *
     * @param personalData whether the personal columns are filled
     */
    public Relation export(DatasetDefinition definition, Scope scope, boolean personalData) {
        return export("export", definition, personalData, parameters(scope));
    }

    /**
     * {@code export --as-of}: the rows that were in force at a moment.
     *
     * @param personalData whether the personal columns are filled
     */
    public Relation exportAsOf(DatasetDefinition definition, Scope scope, boolean personalData, Instant asOf) {
        Map<String, @Nullable Object> parameters = parameters(scope);
        parameters.put("asOf", Register.utc(asOf));
        return export("export-as-of", definition, personalData, parameters);
    }

    private Relation export(
            String statement,
            DatasetDefinition definition,
            boolean personalData,
            Map<String, @Nullable Object> parameters) {
        List<String> columns = query.columns("mart." + definition.dataset().table());
        String selected = columns.stream()
                .map(column -> hidden(definition, column, personalData)
                        ? "null::text as " + quoted(column)
                        : "f." + quoted(column))
                .collect(Collectors.joining(", "));
        String text = sql.text(statement, definition.dataset()).replace("{columns}", selected);
        return query.relation(columns, text, parameters);
    }

    private static boolean hidden(DatasetDefinition definition, String column, boolean personalData) {
        return !personalData && definition.field(column).map(Field::personal).orElse(false);
    }

    private static String quoted(String column) {
        return '"' + column.replace("\"", "\"\"") + '"';
    }

    private static Map<String, @Nullable Object> parameters(Scope scope) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("period", scope.period().map(Period::label).orElse(null));
        parameters.put("unit", scope.unit().map(unit -> unit.value()).orElse(null));
        return parameters;
    }

    private static List<String> finding(ResultSet row, Lang lang, UnaryOperator<String> names) throws SQLException {
        String value = Query.orEmpty(row.getString("value"));
        FindingCode code = FindingCode.of(row.getString("code"));
        return List.of(
                row.getString("finding_id"),
                Query.orEmpty(row.getString("submission_id")),
                row.getString("file"),
                Query.orEmpty(row.getString("unit")),
                Query.orEmpty(row.getString("period")),
                Query.orEmpty(row.getString("dataset")),
                row.getString("sheet"),
                Query.orEmpty(row.getString("row_no")),
                Origin.letters(row.getInt("column_no")),
                row.getString("field"),
                row.getString("severity"),
                code.id(),
                value,
                code.message().in(lang, value, details(row.getArray("details")), names));
    }

    static List<String> details(Array details) throws SQLException {
        return List.of((String[]) details.getArray());
    }
}
