package vn.tonghop.definition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What words mean, once for the headers of all datasets: {@code jobs/words/concepts.yml}.
 *
 * @param wordings the words and abbreviations of each concept, in both languages; a wording may stand under several
 * @param elsewhere the concepts that make a header that of something else, unless a header word of the field holds them, too
 * @param fillers words that say nothing by themselves
 * @param asides words behind which a header says where its values come from, or of which day they are: {@code theo quyết định}
 * @param sources the concepts that behind such words name a document, and make nothing another
 */
public record Concepts(
        Map<String, List<String>> wordings,
        Set<String> elsewhere,
        Set<String> fillers,
        Set<String> asides,
        Set<String> sources) {
    /** No words at all: headers are then known by the words of the datasets alone. */
    public static final Concepts NONE = new Concepts(Map.of(), Set.of(), Set.of(), Set.of(), Set.of());

    /** Keeps copies. */
    public Concepts {
        wordings = Map.copyOf(new LinkedHashMap<>(wordings));
        elsewhere = Set.copyOf(elsewhere);
        fillers = Set.copyOf(fillers);
        asides = Set.copyOf(asides);
        sources = Set.copyOf(sources);
    }
}
