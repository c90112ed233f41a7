package vn.tonghop.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells Vietnamese syllables by how they are built: onset, rhyme, one tone on the right vowel. Bytes read in a wrong encoding
 * give letters, but hardly ever syllables; no word list is needed.
 */
final class Syllables {
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
    private static final String HIGH_AND_HEAVY = "\u0301\u0323";
    private static final String VOWELS = "aăâeêioôơuưy";
    private static final String SHAPED_VOWELS = "ăâêôơư";
    private static final String FRONT_VOWELS = "eêiy";
    private static final int LONGEST = 7;

    private static final List<String> ONSETS = List.of(
            "ngh", "ng", "nh", "gh", "kh", "ph", "th", "tr", "ch", "gi", "qu", "b", "c", "d", "đ", "g", "h", "k", "l",
            "m", "n", "p", "r", "s", "t", "v", "x", "");

    private static final Set<String> RHYMES = Set.of(("a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt ăk"
                    + " âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên ênh êp êt êu"
                    + " i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu"
                    + " o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on"
                    + " ong oong ooc op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt"
                    + " u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut"
                    + " uy uya uych uyên uyêt uyn uynh uyp uyt uyu"
                    + " ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu ynh ych yt")
            .split(" ", -1));

    private Syllables() {}

    /** Whether a word, composed and of letters alone, is one. Case has no say. */
    static boolean isOne(String word) {
        if (word.isEmpty() || word.length() > LONGEST) {
            return false;
        }
        String decomposed = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder bare = new StringBuilder();
        char tone = 0;
        int toned = -1;
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (TONES.indexOf(c) < 0) {
                bare.append(c);
            } else if (tone != 0) {
                return false;
            } else {
                tone = c;
                toned = Normalizer.normalize(bare, Normalizer.Form.NFC).length() - 1;
            }
        }
        return isBuilt(Normalizer.normalize(bare, Normalizer.Form.NFC), tone, toned);
    }

    private static boolean isBuilt(String bare, char tone, int toned) {
        for (String onset : ONSETS) {
            String rhyme = bare.startsWith(onset) ? bare.substring(onset.length()) : "";
            if (RHYMES.contains(rhyme) && fits(onset, rhyme) && carries(rhyme, tone, toned - onset.length())) {
                return true;
            }
        }
        return false;
    }

    /** Spelling hangs on the vowel that follows: {@code k gh ngh} before front vowels, {@code c g ng} before others. */
    private static boolean fits(String onset, String rhyme) {
        boolean front = FRONT_VOWELS.indexOf(rhyme.charAt(0)) >= 0;
        return switch (onset) {
            case "c", "ng" -> !front;
            case "g" -> !front || rhyme.startsWith("i");
            case "k", "gh", "ngh" -> front;
            case "qu" -> !rhyme.startsWith("u") && !rhyme.startsWith("o");
            case "gi" -> !rhyme.startsWith("i") && !rhyme.startsWith("y");
            default -> !rhyme.startsWith("y") || rhyme.equals("y") || onset.isEmpty();
        };
    }

    private static boolean carries(String rhyme, char tone, int toned) {
        char last = rhyme.charAt(rhyme.length() - 1);
        boolean stopped = "cptk".indexOf(last) >= 0 || rhyme.endsWith("ch");
        if (tone == 0) {
            return !stopped;
        }
        return (!stopped || HIGH_AND_HEAVY.indexOf(tone) >= 0) && isPlace(rhyme, toned);
    }

    /** The vowel with a sign of its own carries the tone; else the second before a consonant and the first before none. */
    private static boolean isPlace(String rhyme, int toned) {
        int vowels = 0;
        int shaped = -1;
        for (int i = 0; i < rhyme.length() && VOWELS.indexOf(rhyme.charAt(i)) >= 0; i++) {
            vowels++;
            shaped = SHAPED_VOWELS.indexOf(rhyme.charAt(i)) >= 0 ? i : shaped;
        }
        if (shaped >= 0) {
            return toned == shaped;
        }
        boolean open = vowels == rhyme.length();
        if (rhyme.equals("oa") || rhyme.equals("oe") || rhyme.equals("uy")) {
            return toned == 0 || toned == 1;
        }
        return toned == (vowels == 1 ? 0 : vowels == 2 && open ? 0 : 1);
    }
}
