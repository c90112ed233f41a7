package vn.tonghop.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.text.Spelling;
import vn.tonghop.text.VietnameseText;

/** The codes of a list with their names, and which of them are nearest to a text that is none of them. */
public final class CodeNames {
    /** The whole text tells a little more than a part of it. */
    private static final double PART = 0.1;

    private final Map<String, List<String>> names;
    private final List<Spelled> spelled = new ArrayList<>();

    /**
     * Those of a list.
     *
     * @param names by code its names, the one that people are shown first
     */
    public CodeNames(Map<String, List<String>> names) {
        this.names = names;
        names.forEach((code, all) -> {
            spelled.add(new Spelled(code, VietnameseText.fold(code)));
            all.forEach(name -> spelled.add(new Spelled(code, VietnameseText.fold(name))));
        });
    }

    /**
     * One code.
     *
     * @param code as the contract prints it
     * @param name the one that people are shown
     */
    public record Named(String code, String name) {
        /** {@code Lào (LA)}. */
        @Override
        public String toString() {
            return name + " (" + code + ")";
        }
    }

    private record Spelled(String code, String folded) {}

    /** The codes, in the order of the list. */
    public Set<String> codes() {
        return names.keySet();
    }

    /** A code written in any case. */
    public Optional<String> code(String text) {
        return names.keySet().stream()
                .filter(code -> code.equalsIgnoreCase(text.strip()))
                .findFirst();
    }

    /** A code with its name. */
    public Named named(String code) {
        return new Named(
                code,
                names.getOrDefault(code, List.of()).stream()
                        .filter(name -> !name.equals(code))
                        .findFirst()
                        .orElse(code));
    }

    /** The codes of which a name is most like a text, the nearest first. */
    public List<Named> nearest(String text, int most) {
        String folded = VietnameseText.fold(text);
        return spelled.stream()
                .sorted(Comparator.comparingDouble(one -> farness(folded, one.folded())))
                .map(Spelled::code)
                .distinct()
                .limit(most)
                .map(this::named)
                .toList();
    }

    /** How unlike a text and a name are, or a name and the words of the text that are most like it. */
    private static double farness(String text, String name) {
        String[] words = text.split(" ", -1);
        int length = name.split(" ", -1).length;
        double nearest = share(text, name);
        for (int first = 0; words.length > length && first + length <= words.length; first++) {
            String some = String.join(" ", Arrays.asList(words).subList(first, first + length));
            nearest = Math.min(nearest, share(some, name) + PART);
        }
        return nearest;
    }

    private static double share(String text, String name) {
        return (double) Spelling.distance(text, name) / Math.max(1, Math.max(text.length(), name.length()));
    }
}
