package vn.tonghop.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.tonghop.model.Message;
import vn.tonghop.warehouse.Relation;

/** The options of verbs that print rows. */
final class Printing {
    @Option(names = "--format", paramLabel = "table|csv|json")
    private @Nullable Format format;

    @Option(names = "--output", paramLabel = "FILE")
    private @Nullable Path output;

    /** How rows are printed. */
    enum Format {
        /** In columns, for people. */
        table,
        /** As the contract says, section 9. */
        csv,
        /** A list of objects. */
        json
    }

    void print(Relation relation, Surroundings surroundings) {
        print(relation, surroundings, List.of());
    }

    /**
     * Prints rows, and lines that sum them up: below the rows where people read them, beside them where programs do.
     *
     * @param below the lines
     */
    void print(Relation relation, Surroundings surroundings, List<String> below) {
        Path file = output;
        if (file == null) {
            Format chosen = chosen(surroundings.terminal());
            write(relation, surroundings.out(), chosen, surroundings.width());
            PrintWriter lines = chosen == Format.table ? surroundings.out() : surroundings.err();
            below.forEach(lines::println);
            surroundings.out().flush();
            return;
        }
        below.forEach(surroundings.err()::println);
        try {
            write(relation, file);
        } catch (IOException e) {
            throw new UsageFault(new Message(
                    "Không ghi được tệp " + file + ": " + e.getMessage(),
                    "Cannot write the file " + file + ": " + e.getMessage()));
        }
    }

    private void write(Relation relation, Path file) throws IOException {
        try (CheckedOutput bytes = new CheckedOutput(Files.newOutputStream(file));
                PrintWriter out = new PrintWriter(bytes, false, StandardCharsets.UTF_8)) {
            try {
                write(relation, out, chosen(false), Surroundings.USUAL_WIDTH);
            } catch (OutputLost fullDisk) {
                // Told below, with its reason.
            }
            out.flush();
            Optional<IOException> failure = bytes.failure();
            if (failure.isPresent()) {
                throw failure.get();
            }
        }
    }

    private Format chosen(boolean terminal) {
        Format asked = format;
        return asked != null ? asked : terminal ? Format.table : Format.csv;
    }

    private static void write(Relation relation, PrintWriter out, Format format, int width) {
        switch (format) {
            case table -> RowWriter.table(relation, width, out);
            case csv -> RowWriter.csv(relation, out);
            case json -> RowWriter.json(relation, out);
        }
    }
}
