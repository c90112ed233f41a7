package vn.tonghop.normalise;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.text.VietnameseText;

/**
 * A text that may be a date, taken apart, without the weekday and the clock beside the day.
 *
 * @param parts runs of digits, words without diacritics, single signs, a dash of any kind {@code -}; no white space
 * @param weekday the day of the week that it names
 */
record DateParts(List<String> parts, Optional<DayOfWeek> weekday) {
    private static final Set<String> HALVES_OF_DAYS = Set.of("sa", "ch", "am", "pm");
    private static final List<String> DAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    private static final int SHORT = 3;
    private static final int LAST_NUMBERED = 7;

    /** Takes a text apart. */
    static DateParts of(String text) {
        List<String> parts = withoutClock(all(text));
        Optional<DayOfWeek> weekday = weekdayOf(parts);
        return new DateParts(weekday.isPresent() ? behindWeekday(parts) : parts, weekday);
    }

    /** Whether a part is a run of digits. */
    static boolean isNumber(String part) {
        return !part.isEmpty() && isDigit(part.charAt(0));
    }

    /** Which of some names a word is, whole or its first letters, counted from one; 0 for none. */
    static int indexOf(List<String> names, String word) {
        for (int i = 0; word.length() >= SHORT && i < names.size(); i++) {
            String name = names.get(i);
            if (name.startsWith(word) && (word.length() <= SHORT + 1 || word.length() == name.length())) {
                return i + 1;
            }
        }
        return 0;
    }

    /** The part at a place; empty where there is none. */
    String at(int place) {
        return at(parts, place);
    }

    private static String at(List<String> parts, int place) {
        return place >= 0 && place < parts.size() ? parts.get(place) : "";
    }

    private static List<String> all(String text) {
        List<String> parts = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int from = at;
            char c = text.charAt(at++);
            if (isDigit(c)) {
                while (at < text.length() && isDigit(text.charAt(at))) {
                    at++;
                }
                parts.add(text.substring(from, at));
            } else if (Character.isLetter(c)) {
                while (at < text.length() && isOfWord(text.charAt(at))) {
                    at++;
                }
                parts.add(VietnameseText.fold(text.substring(from, at)));
            } else if (!Character.isWhitespace(c)) {
                parts.add(VietnameseText.DASHES.indexOf(c) < 0 ? String.valueOf(c) : "-");
            }
        }
        return parts;
    }

    private static boolean isOfWord(char c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The clock stands before or behind the day, there often behind a {@code T}. */
    private static List<String> withoutClock(List<String> parts) {
        int colon = parts.indexOf(":");
        if (colon < 1 || !isNumber(parts.get(colon - 1))) {
            return parts;
        }
        int to = colon;
        while (isNumber(at(parts, to + 1))
                && (at(parts, to).equals(":") || (at(parts, to).equals(".") && to > colon))) {
            to += 2;
        }
        to += HALVES_OF_DAYS.contains(at(parts, to)) ? 1 : 0;
        int from = at(parts, colon - 2).equals("t") ? colon - 2 : colon - 1;
        if (from == 0) {
            return parts.subList(to, parts.size());
        }
        return to == parts.size() ? parts.subList(0, from) : parts;
    }

    private static Optional<DayOfWeek> weekdayOf(List<String> parts) {
        String next = at(parts, 1);
        int day = switch (at(parts, 0)) {
            case "thu" -> (isNumber(next) ? numbered(next) : spoken(next)) - 1;
            case "chu" -> next.equals("nhat") ? DayOfWeek.SUNDAY.getValue() : 0;
            case "cn" -> DayOfWeek.SUNDAY.getValue();
            default -> indexOf(DAYS, at(parts, 0));
        };
        return day > 0 && day <= DayOfWeek.SUNDAY.getValue() ? Optional.of(DayOfWeek.of(day)) : Optional.empty();
    }

    /** {@code Thứ 2} is Monday. */
    private static int numbered(String digits) {
        return digits.length() == 1 && Integer.parseInt(digits) <= LAST_NUMBERED ? Integer.parseInt(digits) : 0;
    }

    private static int spoken(String word) {
        return NumberWords.read(word)
                .map(BigDecimal::intValue)
                .filter(number -> number <= LAST_NUMBERED)
                .orElse(0);
    }

    private static List<String> behindWeekday(List<String> parts) {
        int words = Set.of("thu", "chu").contains(parts.get(0)) ? 2 : 1;
        return parts.subList(at(parts, words).equals(",") ? words + 1 : words, parts.size());
    }
}
