package vn.tonghop.recognise;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.reference.Reference;
import vn.tonghop.text.VietnameseText;

/** Reads units of measure for amounts: {@code triệu đồng}, {@code nghìn USD}, {@code 1.000 đ}. */
public final class UnitWords {
    /** By their letters with diacritics: {@code ngàn} is a thousand, {@code ngân} is the end of {@code giải ngân}. */
    private static final Map<String, BigDecimal> SCALES = new HashMap<>();

    /** Words that are scales only where nothing stands before them: {@code giai ngan}, {@code cong ty}. */
    private static final Set<String> AMBIGUOUS = Set.of("ngan", "ty", "ti", "tr", "k", "mil");

    /** What a head's last word alone may mean: {@code thực tế} is no tệ, and {@code giúp đỡ} no đô. */
    private static final Set<String> CURRENCY_ALONE = Set.of("đồng", "vnd", "vnđ", "usd", "eur", "euro", "đ", "$", "€");

    private static final String DONG = "dong";
    /** With a {@code đồng} behind them these are other words: {@code hợp đồng}, {@code cộng đồng}, {@code hội đồng}. */
    private static final Set<String> BEFORE_DONG = Set.of("hop", "cong", "hoi");

    static {
        scale("100", "trăm", "hundred", "hundreds");
        scale("10000", "vạn");
        scale("1000", "nghìn", "ngàn", "nghin", "ngan", "k", "thousand", "thousands", "1000");
        scale("1000000", "triệu", "trieu", "tr", "million", "millions", "mil", "mn", "1000000");
        scale("1000000000", "tỷ", "tỉ", "ty", "ti", "billion", "billions", "bn", "1000000000");
    }

    /** Scales and currencies written without a space between them: {@code trđ}, {@code Triệuđồng}, {@code 1000đ}. */
    private static final Map<String, String> JOINED = new HashMap<>();

    static {
        for (String scale : List.of("nghin", "trieu", "tr", "ty", "1000", "1000000")) {
            for (String currency : List.of("d", "dong", "vnd", "usd")) {
                JOINED.put(scale + currency, scale + " " + currency);
            }
        }
    }

