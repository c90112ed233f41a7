package vn.tonghop.intake;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the files of an inbox are called: their paths below it, {@code /} between folders, in NFC. Of several that are called alike
 * the one whose own name that is has it, or else the first in the order of bytes; each other one has a number: {@code a [2].xlsx}.
 */
final class Names {
    private final Map<Path, String> names = new HashMap<>();

    /** Of all that lies below a folder. */
    Names(Path root, Collection<Path> paths) {
        Map<String, List<Path>> alike =
                paths.stream().collect(Collectors.groupingBy(path -> plain(root.relativize(path))));
        Set<String> taken = new HashSet<>(alike.keySet());
        alike.keySet().stream().sorted().forEach(name -> {
            List<Path> ordered = alike.getOrDefault(name, List.of()).stream()
                    .sorted(Comparator.comparing((Path path) ->
                                    !root.relativize(path).toString().equals(name))
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
            names.put(ordered.get(0), name);
            ordered.stream().skip(1).forEach(path -> names.put(path, numbered(name, taken)));
        });
    }

    /** What one of them is called. */
    String of(Path path) {
        return names.getOrDefault(path, plain(path.getFileName()));
    }

    /** A path below an inbox as it is called where no other is called alike. */
    static String plain(Path path) {
        return Normalizer.normalize(path.toString().replace('\\', '/'), Normalizer.Form.NFC);
    }

    private static String numbered(String name, Set<String> taken) {
        int dot = name.lastIndexOf('.');
        int end = dot > name.lastIndexOf('/') ? dot : name.length();
        int number = 2;
        while (!taken.add(numbered(name, end, number))) {
            number++;
        }
        return numbered(name, end, number);
    }

    private static String numbered(String name, int end, int number) {
        return name.substring(0, end) + " [" + number + "]" + name.substring(end);
    }
}
