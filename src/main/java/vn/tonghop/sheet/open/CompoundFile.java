package vn.tonghop.sheet.open;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * The names of the streams in an OLE2 file (MS-CFB). Its directory may be cut into pieces anywhere, but every entry lies on a
 * multiple of 128 bytes, so that they are found without following its chains, which may be broken.
 */
final class CompoundFile {
    private static final int ENTRY = 128;
    private static final int LONGEST_NAME = 64;
    private static final int TYPE = 66;

    private CompoundFile() {}

    static Set<String> names(Path file) throws IOException {
        Set<String> names = new HashSet<>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            for (byte[] entry = in.readNBytes(ENTRY); entry.length == ENTRY; entry = in.readNBytes(ENTRY)) {
                int length = (entry[LONGEST_NAME] & 0xFF) | ((entry[LONGEST_NAME + 1] & 0xFF) << 8);
                boolean named = length > 2 && length <= LONGEST_NAME && length % 2 == 0;
                boolean typed = entry[TYPE] == 1 || entry[TYPE] == 2 || entry[TYPE] == 5;
                if (named && typed) {
                    names.add(new String(entry, 0, length - 2, StandardCharsets.UTF_16LE));
                }
            }
        }
        return names;
    }
}