    private static final Set<String> COUNTED = Set.of(
            "nguoi",
            "hoi vien",
            "hoi",
            "chi hoi",
            "to chuc",
            "du an",
            "ho",
            "suat",
            "nam",
            "thang",
            "luot nguoi",
            "dvt");
    /** {@code ĐVT: triệu đồng}, {@code Đơn vị tiền tệ USD}, {@code Số tiền tính bằng USD}. */
    private static final Pattern LINE = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:đvt|dvt|đv|đơn\\s*vị|don\\s*vi|đồng\\s*tiền|dong\\s*tien|loại\\s*tiền|loai\\s*tien|tiền\\s*tệ|tien\\s*te"
                    + "|tính\\s*(?:bằng|theo)|tinh\\s*(?:bang|theo)|units?|currency)"
                    + "(?:\\s*(?:tính|tinh|tiền\\s*tệ|tien\\s*te|tiền|tien|of\\s*measure|bằng|là)(?!\\p{L}))*\\s*[:：;=(]?\\s*([^)]*)");

    /** A unit has no more words: {@code trăm triệu đồng Việt Nam}. */
    private static final int MOST_WORDS = 5;

    private static final Pattern BRACKETS = Pattern.compile("[(\\[]([^)\\]]*)[)\\]]");

    private static final Pattern CODE = Pattern.compile("(?<!\\p{L})(?:USD|EUR|VND|VNĐ)(?!\\p{L})");

    private static final Pattern AT_END = Pattern.compile(".*\\p{L}.*[(\\[]([^()\\[\\]]*)[)\\]]\\s*\\.?\\s*");

    private final Reference reference;

    /** Words of currencies come from the reference data. */
    public UnitWords(Reference reference) {
        this.reference = reference;
    }

    private static void scale(String factor, String... words) {
        for (String word : words) {
            SCALES.put(word, new BigDecimal(factor));
        }
    }

    /** The unit that a text is, and nothing else; empty where it holds any other word. */
    public Optional<AmountUnit> parse(String text) {
        String bare = text.strip().replaceAll("^[.,;:]+|[.,;:]+$", "");
        Optional<String> symbol = reference.currencies().code(bare);
        if (symbol.isPresent()) {
            return Optional.of(new AmountUnit(BigDecimal.ONE, symbol.get()));
        }
        String words = words(bare);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal factor = BigDecimal.ONE;
        while (!words.isEmpty()) {
            String word = firstWord(words);
            BigDecimal scale = SCALES.get(word);
            if (scale == null) {
                break;
            }
            factor = factor.multiply(scale);
            words = words.substring(word.length()).strip();
        }
        String last = words.substring(words.lastIndexOf(' ') + 1);
        boolean word = SCALES.containsKey(last) && !AMBIGUOUS.contains(last) && Character.isLetter(last.charAt(0));
        if (word && factor.compareTo(BigDecimal.ONE) == 0) {
            // {@code USD thousand}: in English the currency may go first.
            factor = SCALES.getOrDefault(last, factor);
            words = words.substring(0, words.length() - last.length()).strip();
        }
        if (words.isEmpty()) {
            return Optional.of(new AmountUnit(factor, ""));
        }
        BigDecimal found = factor;
        return currency(VietnameseText.fold(words)).map(currency -> new AmountUnit(found, currency));
    }

    /** The scale before any words, {@code nghìn người} included, with the currency where they name one. */
    public AmountUnit scaled(String text) {
        return parse(text).orElseGet(() -> {
            String words = words(text);
            BigDecimal scale = SCALES.get(firstWord(words));
            return scale == null || AMBIGUOUS.contains(firstWord(words)) ? AmountUnit.NONE : new AmountUnit(scale, "");
        });
    }

    /** Lower case, diacritics kept, one space between words, abbreviations written out. */
    private static String words(String text) {
        String lower = VietnameseText.clean(text)
                .toLowerCase(Locale.ROOT)
                .replaceAll("(?<=\\d)[.,](?=000)", "")
                .replaceFirst("^[x×]\\s*(?=10)", "");
        String joined = JOINED.get(VietnameseText.fold(lower).replace(" ", ""));
        return joined != null
                ? joined
                : lower.replaceAll("[^\\p{L}\\d$€£¥]+", " ").strip();
    }

    private static String firstWord(String words) {
        int end = words.indexOf(' ');
        return end < 0 ? words : words.substring(0, end);
    }

    private Optional<String> currency(String folded) {
        return switch (folded) {
            case "d", "dong", "vnd", "dong viet nam", "vn dong", "vietnam dong", "viet nam dong" -> Optional.of("VND");
            default -> reference.currencies().code(folded);
        };
    }

    /** Whether a text is the code of a currency. */
    boolean isCurrency(String code) {
        return reference.currencies().code(code).isPresent();
    }

    /**
     * A unit among other words.
     *
     * @param unit which
     * @param from where its words begin
     * @param to where they end
     */
    record Within(AmountUnit unit, int from, int to) {}

    /** The unit that words are, end with, or name by a code; empty where they name none. */
    Optional<Within> within(String words) {
        return parse(words)
                .map(unit -> new Within(unit, 0, words.length()))
                .or(() -> lastWords(words))
                .or(() -> codeWithin(words));
    }

    /** {@code Số USD cam kết}, {@code Nghìn USD cam kết}: a code among the words, if it is the only one, with its scale. */
    private Optional<Within> codeWithin(String header) {
        Set<String> codes = new HashSet<>();
        Matcher code = CODE.matcher(header);
        int from = 0;
        int to = 0;
        while (code.find()) {
            codes.add(code.group().replace('Đ', 'D'));
            from = code.start();
            to = code.end();
        }
        if (codes.size() != 1) {
            return Optional.empty();
        }
        int end = to;
        int before = header.lastIndexOf(' ', Math.max(0, from - 2)) + 1;
        return parse(header.substring(Math.min(before, from), end))
                .map(unit -> new Within(unit, before, end))
                .or(() -> Optional.of(new Within(
                        new AmountUnit(BigDecimal.ONE, codes.iterator().next()), end, end)));
    }

    private Optional<AmountUnit> inBrackets(String text) {
        Matcher line = LINE.matcher(text);
        return parse(line.find() ? line.group(1) : text);
    }

    /** The last words of a head are a unit only if they name a currency: {@code Giá trị cam kết triệu đồng}. */
    private Optional<Within> lastWords(String header) {
        String[] words = header.strip().split("\\s+", -1);
        int at = 0;
        for (int from = 1; from < words.length; from++) {
            at = header.indexOf(words[from - 1], at) + words[from - 1].length();
            String last = String.join(" ", Arrays.copyOfRange(words, from, words.length));
            boolean word = from == words.length - 1 && !CURRENCY_ALONE.contains(words(last));
            boolean within = BEFORE_DONG.contains(VietnameseText.fold(words[from - 1]))
                    && VietnameseText.fold(words[from]).equals(DONG);
            Optional<AmountUnit> unit =
                    word || within || from < words.length - MOST_WORDS || AMBIGUOUS.contains(firstWord(words(last)))
                            ? Optional.empty()
                            : parse(last);
            if (unit.filter(named -> !named.currency().isEmpty()).isPresent()) {
                return Optional.of(new Within(unit.get(), at, header.length()));
            }
        }
        return Optional.empty();
    }

    /** The unit of a sheet's unit line ({@code ĐVT: triệu đồng}, or the bare words); empty where the text is none. */
    Optional<AmountUnit> inLine(String text) {
        Matcher line = LINE.matcher(text);
        if (line.find()) {
            Optional<AmountUnit> named =
                    parse(line.group(1)).or(() -> several(line.group(1))).or(() -> firstPart(line.group(1)));
            if (named.isPresent()) {
                return named;
            }
        }
        return parse(text.replaceAll("^[(\\[]|[)\\]]$", ""))
                .or(() -> firstPart(text))
                .or(() -> atEnd(text));
    }

    /** Whether a text under a head names a unit of measure, of money or of what is counted. */
    boolean isUnit(String text) {
        String bare = text.strip().replaceAll("^[(\\[]|[)\\]]$", "");
        return inLine(text).isPresent() || COUNTED.contains(VietnameseText.fold(bare)) || bare.equals("%");
    }

    /** {@code Triệu đồng - In millions of dong}: one language suffices; {@code USD, triệu đồng} are two units. */
    private Optional<AmountUnit> firstPart(String text) {
        String[] parts = text.split("\\s+[-–—/]\\s+|[,;]\\s|\\s*\\(", -1);
        return parts.length > 1 ? several(text).or(() -> parse(parts[0])) : Optional.empty();
    }

    /** {@link AmountUnit#SEVERAL} where a text names units of more than one currency; empty elsewhere. */
    private Optional<AmountUnit> several(String text) {
        long currencies = Arrays.stream(text.split("\\s*(?:[/,;(]|\\s(?:-|–|—|và|hoặc|or)\\s)\\s*", -1))
                .flatMap(part -> parse(part).stream())
                .map(AmountUnit::currency)
                .filter(currency -> !currency.isEmpty())
                .distinct()
                .count();
        return currencies > 1 ? Optional.of(AmountUnit.SEVERAL) : Optional.empty();
    }

    /** {@code DANH MỤC DỰ ÁN (triệu đồng)}: what ends a title or the name of a sheet, in brackets, a currency with it. */
    Optional<AmountUnit> atEnd(String text) {
        Matcher end = AT_END.matcher(text);
        return end.matches()
                ? inBrackets(end.group(1)).filter(unit -> !unit.currency().isEmpty())
                : Optional.empty();
    }

    /** Whether a head names a currency, in brackets or among its words. */
    boolean namesMoney(String header) {
        return Stream.concat(
                        BRACKETS.matcher(header).results().flatMap(bracket -> inBrackets(bracket.group(1)).stream()),
                        within(header).stream().map(Within::unit))
                .anyMatch(unit -> !unit.currency().isEmpty());
    }

    /** A head without the unit of measure that it names, in whatever way, to be looked up. */
    String bare(String header) {
        return without(header, bracket -> perWhat(bracket.group(1)));
    }

    /** The same, other words in brackets kept, and of {@code đồng/tháng} the month. */
    String withoutUnits(String header) {
        return without(header, this::notOfUnit);
    }

    /** The same, without the month. */
    String withoutUnitPhrases(String header) {
        return without(header, bracket -> perWhat(bracket.group(1)).isEmpty() ? notOfUnit(bracket) : "");
    }

    /** @param kept what stays of a bracket */
    private String without(String header, Function<MatchResult, String> kept) {
        return withoutTail(BRACKETS.matcher(header)
                .replaceAll(bracket -> Matcher.quoteReplacement(" " + kept.apply(bracket)))
                .strip());
    }

    /** What stands in the brackets of a head and is no unit. */
    String inBracketsOf(String header) {
        return BRACKETS.matcher(header).results().map(this::notOfUnit).collect(Collectors.joining(" "));
    }

    private String notOfUnit(MatchResult bracket) {
        String text = bracket.group(1);
        String per = perWhat(text);
        return isUnit(text) ? "" : per.isEmpty() ? bracket.group() : per;
    }

    private String withoutTail(String rest) {
        int end = Math.max(rest.lastIndexOf(','), Math.max(rest.lastIndexOf(';'), rest.lastIndexOf(':')));
        int dash = Math.max(rest.lastIndexOf(" - "), rest.lastIndexOf(" – "));
        int cut = Math.max(end, dash < 0 ? -1 : dash + 1);
        if (cut > 0 && inBrackets(rest.substring(cut + 1).strip()).isPresent()) {
            return rest.substring(0, cut).strip();
        }
        return rest;
    }

    /** Of {@code đồng/tháng} the month: an amount of each is not that of all. */
    private String perWhat(String brackets) {
        int slash = brackets.indexOf('/');
        boolean per = slash > 0
                && inBrackets(brackets.substring(0, slash)).isPresent()
                && parse(brackets.substring(slash + 1)).isEmpty();
        return per ? brackets.substring(slash + 1) : "";
    }
}
