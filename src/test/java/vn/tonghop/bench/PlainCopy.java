package vn.tonghop.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import vn.tonghop.warehouse.Database;

/**
 * What Tổng hợp is measured against: a fast streaming reader of workbooks and COPY, on two threads, which understands nothing of what
 * it copies. {@code PlainCopy HOME INBOX}.
 */
final class PlainCopy {
    private static final int COLUMNS = 11;
    private static final int BUFFER = 1 << 16;

    private PlainCopy() {}

    public static void main(String[] arguments) throws IOException {
        try (Database database = Database.open(Path.of(arguments[0]), Map.of());
                Stream<Path> walk = Files.walk(Path.of(arguments[1]))) {
            execute(
                    database,
                    "create unlogged table plain_copy ("
                            + "c%d text, ".repeat(COLUMNS).formatted(columns()) + "at int)");
            List<Path> files = walk.filter(Files::isRegularFile).toList();
            files.parallelStream().forEach(file -> copy(database, file));
        }
    }

    private static Object[] columns() {
        return Stream.iterate(0, i -> i + 1).limit(COLUMNS).toArray();
    }

    private static void execute(Database database, String statement) {
        try (Connection connection = database.dedicated()) {
            connection.createStatement().execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void copy(Database database, Path file) {
        try (Connection connection = database.dedicated();
                ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy plain_copy from stdin");
            StringBuilder text = new StringBuilder();
            rows.forEach(row -> {
                text.append(line(row));
                if (text.length() > BUFFER) {
                    send(copy, text);
                }
            });
            send(copy, text);
            copy.endCopy();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String line(Row row) {
        return Stream.iterate(0, i -> i + 1)
                        .limit(COLUMNS)
                        .map(i -> row.getOptionalCell(i).map(Cell::getText).orElse("\\N"))
                        .collect(Collectors.joining("\t"))
                + "\t" + row.getRowNum() + "\n";
    }

    private static void send(CopyIn copy, StringBuilder text) {
        try {
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
            text.setLength(0);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
