package vn.tonghop.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.model.Lang;
import vn.tonghop.model.Message;

/** Reads the yml file of a workbook and the .sql files beside it, and refuses the first thing in them that cannot be. */
final class LayoutReader {
    /** The parameters that every statement may take. */
    static final Set<String> OF_THE_RELEASE = Set.of("release", "period", "lang");

    private static final Pattern SHEET_NAME = Pattern.compile("[^\\[\\]:*?/\\\\']{1,31}");

    private final Path folder;
    private final Set<String> personal;
    private final Map<String, Query> queries = new HashMap<>();

    /** @param personal names of columns that no statement may so much as mention */
    LayoutReader(Path folder, Set<String> personal) {
        this.folder = folder;
        this.personal = Set.copyOf(personal);
    }

    Layout read(String file) {
        YamlNode top = YamlNode.read(folder.resolve(file))
                .knowing("title", "words", "flags", "facts", "names", "running", "cover", "sheets");
        Layout layout = new Layout(
                top.get("title").phrase(),
                words(top.get("words")),
                top.get("flags").pairs().entrySet().stream()
                        .map(flag -> flag(flag.getKey(), flag.getValue()))
                        .toList(),
                query(top.get("facts"), OF_THE_RELEASE),
                query(top.get("names"), OF_THE_RELEASE),
                running(top.get("running")),
                cover(top.get("cover")),
                top.get("sheets").items().stream().map(this::sheet).toList());
        refuseRepeatedNames(layout);
        return layout;
    }

    private static Map<String, Map<String, Message>> words(YamlNode node) {
        Map<String, Map<String, Message>> words = new LinkedHashMap<>();
        node.pairs().forEach((list, codes) -> {
            Map<String, Message> named = new LinkedHashMap<>();
            codes.pairs().forEach((code, text) -> named.put(code, text.phrase().message()));
            words.put(list, named);
        });
        return words;
    }

    private static Layout.Flag flag(String id, YamlNode node) {
        node.knowing("label", "mark", "meaning");
        return new Layout.Flag(
                id,
                node.get("label").phrase(),
                node.find("mark").map(YamlNode::phrase),
                node.get("meaning").phrase());
    }

    private static Layout.Running running(YamlNode node) {
        node.knowing("issuer", "subtitle", "foot", "page", "back", "marks", "cut");
        return new Layout.Running(
                node.get("issuer").phrase(),
                node.get("subtitle").phrase(),
                node.get("foot").phrase(),
                node.get("page").phrase(),
                node.get("back").phrase(),
                node.get("marks").phrase(),
                node.get("cut").phrase());
    }

    private Layout.Cover cover(YamlNode node) {
        node.knowing("name", "issuer", "motto", "heading", "lines", "coverage", "signs", "explained", "contents");
        return new Layout.Cover(
                sheetName(node.get("name")),
                phrases(node.get("issuer")),
                phrases(node.get("motto")),
                phrases(node.get("heading")),
                lines(node.get("lines")),
                table(node.get("coverage").knowing("title", "unit", "columns", "parts", "empty")),
                node.get("signs").phrase(),
                lines(node.get("explained")),
                node.get("contents").phrase());
    }

    private static List<Phrase> phrases(YamlNode node) {
        return node.items().stream().map(YamlNode::phrase).toList();
    }

    private static List<Layout.Line> lines(YamlNode node) {
        return node.items().stream()
                .map(line -> line.knowing("label", "value"))
                .map(line -> new Layout.Line(
                        line.get("label").phrase(), line.get("value").phrase()))
                .toList();
    }

    private Layout.Sheet sheet(YamlNode node) {
        node.knowing("name", "about", "title", "unit", "frozen", "columns", "parts", "empty", "notes");
        Layout.Table table = table(node);
        int frozen = node.find("frozen").map(YamlNode::number).orElse(0.0).intValue();
        if (frozen > table.columns().size()) {
            throw node.get("frozen").fault("Bảng không có nhiều cột như vậy.", "The table has fewer columns.");
        }
        List<Phrase> notes = node.items("notes").stream().map(YamlNode::phrase).toList();
        return new Layout.Sheet(sheetName(node.get("name")), node.get("about").phrase(), frozen, table, notes);
    }

