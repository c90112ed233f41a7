package vn.tonghop.warehouse;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes rows in PostgreSQL's COPY text form, on the connection of the transaction that is under way. */
final class CopyText implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST = 2;
    private static final byte PLAIN = 0;
    private static final byte[] ESCAPES = escapes();

    private final CopyIn copy;
    private byte[] buffer = new byte[BUFFER + 4096];
    private int size;
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

    /** A cell's text as sent may hold what PostgreSQL keeps in no text. */
    static String keepable(String text) {
        return text.replace('\0', '\uFFFD');
    }

    /** The next field of the row; of half a surrogate pair a question mark becomes. */
    CopyText field(String text) {
        separate();
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("PostgreSQL keeps no text with U+0000");
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        reserve(bytes.length * LONGEST);
        // On the stack: the buffer and its size are fields, which a loop would read and write at every byte.
        byte[] into = buffer;
        int at = size;
        for (byte b : bytes) {
            byte letter = b >= 0 && b <= '\\' ? ESCAPES[b] : PLAIN;
            if (letter != PLAIN) {
                into[at++] = '\\';
            }
            into[at++] = letter == PLAIN ? b : letter;
        }
        size = at;
        return this;
    }

    private void reserve(int bytes) {
        if (size + bytes > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, size + bytes));
        }
    }

    /** The next field of the row, a number. */
    CopyText field(long number) {
        return field(Long.toString(number));
    }

    /** The next field of the row has no value. */
    CopyText missing() {
        separate();
        reserve(LONGEST);
        buffer[size++] = '\\';
        buffer[size++] = 'N';
        return this;
    }

    /** The next field of the row, or no value for an empty text. */
    CopyText fieldOrMissing(String text) {
        return text.isEmpty() ? missing() : field(text);
    }

    /** Ends the row. */
    void endRow() {
        reserve(1);
        buffer[size++] = '\n';
        first = true;
        if (size >= BUFFER) {
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

    /** The letter that stands behind a backslash for each byte up to the backslash, or {@link #PLAIN}. */
    private static byte[] escapes() {
        byte[] letters = new byte['\\' + 1];
        letters['\\'] = '\\';
        letters['\t'] = 't';
        letters['\n'] = 'n';
        letters['\r'] = 'r';
        return letters;
    }

    private void separate() {
        if (!first) {
            reserve(1);
            buffer[size++] = '\t';
        }
        first = false;
    }

    private void flush() {
        try {
            copy.writeToCopy(buffer, 0, size);
            size = 0;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** The server's words may quote a row, with personal data in it: only their state is kept. */
    private static DataAccessResourceFailureException failed(SQLException e) {
        return new DataAccessResourceFailureException("COPY failed, SQLSTATE " + e.getSQLState());
    }
}
