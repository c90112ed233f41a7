package vn.tonghop.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import vn.tonghop.model.Dataset;
import vn.tonghop.model.Message;

/** Reads one yml file into a definition, and notes everything in it that cannot be. */
final class DatasetLoader {
    private static final String[] KEYS = {
        "dataset", "label", "titles", "fields", "combined", "name", "keys", "checks", "sensitive", "others"
    };
    private static final String ALL_FIELDS = "all";
    private static final Message NO_LABEL = new Message("", "");

    private final String file;
    private final Faults faults;
    private final YamlMapping top;
    private final HeaderClaims claims;
    private final Map<String, Field> fields = new LinkedHashMap<>();

    DatasetLoader(String file, Node node, Faults faults) {
        this.file = file;
        this.faults = faults;
        this.top = new YamlMapping(file, node, faults);
        this.claims = new HeaderClaims(top);
    }

    /** The definition; empty, with at least one fault noted, where the file gives none. */
    Optional<DatasetDefinition> load() {
        top.knowing(KEYS);
        Stream.of("dataset", "label", "titles", "fields", "keys").forEach(top::required);
        Optional<Dataset> dataset = top.text("dataset").flatMap(this::dataset);
        top.mapping("fields").ifPresent(this::readFields);
        new FieldLinks(top, fields).check();
        List<Combined> combined = combined();
        Optional<String> name = top.text("name");
        name.ifPresent(field -> requireField(field, top.at("name")));
        List<NaturalKey> keys = keys();
        List<Check> checks = checks();
        List<String> sensitive = claims.claim("sensitive", top.words("sensitive"));
        List<String> others = claims.claim("others", top.words("others"));
        Message label = top.message("label").orElse(NO_LABEL);
        List<String> titles = YamlMapping.texts(top.words("titles"));
        return dataset.map(id -> new DatasetDefinition(
                id, label, titles, List.copyOf(fields.values()), combined, name, keys, checks, sensitive, others));
    }

    private Optional<Dataset> dataset(String id) {
        if (!file.equals(id + ".yml")) {
            top.fault(
                    top.at("dataset"),
                    "Tên tệp phải là '" + id + ".yml', theo tên của bộ số liệu.",
                    "The file must be named '" + id + ".yml', as its dataset is.");
        }
        if (!Dataset.isId(id)) {
            top.fault(
                    top.at("dataset"),
                    "'" + id + "' không phải là tên bộ số liệu: chỉ chữ thường nối bằng gạch ngang.",
                    "'" + id + "' is no name of a dataset: lower-case words joined by hyphens.");
            return Optional.empty();
        }
        return Optional.of(new Dataset(id));
    }

    private void readFields(YamlMapping mapping) {
        for (String name : mapping.keys()) {
            mapping.mapping(name)
                    .flatMap(field -> new FieldLoader(name, mapping.at(name), field, claims).load())
                    .ifPresent(field -> fields.put(name, field));
        }
    }

    private List<Combined> combined() {
        Optional<YamlMapping> mapping = top.mapping("combined");
        if (mapping.isEmpty()) {
            return List.of();
        }
        mapping.get().knowing(ids(Combined.Kind.values(), Combined.Kind::id));
        List<Combined> all = new ArrayList<>();
        for (Combined.Kind kind : Combined.Kind.values()) {
            mapping.get().mapping(kind.id()).ifPresent(column -> {
                column.knowing("headers", "fields").required("headers");
                column.required("fields");
                List<String> names = fieldNames(column.words("fields"), 2, column.at("fields"));
                List<String> headers = claims.claim(kind.id(), column.words("headers"));
                all.add(new Combined(kind, headers, names));
            });
        }
        return all;
    }

    private List<NaturalKey> keys() {
        List<NaturalKey> keys = new ArrayList<>();
        for (Node item : top.value("keys").map(top::items).orElse(List.of())) {
            if (item instanceof ScalarNode scalar && scalar.getValue().equals(ALL_FIELDS)) {
                keys.add(new NaturalKey(List.of()));
            } else {
                List<NaturalKey.Part> parts =
                        top.words(item).stream().map(this::part).toList();
                if (!parts.isEmpty()) {
                    keys.add(new NaturalKey(parts));
                }
            }
        }
        return keys;
    }

    private NaturalKey.Part part(YamlWord word) {
        List<String> names = List.of(word.text().split("\\|"));
        names.forEach(name -> requireField(name, word.at()));
        return new NaturalKey.Part(names);
    }

    private List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        for (Node item : top.value("checks").map(top::items).orElse(List.of())) {
            YamlMapping mapping = new YamlMapping(file, item, faults).knowing(ids(Check.Kind.values(), Check.Kind::id));
            for (Check.Kind kind : Check.Kind.values()) {
                if (mapping.has(kind.id())) {
                    List<String> names = fieldNames(mapping.words(kind.id()), kind.fields(), mapping.at(kind.id()));
                    if (names.size() == kind.fields()) {
                        checks.add(new Check(kind, names));
                    }
                }
            }
        }
        return checks;
    }

    private List<String> fieldNames(List<YamlWord> words, int count, Node at) {
        words.forEach(word -> requireField(word.text(), word.at()));
        if (words.size() != count) {
            top.fault(at, "Ở đây cần đúng " + count + " trường.", "This takes exactly " + count + " fields.");
        }
        return YamlMapping.texts(words);
    }

    private void requireField(String name, Node at) {
        if (!fields.containsKey(name)) {
            top.unknown(at, name, List.copyOf(fields.keySet()));
        }
    }

    static <E> String[] ids(E[] values, Function<E, String> id) {
        return Stream.of(values).map(id).toArray(String[]::new);
    }
}
