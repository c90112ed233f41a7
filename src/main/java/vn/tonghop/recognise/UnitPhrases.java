package vn.tonghop.recognise;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.definition.DatasetDefinition;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.FieldType;
import vn.tonghop.text.VietnameseText;

/**
 * Finds the phrases that tell in what numbers are given, and reads each whole or not at all: contract section 6, Amounts. A word of
 * it that is not understood may be worth a factor of a thousand, or a currency.
 */
final class UnitPhrases {
    /** What begins a phrase, whatever follows. */
    private static final Pattern MARKED = Pattern.compile(
            "(?iu)(?:^|[\\s(\\[*–—,;.-])(?:đ\\.?v\\.?t|dvt|đơn\\s*vị\\s*tính|don\\s*vi\\s*tinh|đơn\\s*vị\\s*tiền(?:\\s*tệ)?|don\\s*vi\\s*tien(?:\\s*te)?|units?\\s*of\\s*measure|units?(?=\\s*[:：=]))\\s*[:：;=(]?\\s*(.*)");
    /** What may begin one, and does where money or a scale follows. */
    private static final Pattern LED = Pattern.compile(
            "(?iu)^(.*?)(?<!\\p{L})(?:đv|đơn\\s*vị|don\\s*vi|đồng\\s*tiền|dong\\s*tien|loại\\s*tiền|loai\\s*tien|tiền\\s*tệ|tien\\s*te|tính\\s*(?:bằng|theo)|tinh\\s*(?:bang|theo)|units?|currency|in(?=\\s+(?:thousand|million|billion|usd|eur|vnd)))(?!\\p{L})"
                    + "(?:\\s*(?:tính|tinh|bằng|bang|là|la))*\\s*[:：;=(]?\\s*(.*)");

    private static final Pattern BRACKETS = Pattern.compile("[(\\[]([^()\\[\\]]*)[)\\]]");
    /** {@code DANH MỤC DỰ ÁN (Đơn vị: triệu đồng)}: what ends a title says nothing of the words before it. */
    private static final Pattern LAST_BRACKET = Pattern.compile("(?<=\\S\\s?)[(\\[]([^()\\[\\]]*)[)\\]]\\s*\\.?$");

