package vn.tonghop.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The .sql files of a layout, each read once, and refused where it asks for what it may not. */
final class Statements {
    private final Path folder;
    private final Set<String> personal;
    private final Map<String, Query> queries = new HashMap<>();

    /** @param personal names of columns that no statement may so much as mention */
    Statements(Path folder, Set<String> personal) {
        this.folder = folder;
        this.personal = Set.copyOf(personal);
    }

    /** The statement of a file, which takes none but known parameters. */
    Query query(YamlNode name, Set<String> known) {
        Query query = queries.computeIfAbsent(name.text(), file -> load(name, file));
        for (String parameter : query.names()) {
            if (!known.contains(parameter)) {
                String list = String.join(", ", new TreeSet<>(known));
                throw FaultyLayout.at(
                        query.placeOf(Pattern.compile("(?<!:):" + parameter + "\\b")),
                        "Không có tham số :" + parameter + " (được dùng: " + list + ").",
                        "There is no parameter :" + parameter + " (known: " + list + ").");
            }
        }
        return query;
    }

    private Query load(YamlNode name, String file) {
        Path path = folder.resolve(file);
        if (!file.matches("[a-z0-9-]+\\.sql") || !Files.isRegularFile(path)) {
            throw name.fault("Không có tệp '" + file + "' bên cạnh.", "There is no file '" + file + "' beside it.");
        }
        try {
            Query query = Query.of(file, Files.readString(path));
            refusePersonal(query);
            return query;
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + path, e);
        }
    }

    /** A workbook goes from hand to hand: what names a person must not even be asked for. */
    private void refusePersonal(Query query) {
        for (String column : personal) {
            Pattern word = Pattern.compile("\\b" + Pattern.quote(column) + "\\b", Pattern.CASE_INSENSITIVE);
            if (word.matcher(query.text()).find()) {
                throw FaultyLayout.at(
                        query.placeOf(word),
                        "'" + column + "' là dữ liệu cá nhân; báo cáo tổng hợp không được dùng.",
                        "'" + column + "' is personal data; the national workbook may not use it.");
            }
        }
    }
}
