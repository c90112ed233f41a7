package vn.tonghop.sheet;

import java.util.Iterator;

/**
 * One replay of a sheet's rows, from the first to the last that holds anything. Rows that hold nothing are left out: their
 * numbers are missing. To be closed; every replay is independent of others.
 */
public interface Rows extends Iterator<Row>, AutoCloseable {
    @Override
    void close();
}
