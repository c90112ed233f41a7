package vn.tonghop.sample;

import java.util.List;

/**
 * One file of the sample inbox.
 *
 * @param path below the inbox, with {@code /}
 * @param bytes the whole file
 * @param rows its tables in their order
 */
@SuppressWarnings("ArrayRecordComponent") // files are compared by their parts, never by equals
record SampleFile(String path, byte[] bytes, List<ExpectedRows> rows) {}
