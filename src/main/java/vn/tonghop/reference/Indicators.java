package vn.tonghop.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.tonghop.text.VietnameseText;

/** The single numbers that unions report, by name, alias or code. */
public final class Indicators {
    private static final Pattern CODE = Pattern.compile("[a-z]+(_[a-z]+)*");
    private static final Pattern AMOUNT_WORDS =
            Pattern.compile("(?iu)^(tổng số lượng|tổng số|số lượng|tổng|số|tong so|so luong|so)\\s+");
    private static final Pattern UNIT_IN_BRACKETS = Pattern.compile("\\s*\\([^()]{1,20}\\)\\s*$");

    /** What officers write in one way or another, each way before the one by which names are looked up. */
    private static final Map<Pattern, String> SPELLINGS = Map.of(
            word("PCP\\s?NN|PCP nước ngoài|phi chính phủ NN"),
            "phi chính phủ nước ngoài",
            word("liệt sỹ"),
            "liệt sĩ",
            word("kí"),
            "ký",
            word("LHS"),
            "lưu học sinh",
            word("TC"),
            "tổ chức",
            word("ĐNND"),
            "đối ngoại nhân dân",
            word("NVNONN"),
            "người Việt Nam ở nước ngoài");
    /** {@code trên địa bàn tỉnh Hà Tĩnh}: that a report is of its own province goes without saying. */
    private static final Pattern OF_THE_PROVINCE = Pattern.compile(
            "(?u)\\s+(?i:trên địa bàn|tại|của|thuộc)(?:\\s+(?i:toàn))?\\s+(?i:tỉnh|thành phố|TP\\.?|địa phương)"
                    + "(?:\\s+\\p{Lu}\\p{L}*(?:[\\s–-]+\\p{Lu}\\p{L}*){0,5})?\\s*$");

    private static final Pattern IN_THE_PERIOD =
            Pattern.compile("(?iu)[\\s,(–-]+trong\\s+(?:kỳ|kì|năm)(?:\\s+báo\\s+cáo)?\\)?\\s*$");
    private static final Pattern TO_DATE = Pattern.compile(
            "(?iu)[\\s,(–-]+(?:(?:lũy|luỹ)\\s+kế(?:\\s+(?:tính\\s+)?đến\\s+nay)?|(?:tính\\s+)?đến\\s+nay)\\)?\\s*$");
    private static final String CUMULATIVE = "lũy kế";

    private final Map<String, Indicator> all = new LinkedHashMap<>();
    private final NameIndex<String> names = new NameIndex<>();

    /**
     * One indicator.
     *
     * @param code its id, {@code ngos_registered}
     * @param nameVi in Vietnamese
     * @param nameEn in English
     * @param unitOfMeasure what its values count: {@code person}, {@code VND} …
     * @param flow whether its values add up over periods; else the last one holds
     */
    public record Indicator(String code, String nameVi, String nameEn, String unitOfMeasure, boolean flow) {}

    Indicators(CsvFolder folder) {
        folder.read(
                "indicators.csv",
                List.of("indicator", "name_vi", "name_en", "unit_of_measure", "flow"),
                this::indicator);
        folder.read("indicator_aliases.csv", List.of("indicator", "alias"), row -> {
            String code = row.required("indicator");
            if (!all.containsKey(code)) {
                throw new RowFault(
                        "Không có chỉ tiêu '" + code + "' trong indicators.csv.",
                        "No indicator '" + code + "' in indicators.csv.");
            }
            named(row.required("alias"), code);
            return row;
        });
    }

    private Indicator indicator(CsvRow row) {
        Indicator indicator = new Indicator(
                row.formed("indicator", CODE, "ngos_registered"),
                row.required("name_vi"),
                row.required("name_en"),
                row.required("unit_of_measure"),
                row.flag("flow"));
        if (all.putIfAbsent(indicator.code(), indicator) != null) {
            throw new RowFault(
                    "Mã '" + indicator.code() + "' lặp lại.", "Code '" + indicator.code() + "' stands twice.");
        }
        Stream.of(indicator.code(), indicator.nameVi(), indicator.nameEn())
                .forEach(name -> named(name, indicator.code()));
        return indicator;
    }

    /** A name counts with and without the {@code số} before it, as reports write it either way. */
    private void named(String name, String code) {
        Stream.of(name, bare(name))
                .map(Indicators::spelt)
                .distinct()
                .forEach(form -> names.add(form, code).ifPresent(other -> {
                    throw new RowFault(
                            "'" + name + "' đã là tên của '" + other + "'. Hãy bỏ một.",
                            "'" + name + "' names '" + other + "' already. Drop one.");
                }));
    }

    private static String bare(String name) {
        return AMOUNT_WORDS.matcher(name.strip()).replaceFirst("");
    }

    /** All indicators, in the order of the file. */
    public List<Indicator> all() {
        return List.copyOf(all.values());
    }

    /** The indicator of a code; empty where there is none. */
    public Optional<Indicator> byCode(String code) {
        return Optional.ofNullable(all.get(code));
    }

    /**
     * The code of the indicator that a text names. {@code số} before it, a unit in brackets and the province behind it do not
     * count; neither does {@code trong kỳ} of what adds up over periods, nor {@code lũy kế} of what is of all times.
     */
    public Optional<String> byName(String text) {
        String spelt = spelt(text);
        return named(spelt)
                .or(() -> named(without(OF_THE_PROVINCE, spelt)))
                .or(() -> named(without(OF_THE_PROVINCE, without(IN_THE_PERIOD, spelt)))
                        .filter(code -> byCode(code).filter(Indicator::flow).isPresent()))
                .or(() -> named(without(OF_THE_PROVINCE, without(TO_DATE, spelt)))
                        .filter(code -> byCode(code)
                                .filter(one -> one.nameVi().contains(CUMULATIVE))
                                .isPresent()));
    }

    private Optional<String> named(String text) {
        return names.find(text).or(() -> names.find(bare(text))).or(() -> names.find(bare(withoutUnit(text))));
    }

    private static String without(Pattern tail, String text) {
        return tail.matcher(text).replaceFirst("");
    }

    private static Pattern word(String words) {
        return Pattern.compile("(?iu)(?<![\\p{L}\\d])(?:" + words + ")(?![\\p{L}\\d])");
    }

    private static String spelt(String text) {
        String spelt = VietnameseText.clean(text);
        for (Map.Entry<Pattern, String> spelling : SPELLINGS.entrySet()) {
            spelt = spelling.getKey().matcher(spelt).replaceAll(spelling.getValue());
        }
        return spelt;
    }

    /** Brackets tell a unit, or whether the number is cumulative, which is another indicator and must not get lost. */
    private static String withoutUnit(String text) {
        Matcher brackets = UNIT_IN_BRACKETS.matcher(text);
        return brackets.find() && !VietnameseText.fold(brackets.group()).matches(".*(luy ke|trong|den|nam|ky).*")
                ? text.substring(0, brackets.start())
                : text;
    }
}
