package vn.tonghop.recognise;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.tonghop.definition.Combined;
import vn.tonghop.definition.DatasetDefinition;
import vn.tonghop.definition.Field;
import vn.tonghop.text.Spelling;
import vn.tonghop.text.VietnameseText;

/**
 * Single words that are words: those of the definitions, and all Vietnamese syllables. A text that holds no other is not
 * mistyped, however near it is to another: {@code Tên dự toán} is no {@code Tên dự án}.
 */
final class KnownWords {
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{M}]+");

    private final Set<String> folded = new HashSet<>();

    KnownWords(Collection<DatasetDefinition> definitions) {
        for (DatasetDefinition definition : definitions) {
            Stream.of(definition.titles(), definition.sensitive(), definition.others())
                    .forEach(this::learn);
            definition.combined().stream().map(Combined::headers).forEach(this::learn);
            definition.fields().stream().map(Field::headers).forEach(this::learn);
        }
    }

    private void learn(List<String> phrases) {
        phrases.forEach(
                phrase -> folded.addAll(List.of(VietnameseText.fold(phrase).split(" ", -1))));
    }

    /** Whether each word of a text, as sent, is one. */
    boolean hold(String text) {
        return Arrays.stream(NO_LETTER.split(text)).allMatch(this::isWord);
    }

    private boolean isWord(String word) {
        return word.isEmpty() || folded.contains(VietnameseText.fold(word)) || Spelling.isSyllable(word);
    }
}
