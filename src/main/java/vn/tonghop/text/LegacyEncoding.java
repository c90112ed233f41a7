package vn.tonghop.text;

import java.text.Normalizer;
import java.util.Optional;

/**
 * How Vietnamese was written before Unicode: fonts that show other letters than the bytes mean elsewhere. A text in it looks
 * like Latin-1: {@code Hµ Néi}, {@code Haø Noäi}.
 */
public enum LegacyEncoding {
    /** TCVN 5712:1993, of the fonts of ABC whose names begin with {@code .Vn}: one byte a letter. */
    TCVN3("TCVN3 (ABC)", ".vn"),
    /** Of the fonts whose names begin with {@code VNI-}: a letter, then often a byte for its marks. */
    VNI("VNI", "vni-");

    private static final int FIRST = 0xA1;
    private static final int LAST = 0xFF;
    /** TCVN 5712:1993 from A1 on; B0 to B4 are marks that stand after their letter. */
    private static final String TCVN3_LETTERS = "ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ"
            + "ẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ";

    /** VNI's letters that stand alone, and what they are. */
    private static final String VNI_ALONE = "íìæóòîôöñ";

    private static final String VNI_ALONE_MEANS = "íìỉĩịỵơưđ";
    private static final String VNI_TONES = "ùøûõï";
    private static final String TONES = "\u0301\u0300\u0309\u0303\u0323";
    private static final String VNI_TONED = "aeouyôö";
    /** Marks that give a circumflex, alone and with each tone. */
    private static final String VNI_CIRCUMFLEX = "âáàåãä";

    private static final String VNI_CIRCUMFLEXED = "aeo";
    /** Marks that give a breve, alone and with each tone. */
    private static final String VNI_BREVE = "êéèúüë";

    private final String label;
    private final String fonts;

    LegacyEncoding(String label, String fonts) {
        this.label = label;
        this.fonts = fonts;
    }

    /** The name by which people are told, the same in both languages. */
    public String label() {
        return label;
    }

    /** The encoding whose fonts have names like this one; that a font has it proves nothing of a text. */
    public static Optional<LegacyEncoding> ofFont(String font) {
        for (LegacyEncoding encoding : values()) {
            if (font.regionMatches(true, 0, encoding.fonts, 0, encoding.fonts.length())) {
                return Optional.of(encoding);
            }
        }
        return Optional.empty();
    }

    /** Whether a font shows small letters as capitals: those of ABC whose names end in H. */
    public static boolean isOfCapitals(String font) {
        return font.endsWith("H") && ofFont(font).filter(TCVN3::equals).isPresent();
    }

    /**
     * A text in Unicode, composed.
     *
     * @param text with each byte as the Latin-1 character of its number; other characters stay
     */
    public String decode(String text) {
        return Normalizer.normalize(this == TCVN3 ? decodeTcvn3(text) : decodeVni(text), Normalizer.Form.NFC);
    }

    /** Whether every character beyond ASCII has a meaning in this encoding where it stands. */
    public boolean explains(String text) {
        boolean explained = true;
        for (int i = 0; i < text.length() && explained; i++) {
            char small = Character.toLowerCase(text.charAt(i));
            boolean beyond = small >= FIRST && small <= LAST;
            boolean mark = this == VNI
                    && i > 0
                    && !marks(Character.toLowerCase(text.charAt(i - 1)), small).isEmpty();
            explained = !beyond || this == TCVN3 || mark || VNI_ALONE.indexOf(small) >= 0;
        }
        return explained;
    }

    private static String decodeTcvn3(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = c >= FIRST && c <= LAST;
            char decoded = letter ? TCVN3_LETTERS.charAt(c - FIRST) : c;
            boolean loose = Character.getType(decoded) == Character.NON_SPACING_MARK
                    && (out.length() == 0 || !Character.isLetter(out.charAt(out.length() - 1)));
            out.append(loose ? c : decoded);
        }
        return out.toString();
    }

    private static String decodeVni(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char small = Character.toLowerCase(c);
            char next = i + 1 < text.length() ? Character.toLowerCase(text.charAt(i + 1)) : 0;
            String marks = marks(small, next);
            int alone = VNI_ALONE.indexOf(small);
            if (alone < 0) {
                out.append(c);
            } else {
                char means = VNI_ALONE_MEANS.charAt(alone);
                out.append(small == c ? means : Character.toUpperCase(means));
            }
            out.append(marks);
            i += marks.isEmpty() ? 0 : 1;
        }
        return out.toString();
    }

    /** The marks that the character after a letter gives it; empty where it gives none. */
    private static String marks(char letter, char next) {
        int tone = VNI_TONED.indexOf(letter) < 0 ? -1 : VNI_TONES.indexOf(next);
        if (tone >= 0) {
            return String.valueOf(TONES.charAt(tone));
        }
        int circumflex = VNI_CIRCUMFLEXED.indexOf(letter) < 0 ? -1 : VNI_CIRCUMFLEX.indexOf(next);
        if (circumflex >= 0) {
            return "\u0302" + toneAfter(circumflex);
        }
        int breve = letter == 'a' ? VNI_BREVE.indexOf(next) : -1;
        return breve < 0 ? "" : "\u0306" + toneAfter(breve);
    }

    private static String toneAfter(int place) {
        return place == 0 ? "" : String.valueOf(TONES.charAt(place - 1));
    }
}
