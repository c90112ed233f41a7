package vn.tonghop.definition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;
import vn.tonghop.text.VietnameseText;

/** Reads the yml of the concepts, and notes everything in it that cannot be. */
final class ConceptsLoader {
    /** The name of the file in {@code jobs/words}. */
    static final String FILE = "concepts.yml";

    private static final String MEANINGS = "meanings";
    private static final String ELSEWHERE = "elsewhere";
    private static final String FILLERS = "fillers";
    private static final String ASIDES = "asides";
    private static final String SOURCES = "sources";

    private final YamlMapping top;
    private final Map<String, List<String>> wordings = new LinkedHashMap<>();

    ConceptsLoader(Node node, Faults faults) {
        this.top = new YamlMapping(FILE, node, faults);
    }

    Concepts load() {
        top.knowing(FILLERS, ASIDES, SOURCES, MEANINGS, ELSEWHERE).required(MEANINGS);
        read(MEANINGS);
        Set<String> elsewhere = read(ELSEWHERE);
        return new Concepts(
                wordings,
                elsewhere,
                Set.copyOf(texts(top.words(FILLERS))),
                Set.copyOf(texts(top.words(ASIDES))),
                sources());
    }

    private Set<String> sources() {
        Set<String> names = new HashSet<>();
        for (YamlWord word : top.words(SOURCES)) {
            if (wordings.containsKey(word.text())) {
                names.add(word.text());
            } else {
                top.fault(
                        word.at(),
                        "Không có khái niệm '" + word.text() + "'. Hãy sửa, hoặc thêm khái niệm.",
                        "There is no concept '" + word.text() + "'. Correct it, or add the concept.");
            }
        }
        return names;
    }

    private Set<String> read(String section) {
        Set<String> names = new HashSet<>();
        top.mapping(section)
                .ifPresent(concepts -> concepts.keys().forEach(name -> {
                    if (wordings.putIfAbsent(name, texts(concepts.words(name))) != null) {
                        concepts.fault(
                                concepts.at(name),
                                "Khái niệm '" + name + "' đã có ở trên. Hãy gộp lại.",
                                "Concept '" + name + "' stands above already. Join the two.");
                    }
                    names.add(name);
                }));
        return names;
    }

    private List<String> texts(List<YamlWord> words) {
        List<String> texts = new ArrayList<>();
        for (YamlWord word : words) {
            if (texts.contains(word.text())) {
                top.fault(
                        word.at(),
                        "Từ '" + word.text() + "' lặp lại. Hãy bỏ một.",
                        "Word '" + word.text() + "' stands twice. Drop one.");
            } else if (VietnameseText.fold(word.text()).isEmpty()
                    && !word.text().equals("%")) {
                top.fault(word.at(), "Từ không có chữ hay số.", "A word without a letter or digit.");
            } else {
                texts.add(word.text());
            }
        }
        return texts;
    }
}
