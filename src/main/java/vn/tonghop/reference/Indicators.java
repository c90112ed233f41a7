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

    /** The code of the indicator that a text names; {@code số} before it and a unit in brackets behind it do not count. */
    public Optional<String> byName(String text) {
        return names.find(text).or(() -> names.find(bare(text))).or(() -> names.find(bare(withoutUnit(text))));
    }

    /** Brackets tell a unit, or whether the number is cumulative, which is another indicator and must not get lost. */
    private static String withoutUnit(String text) {
        Matcher brackets = UNIT_IN_BRACKETS.matcher(text);
        return brackets.find() && !VietnameseText.fold(brackets.group()).matches(".*(luy ke|trong|den|nam|ky).*")
                ? text.substring(0, brackets.start())
                : text;
    }
}
