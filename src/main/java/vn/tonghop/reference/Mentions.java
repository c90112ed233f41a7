package vn.tonghop.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.reference.Words.Word;

/** Finds names inside a longer text, as whole words; at each place the longest name counts. */
final class Mentions<T> {
    private static final int ABBREVIATION = 4;
    private static final int TELLING = 6;
    private static final Set<String> AFTER = Set.of("nam", "viet");

    private final Map<String, List<Phrase<T>>> byFirstWord = new HashMap<>();

    /**
     * A name found.
     *
     * @param meanings what it means; none for a phrase that only looks like a name
     * @param from its first word, from 0
     * @param to the word after its last
     */
    record Mention<T>(List<T> meanings, int from, int to) {}

    private record Phrase<T>(List<Word> words, boolean abbreviation, List<T> meanings) {}

    /** Adds a name; one without a meaning keeps its words from being taken for anything else. */
    void add(String name, List<T> meanings) {
        List<Word> words = Words.of(name).all();
        if (words.isEmpty()) {
            return;
        }
        int letters = words.stream().mapToInt(word -> word.raw().length()).sum();
        boolean abbreviation =
                letters > 1 && letters <= ABBREVIATION && words.stream().allMatch(Word::isUpperCase);
        byFirstWord
                .computeIfAbsent(words.get(0).folded(), any -> new ArrayList<>())
                .add(new Phrase<>(words, abbreviation, List.copyOf(meanings)));
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
        return byFirstWord.getOrDefault(text.all().get(from).folded(), List.of()).stream()
                .filter(phrase -> matches(phrase, text, from))
                .max(Comparator.comparingInt(phrase -> phrase.words().size()))
                .map(phrase -> new Mention<>(
                        phrase.meanings(), from, from + phrase.words().size()));
    }

    /** Diacritics must agree, unless the text has none there, and the name is long enough or the text has none at all. */
    private static <T> boolean matches(Phrase<T> phrase, Words text, int from) {
        int to = from + phrase.words().size();
        if (to > text.all().size()) {
            return false;
        }
        List<Word> words = text.all().subList(from, to);
        if (!joined(words, true).equals(joined(phrase.words(), true))) {
            return false;
        }
        if (phrase.abbreviation()) {
            return words.stream().allMatch(Word::isUpperCase);
        }
        if (joined(words, false).equals(joined(phrase.words(), false))) {
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
        return words.stream().map(folded ? Word::folded : Word::marked).collect(Collectors.joining(" "));
    }
}
