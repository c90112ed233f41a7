package vn.tonghop.recognise;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tonghop.definition.Combined;
import vn.tonghop.definition.DatasetDefinition;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.FieldType;
import vn.tonghop.recognise.Column.Role;
import vn.tonghop.text.Spelling;
import vn.tonghop.text.VietnameseText;

/** The words that head the columns of one dataset, looked up folded. */
final class HeaderWords {
    private static final List<String> ORDINAL = List.of(
            "stt",
            "tt",
            "so tt",
            "so thu tu",
            "thu tu",
            "s tt",
            "s t t",
            "t t",
            "so",
            "no",
            "ord",
            "order",
            "stt no",
            "tt no",
            "stt tt",
            "stt chung",
            "tt chung",
            "stt hoi",
            "stt tung hoi",
            "so thu tu chung");
    private static final Pattern COUNTING = Pattern.compile("(?:so|sl|tong|ts|chi tieu|ty le)\\b.*");
    /** Words that make a number that of a part, of one of several, of another time, or of what is only meant. */
    private static final List<String> QUALIFIERS = List.of(
            "nu",
            "phu nu",
            "tre em",
            "nam truoc",
            "ky truoc",
            "dau nam",
            "dau ky",
            "cung ky",
            "ke hoach",
            "du kien",
            "uoc",
            "chi tieu",
            "luy ke",
            "doi ung",
            "con lai",
            "binh quan",
            "tang",
            "giam",
            "quy doi",
            "quy ra",
            "tuong duong",
            "gian tiep",
            "nhu cau",
            "de nghi",
            "chua",
            "thuc hien",
            "danh du",
            "du bi",
            "mot suat",
            "moi suat",
            "1 suat",
            "01 suat",
            "mot nguoi",
            "moi nguoi",
            "1 nguoi",
            "01 nguoi",
            "mot em",
            "moi em",
            "1 em",
            "01 em",
            "mot thang",
            "moi thang",
            "1 thang",
            "01 thang",
            "hang thang",
            "to date",
            "equivalent",
            "women",
            "female",
            "planned",
            "previous",
            "cumulative",
            "remaining");

    /** A head that begins so is of a day, whatever of: {@code Ngày có quyết định}. */
    private static final Pattern OF_A_DAY = Pattern.compile("(?:ngay|thoi gian|thoi diem)\\b.*");

    private static final Pattern OF_A_COUNTRY =
            Pattern.compile("(?:quoc tich\\b|(?:nuoc|quoc gia) (?:cua|nha|ben|to chuc|tc|dat|noi|co|dang ky)\\b).*");
    /** Of a place or of someone, of whom or which the rest tells: {@code Cơ quan ra quyết định}, {@code Khu vực dự án}. */
    private static final Pattern OF_A_PLACE_OR_BODY = Pattern.compile(
            "(?:noi(?! dung\\b)|vung|khu vuc|pham vi|dia (?:ban|diem|chi)|co quan|cap|tham quyen|ban quan ly"
                    + "|don vi (?:quan ly|chu tri|phoi hop|su dung|dau moi|duoc|phe duyet|quyet dinh|ra|ky|ban hanh)"
                    + "|nguoi(?! (?:huong|thu|duoc|dan|truc)\\b))\\b.*");

    private static final Pattern NAMES_A_BODY = Pattern.compile(
            "(?:noi|vung|khu vuc|pham vi|dia (?:ban|diem|chi|phuong)|co quan|cap|don vi|to chuc|doi tac|ben|chu|nguoi)\\b.*");
    private static final Pattern OF_ANOTHER_KIND =
            Pattern.compile("(?:tien (?:do|trinh)|nguon|ly do|(?:hinh|phuong) thuc|loai(?! tien\\b)|can cu)\\b.*");
    private static final Pattern OF_A_DOCUMENT =
            Pattern.compile("(?:so |ky hieu |qd\\b|quyet dinh|van ban|cong van).*");

    /** How officers shorten the words of heads, whatever they are of. */
    private static final Map<String, String> ABBREVIATIONS = Map.ofEntries(
            Map.entry("hv", "hoi vien"),
            Map.entry("ch", "chi hoi"),
            Map.entry("hn", "huu nghi"),
            Map.entry("sl", "so luong"),
            Map.entry("ts", "tong so"),
            Map.entry("tl", "thanh lap"),
            Map.entry("qd", "quyet dinh"),
            Map.entry("pd", "phe duyet"),
            Map.entry("kp", "kinh phi"),
            Map.entry("tg", "thoi gian"),
            Map.entry("dv", "don vi"),
            Map.entry("th", "thuc hien"),
            Map.entry("gn", "giai ngan"),
            Map.entry("ck", "cam ket"),
            Map.entry("gt", "gia tri"),
            Map.entry("lv", "linh vuc"),
            Map.entry("tc", "to chuc"),
            Map.entry("pcp", "phi chinh phu"),
            Map.entry("pcpnn", "phi chinh phu nuoc ngoai"),
            Map.entry("hb", "hoc bong"),
            Map.entry("lhs", "luu hoc sinh"),
            Map.entry("sv", "sinh vien"),
            Map.entry("cq", "co quan"),
            Map.entry("vn", "viet nam"),
            Map.entry("tq", "trung quoc"),
            Map.entry("cpc", "campuchia"),
            Map.entry("bd", "bat dau"),
            Map.entry("kt", "ket thuc"),
            Map.entry("vt", "vien tro"),
            Map.entry("hl", "huong loi"));

