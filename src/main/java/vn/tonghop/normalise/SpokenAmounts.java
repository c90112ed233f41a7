package vn.tonghop.normalise;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.text.VietnameseText;

/** Amounts as people say them, spelled out: {@code 2tr5} is {@code 2 triệu 500 nghìn}, {@code 2 tỷ rưỡi} {@code 2 tỷ 500 triệu}. */
final class SpokenAmounts {
    /** One digit, or three, of the next smaller unit; of two digits it is not clear whether a zero is missing. */
    private static final Pattern SPOKEN = Pattern.compile(
            "(?iu)(\\d+)\\s*(tỷ|tỉ|triệu|trieu|tr|nghìn|ngàn|nghin|ngan)\\.?\\s*(\\d|\\d{3}|rưỡi|ruoi)(?:\\s*(đồng|dong|đ|vnđ|vnd))?");

    private static final Map<String, String> NEXT =
            Map.of("ty", "triệu", "ti", "triệu", "trieu", "nghìn", "tr", "nghìn", "nghin", "đồng", "ngan", "đồng");
    /** {@code 1.250.000,-}: nothing behind the comma, as on receipts. */
    private static final Pattern ROUND = Pattern.compile("(\\d[\\d.]*)\\s*(?:,-{1,2}|\\.-|/-)");

    private static final int HUNDREDS = 3;

    private SpokenAmounts() {}

    /** The text with every unit written; the same where nothing is left unsaid. */
    static String spelled(String text) {
        Matcher round = ROUND.matcher(text);
        if (round.matches()) {
            return round.group(1);
        }
        Matcher spoken = SPOKEN.matcher(text);
        // With đồng behind them three digits are what they say: 2 triệu 500 đồng is no 2,5 triệu.
        boolean whole =
                spoken.matches() && spoken.group(4) != null && spoken.group(3).length() == HUNDREDS;
        if (!spoken.matches() || whole) {
            return text;
        }
        String next = NEXT.getOrDefault(VietnameseText.fold(spoken.group(2)), "");
        String rest = spoken.group(3);
        String hundreds = rest.length() == 1 ? rest + "00" : rest.length() == 3 ? rest : "500";
        String currency = spoken.group(4) == null || next.equals("đồng") ? "" : " " + spoken.group(4);
        return spoken.group(1) + " " + spoken.group(2) + " " + hundreds + " " + next + currency;
    }
}
