package vn.tonghop.warehouse;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs a query and hands its rows over as texts, a thousand at a time. */
public final class Query {
    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int FETCH_SIZE = 1000;

    private final NamedParameterJdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    /**
     * Queries of a warehouse.
     *
     * @param dataSource of the warehouse
     * @param transactions over that very data source
     */
    public Query(DataSource dataSource, PlatformTransactionManager transactions) {
        JdbcTemplate template = new JdbcTemplate(dataSource);
        template.setFetchSize(FETCH_SIZE);
        this.jdbc = new NamedParameterJdbcTemplate(template);
        // The driver fetches piecemeal within a transaction only.
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    /** How one row becomes texts. */
    @FunctionalInterface
    interface RowText {
        List<String> of(ResultSet row) throws SQLException;
    }

    /** A relation whose columns are those of the query. */
    public Relation relation(List<String> columns, String sql, Map<String, ?> parameters) {
        return typed(columns, sql, parameters, Query::asTheyAre);
    }

    Relation relation(List<String> columns, String sql, Map<String, ?> parameters, RowText text) {
        return typed(columns, sql, parameters, types -> text);
    }

    /** All rows at once, each as a value. */
    <T> List<T> list(String sql, Map<String, ?> parameters, RowMapper<T> value) {
        List<T> rows = transaction.execute(status -> jdbc.query(sql, parameters, value));
        return rows == null ? List.of() : rows;
    }

    private Relation typed(
            List<String> columns, String sql, Map<String, ?> parameters, Function<int[], RowText> byTypes) {
        return Relation.of(columns, sink -> {
            ResultSetExtractor<Integer> rows = result -> handOver(result, byTypes.apply(types(result)), sink);
            transaction.executeWithoutResult(status -> jdbc.query(sql, parameters, rows));
        });
    }

    private static int handOver(ResultSet rows, RowText text, Consumer<List<String>> sink) throws SQLException {
        int count = 0;
        while (rows.next()) {
            sink.accept(text.of(rows));
            count++;
        }
        return count;
    }

    /** The names of a view's columns, in their order. */
    List<String> columns(String view) {
        List<String> names = transaction.execute(status -> jdbc.query("select * from " + view + " limit 0", rows -> {
            List<String> found = new ArrayList<>();
            ResultSetMetaData columns = rows.getMetaData();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                found.add(columns.getColumnName(i));
            }
            return found;
        }));
        return names == null ? List.of() : names;
    }

    /** Looked up once a query: asking for them at each row takes longer than the row. */
    private static int[] types(ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        int[] types = new int[columns.getColumnCount()];
        for (int i = 0; i < types.length; i++) {
            types[i] = columns.getColumnType(i + 1);
        }
        return types;
    }

    private static RowText asTheyAre(int[] types) {
        return row -> {
            List<String> texts = new ArrayList<>(types.length);
            for (int i = 0; i < types.length; i++) {
                texts.add(text(row, i + 1, types[i]));
            }
            return texts;
        };
    }

    private static String text(ResultSet row, int column, int type) throws SQLException {
        return switch (type) {
            case Types.NUMERIC -> number(row.getBigDecimal(column));
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> moment(row.getObject(column, OffsetDateTime.class));
            default -> orEmpty(row.getString(column));
        };
    }

    static String number(@Nullable BigDecimal number) {
        if (number == null) {
            return "";
        }
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** ISO, to the second, with the offset of Viet Nam. */
    static String moment(@Nullable OffsetDateTime moment) {
        if (moment == null) {
            return "";
        }
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                moment.atZoneSameInstant(VIET_NAM).truncatedTo(ChronoUnit.SECONDS));
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