    private Layout.Table table(YamlNode node) {
        List<Layout.Column> columns =
                node.get("columns").items().stream().map(LayoutReader::column).toList();
        List<Layout.Part> parts =
                node.get("parts").items().stream().map(this::part).toList();
        if (columns.isEmpty() || parts.isEmpty()) {
            throw node.fault("Bảng phải có cột và phần.", "A table needs columns and parts.");
        }
        return new Layout.Table(
                node.get("title").phrase(),
                node.find("unit").map(YamlNode::phrase),
                columns,
                parts,
                node.get("empty").phrase());
    }

    private static Layout.Column column(YamlNode node) {
        node.knowing("field", "header", "group", "format", "width", "names");
        YamlNode word = node.get("format");
        ColumnFormat format = ColumnFormat.of(word.text()).orElseThrow(() -> {
            String known =
                    Arrays.stream(ColumnFormat.values()).map(ColumnFormat::id).collect(Collectors.joining(", "));
            return word.fault(
                    "Không biết định dạng '" + word.text() + "' (được dùng: " + known + ").",
                    "Format '" + word.text() + "' is not known (known: " + known + ").");
        });
        return new Layout.Column(
                format == ColumnFormat.ORDINAL ? "" : node.get("field").text(),
                node.get("header").phrase(),
                node.find("group").map(YamlNode::phrase),
                format,
                node.get("width").number(),
                node.find("names").map(YamlNode::text),
                node.place());
    }

    private Layout.Part part(YamlNode node) {
        node.knowing("title", "sql", "with", "names");
        Map<String, String> with = new LinkedHashMap<>();
        node.find("with").ifPresent(pairs -> pairs.pairs().forEach((name, value) -> with.put(name, value.text())));
        Set<String> known = new TreeSet<>(OF_THE_RELEASE);
        known.addAll(with.keySet());
        Query query = query(node.get("sql"), known);
        for (String name : with.keySet()) {
            if (!query.parameters().contains(name)) {
                throw node.get("with")
                        .fault(
                                query.file() + " không có tham số :" + name + ".",
                                query.file() + " has no parameter :" + name + ".");
            }
        }
        return new Layout.Part(
                node.find("title").map(YamlNode::phrase),
                query,
                with,
                node.find("names").map(YamlNode::text),
                node.place());
    }

    private Query query(YamlNode name, Set<String> known) {
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

    private static Phrase sheetName(YamlNode node) {
        Phrase name = node.phrase();
        for (String text : List.of(name.message().vi(), name.message().en())) {
            if (!SHEET_NAME.matcher(text).matches()) {
                throw node.fault(
                        "'" + text + "' không thể là tên trang tính: tối đa 31 ký tự, không có [ ] : * ? / \\ '.",
                        "'" + text + "' cannot name a sheet: at most 31 characters, none of [ ] : * ? / \\ '.");
            }
        }
        return name;
    }

    private static void refuseRepeatedNames(Layout layout) {
        Set<String> names = new HashSet<>();
        Stream.concat(Stream.of(layout.cover().name()), layout.sheets().stream().map(Layout.Sheet::name))
                .flatMap(name -> Stream.of(Lang.values()).map(lang -> new SheetName(name, lang)))
                .filter(name -> !names.add(
                        name.lang + name.phrase.message().in(name.lang).toLowerCase(Locale.ROOT)))
                .findFirst()
                .ifPresent(name -> {
                    throw FaultyLayout.at(
                            name.phrase.place(), "Tên trang tính bị lặp.", "Two sheets have the same name.");
                });
    }

    private record SheetName(Phrase phrase, Lang lang) {}
}
