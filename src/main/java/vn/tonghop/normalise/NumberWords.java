package vn.tonghop.normalise;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.text.VietnameseText;

/** Whole numbers in Vietnamese words, as they stand behind an amount: {@code một triệu hai trăm năm mươi nghìn}. */
final class NumberWords {
    /** {@code 1.250.000 đồng (Bằng chữ: Một triệu hai trăm năm mươi nghìn đồng chẵn)}: at least two words, none of them of digits. */
    private static final Pattern BESIDE = Pattern.compile(
            "(?iu)(.*\\d[^\\d()]*?)\\s*(?:[;,]?\\s*(?:\\(\\s*)?(?:viết\\s+)?bằng\\s+chữ\\s*[:：]?|\\()\\s*(\\p{L}+(?:[ ,]+\\p{L}+)+)[.,!]?\\s*\\)?\\.?");

    private static final Pattern ENDING =
            Pattern.compile("\\s*(?:(?:viet nam )?dong(?: viet nam)?|vnd|do la(?: my)?|usd|euro?)?(?: chan)?$");
    private static final Map<String, Integer> DIGITS = Map.ofEntries(
            Map.entry("khong", 0),
            Map.entry("mot", 1),
            Map.entry("hai", 2),
            Map.entry("ba", 3),
            Map.entry("bon", 4),
            Map.entry("tu", 4),
            Map.entry("nam", 5),
            Map.entry("lam", 5),
            Map.entry("nham", 5),
            Map.entry("sau", 6),
            Map.entry("bay", 7),
            Map.entry("tam", 8),
            Map.entry("chin", 9));
    private static final Map<String, Integer> THOUSANDS =
            Map.of("nghin", 1_000, "ngan", 1_000, "trieu", 1_000_000, "ty", 1_000_000_000, "ti", 1_000_000_000);

    private static final int TEN = 10;
    private static final int HUNDRED = 100;

    private NumberWords() {}

    /**
     * An amount with the same in words behind it.
     *
     * @param amount without them
     * @param words what they say
     */
    record Beside(String amount, BigDecimal words) {}

    /** The amount and the number in words behind it; empty where there are none, or none that are understood. */
    static Optional<Beside> beside(String text) {
        if (text.indexOf('(') < 0 && !text.toLowerCase(Locale.ROOT).contains("chữ")) {
            return Optional.empty();
        }
        Matcher m = BESIDE.matcher(text);
        return m.matches() ? read(m.group(2)).map(words -> new Beside(m.group(1).strip(), words)) : Optional.empty();
    }

    /** The number that words say; empty where any of them is no number word. */
    static Optional<BigDecimal> read(String text) {
        String words = ENDING.matcher(VietnameseText.fold(text)).replaceFirst("");
        BigDecimal sum = BigDecimal.ZERO;
        long smallest = Long.MAX_VALUE;
        int below = 0;
        int digit = -1;
        for (String word : words.split(" ", -1)) {
            OptionalInt one = digit(word);
            if (one.isPresent()) {
                if (digit >= 0) {
                    return Optional.empty();
                }
                digit = one.getAsInt();
            } else if (word.equals("tram") && digit >= 0 && below == 0) {
                below = digit * HUNDRED;
                digit = -1;
            } else if (word.equals("muoi")) {
                below += digit < 0 ? TEN : digit * TEN;
                digit = -1;
            } else if (THOUSANDS.containsKey(word)) {
                int unit = THOUSANDS.getOrDefault(word, 1);
                int group = below + Math.max(digit, 0);
                if (unit >= smallest || group == 0) {
                    return Optional.empty();
                }
                sum = sum.add(BigDecimal.valueOf(group).multiply(BigDecimal.valueOf(unit)));
                smallest = unit;
                below = 0;
                digit = -1;
            } else if (!word.equals("linh") && !word.equals("le")) {
                return Optional.empty();
            }
        }
        BigDecimal whole = sum.add(BigDecimal.valueOf(below + (long) Math.max(digit, 0)));
        return whole.signum() > 0 ? Optional.of(whole) : Optional.empty();
    }

    private static OptionalInt digit(String word) {
        Integer digit = DIGITS.get(word);
        return digit == null ? OptionalInt.empty() : OptionalInt.of(digit);
    }
}
