package vn.tonghop.report;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.tonghop.model.Lang;
import vn.tonghop.model.Message;

/** Reads the yml file of a workbook and the .sql files beside it, and refuses the first thing in them that cannot be. */
final class LayoutReader {
    private static final Pattern SHEET_NAME = Pattern.compile("[^\\[\\]:*?/\\\\']{1,31}");

    private final Path folder;
    private final TableReader tables;

    /** @param personal names of columns that no statement may so much as mention */
    LayoutReader(Path folder, Set<String> personal) {
        this.folder = folder;
        this.tables = new TableReader(new Statements(folder, personal));
    }

    Layout read(String file) {
        YamlNode top = YamlNode.read(folder.resolve(file))
                .knowing("title", "words", "flags", "facts", "figures", "names", "running", "cover", "sheets");
        Layout layout = new Layout(
                top.get("title").phrase(),
                words(top.get("words")),
                top.get("flags").pairs().entrySet().stream()
                        .map(flag -> flag(flag.getKey(), flag.getValue()))
                        .toList(),
                tables.plain(top.get("facts")),
                tables.plain(top.get("figures")),
                tables.plain(top.get("names")),
                running(top.get("running")),
                cover(top.get("cover")),
                top.get("sheets").items().stream().map(this::sheet).toList());
        refuseRepeatedNames(layout);
        refuseWrongTables(layout);
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
        node.knowing("label", "mark", "meaning", "said", "instead");
        return new Layout.Flag(
                id,
                node.get("label").phrase(),
                node.find("mark").map(YamlNode::phrase),
                node.get("meaning").phrase(),
                node.find("said").map(YamlNode::phrase),
                node.find("instead").map(YamlNode::phrase));
    }

    private static Layout.Running running(YamlNode node) {
        node.knowing("issuer", "subtitle", "foot", "page", "back", "marks", "flagged", "screen", "cut", "reporting");
        return new Layout.Running(
                node.get("issuer").phrase(),
                node.get("subtitle").phrase(),
                node.get("foot").phrase(),
                node.get("page").phrase(),
                node.get("back").phrase(),
                node.get("marks").phrase(),
                node.get("flagged").phrase(),
                node.get("screen").phrase(),
                node.get("cut").phrase(),
                node.get("reporting").phrase());
    }

    private Layout.Cover cover(YamlNode node) {
        node.knowing("name", "issuer", "motto", "heading", "lines", "coverage", "signs", "explained", "contents");
        return new Layout.Cover(
                sheetName(node.get("name")),
                phrases(node.get("issuer")),
                phrases(node.get("motto")),
                phrases(node.get("heading")),
                lines(node.get("lines")),
                node.get("coverage").get("heading").phrase(),
                tables.table(node.get("coverage")),
                node.get("signs").phrase(),
                lines(node.get("explained")),
                node.get("contents").phrase());
    }

    private static List<Phrase> phrases(YamlNode node) {
        return node.items().stream().map(YamlNode::phrase).toList();
    }

    private static List<Layout.Line> lines(YamlNode node) {
        return node.items().stream()
                .map(line -> line.knowing("label", "value", "only"))
                .map(line -> new Layout.Line(
                        line.get("label").phrase(),
                        line.get("value").phrase(),
                        line.find("only").map(YamlNode::text)))
                .toList();
    }

    private Layout.Sheet sheet(YamlNode node) {
        node.knowing("name", "about", "title", "unit", "frozen", "print", "pages", "tables", "charts", "notes");
        List<Layout.Table> read =
                node.get("tables").items().stream().map(tables::table).toList();
        if (read.isEmpty()) {
            throw node.fault("Trang tính phải có bảng.", "A sheet needs tables.");
        }
        if (node.find("pages").isPresent()
                && read.stream().anyMatch(table -> table.total().isPresent())) {
            throw node.fault("Bảng lặp theo trang không có dòng tổng.", "A table of many pages has no total.");
        }
        int frozen = node.find("frozen").map(YamlNode::number).orElse(0.0).intValue();
        if (frozen > read.get(0).columns().size()) {
            throw node.get("frozen").fault("Bảng không có nhiều cột như vậy.", "The table has fewer columns.");
        }
        return new Layout.Sheet(
                sheetName(node.get("name")),
                node.get("about").phrase(),
                node.get("title").phrase(),
                node.find("unit").map(YamlNode::phrase),
                frozen,
                node.find("print").map(word -> word.oneOf(Layout.Print.class)).orElse(Layout.Print.A4),
                node.find("pages")
                        .map(pages -> pages.knowing("rows", "heading", "brief"))
                        .map(pages -> new Layout.Pages(
                                tables.source(pages.get("rows")),
                                pages.get("heading").phrase(),
                                pages.get("brief").phrase())),
                read,
                node.items("charts").stream().map(TableReader::chart).toList(),
                node.items("notes").stream().map(YamlNode::phrase).toList());
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

    /** Each name of a table stands once, and charts draw tables and fields that there are. */
    private static void refuseWrongTables(Layout layout) {
        Map<String, Layout.Table> known = new HashMap<>();
        Stream.concat(
                        Stream.of(layout.cover().coverage()),
                        layout.sheets().stream().flatMap(sheet -> sheet.tables().stream()))
                .forEach(table -> {
                    if (known.put(table.name().toLowerCase(Locale.ROOT), table) != null) {
                        throw FaultyLayout.at(table.place(), "Tên bảng bị lặp.", "Two tables have the same name.");
                    }
                });
        for (Layout.Chart chart : layout.sheets().stream()
                .flatMap(sheet -> sheet.charts().stream())
                .toList()) {
            List<String> fields = Optional.ofNullable(known.get(chart.table().toLowerCase(Locale.ROOT)))
                    .map(table ->
                            table.columns().stream().map(Layout.Column::field).toList())
                    .orElse(List.of());
            if (!fields.contains(chart.category()) || !fields.containsAll(chart.series())) {
                throw FaultyLayout.at(
                        chart.place(),
                        "Biểu đồ dùng bảng hoặc cột không có.",
                        "The chart draws a table or a field that there is not.");
            }
        }
    }

    private record SheetName(Phrase phrase, Lang lang) {}
}
