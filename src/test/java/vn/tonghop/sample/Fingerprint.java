package vn.tonghop.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a file holds, in a few words: the SHA-256 of its bytes; of a workbook, that of every part unpacked, in their
 * order, because how well a zip is packed hangs on the compression library that the Java runtime was built with.
 */
final class Fingerprint {
    private Fingerprint() {}

    static String of(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return file.toString().endsWith(".xlsx") ? ofParts(FixedZip.parts(bytes)) : sha256(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String ofParts(Map<String, byte[]> parts) {
        return parts.entrySet().stream()
                .map(part -> part.getKey() + " " + sha256(part.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
