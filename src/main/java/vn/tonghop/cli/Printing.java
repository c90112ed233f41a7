package vn.tonghop.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
        Path file = output;
        if (file == null) {
            write(relation, surroundings.out(), surroundings.terminal());
            surroundings.out().flush();
            return;
        }
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            write(relation, out, false);
        } catch (IOException e) {
            throw new UsageFault(new Message(
                    "Không ghi được tệp " + file + ": " + e.getMessage(),
                    "Cannot write the file " + file + ": " + e.getMessage()));
        }
    }

    private void write(Relation relation, PrintWriter out, boolean terminal) {
        Format chosen = format == null ? (terminal ? Format.table : Format.csv) : format;
        switch (chosen) {
            case table -> RowWriter.table(relation, out);
            case csv -> RowWriter.csv(relation, out);
            case json -> RowWriter.json(relation, out);
        }
    }
}
