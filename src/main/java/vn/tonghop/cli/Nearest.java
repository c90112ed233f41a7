package vn.tonghop.cli;

import java.util.Collection;
import java.util.List;

/** Finds the words that were probably meant. It only proposes. */
final class Nearest {
    private static final int FAR = 4;

    private Nearest() {}

    /** The words with the fewest letters to change, in their order; none where all are far. */
    static List<String> of(String text, Collection<String> words) {
        int nearest =
                words.stream().mapToInt(word -> distance(text, word)).min().orElse(FAR);
        return nearest >= FAR
                ? List.of()
                : words.stream()
                        .filter(word -> distance(text, word) == nearest)
                        .sorted()
                        .toList();
    }

    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                current[j] = Math.min(Math.min(current[j - 1], previous[j]) + 1, previous[j - 1] + change);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
