package vn.tonghop.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The block {@code imports} of the README: each package of ours with those it may import. */
final class ImportsMap {
    private static final Pattern BLOCK = Pattern.compile("```imports\\n(.*?)```", Pattern.DOTALL);

    private ImportsMap() {}

    static Map<String, List<String>> read() throws IOException {
        Matcher block = BLOCK.matcher(Files.readString(Path.of("README.md")));
        if (!block.find()) {
            throw new IllegalStateException("README.md has no block ```imports");
        }
        Map<String, List<String>> map = new LinkedHashMap<>();
        for (String line : block.group(1).lines().toList()) {
            String[] sides = line.split(":", -1);
            map.put(
                    sides[0].strip(),
                    Arrays.stream(sides[1].strip().split(" +", -1))
                            .filter(name -> !name.isEmpty())
                            .toList());
        }
        return map;
    }
}
