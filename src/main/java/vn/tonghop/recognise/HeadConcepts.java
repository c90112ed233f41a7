package vn.tonghop.recognise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.definition.Concepts;
import vn.tonghop.text.VietnameseText;

/** Reads heads as concepts: the longest wording first, with tones where a head has tones. Does not change after it is made. */
final class HeadConcepts {
    private static final String PERCENT = "%";
    private static final String STOP = ".";
    /** What ends an initial. */
    private static final String STOPS = "./";
    /** What fillers mean. */
    private static final String NOTHING = "";

    private final Map<String, List<Wording>> wordings = new HashMap<>();
    /** {@code C.hội}: wordings of two words, the first by its initial. */
    private final Map<String, List<Wording>> initials = new HashMap<>();

    private final Set<String> elsewhere;
    private final Set<String> asides;
    private final Set<String> sources;
    private final int longest;

    HeadConcepts(Concepts concepts) {
        this.elsewhere = concepts.elsewhere();
        this.sources = concepts.sources();
        this.asides = concepts.asides().stream().map(VietnameseText::key).collect(Collectors.toUnmodifiableSet());
        concepts.wordings().forEach((concept, texts) -> texts.forEach(text -> learn(concept, text)));
        concepts.fillers().forEach(text -> learn(NOTHING, text));
        concepts.asides().forEach(text -> learn(NOTHING, text));
        this.longest = wordings.values().stream()
                .flatMap(List::stream)
                .mapToInt(wording -> wording.words().size())
                .max()
                .orElse(1);
    }

    private void learn(String concept, String text) {
        List<Word> words = words(text);
        Wording known = new Wording(concept, words);
        wordings.computeIfAbsent(folded(words), any -> new ArrayList<>()).add(known);
        if (words.size() == 2 && words.get(0).folded().length() > 1) {
            String initial =
                    words.get(0).folded().charAt(0) + STOP + " " + words.get(1).folded();
            initials.computeIfAbsent(initial, any -> new ArrayList<>()).add(known);
        }
    }

    /** Whether a syllable without diacritics means something as it stands. */
    boolean isWordWithoutDiacritics(String folded) {
        return wordings.getOrDefault(folded, List.of()).stream()
                .anyMatch(wording -> wording.words().stream().noneMatch(Word::isToned));
    }

    /** Whether a part, whatever it means, makes a head that of something else, where no head of a field holds it. */
    boolean isElsewhere(Part part) {
        return !part.concepts().isEmpty() && elsewhere.containsAll(part.concepts());
    }

    /** Whether a part only names the document that the values come from. */
    boolean isSource(Part part) {
        return part.aside() && part.concepts().stream().anyMatch(sources::contains);
    }

    /**
     * A text that may be a head, read once for all datasets.
     *
     * @param text as sent, units of measure taken off
     * @param folded the same, as it is looked up
     * @param parts what its words mean
     */
    record Sent(String text, String folded, List<Part> parts) {}

    /** A text that may be a head. */
    Sent sent(String text) {
        return new Sent(text, VietnameseText.fold(text), read(text));
    }

    /** A head's parts from left to right, fillers left out. */
    List<Part> read(String head) {
        List<Word> words = words(head);
        boolean toned = words.stream().anyMatch(Word::isToned);
        List<Part> parts = new ArrayList<>();
        boolean aside = false;
        int at = 0;
        while (at < words.size()) {
            Part part = longest(words, at, toned);
            at += part.words().size();
            aside |= !parts.isEmpty() && isAside(part);
            part = part.within(aside);
            if (!part.concepts().equals(List.of(NOTHING)) && !part.isNumber() && !asides.contains(key(part.words()))) {
                parts.add(part);
            }
        }
        return parts;
    }

    private boolean isAside(Part part) {
        return asides.contains(part.words().get(0).key()) || asides.contains(key(part.words()));
    }

    private Part longest(List<Word> words, int at, boolean toned) {
        for (int length = Math.min(longest, words.size() - at); length > 0; length--) {
            List<Word> sent = words.subList(at, at + length);
            List<String> concepts = wordings.getOrDefault(folded(sent), List.of()).stream()
                    .filter(wording -> wording.agrees(sent, toned))
                    .map(Wording::concept)
                    .distinct()
                    .toList();
            if (!concepts.isEmpty()) {
                return new Part(concepts, sent, false);
            }
            if (length == 2 && initials.containsKey(folded(sent))) {
                return new Part(
                        initials.getOrDefault(folded(sent), List.of()).stream()
                                .filter(wording -> wording.agreesBehindInitial(sent, toned))
                                .map(Wording::concept)
                                .distinct()
                                .toList(),
                        sent,
                        false);
            }
        }
        return new Part(List.of(), words.subList(at, at + 1), false);
    }

