package vn.tonghop.sheet;

import java.util.List;

/** The sheets of one file, in their order. To be closed: temporary files go with it. */
public interface Book extends AutoCloseable {
    /** All sheets, the hidden ones too. */
    List<Grid> grids();

    @Override
    void close();
}
