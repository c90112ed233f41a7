package vn.tonghop.definition;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import vn.tonghop.model.Dataset;
import vn.tonghop.model.Lang;

/** The datasets, as the yml files of one folder define them. Does not change after loading. */
public final class Definitions {
    private static final String SUFFIX = ".yml";

    private final List<DatasetDefinition> all;
    private final Concepts concepts;
    private final String contentHash;

    private Definitions(List<DatasetDefinition> all, Concepts concepts, String contentHash) {
        this.all = List.copyOf(all);
        this.concepts = concepts;
        this.contentHash = contentHash;
    }

    /**
     * Reads every {@code .yml} of the folder's {@code datasets} and {@code words}.
     *
     * @param jobs the folder {@code jobs}
     * @throws FaultyDefinition where a folder or a file cannot be used; it names every fault found
     */
    public static Definitions load(Path jobs) {
        Faults faults = new Faults();
        SortedMap<String, String> datasets = read(jobs.resolve("datasets"), faults);
        SortedMap<String, String> words = read(jobs.resolve("words"), faults);
        if (!faults.all().isEmpty()) {
            throw new FaultyDefinition(faults.all());
        }
        return of(datasets, words.getOrDefault(ConceptsLoader.FILE, ""));
    }

    /**
     * Reads definitions that are texts already.
     *
     * @param files the text of each dataset by its file's name
     * @param words the text of {@code concepts.yml}
     * @throws FaultyDefinition where one cannot be used; it names every fault found
     */
    public static Definitions of(Map<String, String> files, String words) {
        Faults faults = new Faults();
        List<DatasetDefinition> all = new ArrayList<>();
        SortedMap<String, String> sorted = new TreeMap<>(files);
        sorted.forEach((file, text) -> compose(file, text, faults)
                .flatMap(node -> new DatasetLoader(file, node, faults).load())
                .ifPresent(all::add));
        Concepts concepts = compose(ConceptsLoader.FILE, words, faults)
                .map(node -> new ConceptsLoader(node, faults).load())
                .orElse(Concepts.NONE);
        if (!faults.all().isEmpty()) {
            throw new FaultyDefinition(faults.all());
        }
        sorted.put(ConceptsLoader.FILE, words);
        return new Definitions(all, concepts, hash(sorted));
    }

    /** What words mean, whichever dataset they are of. */
    public Concepts concepts() {
        return concepts;
    }

    /** All datasets, by the names of their files. */
    public List<DatasetDefinition> all() {
        return all;
    }

    /** The definition of a dataset; empty where there is none. */
    public Optional<DatasetDefinition> of(Dataset dataset) {
        return all.stream()
                .filter(definition -> definition.dataset().equals(dataset))
                .findFirst();
    }

    /** From the Vietnamese name of a field or dataset, as findings name it, to that in a language; other texts stay as they are. */
    public UnaryOperator<String> names(Lang lang) {
        Map<String, String> names = new HashMap<>();
        for (DatasetDefinition definition : all()) {
            names.putIfAbsent(definition.label().vi(), definition.label().in(lang));
            definition
                    .fields()
                    .forEach(field ->
                            names.putIfAbsent(field.label().vi(), field.label().in(lang)));
        }
        return name -> names.getOrDefault(name, name);
    }

    /** A hash of all that the definitions say: it changes when any file does. */
    public String contentHash() {
        return contentHash;
    }

    private static SortedMap<String, String> read(Path folder, Faults faults) {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : paths.filter(Definitions::isDefinition).toList()) {
                files.put(String.valueOf(path.getFileName()), text(path, faults));
            }
        } catch (IOException | UncheckedIOException e) {
            faults.add(
                    folder.toString(),
                    0,
                    "Không đọc được thư mục định nghĩa. Hãy kiểm tra đường dẫn và quyền đọc.",
                    "The folder of definitions cannot be read. Check its path and your rights.");
            return files;
        }
        if (files.isEmpty()) {
            faults.add(
                    folder.toString(),
                    0,
                    "Thư mục không có tệp định nghĩa (.yml) nào.",
                    "The folder holds no definition (.yml).");
        }
        return files;
    }

    private static String text(Path path, Faults faults) throws IOException {
        try {
            return Files.readString(path);
        } catch (CharacterCodingException e) {
            faults.add(
                    String.valueOf(path.getFileName()),
                    0,
                    "Tệp không phải UTF-8. Hãy lưu lại bằng UTF-8.",
                    "The file is not UTF-8. Save it as UTF-8.");
            return "";
        }
    }

    private static boolean isDefinition(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.endsWith(SUFFIX) && !name.startsWith(".");
    }

    private static Optional<Node> compose(String file, String text, Faults faults) {
        try {
            @Nullable Node node = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (node == null) {
                faults.add(file, 0, "Tệp rỗng.", "The file is empty.");
            }
            return Optional.ofNullable(node);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            faults.add(
                    file,
                    line,
                    "Sai cú pháp YAML: " + e.getProblem() + ".",
                    "Not proper YAML: " + e.getProblem() + ".");
        } catch (YAMLException e) {
            faults.add(file, 0, "Không phải YAML: " + e.getMessage(), "Not YAML: " + e.getMessage());
        }
        return Optional.empty();
    }

    private static String hash(SortedMap<String, String> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((file, text) -> digest.update((file + "\0" + text + "\0").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
