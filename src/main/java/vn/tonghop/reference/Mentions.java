package vn.tonghop.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.reference.Words.Word;

/** Finds names inside a longer text, as whole words; at each place the longest name counts. */
final class Mentions<T> {
    private static final int ABBREVIATION = 4;
    private static final int TELLING = 6;
    private static final Set<String> AFTER = Set.of("nam", "viet");

    /** The phrases by all their words, folded. */
    private final Map<String, List<Phrase<T>>> phrases = new HashMap<>();
    /** How many words the longest phrase has that begins with a word, folded. */
    private final Map<String, Integer> longest = new HashMap<>();

    /**
     * A name found.
     *
     * @param meanings what it means; none for a phrase that only looks like a name
     * @param from its first word, from 0
     * @param to the word after its last
     */
    record Mention<T>(List<T> meanings, int from, int to) {}

    private record Phrase<T>(String marked, boolean abbreviation, List<T> meanings) {}

    /** Adds a name; one without a meaning keeps its words from being taken for anything else. */
    void add(String name, List<T> meanings) {
        List<Word> words = Words.of(name).all();
        if (words.isEmpty()) {
            return;
        }
        int letters = words.stream().mapToInt(word -> word.raw().length()).sum();
        boolean abbreviation =
                letters > 1 && letters <= ABBREVIATION && words.stream().allMatch(Word::isUpperCase);
        longest.merge(words.get(0).folded(), words.size(), Math::max);
        phrases.computeIfAbsent(joined(words, true), any -> new ArrayList<>())
                .add(new Phrase<>(joined(words, false), abbreviation, List.copyOf(meanings)));
    }

    /** The names in a text, in their order; none overlaps another. */
    List<Mention<T>> in(Words text) {
        List<Mention<T>> found = new ArrayList<>();
        int at = 0;
        while (at < text.all().size()) {
            Optional<Mention<T>> mention = at(text, at);
            mention.ifPresent(found::add);
            at = mention.map(Mention::to).orElse(at + 1);
        }
        return found;
    }

    private Optional<Mention<T>> at(Words text, int from) {
        int most = longest.getOrDefault(text.all().get(from).folded(), 0);
        for (int to = Math.min(from + most, text.all().size()); to > from; to--) {
            List<Word> words = text.all().subList(from, to);
            for (Phrase<T> phrase : phrases.getOrDefault(joined(words, true), List.of())) {
                if (matches(phrase, words, text, from)) {
                    return Optional.of(new Mention<>(phrase.meanings(), from, to));
                }
            }
        }
        return Optional.empty();
    }

    /** Diacritics must agree, unless the text has none there, and the name is long enough or the text has none at all. */
    private static <T> boolean matches(Phrase<T> phrase, List<Word> words, Words text, int from) {
        if (phrase.abbreviation()) {
            return words.stream().allMatch(Word::isUpperCase);
        }
        if (joined(words, false).equals(phrase.marked())) {
            return true;
        }
        boolean plain = words.stream().allMatch(Word::isPlain);
        int letters = words.stream().mapToInt(word -> word.raw().length()).sum();
        return plain && (letters >= TELLING || (text.plain() && (letters > 2 || followsVietNam(text, from))));
    }

    /** {@code Viet Nam - My}: there, even two letters are a country. */
    private static boolean followsVietNam(Words text, int from) {
        return from > 0 && AFTER.contains(text.all().get(from - 1).folded());
    }

    private static String joined(List<Word> words, boolean folded) {
        StringBuilder out = new StringBuilder();
        for (Word word : words) {
            out.append(folded ? word.folded() : word.marked()).append(' ');
        }
        return out.toString();
    }
}
