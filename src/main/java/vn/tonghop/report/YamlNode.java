package vn.tonghop.report;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import vn.tonghop.model.Message;

/** A value of a yml file that knows its line, so that whatever is wrong with it can be told with its place. */
final class YamlNode {
    /** Columns that stand in many tables are written once and repeated by name. */
    private static final int REPEATS = 1000;

    private final String file;
    private final Node node;

    private YamlNode(String file, Node node) {
        this.file = file;
        this.node = node;
    }

    /** The whole of a file. */
    static YamlNode read(Path path) {
        String file = String.valueOf(path.getFileName());
        try {
            LoaderOptions options = new LoaderOptions();
            options.setMaxAliasesForCollections(REPEATS);
            Node root = new Yaml(options).compose(new StringReader(Files.readString(path)));
            if (root == null) {
                throw FaultyLayout.at(new Place(file, 1), "Tệp trống.", "The file is empty.");
            }
            return new YamlNode(file, root);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw FaultyLayout.at(
                    new Place(file, line),
                    "Không đúng cú pháp YAML: " + e.getProblem() + ".",
                    "Not well-formed YAML: " + e.getProblem() + ".");
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + path, e);
        }
    }

    Place place() {
        return new Place(file, node.getStartMark().getLine() + 1);
    }

    FaultyLayout fault(String vi, String en) {
        return FaultyLayout.at(place(), vi, en);
    }

    /** The pairs of a mapping, in their order; a key that stands twice is a fault. */
    Map<String, YamlNode> pairs() {
        if (!(node instanceof MappingNode mapping)) {
            throw fault("Ở đây phải là các cặp 'khóa: giá trị'.", "This must be pairs 'key: value'.");
        }
        Map<String, YamlNode> pairs = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            YamlNode key = new YamlNode(file, tuple.getKeyNode());
            if (pairs.put(key.text(), new YamlNode(file, tuple.getValueNode())) != null) {
                throw key.fault("Khóa '" + key.text() + "' lặp lại.", "Key '" + key.text() + "' stands twice.");
            }
        }
        return pairs;
    }

    /** Refuses a mapping with a key that is none of these. */
    YamlNode knowing(String... keys) {
        List<String> known = List.of(keys);
        pairs().forEach((key, value) -> {
            if (!known.contains(key)) {
                String list = String.join(", ", known);
                throw value.fault(
                        "Không biết khóa '" + key + "' (được dùng: " + list + ").",
                        "Key '" + key + "' is not known (known: " + list + ").");
            }
        });
        return this;
    }

    Optional<YamlNode> find(String key) {
        return Optional.ofNullable(pairs().get(key));
    }

    YamlNode get(String key) {
        return find(key).orElseThrow(() -> fault("Thiếu khóa '" + key + "'.", "Key '" + key + "' is missing."));
    }

    List<YamlNode> items() {
        if (!(node instanceof SequenceNode sequence)) {
            throw fault("Ở đây phải là một danh sách.", "This must be a list.");
        }
        return sequence.getValue().stream()
                .map(item -> new YamlNode(file, item))
                .toList();
    }

    /** The items of a list; none where the key is not there. */
    List<YamlNode> items(String key) {
        return find(key).map(YamlNode::items).orElse(List.of());
    }

    boolean isText() {
        return node instanceof ScalarNode;
    }

    String text() {
        if (node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)) {
            return scalar.getValue().strip();
        }
        throw fault("Ở đây phải là một từ hoặc cụm từ.", "This must be a word or a phrase.");
    }

    double number() {
        try {
            double number = Double.parseDouble(text());
            if (number >= 0 && number < 1000) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, like a number out of bounds
        }
        throw fault(
                "'" + text() + "' phải là một số từ 0 đến 999.", "'" + text() + "' must be a number from 0 to 999.");
    }

    /** {@code yes} or {@code no}. */
    boolean yes() {
        return switch (text()) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> throw fault("Chỉ ghi yes hoặc no.", "Only yes or no.");
        };
    }

    /** One of some words: the names of an enum's constants, small and with {@code -} for {@code _}. */
    <E extends Enum<E>> E oneOf(Class<E> words) {
        List<String> known = new ArrayList<>();
        for (E word : words.getEnumConstants()) {
            known.add(word.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            if (text().equals(known.get(known.size() - 1))) {
                return word;
            }
        }
        String list = String.join(", ", known);
        throw fault(
                "Không biết '" + text() + "' (được dùng: " + list + ").",
                "'" + text() + "' is not known (known: " + list + ").");
    }

    /** A text in both languages: {@code {vi: …, en: …}}. */
    Phrase phrase() {
        knowing("vi", "en");
        return new Phrase(new Message(get("vi").text(), get("en").text()), place());
    }
}
