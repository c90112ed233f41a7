package vn.tonghop.definition;

import java.util.List;
import java.util.Map;

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
     */
    record Listed(String name, Map<String, List<String>> words) implements CodeList {}
}
