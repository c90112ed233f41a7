package vn.tonghop.sheet.legacy;

import java.util.HashMap;
import java.util.Map;
import vn.tonghop.text.EncodingEvidence;

/** Remembers what was found out about texts: the same ones stand in many cells. */
final class EvidenceCache {
    private static final int MOST = 20_000;

    private final Map<String, EncodingEvidence> known = new HashMap<>();

    EncodingEvidence of(String text) {
        EncodingEvidence evidence = known.get(text);
        if (evidence == null) {
            evidence = EncodingEvidence.of(text);
            if (known.size() == MOST) {
                known.clear();
            }
            known.put(text, evidence);
        }
        return evidence;
    }
}
