package vn.tonghop.intake;

import java.util.List;

/**
 * What became of an inbox beside the files that were taken from it.
 *
 * @param whole false where the inbox itself was gone, or could not be read, before all of it had been looked at
 * @param notTaken what could not be taken, by path; empty where the inbox was gone
 */
public record Receipt(boolean whole, List<NotTaken> notTaken) {
    /** Keeps a copy. */
    public Receipt {
        notTaken = List.copyOf(notTaken);
    }
}
