package vn.tonghop.report;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the yml file of a document; its tables are those of the workbook, by name, or its own. */
final class DocumentReader {
    private final Path folder;
    private final TableReader tables;
    private final Map<String, Layout.Table> known;

    /** @param personal names of columns that no statement may so much as mention */
    DocumentReader(Path folder, Set<String> personal, Layout workbook) {
        this.folder = folder;
        this.tables = new TableReader(new Statements(folder, personal));
        this.known = workbook.sheets().stream()
                .flatMap(sheet -> sheet.tables().stream())
                .collect(Collectors.toMap(Layout.Table::name, table -> table));
    }

    DocumentLayout read(String file) {
        YamlNode top =
                YamlNode.read(folder.resolve(file)).knowing("facts", "lists", "head", "body", "closing", "appendices");
        return new DocumentLayout(
                tables.plain(top.get("facts")),
                top.find("lists").map(YamlNode::pairs).orElse(Map.of()).entrySet().stream()
                        .map(list -> listing(list.getKey(), list.getValue()))
                        .toList(),
                head(top.get("head")),
                top.get("body").items().stream().map(this::block).toList(),
                closing(top.get("closing")),
                top.items("appendices").stream().map(this::appendix).toList());
    }

    private DocumentLayout.Listing listing(String name, YamlNode node) {
        node.knowing("rows", "item", "only", "unless", "between");
        return new DocumentLayout.Listing(
                name,
                tables.source(node.get("rows")),
                node.get("item").phrase(),
                node.find("only").map(YamlNode::text),
                node.find("unless").map(YamlNode::text),
                node.find("between").map(YamlNode::text).orElse(";") + " ");
    }

    private static DocumentLayout.Letterhead head(YamlNode node) {
        node.knowing("issuer", "number", "motto", "place", "type", "subject");
        return new DocumentLayout.Letterhead(
                phrases(node.get("issuer")),
                node.get("number").phrase(),
                phrases(node.get("motto")),
                node.get("place").phrase(),
                node.get("type").phrase(),
                phrases(node.get("subject")));
    }

    private static DocumentLayout.Closing closing(YamlNode node) {
        node.knowing("signature", "recipients_label", "recipients");
        return new DocumentLayout.Closing(
                phrases(node.get("signature")), node.get("recipients_label").phrase(), phrases(node.get("recipients")));
    }

    private DocumentLayout.Block block(YamlNode node) {
        node.knowing("heading", "text", "list", "table", "columns", "with", "amounts", "only", "unless");
        return new DocumentLayout.Block(
                node.find("heading").map(YamlNode::phrase),
                node.find("text").map(YamlNode::phrase),
                node.find("list").map(YamlNode::text),
                node.find("table").map(table -> table(table, node)),
                node.find("only").map(YamlNode::text),
                node.find("unless").map(YamlNode::text));
    }

    private DocumentLayout.Appendix appendix(YamlNode node) {
        node.knowing("number", "title", "reference", "unit", "tables", "with", "amounts", "only");
        return new DocumentLayout.Appendix(
                node.get("number").phrase(),
                node.get("title").phrase(),
                node.get("reference").phrase(),
                node.find("unit").map(YamlNode::phrase),
                node.get("tables").items().stream()
                        .map(table -> table(table, node))
                        .toList(),
                node.find("only").map(YamlNode::text));
    }

    private Layout.Table table(YamlNode node, YamlNode around) {
        if (!node.isText()) {
            return tables.table(node);
        }
        Layout.Table table = Optional.ofNullable(known.get(node.text()))
                .orElseThrow(() -> node.fault(
                        "Không có bảng '" + node.text() + "' trong báo cáo Excel.",
                        "The workbook has no table '" + node.text() + "'."));
        List<String> chosen =
                around.items("columns").stream().map(YamlNode::text).toList();
        Map<String, String> with = new HashMap<>();
        around.find("with")
                .ifPresent(pairs -> pairs.pairs().forEach((name, value) -> {
                    if (!table.rows().with().containsKey(name)) {
                        throw value.fault(
                                "Bảng không có tham số '" + name + "'.", "The table has no parameter '" + name + "'.");
                    }
                    with.put(name, value.text());
                }));
        Layout.Table set = table.having(table.columns().stream()
                        .filter(column -> chosen.isEmpty() || chosen.contains(column.field()))
                        .filter(column -> column.format() != ColumnFormat.FLAGS))
                .with(with);
        return around.find("amounts").filter(DocumentReader::millions).isPresent()
                ? set.having(set.columns().stream().map(Layout.Column::inMillions))
                : set;
    }

    private static boolean millions(YamlNode node) {
        if (!node.text().equals("millions")) {
            throw node.fault("Chỉ ghi amounts: millions.", "Only amounts: millions.");
        }
        return true;
    }

    private static List<Phrase> phrases(YamlNode node) {
        return node.items().stream().map(YamlNode::phrase).toList();
    }
}
