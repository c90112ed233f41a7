package vn.tonghop.definition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import vn.tonghop.model.Message;
import vn.tonghop.text.VietnameseText;

/** Reads one field of a definition. */
final class FieldLoader {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");
    private static final Pattern CODE = Pattern.compile("[a-z]+(-[a-z]+)*");
    /** The lists of the reference data that a field may name. */
    private static final List<String> REFERENCED = List.of("countries", "sectors", "indicators", "provinces");
    /** Columns that every fact table and view has of its own. */
    private static final Set<String> RESERVED = Set.of(
            "period",
            "unit",
            "unit_now",
            "file",
            "sheet",
            "row",
            "sheet_no",
            "table_id",
            "row_no",
            "key_1",
            "key_2",
            "estimate");

    private final String name;
    private final Node at;
    private final YamlMapping field;
    private final HeaderClaims claims;

    FieldLoader(String name, Node at, YamlMapping field, HeaderClaims claims) {
        this.name = name;
        this.at = at;
        this.field = field;
        this.claims = claims;
    }

    /** The field; empty, with at least one fault noted, where its type or code list is not known. */
    Optional<Field> load() {
        field.knowing(
                "type",
                "required",
                "personal",
                "group",
                "label",
                "headers",
                "unlike",
                "most",
                "usual",
                "counts",
                "codes",
                "parts",
                "marked",
                "companion");
        Stream.of("type", "label", "headers").forEach(field::required);
        checkName();
        Optional<Message> label = field.message("label");
        List<String> headers = claims.claim(name, headers(label));
        Optional<CodeList> codes = field.value("codes").flatMap(this::codes);
        Optional<FieldType> type = field.text("type").flatMap(this::type);
        type.ifPresent(known -> checkType(known, codes));
        return type.filter(known -> (known == FieldType.CODE) == codes.isPresent())
                .map(known -> new Field(
                        name,
                        known,
                        field.flag("required"),
                        field.flag("personal"),
                        field.flag("group"),
                        label.orElse(new Message(name, name)),
                        headers,
                        YamlMapping.texts(field.words("unlike")).stream()
                                .map(VietnameseText::fold)
                                .toList(),
                        most(known),
                        usual(known),
                        YamlMapping.texts(field.words("counts")),
                        codes,
                        new Beside(parts(known), marked(codes)),
                        field.text("companion")));
    }

    private List<List<String>> parts(FieldType type) {
        if (field.has("parts") && type != FieldType.TEXT) {
            field.fault(
                    field.at("parts"),
                    "Chỉ trường kiểu 'text' mới có 'parts'.",
                    "Only a field of type 'text' has 'parts'.");
        }
        return field.value("parts").map(field::items).orElse(List.of()).stream()
                .map(part -> YamlMapping.texts(field.words(part)))
                .toList();
    }

    private Optional<BigDecimal> most(FieldType type) {
        if (field.has("most") && !type.measured()) {
            field.fault(
                    field.at("most"),
                    "Chỉ trường kiểu 'count', 'number' hoặc 'amount' mới có 'most'.",
                    "Only a field of type 'count', 'number' or 'amount' has 'most'.");
        }
        return field.value("most").flatMap(field::whole).or(type::most);
    }

    private Optional<Range> usual(FieldType type) {
        if (!field.has("usual")) {
            return Optional.empty();
        }
        List<BigDecimal> ends = field.value("usual").map(field::items).orElse(List.of()).stream()
                .flatMap(end -> field.whole(end).stream())
                .toList();
        if (type != FieldType.AMOUNT || ends.size() != 2 || ends.get(0).compareTo(ends.get(1)) > 0) {
            field.fault(
                    field.at("usual"),
                    "'usual' là hai số tiền đồng, số nhỏ trước, của một trường kiểu 'amount'.",
                    "'usual' is two amounts in đồng, the smaller first, of a field of type 'amount'.");
            return Optional.empty();
        }
        return Optional.of(new Range(ends.get(0), ends.get(1)));
    }

    private boolean marked(Optional<CodeList> codes) {
        boolean marked = field.flag("marked");
        if (marked && codes.filter(list -> list instanceof CodeList.Listed).isEmpty()) {
            field.fault(
                    field.at("marked"),
                    "Chỉ trường có danh sách 'codes' của riêng mình mới có 'marked'.",
                    "Only a field with a list of 'codes' of its own is 'marked'.");
        }
        return marked;
    }

