package vn.tonghop.report;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Runs the statements of a layout for one release; while some rows are worked on, the next are read. */
final class ReleaseRows {
    private static final int FETCH = 500;

    private final Connection connection;
    private final Beside beside;
    private final Map<String, Object> ofTheRelease;

    /**
     * @param connection within a transaction, so that results are fetched in portions
     * @param ofTheRelease the parameters that every statement may take
     */
    ReleaseRows(Connection connection, Beside beside, Map<String, Object> ofTheRelease) {
        this.connection = connection;
        this.beside = beside;
        this.ofTheRelease = Map.copyOf(ofTheRelease);
    }

    /** What reads the rows. */
    Beside beside() {
        return beside;
    }

    /**
     * Gives the names of the columns of a statement's result, then each of its rows.
     *
     * @param fields the parameter {@code :fields}: what the table shows
     * @throws FaultyLayout where the server refuses the statement
     */
    void each(
            Layout.Source source, List<String> fields, Consumer<Set<String>> columnsFirst, Consumer<ReportRow> consumer)
            throws SQLException {
        Query query = source.query();
        try (PreparedStatement statement = connection.prepareStatement(query.prepared())) {
            int at = 0;
            for (String parameter : query.parameters()) {
                statement.setObject(++at, value(parameter, source.with(), fields));
            }
            statement.setFetchSize(FETCH);
            try (ResultSet rows = statement.executeQuery()) {
                Map<String, Integer> columns = columns(rows.getMetaData());
                columnsFirst.accept(columns.keySet());
                Beside.Work<List<ReportRow>, SQLException> next =
                        beside.begin(SQLException.class, () -> some(rows, columns));
                for (List<ReportRow> some = next.get(); !some.isEmpty(); some = next.get()) {
                    next = beside.begin(SQLException.class, () -> some(rows, columns));
                    some.forEach(consumer);
                }
            }
        } catch (PSQLException e) {
            Optional<FaultyLayout> fault = fault(query, e);
            if (fault.isPresent()) {
                throw fault.get();
            }
            throw e;
        }
    }

    private @Nullable Object value(String parameter, Map<String, String> with, List<String> fields)
            throws SQLException {
        if (parameter.equals("fields")) {
            return connection.createArrayOf("text", fields.toArray());
        }
        return with.containsKey(parameter) ? with.get(parameter) : ofTheRelease.get(parameter);
    }

    /** The type of each column, in their order. */
    private static Map<String, Integer> columns(ResultSetMetaData data) throws SQLException {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int i = 1; i <= data.getColumnCount(); i++) {
            columns.put(data.getColumnLabel(i), data.getColumnType(i));
        }
        return columns;
    }

    /** The next rows; none when there are no more. */
    private static List<ReportRow> some(ResultSet rows, Map<String, Integer> columns) throws SQLException {
        List<ReportRow> some = new ArrayList<>();
        while (some.size() < FETCH && rows.next()) {
            some.add(new ReportRow(columns.keySet(), row(rows, columns)));
        }
        return some;
    }

    private static Map<String, Object> row(ResultSet rows, Map<String, Integer> columns) throws SQLException {
        Map<String, Object> values = new HashMap<>();
        int at = 0;
        for (Map.Entry<String, Integer> column : columns.entrySet()) {
            Object value = value(rows, ++at, column.getValue());
            if (value != null) {
                values.put(column.getKey(), value);
            }
        }
        return values;
    }

    private static @Nullable Object value(ResultSet rows, int at, int type) throws SQLException {
        return switch (type) {
            case Types.NUMERIC, Types.INTEGER, Types.BIGINT, Types.SMALLINT -> rows.getBigDecimal(at);
            case Types.DOUBLE, Types.REAL -> BigDecimal.valueOf(rows.getDouble(at));
            case Types.DATE -> rows.getObject(at, LocalDate.class);
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> rows.getObject(at, OffsetDateTime.class);
            case Types.BIT, Types.BOOLEAN -> rows.getObject(at, Boolean.class);
            case Types.ARRAY -> list(rows.getArray(at));
            default -> rows.getString(at);
        };
    }

    private static @Nullable Object list(java.sql.@Nullable Array array) throws SQLException {
        if (array == null) {
            return null;
        }
        return Arrays.asList((Object[]) array.getArray());
    }

    /** What the server has against the text of a statement; anything else it may say is no fault of the layout. */
    private static Optional<FaultyLayout> fault(Query query, PSQLException e) {
        ServerErrorMessage message = e.getServerErrorMessage();
        if (message == null || message.getPosition() == 0) {
            return Optional.empty();
        }
        String reason = String.valueOf(message.getMessage());
        return Optional.of(FaultyLayout.at(
                query.placeOfSent(message.getPosition() - 1),
                "Câu lệnh SQL sai: " + reason + ".",
                "The SQL statement is wrong: " + reason + "."));
    }
}
