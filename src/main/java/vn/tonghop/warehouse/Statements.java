package vn.tonghop.warehouse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.tonghop.model.Dataset;

/** The SQL that Java runs: the {@code .sql} files of one folder of {@code db} on the class path, each read once. */
public final class Statements {
    private final String folder;
    private final Map<String, Optional<String>> texts = new ConcurrentHashMap<>();

    /**
     * The statements of a folder.
     *
     * @param folder below {@code db}, for example {@code warehouse}
     */
    public Statements(String folder) {
        this.folder = folder;
    }

    /**
     * The text of {@code <name>.sql}.
     *
     * @throws IllegalArgumentException where there is none
     */
    public String text(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException("no statement db/" + folder + "/" + name + ".sql"));
    }

    /** The text of {@code <name>.sql} with every {@code {table}} being the table of a dataset. */
    public String text(String name, Dataset dataset) {
        return text(name).replace("{table}", dataset.table());
    }

    /** The text of {@code <name>.sql}; empty where there is none. */
    public Optional<String> find(String name) {
        return texts.computeIfAbsent(name, this::read);
    }

    private Optional<String> read(String name) {
        try (InputStream in = Statements.class.getResourceAsStream("/db/" + folder + "/" + name + ".sql")) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("reading db/" + folder + "/" + name + ".sql", e);
        }
    }
}
