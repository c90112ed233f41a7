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
    private static final int LONGEST = 3;
    private static final int FIRST_OF_TWO_BYTES = 0x80;
    private static final int FIRST_OF_THREE_BYTES = 0x800;

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

    /** The next field of the row. */
    CopyText field(String text) {
        separate();
        reserve(text.length() * LONGEST);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < FIRST_OF_TWO_BYTES) {
                plain(c);
            } else if (c < FIRST_OF_THREE_BYTES) {
                buffer[size++] = (byte) (0xC0 | (c >> 6));
                buffer[size++] = (byte) (0x80 | (c & 0x3F));
            } else if (Character.isSurrogate(c)) {
                i = pair(text, i);
            } else {
                buffer[size++] = (byte) (0xE0 | (c >> 12));
                buffer[size++] = (byte) (0x80 | ((c >> 6) & 0x3F));
                buffer[size++] = (byte) (0x80 | (c & 0x3F));
            }
        }
        return this;
    }

    private void plain(char c) {
        switch (c) {
            case '\\' -> escaped('\\');
            case '\t' -> escaped('t');
            case '\n' -> escaped('n');
            case '\r' -> escaped('r');
            case '\0' -> throw new IllegalArgumentException("PostgreSQL keeps no text with U+0000");
            default -> buffer[size++] = (byte) c;
        }
    }

    private void escaped(char c) {
        buffer[size++] = '\\';
        buffer[size++] = (byte) c;
    }

    /** Two halves of one character, or a lone half, which becomes a question mark; where it ends. */
    private int pair(String text, int at) {
        boolean whole = at + 1 < text.length() && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
        int end = whole ? at + 1 : at;
        for (byte b : text.substring(at, end + 1).getBytes(StandardCharsets.UTF_8)) {
            buffer[size++] = b;
        }
        return end;
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
        escaped('N');
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
