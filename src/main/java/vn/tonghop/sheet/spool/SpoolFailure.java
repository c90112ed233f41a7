package vn.tonghop.sheet.spool;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The temporary folder cannot be written or read: a fault of this machine, never of the file that is being read. */
public final class SpoolFailure extends UncheckedIOException {
    SpoolFailure(String message, IOException cause) {
        super(message, cause);
    }
}
