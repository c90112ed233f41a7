package vn.tonghop.definition;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.text.VietnameseText;

/** Where the words of a field of type {@link FieldType#CODE} come from. */
public sealed interface CodeList {
    /** The name by which messages call the list. */
    String name();

    /**
     * A list of the reference data.
     *
     * @param name {@code countries}, {@code sectors}, {@code indicators}, {@code provinces}
     */
    record Referenced(String name) implements CodeList {}

    /**
     * A list of the definition itself.
     *
     * @param name the field's
     * @param words the words that mean each code, the code itself included, in the order of the definition
     * @param folded all of these words, as they are looked up
     */
    record Listed(String name, Map<String, List<String>> words, Set<String> folded) implements CodeList {
        /** Words are folded once: they are looked for below each head of each table. */
        public Listed(String name, Map<String, List<String>> words) {
            this(
                    name,
                    words,
                    words.values().stream()
                            .flatMap(List::stream)
                            .map(VietnameseText::fold)
                            .collect(Collectors.toUnmodifiableSet()));
        }

        /** Whether a folded text is one of the words. */
        public boolean means(String text) {
            return folded.contains(text);
        }
    }
}
