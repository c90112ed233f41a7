package vn.tonghop.warehouse;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes rows in PostgreSQL's COPY text form, on the connection of the transaction that is under way. */
final class CopyText implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final CopyIn copy;
    private final StringBuilder buffer = new StringBuilder(BUFFER + 4096);
    private boolean first = true;

    private CopyText(CopyIn copy) {
        this.copy = copy;
    }

    /**
     * Begins a COPY.
     *
     * @param statement {@code copy … from stdin}
     * @throws IllegalStateException outside a transaction: each row would be in force at once and for itself
     */
    static CopyText begin(DataSource dataSource, String statement) {
        if (!TransactionSynchronizationManager.hasResource(dataSource)) {
            throw new IllegalStateException("COPY is only done within a transaction");
        }
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            return new CopyText(
                    connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement));
        } catch (SQLException e) {
            throw failed(e);
        } finally {
            // Bound to the transaction, the connection stays open until that ends.
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    /** The next field of the row. */
    CopyText field(String text) {
        separate();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> buffer.append("\\\\");
                case '\t' -> buffer.append("\\t");
                case '\n' -> buffer.append("\\n");
                case '\r' -> buffer.append("\\r");
                case '\0' -> throw new IllegalArgumentException("PostgreSQL keeps no text with U+0000");
                default -> buffer.append(c);
            }
        }
        return this;
    }

    /** The next field of the row, a number. */
    CopyText field(long number) {
        separate();
        buffer.append(number);
        return this;
    }

    /** The next field of the row has no value. */
    CopyText missing() {
        separate();
        buffer.append("\\N");
        return this;
    }

    /** The next field of the row, or no value for an empty text. */
    CopyText fieldOrMissing(String text) {
        return text.isEmpty() ? missing() : field(text);
    }

    /** Ends the row. */
    void endRow() {
        buffer.append('\n');
        first = true;
        if (buffer.length() >= BUFFER) {
            flush();
        }
    }

    /** Ends the COPY; gives the number of rows. */
    long end() {
        flush();
        try {
            return copy.endCopy();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Gives the COPY up, where it has not ended. */
    @Override
    public void close() {
        try {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private void separate() {
        if (!first) {
            buffer.append('\t');
        }
        first = false;
    }

    private void flush() {
        byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
        buffer.setLength(0);
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** The server's words may quote a row, with personal data in it: only their state is kept. */
    private static DataAccessResourceFailureException failed(SQLException e) {
        return new DataAccessResourceFailureException("COPY failed, SQLSTATE " + e.getSQLState());
    }
}
