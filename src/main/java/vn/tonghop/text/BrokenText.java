package vn.tonghop.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Letters that were broken on their way between programs. Where the way back is exact they are mended: UTF-8 that was read as
 * windows-1252, entities of HTML, VIQR (RFC 1456), the Icelandic Ð for Đ. What is lost is told, and never guessed.
 */
public final class BrokenText {
    /** Stands for the character 0, which no database takes; the spool puts it there. */
    private static final char NUL = '\u2400';

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,8}));");
    private static final Map<String, String> NAMED = named();

    /** A question mark in the place of a letter: within a word, or at its beginning. */
    private static final Pattern LOST = Pattern.compile("\\p{L}\\?+\\p{L}|(?:^|[\\s(\\-–])\\?+\\p{L}");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\u00D0\\u00F0]+");
    private static final Pattern ABBREVIATION = Pattern.compile("[\\p{Lu}Đ]{1,6}");

    /** A vowel with the mark that gives it its shape, or a {@code d} twice; a tone may follow. */
    private static final Pattern VIQR_WORD = Pattern.compile("[A-Za-z^(+'`?~.]+");

    private static final Pattern VIQR_LETTER =
            Pattern.compile("([AaEeOo]\\^|[Aa]\\(|[OoUu]\\+|[AaEeIiOoUuYy])(['`?~.])?");
    private static final String VIQR_TONES = "'`?~.";
    private static final String TONES = "\u0301\u0300\u0309\u0303\u0323";
    private static final Pattern STOPS = Pattern.compile(".*[?.]");
    private static final int FEW = 2;

    private BrokenText() {}

    /**
     * A text whose letters were mended.
     *
     * @param text as it was before it was broken
     * @param how what had happened, the same in both languages
     */
    public record Mended(String text, String how) {}

    /** A first look, made for every text of a file: whether {@link #mended} may have something to do. */
    public static boolean mayBeMended(String text) {
        return text.indexOf('&') >= 0
                || text.indexOf('Ð') >= 0
                || text.indexOf('^') > 0
                || text.indexOf('ð') >= 0
                || text.indexOf('Ɖ') >= 0
                || text.indexOf('\0') >= 0;
    }

    /** The text mended; empty where nothing is to be mended, or not with certainty. */
    public static Optional<Mended> mended(String text) {
        Optional<Mended> mended = Optional.empty();
        if (text.indexOf(NUL) >= 0 && text.codePoints().anyMatch(Character::isLetter)) {
            mended = Optional.of(new Mended(text.replace(NUL, ' '), "NUL"));
        }
        String whole = mended.map(Mended::text).orElse(text);
        return ofUtf8(whole)
                .or(() -> ofEntities(whole))
                .or(() -> ofViqr(whole))
                .or(() -> ofEth(whole))
                .or(() -> Optional.of(whole).filter(one -> !one.equals(text)).map(one -> new Mended(one, "NUL")));
    }

    /**
     * Whether letters of a text are lost, or stand for what nobody knows: question marks within words, the sign of a letter that could
     * not be read, control characters.
     */
    public static boolean isBroken(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= ' ' && c < '\u007F') || (c >= '\u00A0' && c < NUL)) {
                continue;
            }
            boolean control = (c < ' ' && c != '\t' && c != '\n' && c != '\r') || (c >= '\u007F' && c <= '\u009F');
            if (control || c == '\uFFFD' || c == NUL || c == '\uFFFE' || c == '\uFFFF' || isLone(text, i)) {
                return true;
            }
        }
        return text.indexOf('?') >= 0
                && text.indexOf('@') < 0
                && !text.contains("://")
                && LOST.matcher(text).find();
    }

    private static boolean isLone(String text, int at) {
        char c = text.charAt(at);
        return Character.isHighSurrogate(c)
                ? at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1))
                : Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }

    /**
     * UTF-8 whose bytes were read as windows-1252, once or twice; all of it must be such. Bytes that windows-1252 does not have may have
     * been any of five.
     */
    public static Optional<Mended> ofUtf8(String text) {
        Optional<String> once = readAsUtf8(text);
        return once.map(one -> readAsUtf8(one).orElse(one)).map(one -> new Mended(one, "UTF-8 × 2"));
    }

    private static Optional<String> readAsUtf8(String text) {
        if (text.chars().noneMatch(c -> (c >= 'Ã' && c <= 'Æ') || (c >= 'á' && c <= 'ã') || c == 'Â')) {
            return Optional.empty();
        }
        CharsetEncoder encoder = WINDOWS.newEncoder();
        ByteBuffer bytes = ByteBuffer.allocate(text.length() + 1);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80 || (c > 0x9F && c <= 0xFF)) {
                // A no-break space is the end of à; programs make a plain one of it.
                boolean lost = c == ' ' && i > 0 && text.charAt(i - 1) == 'Ã';
                bytes.put(lost ? (byte) 0xA0 : (byte) c);
            } else if (encoder.canEncode(c)) {
                try {
                    bytes.put(encoder.encode(CharBuffer.wrap(new char[] {c})).get());
                } catch (CharacterCodingException e) {
                    return Optional.empty();
                }
            } else {
                return Optional.empty();
            }
        }
        try {
            String read =
                    StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
            return read.length() < text.length() ? Optional.of(read) : Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Optional<Mended> ofEntities(String text) {
        String once = withoutEntities(text);
        String twice = withoutEntities(once);
        return twice.equals(text) ? Optional.empty() : Optional.of(new Mended(twice, "HTML"));
    }

    private static String withoutEntities(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        return ENTITY.matcher(text)
                .replaceAll(
                        entity -> Matcher.quoteReplacement(character(entity.group(1), entity.group(2), entity.group(3))
                                .orElse(entity.group())));
    }

    private static Optional<String> character(
            @Nullable String decimal, @Nullable String hexadecimal, @Nullable String name) {
        if (name != null) {
            return Optional.ofNullable(NAMED.get(name));
        }
        int number =
                decimal != null ? Integer.parseInt(decimal) : Integer.parseInt(Objects.requireNonNull(hexadecimal), 16);
        boolean known = number >= ' ' && Character.isDefined(number) && (number < 0xD800 || number > 0xDFFF);
        return known ? Optional.of(Character.toString(number)) : Optional.empty();
    }

    private static Map<String, String> named() {
        Map<String, String> named = new HashMap<>(Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'"));
        named.putAll(Map.of("nbsp", "\u00A0", "ndash", "–", "mdash", "—", "hellip", "…", "ETH", "Đ", "eth", "đ"));
        named.putAll(Map.of("lsquo", "‘", "rsquo", "’", "ldquo", "“", "rdquo", "”", "laquo", "«", "raquo", "»"));
        Map<String, String> marks =
                Map.of("grave", "\u0300", "acute", "\u0301", "circ", "\u0302", "tilde", "\u0303", "uml", "\u0308");
        for (String letter : "A E I O U Y N a e i o u y n".split(" ", -1)) {
            marks.forEach((mark, combining) -> named.put(letter + mark, VietnameseText.composed(letter + combining)));
        }
        return Map.copyOf(named);
    }

    /** VIQR is ASCII; that it is, two words at least must prove, which are syllables read so and hold its signs of shape. */
    private static Optional<Mended> ofViqr(String text) {
        if (text.indexOf('^') <= 0 || text.chars().anyMatch(c -> c > '~')) {
            return Optional.empty();
        }
        StringBuilder out = new StringBuilder();
        Matcher word = VIQR_WORD.matcher(text);
        int done = 0;
        int proven = 0;
        while (word.find()) {
            String read = viqr(word.group());
            boolean changed = !read.equals(word.group());
            if (changed && !Syllables.isOne(read)) {
                read = toneMoved(read).orElse(read);
            }
            if (changed && !Syllables.isOne(read)) {
                // A full stop or a question mark at the end of a sentence is no tone.
                String bare = word.group().substring(0, word.group().length() - 1);
                read = viqr(bare);
                if (!Syllables.isOne(read) || !STOPS.matcher(word.group()).matches()) {
                    return Optional.empty();
                }
                read += word.group().substring(bare.length());
            }
            proven += changed && word.group().matches(".*[\\^(+].*") ? 1 : 0;
            out.append(text, done, word.start()).append(read);
            done = word.end();
        }
        return proven >= FEW
                ? Optional.of(new Mended(out.append(text.substring(done)).toString(), "VIQR"))
                : Optional.empty();
    }

    /** {@code ngheo`}: a tone typed behind its word stands on the one vowel that makes it a syllable. */
    private static Optional<String> toneMoved(String read) {
        String apart = Normalizer.normalize(read, Normalizer.Form.NFD);
        int tone = apart.length() - 1;
        if (TONES.indexOf(apart.charAt(tone)) < 0) {
            return Optional.empty();
        }
        List<String> syllables = IntStream.range(1, tone)
                .mapToObj(at -> apart.substring(0, at) + apart.charAt(tone) + apart.substring(at, tone))
                .map(VietnameseText::composed)
                .filter(Syllables::isOne)
                .distinct()
                .toList();
        return syllables.size() == 1 ? Optional.of(syllables.get(0)) : Optional.empty();
    }

    private static String viqr(String word) {
        String letters = word.replace("DD", "Đ").replace("Dd", "Đ").replace("dd", "đ");
        String read = VIQR_LETTER.matcher(letters).replaceAll(letter -> {
            String shape = letter.group(1).length() == 1
                    ? ""
                    : switch (letter.group(1).charAt(1)) {
                        case '^' -> "\u0302";
                        case '(' -> "\u0306";
                        default -> "\u031B";
                    };
            String tone =
                    letter.group(2) == null ? "" : String.valueOf(TONES.charAt(VIQR_TONES.indexOf(letter.group(2))));
            return letter.group(1).charAt(0) + shape + tone;
        });
        return VietnameseText.composed(read);
    }

    /** Programs that do not know Đ write the Icelandic letter, which looks the same. */
    private static Optional<Mended> ofEth(String text) {
        if (text.indexOf('Ð') < 0 && text.indexOf('ð') < 0 && text.indexOf('Ɖ') < 0) {
            return Optional.empty();
        }
        String read = WORD.matcher(text).replaceAll(word -> {
            String vietnamese = word.group().replace('Ð', 'Đ').replace('Ɖ', 'Đ').replace('ð', 'đ');
            boolean meant = Syllables.isOne(vietnamese)
                    || ABBREVIATION.matcher(vietnamese).matches()
                    || vietnamese.charAt(0) == 'Đ';
            return meant ? vietnamese : word.group();
        });
        return read.equals(text) ? Optional.empty() : Optional.of(new Mended(read, "Ð"));
    }
}
