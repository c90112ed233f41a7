package vn.tonghop.normalise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tonghop.definition.CodeList;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.FieldType;
import vn.tonghop.model.Dataset;
import vn.tonghop.model.FindingCode;
import vn.tonghop.recognise.Answers;
import vn.tonghop.reference.Country;
import vn.tonghop.reference.Reference;
import vn.tonghop.text.VietnameseText;

/** Reads texts, codes and the numbers that are names: contract section 6, Text and Codes. */
final class TextCells {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s,;:<>()]+@[^@\\s,;:<>()]+\\.[^@\\s,;:<>()]+");
    /** What a spreadsheet puts before an address that was typed as a link. */
    private static final Pattern MAILTO = Pattern.compile("(?i)^mailto:\\s*");

    private static final Pattern PHONE = Pattern.compile("0\\d{9,10}");
    private static final Pattern CITIZEN_ID = Pattern.compile("\\d{12}|\\d{9}");
    private static final Pattern GROUP_PREFIX =
            Pattern.compile("^(?:linh vuc|nuoc|quoc gia|cap|nhom|loai|trinh do|bac|he|nganh)\\s+");

    /** The unit of an indicator, behind its name: {@code Kinh phí hoạt động (triệu đồng)}. */
    private static final Pattern UNIT_IN_BRACKETS = Pattern.compile("\\(([^()]{1,20})\\)\\s*$");

    private static final String COUNTRIES = "countries";
    private static final String PROVINCES = "provinces";

    private final Reference reference;
    private final Map<CodeList.Listed, Map<String, String>> listed;

    private final Answers answers;
    private final Dataset dataset;

    /**
     * One for the tables of a dataset.
     *
     * @param listed the words of lists that were looked up, shared with others
     * @param answers what operators have said of texts that are in no list
     */
    TextCells(Reference reference, Map<CodeList.Listed, Map<String, String>> listed, Answers answers, Dataset dataset) {
        this.reference = reference;
        this.listed = listed;
        this.answers = answers;
        this.dataset = dataset;
    }

    Outcome read(CellText cell) {
        String text = cell.text();
        if (Marks.isEmpty(text)) {
            return Outcome.NOTHING;
        }
        String bare = Marks.withoutFootnote(text);
        boolean nameless = cell.field().type() == FieldType.TEXT
                && cell.field().required()
                && bare.codePoints().noneMatch(Character::isLetter);
        if (nameless) {
            return cell.refuse(FindingCode.TEXT_UNFIT, cell.field().label().vi());
        }
        Outcome outcome = cell.field().type() == FieldType.CODE ? code(cell, bare) : Outcome.of(new Value.Text(bare));
        return bare.length() == text.length() || !outcome.findings().isEmpty()
                ? outcome
                : outcome.and(cell.finding(FindingCode.FOOTNOTE_REMOVED));
    }

    private Outcome code(CellText cell, String text) {
        CodeList list = cell.field().codes().orElseThrow();
        Optional<String> code = answers.code(dataset, cell.field().name(), text)
                .or(() -> code(list, text))
                .or(() -> ofProvince(list, text));
        if (code.isPresent()) {
            Outcome outcome = Outcome.of(new Value.Text(code.get()));
            if (cell.field().companion().isEmpty()) {
                return outcome;
            }
            Matcher unit = UNIT_IN_BRACKETS.matcher(text);
            return unit.find() ? outcome.withCompanion(new Value.Text(unit.group(1))) : outcome;
        }
        return cell.refuseAs(text, FindingCode.CODE_QUESTION);
    }

    static String rest(List<Country> several) {
        return several.stream().skip(1).map(Country::nameVi).collect(Collectors.joining(", "));
    }

    /** The code that a text means in a list; empty where it means none. */
    Optional<String> code(CodeList list, String text) {
        if (list instanceof CodeList.Listed words) {
            return Optional.ofNullable(
                    listed.computeIfAbsent(words, TextCells::folded).get(VietnameseText.fold(text)));
        }
        return reference.code(list.name(), text);
    }

    /** {@code UBND tỉnh Hà Nam}: a word of the list with the name of a province behind it. */
    private Optional<String> ofProvince(CodeList list, String text) {
        if (!(list instanceof CodeList.Listed)) {
            return Optional.empty();
        }
        int space = text.indexOf(' ');
        while (space > 0) {
            Optional<String> code = code(list, text.substring(0, space));
            if (code.isPresent()
                    && reference.code(PROVINCES, text.substring(space + 1)).isPresent()) {
                return code;
            }
            space = text.indexOf(' ', space + 1);
        }
        return Optional.empty();
    }

    /** The code that the text of a group row means: {@code Lĩnh vực giáo dục}, {@code Nước Lào}. */
    Optional<String> groupCode(Field field, String text) {
        String folded = GROUP_PREFIX.matcher(VietnameseText.fold(text)).replaceFirst("");
        return field.codes()
                .flatMap(list -> code(list, text).or(() -> code(list, folded)))
                .or(() -> field.required() ? onlyCountry(field, text) : Optional.empty());
    }

    /** {@code LƯU HỌC SINH LÀO}, {@code Hỗ trợ các tỉnh nước bạn Campuchia}: the one country that a heading mentions. */
    private Optional<String> onlyCountry(Field field, String text) {
        return field.codes()
                .filter(list -> list.name().equals(COUNTRIES))
                .map(list -> reference.countries().mentionedIn(text))
                .filter(mentioned -> mentioned.size() == 1)
                .map(mentioned -> mentioned.get(0).alpha2());
    }

    private static Map<String, String> folded(CodeList.Listed list) {
        Map<String, String> words = new HashMap<>();
        list.words().forEach((code, all) -> {
            words.put(VietnameseText.fold(code), code);
            all.forEach(word -> words.put(VietnameseText.fold(word), code));
        });
        return words;
    }

    /** {@code 912000001.0}: programs that took a number for one of fractions. */
    private static String whole(String text) {
        return text.endsWith(".0") && text.matches("\\d+\\.0") ? text.substring(0, text.length() - 2) : text;
    }

    static Outcome phone(CellText cell) {
        if (Marks.isEmpty(cell.text())) {
            return Outcome.NOTHING;
        }
        if (PHONE.matcher(cell.text()).matches()) {
            return Outcome.of(new Value.Text(cell.text()));
        }
        String digits = whole(cell.text()).replaceAll("[\\s.()-]", "").replaceFirst("^(?:\\+84|0084)", "0");
        if (digits.matches("84\\d{9}")) {
            digits = "0" + digits.substring(2);
        }
        if (digits.matches("[1-9]\\d{8}")) {
            return Outcome.of(new Value.Text("0" + digits))
                    .and(cell.finding(
                            FindingCode.PHONE_ZERO_RESTORED, cell.column().header()));
        }
        return PHONE.matcher(digits).matches()
                ? Outcome.of(new Value.Text(digits))
                : cell.refuse(FindingCode.TEXT_UNFIT, cell.field().label().vi());
    }

    static Outcome email(CellText cell) {
        if (Marks.isEmpty(cell.text())) {
            return Outcome.NOTHING;
        }
        String address = MAILTO.matcher(cell.text()).replaceFirst("");
        return EMAIL.matcher(address).matches()
                ? Outcome.of(new Value.Text(address))
                : cell.refuse(FindingCode.TEXT_UNFIT, cell.field().label().vi());
    }

    static Outcome citizenId(CellText cell) {
        if (Marks.isEmpty(cell.text())) {
            return Outcome.NOTHING;
        }
        if (CITIZEN_ID.matcher(cell.text()).matches()) {
            return Outcome.of(new Value.Text(cell.text()));
        }
        String digits = whole(cell.text()).replaceAll("[\\s.-]", "");
        if (CITIZEN_ID.matcher(digits).matches()) {
            return Outcome.of(new Value.Text(digits));
        }
        return digits.matches("\\d{8}|\\d{10,11}")
                ? cell.refuse(FindingCode.CITIZEN_ID_SHORT)
                : cell.refuse(FindingCode.TEXT_UNFIT, cell.field().label().vi());
    }
}
