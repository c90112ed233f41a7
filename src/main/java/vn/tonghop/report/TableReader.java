package vn.tonghop.report;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vn.tonghop.model.Lang;

/** Reads tables and charts of a layout. */
final class TableReader {
    /** The parameters that every statement may take. */
    private static final Set<String> ALWAYS = Set.of("release", "period", "lang", "fields");

    /** What Excel takes for the name of a table, and never for a cell such as AB12 or R1C1. */
    private static final Pattern NAME = Pattern.compile("[a-z]+(_[a-z]+)+|[a-z]{4,40}");

    private static final int LONGEST_HEAD = 255;

    private final Statements statements;

    TableReader(Statements statements) {
        this.statements = statements;
    }

    Layout.Table table(YamlNode node) {
        node.knowing("name", "heading", "columns", "rows", "total", "empty");
        String name = node.get("name").text();
        if (!NAME.matcher(name).matches()) {
            throw node.get("name")
                    .fault(
                            "'" + name + "' không thể là tên bảng: chữ thường không dấu, nối bằng _.",
                            "'" + name + "' cannot name a table: small letters joined by _.");
        }
        List<Layout.Column> columns =
                node.get("columns").items().stream().map(this::column).toList();
        if (columns.isEmpty()) {
            throw node.fault("Bảng phải có cột.", "A table needs columns.");
        }
        refuseRepeatedHeads(columns);
        return new Layout.Table(
                name,
                node.find("heading").map(YamlNode::phrase),
                columns,
                source(node.get("rows")),
                node.find("total").map(this::source),
                node.get("empty").phrase(),
                node.place());
    }

    /** The heads are the names of the columns of Excel's table. */
    private static void refuseRepeatedHeads(List<Layout.Column> columns) {
        for (Lang lang : Lang.values()) {
            Set<String> heads = new HashSet<>();
            for (Layout.Column column : columns) {
                String head = column.header().message().in(lang);
                if (head.length() > LONGEST_HEAD || !heads.add(head.toLowerCase(Locale.ROOT))) {
                    throw FaultyLayout.at(
                            column.place(),
                            "Đầu cột '" + head + "' bị lặp trong bảng, hoặc quá dài.",
                            "The head '" + head + "' stands twice in the table, or is too long.");
                }
            }
        }
    }

    private Layout.Column column(YamlNode node) {
        node.knowing("field", "header", "group", "format", "width", "names", "adds", "only", "print", "each");
        ColumnFormat format = node.get("format").oneOf(ColumnFormat.class);
        return new Layout.Column(
                format == ColumnFormat.ORDINAL ? "" : node.get("field").text(),
                node.get("header").phrase(),
                node.find("group").map(YamlNode::phrase),
                format,
                node.get("width").number(),
                node.find("names").map(YamlNode::text),
                node.find("adds").map(YamlNode::yes).orElse(true),
                node.find("only").map(YamlNode::text),
                node.find("print").map(YamlNode::yes).orElse(true),
                node.find("each").map(this::source),
                node.place());
    }

    /** A statement by its file alone. */
    Layout.Source plain(YamlNode node) {
        return new Layout.Source(statements.query(node, ALWAYS), Map.of(), Optional.empty(), false, node.place());
    }

    Layout.Source source(YamlNode node) {
        node.knowing("sql", "with", "names", "figures");
        Map<String, String> with = new LinkedHashMap<>();
        node.find("with").ifPresent(pairs -> pairs.pairs().forEach((name, value) -> with.put(name, value.text())));
        Set<String> known = new TreeSet<>(ALWAYS);
        known.addAll(with.keySet());
        Query query = statements.query(node.get("sql"), known);
        for (String name : with.keySet()) {
            if (!query.parameters().contains(name)) {
                throw node.get("with")
                        .fault(
                                query.file() + " không có tham số :" + name + ".",
                                query.file() + " has no parameter :" + name + ".");
            }
        }
        return new Layout.Source(
                query,
                with,
                node.find("names").map(YamlNode::text),
                node.find("figures").map(YamlNode::yes).orElse(false),
                node.place());
    }

    static Layout.Chart chart(YamlNode node) {
        node.knowing("kind", "table", "category", "series", "title", "about", "format");
        return new Layout.Chart(
                node.get("kind").oneOf(Layout.ChartKind.class),
                node.get("table").text(),
                node.get("category").text(),
                node.get("series").items().stream().map(YamlNode::text).toList(),
                node.get("title").phrase(),
                node.get("about").phrase(),
                node.get("format").text(),
                node.get("table").place());
    }
}
