package vn.tonghop.reference;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
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
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.tonghop.model.Fault;
import vn.tonghop.model.Message;
import vn.tonghop.text.Spelling;

/** The csv files of one folder, read whole. Collects every fault instead of stopping at the first. */
final class CsvFolder {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
    private static final char MARK = '\uFEFF';

    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final List<Fault> faults = new ArrayList<>();

    CsvFolder(Path folder) {
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : paths.filter(CsvFolder::isCsv).toList()) {
                files.put(String.valueOf(path.getFileName()), Files.readAllBytes(path));
            }
        } catch (IOException | UncheckedIOException e) {
            note(
                    folder.toString(),
                    0,
                    "Không đọc được thư mục dữ liệu tham chiếu. Hãy kiểm tra đường dẫn và quyền đọc.",
                    "The folder of reference data cannot be read. Check its path and your rights.");
            throw new FaultyReference(faults);
        }
    }

    private static boolean isCsv(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.endsWith(".csv") && !name.startsWith(".");
    }

    List<Fault> faults() {
        return faults;
    }

    void note(String file, int line, String vi, String en) {
        faults.add(new Fault(file, line, new Message(vi, en)));
    }

    /**
     * The records of a file; a row that its reader refuses is noted and left out.
     *
     * @param file its name
     * @param columns those that it must have, and may have
     * @param reader makes a record of a row
     */
    <T> List<T> read(String file, List<String> columns, Function<CsvRow, T> reader) {
        List<T> records = new ArrayList<>();
        for (CsvRow row : rows(file, columns)) {
            try {
                records.add(reader.apply(row));
            } catch (RowFault e) {
                note(file, row.line(), e.text().vi(), e.text().en());
            }
        }
        return List.copyOf(records);
    }

    private List<CsvRow> rows(String file, List<String> columns) {
        Optional<String> text = text(file);
        if (text.isEmpty()) {
            return List.of();
        }
        List<CsvRow> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text.get()), FORMAT)) {
            List<String> heads = List.of();
            long line = 1;
            for (CSVRecord row : parser) {
                if (heads.isEmpty()) {
                    heads = row.toList().stream().map(String::strip).toList();
                    if (!checkHeads(file, heads, columns)) {
                        return List.of();
                    }
                } else {
                    row(file, (int) line, heads, row).ifPresent(rows::add);
                }
                line = parser.getCurrentLineNumber() + 1;
            }
            if (heads.isEmpty()) {
                note(file, 0, "Tệp rỗng.", "The file is empty.");
            }
        } catch (CSVException | UncheckedIOException e) {
            note(file, 0, "Sai cú pháp CSV: " + e.getMessage(), "Not proper CSV: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file + " from memory", e);
        }
        return rows;
    }

    private Optional<CsvRow> row(String file, int line, List<String> heads, CSVRecord row) {
        if (row.size() != heads.size()) {
            note(
                    file,
                    line,
                    "Dòng có " + row.size() + " ô, tiêu đề có " + heads.size()
                            + ". Ô có dấu phẩy phải đặt trong ngoặc kép.",
                    "The row has " + row.size() + " cells, the header " + heads.size()
                            + ". A cell with a comma stands in double quotes.");
            return Optional.empty();
        }
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < heads.size(); i++) {
            cells.put(heads.get(i), row.get(i));
        }
        return cells.values().stream().allMatch(String::isBlank)
                ? Optional.empty()
                : Optional.of(new CsvRow(line, cells));
    }

    private boolean checkHeads(String file, List<String> heads, List<String> columns) {
        if (heads.size() == 1 && heads.get(0).contains(";")) {
            note(
                    file,
                    1,
                    "Các cột ngăn bằng dấu chấm phẩy. Hãy lưu lại với dấu phẩy.",
                    "The columns are separated by semicolons. Save the file with commas.");
            return false;
        }
        int before = faults.size();
        for (String head : heads) {
            if (!columns.contains(head)) {
                Optional<String> nearest = Spelling.nearest(head, columns);
                note(
                        file,
                        1,
                        "Không biết cột '" + head + "'."
                                + nearest.map(word -> " Có phải là '" + word + "'?")
                                        .orElse("") + " (các cột: " + String.join(",", columns) + ")",
                        "Column '" + head + "' is not known."
                                + nearest.map(word -> " Did you mean '" + word + "'?")
                                        .orElse("") + " (columns: " + String.join(",", columns) + ")");
            }
        }
        columns.stream()
                .filter(column -> !heads.contains(column))
                .forEach(column -> note(file, 1, "Thiếu cột '" + column + "'.", "Column '" + column + "' is missing."));
        return faults.size() == before;
    }

    private Optional<String> text(String file) {
        byte[] bytes = files.get(file);
        if (bytes == null) {
            note(
                    file,
                    0,
                    "Thiếu tệp này trong thư mục dữ liệu tham chiếu.",
                    "The folder of reference data lacks this file.");
            return Optional.empty();
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(!text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            note(file, 0, "Tệp không phải UTF-8. Hãy lưu lại bằng UTF-8.", "The file is not UTF-8. Save it as UTF-8.");
            return Optional.empty();
        }
    }

    /** A hash of the names and the bytes of all files. */
    String contentHash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((file, bytes) -> {
                digest.update((file + "\0" + bytes.length + "\0").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