    /** {@code H.viên}, {@code C.hội}: the first of two words by its initial. */
    private static final Map<String, String> INITIALS = Map.of(
            " h vien ", " hoi vien ",
            " c hoi ", " chi hoi ",
            " s luong ", " so luong ",
            " t lap ", " thanh lap ",
            " t so ", " tong so ");

    private static final int LAST_PLAIN = 0x7f;
    private static final int LONGEST_PHRASE = 10;
    /** The score of a head that an operator has answered for: above all that words can reach. */
    static final double ANSWERED = 2.0;

    /** {@code to} is English for an end, and the beginning of {@code tổ chức}. */
    private static final int SHORTEST_PART = 3;

    private static final double EXACT = 1.0;
    private static final double WITHIN = 0.5;
    private static final double MISTYPED = 0.75;
    private static final int SHORTEST_MISTYPED = 6;
    private static final int LETTERS_PER_SLIP = 6;
    private static final int MOST_SLIPS = 2;
    /** A head in full goes before one that is shortened. */
    private static final double SHORTENED = 0.02;

    private final Map<String, Target> targets = new HashMap<>();
    private final Map<String, Target> answers = new HashMap<>();
    /** The words of one syllable without diacritics. */
    private final Set<String> plain = new HashSet<>();

    private final KnownWords known;

    /**
     * The words of a dataset.
     *
     * @param known the words that are none of them mistyped
     * @param answered the fields of heads, folded, that an operator has answered for; they go before all else
     */
    HeaderWords(DatasetDefinition definition, KnownWords known, Map<String, String> answered) {
        this.known = known;
        ORDINAL.forEach(word -> targets.put(word, new Target(Role.ORDINAL, List.of())));
        definition.others().forEach(word -> put(word, new Target(Role.UNKNOWN, List.of())));
        definition.sensitive().forEach(word -> put(word, new Target(Role.SENSITIVE, List.of())));
        for (Combined combined : definition.combined()) {
            List<Field> fields = combined.fields().stream()
                    .map(name -> definition.fields().get(definition.indexOf(name)))
                    .toList();
            combined.headers().forEach(word -> put(word, new Target(Role.COMBINED, fields)));
        }
        for (Field field : definition.fields()) {
            field.headers().forEach(word -> put(word, new Target(Role.FIELD, List.of(field))));
        }
        answered.forEach((head, name) ->
                definition.field(name).ifPresent(field -> answers.put(head, new Target(Role.FIELD, List.of(field)))));
    }

    /** Whether a head is that of running numbers. */
    static boolean isOrdinal(String head) {
        return ORDINAL.contains(VietnameseText.fold(head));
    }

    /** Whether a head is of how many there are: {@code Số hội viên}. */
    static boolean isCounting(String head) {
        return COUNTING.matcher(VietnameseText.fold(head)).matches();
    }

    /**
     * Whether a head of one word is spelt with diacritics, the word that it would be without: {@code Khóa} is no
     * {@code Khoa}.
     */
    boolean isSpeltOtherwise(String head, String folded) {
        return plain.contains(folded) && head.codePoints().anyMatch(c -> c > LAST_PLAIN && Character.isLetter(c));
    }

    private void put(String word, Target target) {
        if (word.toLowerCase(Locale.ROOT).equals(VietnameseText.fold(word)) && !word.contains(" ")) {
            plain.add(word.toLowerCase(Locale.ROOT));
        }
        targets.put(VietnameseText.fold(word), target);
    }

    /**
     * What a head may stand for: each target with its best score, a whole match before a part of it, a long part before a
     * short one.
     *
     * @param folded the head's text, folded, units of measure taken off
     */
    Map<Target, Double> matches(String folded) {
        Target answer = answers.get(folded);
        if (answer != null) {
            return Map.of(answer, ANSWERED);
        }
        Target whole = targets.get(folded);
        if (whole != null) {
            return Map.of(whole, EXACT);
        }
        String[] words = folded.split(" ", -1);
        Map<Target, Double> found = within(folded, words);
        String padded = " " + folded + " ";
        for (Map.Entry<String, String> initial : INITIALS.entrySet()) {
            padded = padded.replace(initial.getKey(), initial.getValue());
        }
        String stopped = padded.strip();
        if (!stopped.equals(folded) || Arrays.stream(words).anyMatch(ABBREVIATIONS::containsKey)) {
            String full = Arrays.stream(stopped.split(" ", -1))
                    .map(word -> ABBREVIATIONS.getOrDefault(word, word))
                    .collect(Collectors.joining(" "));
            Target meant = targets.get(full);
            Map<Target, Double> parts = meant == null ? within(full, full.split(" ", -1)) : Map.of(meant, EXACT);
            parts.forEach((target, score) -> found.merge(target, score - SHORTENED, Math::max));
        }
        return found;
    }

