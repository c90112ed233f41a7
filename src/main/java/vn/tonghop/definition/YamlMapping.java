package vn.tonghop.definition;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import vn.tonghop.model.Message;
import vn.tonghop.text.Spelling;
import vn.tonghop.text.VietnameseText;

/** One mapping of a yml file, read key by key. Whatever is wrong is noted with its line and read as if it were not there. */
final class YamlMapping {
    private static final Pattern WHOLE = Pattern.compile("[1-9]\\d{0,18}");

    private final String file;
    private final Node node;
    private final Faults faults;
    private final Map<String, NodeTuple> entries = new LinkedHashMap<>();
    /** Each is read once, so that its faults are noted once. */
    private final Map<String, YamlMapping> children = new HashMap<>();

    YamlMapping(String file, Node node, Faults faults) {
        this.file = file;
        this.node = node;
        this.faults = faults;
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(this::put);
        } else {
            wrongType(node, "các cặp 'khóa: giá trị'", "pairs 'key: value'");
        }
    }

    private void put(NodeTuple entry) {
        String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
        if (entries.put(key, entry) != null) {
            fault(
                    entry.getKeyNode(),
                    "Khóa '" + key + "' lặp lại. Hãy giữ một.",
                    "Key '" + key + "' stands twice. Keep one.");
        }
    }

    /** Notes every key that is none of these. */
    YamlMapping knowing(String... known) {
        for (Map.Entry<String, NodeTuple> entry : entries.entrySet()) {
            if (!List.of(known).contains(entry.getKey())) {
                unknown(entry.getValue().getKeyNode(), entry.getKey(), List.of(known));
            }
        }
        return this;
    }

    /** Notes a word that is none of those that may stand there. */
    void unknown(Node at, String word, List<String> known) {
        Optional<String> nearest = Spelling.nearest(word, known);
        String list = String.join(", ", known);
        fault(
                at,
                "Không biết '" + word + "'." + Faults.meantVi(nearest) + " (được dùng: " + list + ")",
                "'" + word + "' is not known." + Faults.meantEn(nearest) + " (known: " + list + ")");
    }

    List<String> keys() {
        return List.copyOf(entries.keySet());
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    Optional<Node> value(String key) {
        return Optional.ofNullable(entries.get(key)).map(NodeTuple::getValueNode);
    }

    /** Where a key stands; the mapping itself where it has no such key. */
    Node at(String key) {
        NodeTuple entry = entries.get(key);
        return entry == null ? node : entry.getKeyNode();
    }

    /** The value of a key that must be there; empty, and noted, where it is not. */
    Optional<Node> required(String key) {
        if (!has(key)) {
            fault(node, "Thiếu khóa '" + key + "'. Hãy thêm vào.", "Key '" + key + "' is missing. Add it.");
        }
        return value(key);
    }

    Optional<YamlMapping> mapping(String key) {
        return value(key).map(value -> children.computeIfAbsent(key, any -> new YamlMapping(file, value, faults)));
    }

    Optional<String> text(String key) {
        return value(key).flatMap(this::text);
    }

    /** Whether the key says {@code true}; {@code false} where it is not there. */
    boolean flag(String key) {
        Optional<Node> value = value(key);
        if (value.isEmpty()) {
            return false;
        }
        if (value.get() instanceof ScalarNode scalar && scalar.getTag().equals(Tag.BOOL)) {
            return scalar.getValue().equals("true");
        }
        wrongType(value.get(), "true hoặc false", "true or false");
        return false;
    }

    /** The words of a list, with their places; none where the key is not there. */
    List<YamlWord> words(String key) {
        return value(key).map(this::words).orElse(List.of());
    }

    List<YamlWord> words(Node list) {
        return items(list).stream()
                .flatMap(item -> text(item).map(text -> new YamlWord(text, item)).stream())
                .toList();
    }

    /** The nodes of a list, or none and a note. */
    List<Node> items(Node list) {
        if (list instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        wrongType(list, "một danh sách", "a list");
        return List.of();
    }

    Optional<Message> message(String key) {
        return mapping(key).map(mapping -> {
            mapping.knowing("vi", "en").required("vi");
            mapping.required("en");
            return new Message(mapping.text("vi").orElse(""), mapping.text("en").orElse(""));
        });
    }

    Optional<String> text(Node value) {
        if (value instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)) {
            String clean = VietnameseText.clean(scalar.getValue());
            if (!clean.isEmpty()) {
                return Optional.of(clean);
            }
        }
        wrongType(value, "một từ hoặc cụm từ", "a word or a phrase");
        return Optional.empty();
    }

    /** A whole number greater than 0; empty, and noted, for anything else. */
    Optional<BigDecimal> whole(Node value) {
        if (value instanceof ScalarNode scalar
                && WHOLE.matcher(scalar.getValue()).matches()) {
            return Optional.of(new BigDecimal(scalar.getValue()));
        }
        wrongType(value, "một số nguyên dương, ví dụ 100000000", "a whole number above 0, such as 100000000");
        return Optional.empty();
    }

    void wrongType(Node at, String vi, String en) {
        fault(at, "Ở đây phải là " + vi + ".", "This must be " + en + ".");
    }

    void fault(Node at, String vi, String en) {
        faults.add(file, at, vi, en);
    }

    Node node() {
        return node;
    }

    static List<String> texts(List<YamlWord> words) {
        return words.stream().map(YamlWord::text).toList();
    }
}
