package vn.tonghop.intake;

import java.nio.file.Path;

/**
 * One file, whole and kept.
 *
 * @param file its path below the inbox, {@code /} between folders, in NFC
 * @param sha256 of its bytes, 64 hexadecimal digits
 * @param size in bytes
 * @param archived where its bytes are kept for good
 * @param hints what is said about it from outside
 */
public record Received(String file, String sha256, long size, Path archived, FolderHints hints) {}
