package vn.tonghop.sheet.legacy;

import java.util.Optional;
import vn.tonghop.text.EncodingEvidence;
import vn.tonghop.text.LegacyEncoding;

/** What a text says of its encoding on its own. */
enum Leaning {
    /** Nothing: it is ASCII. */
    NONE,
    /** It is Unicode. */
    UNICODE,
    /** It is TCVN3. */
    TCVN3,
    /** It is VNI. */
    VNI,
    /** It would be Vietnamese in an old encoding and is not as it stands, but it is a single short word. */
    WEAK,
    /** It may be Unicode as well as an old encoding, or it is Vietnamese in none. */
    OPEN;

    /**
     * How many words more must be Vietnamese than as they stand, or how many words there must be where all of them are, if
     * neither signs nor font speak for it.
     */
    private static final int CLEAR_LEAD = 2;

    /**
     * Weighs a text.
     *
     * @param font its font's encoding, which supports what words say and proves nothing alone
     */
    static Leaning of(EncodingEvidence evidence, Optional<LegacyEncoding> font) {
        if (evidence.unicodeOnly()) {
            return UNICODE;
        }
        if (evidence.words() == 0) {
            return NONE;
        }
        int best = Math.max(evidence.tcvn3(), evidence.vni());
        if (evidence.unicode() > best) {
            return UNICODE;
        }
        boolean told = evidence.tcvn3() != evidence.vni() && best > evidence.unicode() && 2 * best > evidence.words();
        if (!told) {
            return OPEN;
        }
        LegacyEncoding encoding = evidence.tcvn3() > evidence.vni() ? LegacyEncoding.TCVN3 : LegacyEncoding.VNI;
        boolean strong = best - evidence.unicode() >= CLEAR_LEAD
                || (best == evidence.words() && best >= CLEAR_LEAD)
                || font.filter(encoding::equals).isPresent()
                || (encoding == LegacyEncoding.TCVN3 && evidence.signs() > 0);
        return !strong ? WEAK : of(encoding);
    }

    static Leaning of(LegacyEncoding encoding) {
        return encoding == LegacyEncoding.TCVN3 ? TCVN3 : VNI;
    }

    /** Whether the text needs no neighbours to be told. */
    boolean isClear() {
        return this == UNICODE || this == TCVN3 || this == VNI;
    }

    /** The old encoding; empty for all others. */
    Optional<LegacyEncoding> encoding() {
        return switch (this) {
            case TCVN3 -> Optional.of(LegacyEncoding.TCVN3);
            case VNI -> Optional.of(LegacyEncoding.VNI);
            case NONE, UNICODE, WEAK, OPEN -> Optional.empty();
        };
    }
}
