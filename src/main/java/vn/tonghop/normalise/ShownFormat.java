package vn.tonghop.normalise;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a number format shows (ECMA-376 part 1, 18.8.31): of a number its digits with the words and zeros around them, of a date how
 * exactly it is told. Grouping is left out, since it depends on the reader's language. Made once a format.
 */
final class ShownFormat {
    /** How exactly a format shows a day. */
    enum Precision {
        /** Day, month and year. */
        DAY,
        /** Month and year. */
        MONTH,
        /** The year alone. */
        YEAR,
        /** No day of a year, such as a time, or a day and a month. */
        NONE
    }

    private static final int REMEMBERED = 4096;
    private static final Map<String, ShownFormat> KNOWN = new ConcurrentHashMap<>();

    /** Digits with grouping and decimals, signs, brackets and room around them: rounding is all that they do. */
    private static final Pattern HONEST =
            Pattern.compile("(?:\\[(?:Red|Black|Blue|\\$-[0-9A-Fa-f]+)\\])?[-+() ]*(?:#,##|#)?0(?:\\.[0#]+)?[-+() ]*");

    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"?|\\\\.|[_*].|\\[[^\\]]*\\]");
    /** As wide as a sign, or filled with it; and what stands in square brackets. */
    private static final Pattern ROOM = Pattern.compile("[_*].|\\[[^\\]]*\\]");

    private static final Pattern CONDITION = Pattern.compile("\\[(<=|>=|<>|!=|=|<|>)(-?\\d+(?:\\.\\d+)?)\\]");
    private static final Pattern CURRENCY = Pattern.compile("\\[\\$([^\\]-]*)(?:-[^\\]]*)?\\]");
    private static final String GENERAL = "General";
    private static final String PLACES = "0#?";
    /** Of times and dates, and of powers of ten: no such format shows the digits of a number. */
    private static final String OF_OTHERS = "ymdhsYMDHSEe@/";

    private final boolean honest;
    private final boolean percent;
    private final boolean scales;
    private final boolean namesMoney;
    private final String words;
    private final String wordsBehind;
    private final Precision precision;
    private final List<Section> sections;

    private ShownFormat(String code) {
        List<String> parts = split(code);
        this.honest = code.equalsIgnoreCase(GENERAL)
                || parts.stream().limit(2).allMatch(part -> HONEST.matcher(part).matches());
        this.percent = ROOM.matcher(code).replaceAll("").indexOf('%') >= 0;
        this.scales = NumberFormats.scales(code);
        this.namesMoney = NumberFormats.namesMoney(code);
        this.words = NumberFormats.words(code);
        this.wordsBehind = NumberFormats.wordsBehind(code);
        this.precision = precision(parts.get(0));
        this.sections = parts.stream().map(Section::new).toList();
    }

    /** The format of a code. */
    static ShownFormat of(String code) {
        ShownFormat known = KNOWN.get(code);
        if (known == null) {
            known = new ShownFormat(code);
            if (KNOWN.size() > REMEMBERED) {
                KNOWN.clear();
            }
            KNOWN.put(code, known);
        }
        return known;
    }

    /** Whether it shows shares of a hundred, be it that it makes them or only says so, of all numbers or of some. */
    boolean isPercent() {
        return percent;
    }

    /** Whether what it shows is not what is stored: {@code #,##0,} shows thousands. */
    boolean scales() {
        return scales;
    }

    /** Whether it shows a sign of money, known or not. */
    boolean namesMoney() {
        return namesMoney;
    }

    /** Its words, such as {@code USD} of {@code #,##0 "USD"}; empty where it has none. */
    String words() {
        return words;
    }

    /** The words that it writes behind the digits as if typed there; empty where it has none, or shows the digits scaled. */
    String wordsBehind() {
        return wordsBehind;
    }

    /** How exactly it shows days. */
    Precision precision() {
        return precision;
    }

    /**
     * The digits and words that it shows of a number, where they are more than the number: {@code HV-0012}; empty where they are the
     * number, rounded or grouped, or cannot be told.
     */
    Optional<String> codeOf(BigDecimal value) {
        if (honest) {
            return Optional.empty();
        }
        return section(value)
                .filter(Section::isTold)
                .map(section -> section.show(value, sections.size() == 1))
                .map(String::strip)
                .filter(shown -> !shown.isEmpty() && !isSame(shown, value));
    }

    /** What it shows of a number where that is another one, other than by rounding, grouping, or a dash or nothing for 0. */
    Optional<String> otherThan(BigDecimal value) {
        if (honest || percent || scales) {
            return Optional.empty();
        }
        Optional<Section> section = section(value);
        if (section.isEmpty() || section.get().isElapsed()) {
            return Optional.of("");
        }
        if (!section.get().isTold()) {
            return Optional.empty();
        }
        String shown = section.get().show(value, sections.size() == 1).strip();
        String digits = digits(shown);
        if (digits.isEmpty() && value.signum() == 0) {
            return Optional.empty();
        }
        String stored = digits(value.abs()
                .setScale(section.get().decimals(), RoundingMode.HALF_UP)
                .toPlainString());
        return digits.equals(stored) ? Optional.empty() : Optional.of(shown);
    }

    private Optional<String> shown(BigDecimal value) {
        return section(value)
                .filter(Section::isTold)
                .map(section -> section.show(value, sections.size() == 1).strip());
    }

    /** What it shows of a number where that is another one, by rounding, a scale or a share, too. */
    Optional<String> unlike(BigDecimal value) {
        boolean rounded = section(value)
                .filter(section -> section.isTold() && value.scale() > section.decimals())
                .isPresent();
        return rounded || percent || scales || otherThan(value).isPresent() ? shown(value) : Optional.empty();
    }

    /** The digits of a text, without zeros before them. */
    private static String digits(String text) {
        String digits = text.codePoints()
                .filter(c -> c >= '0' && c <= '9')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        int from = 0;
        while (from + 1 < digits.length() && digits.charAt(from) == '0') {
            from++;
        }
        return digits.substring(from);
    }

    /** Whether nothing but the digits of the number itself is shown. */
    private static boolean isSame(String shown, BigDecimal value) {
        try {
            return new BigDecimal(shown).compareTo(value) == 0
                    && !shown.startsWith("0") == !value.toPlainString().startsWith("0");
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private Optional<Section> section(BigDecimal value) {
        if (sections.stream().anyMatch(section -> section.condition.isPresent())) {
            return sections.stream().filter(section -> section.holds(value)).findFirst();
        }
        int sign = value.signum();
        int wanted = sign < 0 && sections.size() > 1 ? 1 : sign == 0 && sections.size() > 2 ? 2 : 0;
        return Optional.of(sections.get(wanted));
    }

    private static List<String> split(String code) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '\\' && !quoted && i + 1 < code.length()) {
                part.append(c).append(code.charAt(++i));
            } else if (c == ';' && !quoted) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                quoted ^= c == '"';
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    private static Precision precision(String section) {
        String bare = LITERALS.matcher(section).replaceAll("").toLowerCase(Locale.ROOT);
        String days = bare.replaceAll("am/pm|a/p", "").replaceAll("d{3,}", "");
        boolean month = days.replaceAll("h+[^a-z]*m+|m+[^a-z]*s+", "").indexOf('m') >= 0;
        boolean year = days.indexOf('y') >= 0 || days.indexOf('e') >= 0;
        if (days.chars().noneMatch(c -> "ymdhse".indexOf(c) >= 0) || days.contains("general")) {
            return Precision.DAY;
        }
        if (!year) {
            return Precision.NONE;
        }
        return days.indexOf('d') >= 0 ? Precision.DAY : month ? Precision.MONTH : Precision.YEAR;
    }

    /** One of the parts of a format, each for some numbers. Changes while its code is read, and never afterwards. */
    private static final class Section {
        private static final int DIGITS_OF_A_THOUSAND = 3;

        private final Optional<Condition> condition;
        private final List<Token> tokens = new ArrayList<>();
        private boolean told = true;
        private boolean elapsed;
        private int whole;
        private int decimals;
        private boolean shares;
        private int thousands;

        private record Token(char place, String literal) {}

        private record Condition(String sign, BigDecimal bound) {
            boolean holds(BigDecimal value) {
                int order = value.compareTo(bound);
                return switch (sign) {
                    case "<" -> order < 0;
                    case "<=" -> order <= 0;
                    case ">" -> order > 0;
                    case ">=" -> order >= 0;
                    case "=" -> order == 0;
                    default -> order != 0;
                };
            }
        }

        Section(String code) {
            Matcher matcher = CONDITION.matcher(code);
            this.condition = matcher.find()
                    ? Optional.of(new Condition(matcher.group(1), new BigDecimal(matcher.group(2))))
                    : Optional.empty();
            String rest = matcher.replaceAll("");
            if (rest.toLowerCase(Locale.ROOT).contains("general")) {
                told = false;
                return;
            }
            read(rest);
        }

        private void read(String code) {
            boolean fraction = false;
            for (int i = 0; i < code.length(); i++) {
                char c = code.charAt(i);
                if (PLACES.indexOf(c) >= 0) {
                    thousands = 0;
                    tokens.add(new Token(fraction ? '.' : c, String.valueOf(c)));
                    decimals += fraction ? 1 : 0;
                    whole += fraction ? 0 : 1;
                } else if (c == '.') {
                    fraction = true;
                } else if (c == '"') {
                    int end = code.indexOf('"', i + 1);
                    end = end < 0 ? code.length() : end;
                    tokens.add(new Token(' ', code.substring(i + 1, end)));
                    i = end;
                } else if (c == '\\' && i + 1 < code.length()) {
                    tokens.add(new Token(' ', String.valueOf(code.charAt(++i))));
                } else if (c == '_' || c == '*') {
                    i++;
                } else if (c == '[') {
                    i = readBracket(code, i);
                } else if (OF_OTHERS.indexOf(c) >= 0) {
                    told = false;
                } else if (c == ',') {
                    // Behind the last place a comma leaves out three digits, before it it groups.
                    thousands++;
                } else {
                    shares |= c == '%';
                    tokens.add(new Token(' ', String.valueOf(c)));
                }
            }
        }

        private int readBracket(String code, int from) {
            int end = code.indexOf(']', from);
            if (end < 0) {
                told = false;
                return code.length();
            }
            String bracket = code.substring(from, end + 1);
            Matcher currency = CURRENCY.matcher(bracket);
            if (currency.matches()) {
                tokens.add(new Token(' ', currency.group(1)));
            }
            elapsed |= bracket.matches("(?i)\\[(?:h+|m+|s+)\\]");
            told &= !elapsed;
            return end;
        }

        boolean holds(BigDecimal value) {
            return condition.map(one -> one.holds(value)).orElse(true);
        }

        /** Whether it can be told what it shows. */
        boolean isTold() {
            return told;
        }

        /** Whether it shows hours, which no number of things is. */
        boolean isElapsed() {
            return elapsed;
        }

        int decimals() {
            return decimals;
        }

        /** @param signed whether the sign of a number below 0 is shown, which a section for such leaves to its words */
        String show(BigDecimal value, boolean signed) {
            BigDecimal shown =
                    value.movePointLeft(thousands * DIGITS_OF_A_THOUSAND).movePointRight(shares ? 2 : 0);
            String plain = shown.abs().setScale(decimals, RoundingMode.HALF_UP).toPlainString();
            int point = plain.indexOf('.');
            String integer = point < 0 ? plain : plain.substring(0, point);
            String rest = point < 0 ? "" : plain.substring(point + 1);
            integer = integer.equals("0") ? "" : integer;
            StringBuilder out = new StringBuilder(value.signum() < 0 && signed ? "-" : "");
            int place = 0;
            int taken = 0;
            int decimal = 0;
            for (Token token : tokens) {
                if (token.place == ' ') {
                    out.append(token.literal);
                } else if (token.place == '.') {
                    out.append(decimal == 0 ? "." : "").append(rest.charAt(decimal++));
                } else {
                    place++;
                    int left = whole - place;
                    int until = Math.max(0, integer.length() - left);
                    if (until > taken) {
                        out.append(integer, taken, until);
                        taken = until;
                    } else if (token.place == '0') {
                        out.append('0');
                    }
                }
            }
            return out.toString();
        }
    }
}