    private static String key(List<Word> words) {
        return words.stream().map(Word::key).collect(Collectors.joining());
    }

    private static String folded(List<Word> words) {
        return words.stream().map(Word::folded).collect(Collectors.joining(" "));
    }

    private static List<Word> words(String text) {
        String clean = VietnameseText.clean(text);
        List<Word> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= clean.length(); i++) {
            boolean within = i < clean.length() && Character.isLetterOrDigit(clean.charAt(i));
            if (!within) {
                if (start < i) {
                    boolean initial = i == start + 1
                            && i + 1 < clean.length()
                            && STOPS.indexOf(clean.charAt(i)) >= 0
                            && Character.isLetter(clean.charAt(i + 1));
                    Word word = Word.of(clean.substring(start, i));
                    words.add(initial ? word.initial() : word);
                }
                if (i < clean.length() && clean.charAt(i) == PERCENT.charAt(0)) {
                    words.add(new Word(PERCENT, PERCENT));
                }
                start = i + 1;
            }
        }
        return words;
    }

    /**
     * A word of a head.
     *
     * @param key with its tones, in one placement
     * @param folded without
     */
    record Word(String key, String folded) {
        static Word of(String text) {
            return new Word(VietnameseText.key(text), VietnameseText.fold(text));
        }

        /** The word as that by which a longer one begins: {@code C.hội}. */
        Word initial() {
            return new Word(key + STOP, folded + STOP);
        }

        boolean isToned() {
            return !key.equals(folded);
        }
    }

    private record Wording(String concept, List<Word> words) {
        /** Whether words are this wording: typed without any tone they may be, otherwise their tones must be its own. */
        boolean agrees(List<Word> sent, boolean toned) {
            return !toned || sent.equals(words);
        }

        boolean agreesBehindInitial(List<Word> sent, boolean toned) {
            return !toned || words.get(1).equals(sent.get(1));
        }
    }

    /**
     * Some words of a head.
     *
     * @param concepts what they mean; empty where it is not known
     * @param words at least one
     * @param aside whether it only tells where the values come from
     */
    record Part(List<String> concepts, List<Word> words, boolean aside) {
        private Part within(boolean behind) {
            return new Part(concepts, words, behind);
        }

        private boolean isNumber() {
            return concepts.isEmpty() && words.get(0).folded().chars().allMatch(Character::isDigit);
        }
    }

    /**
     * What is the same in heads that mean the same, and what tells them apart: concepts, their order, and the words.
     *
     * @param parts of one head, or of its main part or its aside
     */
    static Set<String> features(List<Part> parts) {
        Set<String> features = new HashSet<>();
        List<String> before = List.of();
        String syllable = "";
        boolean first = true;
        for (Part part : parts) {
            for (String concept : part.concepts()) {
                features.add(Feature.CONCEPT.of(concept));
                if (first) {
                    features.add(Feature.FIRST.of(concept));
                }
                before.forEach(other -> features.add(Feature.SEQUENCE.of(other + ">" + concept)));
            }
            if (part.concepts().isEmpty()) {
                features.add(Feature.UNKNOWN.of(part.words().get(0).folded()));
            } else {
                before = part.concepts();
                first = false;
            }
            for (Word word : part.words()) {
                features.add(Feature.SYLLABLE.of(word.folded()));
                if (!syllable.isEmpty()) {
                    features.add(Feature.PAIR.of(syllable + " " + word.folded()));
                }
                syllable = word.folded();
            }
        }
        return features;
    }

    /** The kinds of features, and how much each counts beside the others. */
    enum Feature {
        /** A concept. */
        CONCEPT('c', 1.0),
        /** The first concept: Vietnamese heads begin with what they are of. */
        FIRST('^', 0.8),
        /** One concept behind another. */
        SEQUENCE('>', 0.7),
        /** A word without a meaning. */
        UNKNOWN('u', 0.5),
        /** A syllable, whatever it means. */
        SYLLABLE('s', 0.35),
        /** A syllable behind another. */
        PAIR('b', 0.35);

        private final char mark;
        private final double weight;

        Feature(char mark, double weight) {
            this.mark = mark;
            this.weight = weight;
        }

        String of(String text) {
            return mark + text;
        }

        /** What a feature of this name counts. */
        static double weight(String name) {
            for (Feature feature : values()) {
                if (feature.mark == name.charAt(0)) {
                    return feature.weight;
                }
            }
            throw new IllegalArgumentException(name);
        }
    }
}