    private static final Pattern SEPARATORS =
            Pattern.compile("\\s*(?:[,;/|+&()\\[\\]]|\\s[-–—]\\s|\\s(?:và|hoặc|or|and)\\s)\\s*");
    private static final Pattern FILLERS = Pattern.compile(
            "(?iu)^(?:(?:đ\\.?v\\.?t|dvt|đơn\\s*vị\\s*tính|đơn\\s*vị\\s*tiền\\s*tệ|đơn\\s*vị\\s*tiền|đơn\\s*vị|don\\s*vi\\s*tinh|don\\s*vi|units?\\s*of\\s*measure|units?|currency|tiền\\s*tệ|tien\\s*te|loại\\s*tiền|đồng\\s*tiền|tính|bằng|theo|là|in(?=\\s)|of(?=\\s))(?!\\p{L})\\s*[:：=]?\\s*)+");
    private static final Pattern PARTS = Pattern.compile("\\s*(?:[,;:/]|\\s[-–—]\\s)\\s*");
    private static final Pattern NUMBER_LAST = Pattern.compile("(?<!\\p{L})\\d+\\s*$");
    private static final Pattern YEAR_LAST = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d\\s*$");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\d])\\d+(?![\\p{L}\\d])");
    private static final Pattern POWER = Pattern.compile("10{3,}");
    private static final Pattern CODE = Pattern.compile("(?<!\\p{L})[A-Z]{2}[A-ZĐ](?!\\p{L})");
    private static final Pattern SIGN = Pattern.compile("[$€£¥₫]");
    /** Words of number that are nothing else; {@code tỷ lệ} and {@code tỷ giá} are no billions. */
    private static final Pattern SCALE = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:nghìn|ngàn|triệu|trieu|nghin|(?:tỷ|tỉ)(?!\\s*(?:lệ|giá|trọng|suất|phú|le|gia|trong|suat))|thousands?|millions?|billions?)(?!\\p{L})");
    /** A currency that is a word of other things, too, unless a number is before it: {@code hợp đồng}, {@code Đồng Nai}. */
    private static final Pattern DONG = Pattern.compile(
            "(?iu)(?:^|(?<=\\d)|(?<=\\d\\s)|(?<=nghìn\\s)|(?<=ngàn\\s)|(?<=triệu\\s)|(?<=tỷ\\s)|(?<=tỉ\\s)|(?<=bằng\\s)|(?<=:\\s))(?:đồng|dong|đ)(?:\\s+(?:việt\\s*nam|viet\\s*nam|vn))?(?=\\s*(?:$|[,;/()–-]))");

    private static final Set<String> LABELS = Set.of(
            "so tien",
            "tien",
            "gia tri",
            "tri gia",
            "kinh phi",
            "von",
            "so luong",
            "so nguoi",
            "nguoi",
            "so hoi vien",
            "hoi vien",
            "so suat",
            "amount",
            "amounts",
            "value",
            "people");
    /** What a note says around its unit, without changing it. */
    private static final Set<String> PLAIN_WORDS = Set.of(
            "ghi",
            "chu",
            "thich",
            "luu",
            "y",
            "note",
            "notes",
            "so",
            "tien",
            "gia",
            "tri",
            "kinh",
            "phi",
            "von",
            "cac",
            "khoan",
            "tat",
            "ca",
            "toan",
            "bo",
            "lieu",
            "don",
            "vi",
            "duoc",
            "trong",
            "bieu",
            "bang",
            "bao",
            "cao",
            "nay",
            "o",
            "tren",
            "duoi",
            "deu",
            "muc",
            "cot",
            "amounts",
            "values",
            "figures",
            "all",
            "are",
            "is",
            "the",
            "given",
            "expressed",
            "stated",
            "in");
    /** An amount of each is not that of all. */
    private static final Set<String> EACH = Set.of(
            "thang", "nam", "quy", "ky", "ngay", "lan", "khoa", "hoc ky", "chuyen", "dot", "month", "year", "person",
            "time");

    private static final Set<String> OTHER_THINGS = Set.of("hộ", "hộ dân", "hộ gia đình", "dự án", "households");

    private final UnitWords units;
    private final Set<String> things;
    private final Map<String, AmountUnit> answers;
    private final BiPredicate<String, Field> heads;

    UnitPhrases(UnitWords units, Collection<DatasetDefinition> definitions) {
        this(units, things(definitions), Map.of(), (words, field) -> false);
    }

    private UnitPhrases(
            UnitWords units, Set<String> things, Map<String, AmountUnit> answers, BiPredicate<String, Field> heads) {
        this.heads = heads;
        this.units = units;
        this.things = things;
        this.answers = Map.copyOf(answers);
    }

    /** The same, knowing what operators have said of phrases, folded. */
    UnitPhrases answered(Map<String, AmountUnit> other) {
        return new UnitPhrases(units, things, other, heads);
    }

    /** The same, knowing which words head a field by themselves: beside a unit they name no other. */
    UnitPhrases beside(BiPredicate<String, Field> known) {
        return new UnitPhrases(units, things, answers, known);
    }

    private static Set<String> things(Collection<DatasetDefinition> definitions) {
        return Stream.concat(
                        OTHER_THINGS.stream(),
                        definitions.stream()
                                .flatMap(definition -> definition.fields().stream())
                                .flatMap(field -> field.counts().stream()))
                .flatMap(thing -> Stream.of(lower(thing), VietnameseText.fold(thing)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String lower(String text) {
        return VietnameseText.clean(text).toLowerCase(Locale.ROOT);
    }

    /** With their tones, or with no diacritics at all: {@code bó} is no {@code bộ}. */
    private boolean isThing(String words) {
        return things.contains(lower(words));
    }

    UnitWords words() {
        return units;
    }

    /** The phrase of a head of a number or amount, in brackets or as its tail; empty where it names no unit. */
    Optional<UnitPhrase> inHeader(String header, Field field) {
        Set<UnitPhrase> found = new LinkedHashSet<>();
        Matcher brackets = BRACKETS.matcher(header);
        while (brackets.find()) {
            if (isUnit(brackets.group(1), field)) {
                found.add(read(withoutHead(brackets.group(1), field)));
            }
        }
        String rest = BRACKETS.matcher(header).replaceAll(" ").strip();
        if (field.type() != FieldType.COUNT) {
            tail(rest, header).ifPresent(found::add);
        }
        return one(found, header).map(phrase -> fitting(phrase, field)).map(this::settled);
    }

    /** {@code (Committed, USD)}: what only names the column again, in another language, is no part of the unit. */
    private String withoutHead(String phrase, Field field) {
        List<String> parts =
                Arrays.stream(phrase.split("[,;]", -1)).map(String::strip).toList();
        List<String> others = parts.stream()
                .filter(part -> isUnit(part) || !heads.test(part, field))
                .toList();
        return others.isEmpty() || others.size() == parts.size() ? phrase : String.join(", ", others);
    }

    /** What stands alone below the head of a number: {@code người}, {@code hộ}; empty where it is nothing that is counted. */
    Optional<UnitPhrase> belowHead(String text, Field field) {
        return field.type() == FieldType.COUNT && isThing(text)
                ? Optional.of(settled(fitting(read(text), field)))
                : Optional.empty();
    }

    /** Two units in one head are one told twice, or a riddle. */
    private static Optional<UnitPhrase> one(Set<UnitPhrase> found, String header) {
        Optional<UnitPhrase> unclear =
                found.stream().filter(phrase -> !phrase.clear()).findFirst();
        if (unclear.isPresent()) {
            return unclear;
        }
        long units = found.stream()
                .map(phrase -> List.of(phrase.ofAmounts(), phrase.counted()))
                .distinct()
                .count();
        return units > 1
                ? Optional.of(UnitPhrase.unclear(header))
                : found.stream().findFirst();
    }

    /** Households are no people, and no money. */
    private static UnitPhrase fitting(UnitPhrase phrase, Field field) {
        boolean other = field.type() == FieldType.COUNT
                && phrase.clear()
                && phrase.ofCounts(field.counts()).isEmpty();
        return other ? UnitPhrase.unclear(phrase.text()) : phrase;
    }

    /** The phrase that a line above or below a table is, or holds at its end; empty where it is none. */
    Optional<UnitPhrase> inLine(String line) {
        String text = VietnameseText.clean(line);
        Matcher marked = MARKED.matcher(text);
        if (marked.find()) {
            String rest = open(marked.group(1));
            return rest.isEmpty() ? Optional.empty() : Optional.of(settled(read(rest)));
        }
        String bare = text.replaceAll("^[(\\[]|[)\\]]$", "");
        Optional<UnitPhrase> whole = whole(bare);
        if (whole.isPresent() && whole.get().ofAmounts().isPresent()) {
            return whole;
        }
        Matcher bracket = LAST_BRACKET.matcher(text);
        if (bracket.find() && LED.matcher(bracket.group(1)).matches()) {
            return inLine(bracket.group(1));
        }
        Matcher led = LED.matcher(text);
        if (led.matches() && isUnit(open(led.group(2)))) {
            return Optional.of(settled(isPlain(led.group(1)) ? read(open(led.group(2))) : UnitPhrase.unclear(text)));
        }
        return units.atEnd(text).map(unit -> phrase(text, List.of(unit), Map.of()));
    }

    /** Without the bracket that closes what was opened before, and the stop at the end. */
    private static String open(String text) {
        String open = text.strip().replaceFirst("\\s*\\.$", "");
        long opened = open.chars().filter(c -> c == '(' || c == '[').count();
        long closed = open.chars().filter(c -> c == ')' || c == ']').count();
        return closed > opened ? open.replaceFirst("[)\\]](?=[^)\\]]*$)", "").strip() : open;
    }

    private static boolean isPlain(String words) {
        return Arrays.stream(VietnameseText.fold(words).split(" ", -1))
                .allMatch(word -> word.isEmpty() || PLAIN_WORDS.contains(word));
    }

    private UnitPhrase settled(UnitPhrase phrase) {
        AmountUnit answer = phrase.clear() ? null : answers.get(VietnameseText.fold(phrase.text()));
        return answer == null ? phrase : phrase.answered(answer);
    }

    /** Whether words name money, a scale, or what a field counts. */
    private boolean isUnit(String text, Field field) {
        return MARKED.matcher(text).find() || isUnit(text) || (field.type() != FieldType.AMOUNT && isThing(text));
    }

    private boolean isUnit(String text) {
        String joined = joined(text);
        return SCALE.matcher(joined).find()
                || SIGN.matcher(joined).find()
                || DONG.matcher(joined).find()
                || NUMBER.matcher(joined)
                        .results()
                        .anyMatch(number -> POWER.matcher(number.group()).matches())
                || CODE.matcher(text).results().anyMatch(code -> units.isCurrency(code.group()))
                || SEPARATORS
                        .splitAsStream(joined)
                        .anyMatch(part -> units.parse(unfilled(part)).isPresent());
    }

    private static String joined(String text) {
        return VietnameseText.clean(text).replaceAll("(?<=\\d)[.,\\s](?=000(?!\\d))", "");
    }

    private UnitPhrase read(String text) {
        return whole(text).orElseGet(() -> UnitPhrase.unclear(VietnameseText.clean(text)));
    }

    /** What a text says of which every part is understood; empty for any other. */
    private Optional<UnitPhrase> whole(String text) {
        String clean = VietnameseText.clean(text);
        if (isOfEach(clean)) {
            return Optional.empty();
        }
        Optional<AmountUnit> at = units.parse(unfilled(clean.replaceAll("[()\\[\\]]", " ")));
        if (at.isPresent()) {
            return Optional.of(phrase(clean, List.of(at.get()), Map.of()));
        }
        Set<AmountUnit> money = new LinkedHashSet<>();
        Map<String, BigDecimal> counted = new HashMap<>();
        for (String part : SEPARATORS.split(joined(clean), -1)) {
            String words = unfilled(unlabelled(part));
            Optional<AmountUnit> unit = units.parse(words);
            if (unit.isPresent()) {
                money.add(unit.get());
            } else if (!words.isEmpty() && !words.equals("%") && !isThing(words, counted)) {
                return Optional.empty();
            }
        }
        Set<AmountUnit> several = restated(clean, money);
        boolean twoScales =
                several.stream().map(AmountUnit::currency).distinct().count() < several.size();
        boolean nothing = several.isEmpty() && counted.isEmpty();
        return twoScales || nothing ? Optional.empty() : Optional.of(phrase(clean, several, counted));
    }

    /** {@code triệu đồng/đợt}: an amount of each is not that of all, whatever is counted elsewhere. */
    private boolean isOfEach(String text) {
        String[] sides = text.split("/", -1);
        boolean each = false;
        for (int i = 0; i + 1 < sides.length; i++) {
            each |= units.parse(unfilled(unlabelled(lastPart(sides[i])))).isPresent()
                    && isEach(SEPARATORS.split(sides[i + 1].strip(), 2)[0]);
        }
        return each;
    }

    private static String lastPart(String text) {
        String[] parts = SEPARATORS.split(text, -1);
        return parts[parts.length - 1];
    }

    /** {@code triệu đồng (VND)}: a code in brackets says the currency again. */
    private Set<AmountUnit> restated(String text, Set<AmountUnit> money) {
        Set<AmountUnit> rest = new HashSet<>(money);
        Matcher brackets = BRACKETS.matcher(text);
        while (brackets.find()) {
            units.parse(brackets.group(1))
                    .filter(unit -> unit.factor().compareTo(BigDecimal.ONE) == 0)
                    .filter(unit -> money.stream()
                            .anyMatch(other ->
                                    !other.equals(unit) && other.currency().equals(unit.currency())))
                    .ifPresent(rest::remove);
        }
        return rest;
    }

    private static UnitPhrase phrase(String text, Collection<AmountUnit> money, Map<String, BigDecimal> counted) {
        Optional<AmountUnit> one = money.size() > 1
                ? Optional.of(AmountUnit.SEVERAL)
                : money.stream().findFirst();
        Optional<BigDecimal> scale =
                one.filter(unit -> unit.currency().isEmpty()).map(AmountUnit::factor);
        return new UnitPhrase(
                text, true, false, one.filter(unit -> !unit.currency().isEmpty()), scale, counted);
    }

    private static String unfilled(String text) {
        return FILLERS.matcher(text.strip()).replaceFirst("").strip();
    }

    private static String unlabelled(String part) {
        int colon = part.indexOf(':');
        return colon > 0 && LABELS.contains(VietnameseText.fold(part.substring(0, colon)))
                ? part.substring(colon + 1)
                : part;
    }

    private boolean isThing(String words, Map<String, BigDecimal> counted) {
        AmountUnit scale = AmountUnit.NONE;
        String rest = words.toLowerCase(Locale.ROOT);
        int space = rest.indexOf(' ');
        while (space > 0
                && units.parse(rest.substring(0, space))
                        .filter(unit -> unit.currency().isEmpty())
                        .isPresent()) {
            BigDecimal more = units.parse(rest.substring(0, space))
                    .orElse(AmountUnit.NONE)
                    .factor();
            scale = new AmountUnit(scale.factor().multiply(more), "");
            rest = rest.substring(space + 1).strip();
            space = rest.indexOf(' ');
        }
        if (!isThing(rest)) {
            return false;
        }
        counted.put(VietnameseText.fold(rest), scale.factor());
        return true;
    }

    /** The unit that the words of a head end with, or that stands among them; empty where they name none. */
    private Optional<UnitPhrase> tail(String rest, String header) {
        Set<AmountUnit> found = new LinkedHashSet<>();
        String[] parts = PARTS.split(rest, -1);
        for (int i = 0; i < parts.length; i++) {
            Optional<UnitWords.Within> within = units.within(parts[i]);
            if (within.isEmpty() ? SCALE.matcher(parts[i]).find() : !isReadWhole(parts[i], within.get())) {
                return Optional.of(UnitPhrase.unclear(header));
            }
            boolean ofEach = i > 0 && !found.isEmpty() && isEach(parts[i]);
            if (ofEach) {
                return Optional.of(UnitPhrase.unclear(header));
            }
            within.map(UnitWords.Within::unit).ifPresent(found::add);
        }
        boolean twoScales = found.stream().map(AmountUnit::currency).distinct().count() < found.size();
        return twoScales
                ? Optional.of(UnitPhrase.unclear(header))
                : Optional.of(found).filter(all -> !all.isEmpty()).map(all -> phrase(rest, all, Map.of()));
    }

    private boolean isEach(String words) {
        return EACH.contains(VietnameseText.fold(words)) || isThing(words);
    }

    /** {@code 500 nghìn đồng}, {@code Triệu … USD}: a number or a scale beside the unit that was read is not part of it. */
    private static boolean isReadWhole(String part, UnitWords.Within within) {
        String left = part.substring(0, within.from());
        String right = part.substring(within.to());
        boolean numbered =
                NUMBER_LAST.matcher(left).find() && !YEAR_LAST.matcher(left).find();
        return !numbered && !SCALE.matcher(left).find() && !SCALE.matcher(right).find();
    }
}