    /** What an operator has said of a head, folded with all that stands in it; empty where nobody has. */
    Optional<Target> answered(String folded) {
        return Optional.ofNullable(answers.get(folded));
    }

    /** What a head stands for as it stands; empty where it is no word of the dataset. */
    Optional<Target> exactly(String folded) {
        return Optional.ofNullable(targets.get(folded));
    }

    /** The words that stand within a head. */
    private Map<Target, Double> within(String folded, String[] words) {
        Map<Target, Double> found = new LinkedHashMap<>();
        for (int from = 0; from < words.length; from++) {
            StringBuilder phrase = new StringBuilder();
            for (int to = from; to < Math.min(words.length, from + LONGEST_PHRASE); to++) {
                phrase.append(to > from ? " " : "").append(words[to]);
                double share = (to - from + 1.0) / words.length;
                Target target = targets.get(phrase.toString());
                if (target != null
                        && target.role() != Role.ORDINAL
                        && (to > from || (share >= WITHIN && words[from].length() >= SHORTEST_PART))
                        && !isOfAnother(target, folded, phrase.toString())) {
                    found.merge(target, WITHIN + share * 0.4, Math::max);
                }
            }
        }
        return found;
    }

    /**
     * Whether the rest of a head makes it something else: {@code Số dự án} is no project, {@code Số người hưởng lợi nữ} are not
     * all.
     */
    private static boolean isOfAnother(Target target, String head, String phrase) {
        boolean measured =
                target.fields().stream().anyMatch(field -> field.type().measured());
        boolean text = target.fields().stream().anyMatch(field -> field.type() == FieldType.TEXT);
        boolean counted = COUNTING.matcher(head).matches() && !head.startsWith(phrase);
        return (text && counted)
                || (measured && isQualified(head) && !isQualified(phrase))
                || (!head.startsWith(phrase) && isLedByAnother(target, head, phrase));
    }

    /** Vietnamese heads begin with what they are of, and then say more of it. */
    private static boolean isLedByAnother(Target target, String head, String phrase) {
        if (target.fields().isEmpty()) {
            return false;
        }
        if (OF_A_DAY.matcher(head).matches()) {
            return target.fields().stream().noneMatch(field -> field.type().isDate());
        }
        Field field = target.fields().get(0);
        if (OF_A_COUNTRY.matcher(head).matches()) {
            return field.type() != FieldType.CODE;
        }
        boolean name = field.type() == FieldType.TEXT && field.required();
        boolean elsewhere = OF_A_PLACE_OR_BODY.matcher(head).matches()
                && !NAMES_A_BODY.matcher(phrase).matches();
        return (elsewhere && (name || OF_A_DOCUMENT.matcher(phrase).matches()))
                || ((elsewhere || OF_ANOTHER_KIND.matcher(head).matches())
                        && (field.type().measured() || field.type().isDate()));
    }

    private static boolean isQualified(String words) {
        // Six months from the year's beginning are a period; the beginning of a year is another time.
        String padded = (" " + words + " ").replace(" thang dau nam ", " ");
        return QUALIFIERS.stream().anyMatch(word -> padded.contains(" " + word + " "));
    }

    /**
     * The words that a mistyped head may mean: a letter too many, too few or changed, two in a long one; none where each of its
     * words is one.
     */
    Map<Target, Double> mistyped(String folded, String sent) {
        if (folded.length() < SHORTEST_MISTYPED || targets.containsKey(folded) || known.hold(sent)) {
            return Map.of();
        }
        Set<Target> near = targets.entrySet().stream()
                .filter(entry -> entry.getKey().length() >= SHORTEST_MISTYPED
                        && Spelling.isNear(
                                folded, entry.getKey(), Math.min(MOST_SLIPS, folded.length() / LETTERS_PER_SLIP))
                        && !isOfAnother(entry.getValue(), folded, entry.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
        return near.size() == 1 ? Map.of(near.iterator().next(), MISTYPED) : Map.of();
    }

    /** Whether a head is a word of the dataset as it stands. */
    boolean knows(String folded) {
        return targets.containsKey(folded) || answers.containsKey(folded);
    }

    /**
     * What a head can stand for.
     *
     * @param role what the column is
     * @param fields its fields
     * @param code the code of a column of marks; empty otherwise
     */
    record Target(Role role, List<Field> fields, String code) {
        Target(Role role, List<Field> fields) {
            this(role, fields, "");
        }

        boolean holds(FieldType type) {
            return fields.stream().anyMatch(field -> field.type() == type);
        }
    }
}
