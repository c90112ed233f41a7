package vn.tonghop.validate;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.tonghop.definition.DatasetDefinition;
import vn.tonghop.definition.NaturalKey;
import vn.tonghop.normalise.Value;
import vn.tonghop.text.VietnameseText;

/** Hashes the natural keys of rows: contract sections 6 and 9, Keys. For one reader at a time, as its digest is. */
final class NaturalKeys {
    private static final char BETWEEN = '\u001F';

    private final List<List<int[]>> keys = new ArrayList<>();
    private final int fields;
    private final MessageDigest digest = sha256();

    NaturalKeys(DatasetDefinition definition) {
        this.fields = definition.fields().size();
        for (NaturalKey key : definition.keys()) {
            List<int[]> parts = new ArrayList<>();
            for (NaturalKey.Part part : key.parts()) {
                parts.add(part.fields().stream().mapToInt(definition::indexOf).toArray());
            }
            keys.add(parts);
        }
    }

    /** The keys that a row has; the key of all fields only where it has no other. */
    List<Checked.Key> of(List<Value> values) {
        List<Checked.Key> found = new ArrayList<>(keys.size());
        for (int ordinal = 0; ordinal < keys.size(); ordinal++) {
            List<int[]> parts = keys.get(ordinal);
            if (parts.isEmpty()) {
                if (found.isEmpty()) {
                    found.add(new Checked.Key(ordinal, hash(all(values))));
                }
            } else if (!first(parts.get(0), values).isEmpty()) {
                found.add(new Checked.Key(ordinal, hash(parts(parts, values))));
            }
        }
        return found;
    }

    private static String parts(List<int[]> parts, List<Value> values) {
        StringBuilder text = new StringBuilder();
        for (int[] part : parts) {
            text.append(VietnameseText.key(first(part, values))).append(BETWEEN);
        }
        return text.toString();
    }

    private String all(List<Value> values) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < fields; i++) {
            text.append(VietnameseText.key(values.get(i).text())).append(BETWEEN);
        }
        return text.toString();
    }

    private static String first(int[] part, List<Value> values) {
        for (int field : part) {
            if (!values.get(field).isMissing()) {
                return values.get(field).text();
            }
        }
        return "";
    }

    private UUID hash(String text) {
        ByteBuffer bytes = ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
