package vn.tonghop.reference;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.text.VietnameseText;

/**
 * What a name means, whatever its case, its spaces and its punctuation. Diacritics decide where they are given; a name
 * typed without them is understood where only one thing can be meant.
 */
final class NameIndex<T> {
    private final Map<String, T> exact = new HashMap<>();
    private final Map<String, T> marked = new HashMap<>();
    private final Map<String, Set<T>> folded = new HashMap<>();

    /**
     * Adds a name.
     *
     * @return what had this name already; empty where nothing else had it
     */
    Optional<T> add(String name, T meaning) {
        T other = exact.putIfAbsent(name, meaning);
        String key = VietnameseText.key(name);
        if (!key.isEmpty()) {
            T same = marked.putIfAbsent(key, meaning);
            other = same == null ? other : same;
            addFolded(name, meaning);
        }
        return Optional.ofNullable(other).filter(taken -> !taken.equals(meaning));
    }

    /** Adds a code, which gives way to any name that is written alike: {@code NGA} is Nga, not Nigeria. */
    void addCode(String code, T meaning) {
        addFolded(code, meaning);
    }

    private void addFolded(String name, T meaning) {
        folded.computeIfAbsent(joined(name), any -> new HashSet<>()).add(meaning);
    }

    /** What a name means; empty where it means nothing, or could mean several things. */
    Optional<T> find(String name) {
        T found = exact.get(name);
        if (found != null) {
            return Optional.of(found);
        }
        String key = VietnameseText.key(name);
        if (key.isEmpty()) {
            return Optional.ofNullable(exact.get(VietnameseText.clean(name)));
        }
        found = marked.get(key);
        if (found != null) {
            return Optional.of(found);
        }
        Set<T> several = folded.getOrDefault(joined(name), Set.of());
        return several.size() == 1 ? Optional.of(several.iterator().next()) : Optional.empty();
    }

    private static String joined(String name) {
        return VietnameseText.fold(name).replace(" ", "");
    }
}