    private void checkName() {
        if (!NAME.matcher(name).matches() || RESERVED.contains(name) || name.endsWith("_vnd")) {
            field.fault(
                    at,
                    "'" + name
                            + "' không thể là tên trường: tên gồm chữ thường nối bằng gạch dưới, không trùng cột sẵn có "
                            + "(period, unit, file, row …), không tận cùng bằng _vnd.",
                    "'" + name
                            + "' cannot name a field: lower-case words joined by underscores, none of the columns that "
                            + "are there anyway (period, unit, file, row …), no ending _vnd.");
        }
    }

    /** The label in both languages heads the column too, as the templates do. */
    private List<YamlWord> headers(Optional<Message> label) {
        List<YamlWord> words = new ArrayList<>(field.words("headers"));
        Set<String> folded = new LinkedHashSet<>();
        words.forEach(word -> folded.add(VietnameseText.fold(word.text())));
        label.ifPresent(text -> Stream.of(text.vi(), text.en())
                .filter(word -> !word.isEmpty() && folded.add(VietnameseText.fold(word)))
                .forEach(word -> words.add(new YamlWord(word, field.at("label")))));
        return words;
    }

    private Optional<FieldType> type(String id) {
        for (FieldType type : FieldType.values()) {
            if (type.id().equals(id)) {
                return Optional.of(type);
            }
        }
        field.unknown(
                field.value("type").orElse(field.node()),
                id,
                Stream.of(FieldType.values()).map(FieldType::id).toList());
        return Optional.empty();
    }

    private void checkType(FieldType type, Optional<CodeList> codes) {
        if (type == FieldType.CODE && !field.has("codes")) {
            field.fault(at, "Trường kiểu 'code' cần có 'codes'.", "A field of type 'code' needs 'codes'.");
        }
        if (type != FieldType.CODE && codes.isPresent()) {
            field.fault(
                    field.at("codes"),
                    "Chỉ trường kiểu 'code' mới có 'codes'. Hãy bỏ 'codes' hoặc đổi 'type'.",
                    "Only a field of type 'code' has 'codes'. Drop them, or change 'type'.");
        }
        if (field.has("counts") && type != FieldType.COUNT && type != FieldType.NUMBER) {
            field.fault(
                    field.at("counts"),
                    "Chỉ trường kiểu 'count' hoặc 'number' mới có 'counts'.",
                    "Only a field of type 'count' or 'number' has 'counts'.");
        }
    }

    private Optional<CodeList> codes(Node node) {
        if (node instanceof ScalarNode scalar) {
            if (REFERENCED.contains(scalar.getValue())) {
                return Optional.of(new CodeList.Referenced(scalar.getValue()));
            }
            field.unknown(node, scalar.getValue(), REFERENCED);
            return Optional.empty();
        }
        return field.mapping("codes").map(this::listed);
    }

    private CodeList listed(YamlMapping list) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        Map<String, String> owners = new LinkedHashMap<>();
        for (String code : list.keys()) {
            if (!CODE.matcher(code).matches()) {
                list.fault(list.at(code), "'" + code + "' không thể là mã.", "'" + code + "' cannot be a code.");
            }
            List<YamlWord> own = new ArrayList<>(List.of(new YamlWord(code, list.at(code))));
            own.addAll(list.words(code));
            own.forEach(word -> checkWord(word, code, owners, list));
            words.put(code, YamlMapping.texts(own));
        }
        return new CodeList.Listed(name, words);
    }

    /** Words are looked up folded, so none may mean two codes when folded. */
    private static void checkWord(YamlWord word, String code, Map<String, String> owners, YamlMapping list) {
        String other = owners.putIfAbsent(VietnameseText.fold(word.text()), code);
        if (other != null && !other.equals(code)) {
            list.fault(
                    word.at(),
                    "'" + word.text() + "' đã có nghĩa là '" + other + "'. Hãy bỏ một.",
                    "'" + word.text() + "' means '" + other + "' already. Drop one.");
        }
    }
}
