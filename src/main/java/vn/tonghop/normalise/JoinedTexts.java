package vn.tonghop.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.model.Finding;
import vn.tonghop.model.FindingCode;
import vn.tonghop.model.Findings;
import vn.tonghop.model.Origin;
import vn.tonghop.recognise.Column;
import vn.tonghop.recognise.FoundTable;
import vn.tonghop.sheet.Cell;
import vn.tonghop.sheet.CellValue;
import vn.tonghop.sheet.Row;

/**
 * A record whose texts go on in the rows below it, put together.
 *
 * @param record with the whole texts, in the place of its first row
 * @param findings which cells each of them was joined from
 */
record JoinedTexts(Row record, Findings findings) {
    /**
     * Joins each text of a record with what stands right below it.
     *
     * @param rest holds texts alone, each below one of the record
     */
    static JoinedTexts of(Row record, List<Row> rest, FoundTable table) {
        List<Cell> cells = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Cell cell : record.cells()) {
            List<Row> parts = Stream.concat(Stream.of(record), rest.stream())
                    .filter(row -> row.cell(cell.column()).isPresent())
                    .toList();
            if (parts.size() == 1) {
                cells.add(cell);
            } else {
                String text = parts.stream()
                        .map(row -> row.value(cell.column()).text().strip())
                        .reduce(JoinedTexts::join)
                        .orElseThrow();
                cells.add(new Cell(cell.column(), new CellValue.Text(text), cell.style()));
                table.columns().stream()
                        .filter(column -> column.column() == cell.column())
                        .findFirst()
                        .ifPresent(column -> findings.add(finding(table, column, parts, text)));
            }
        }
        return new JoinedTexts(
                new Row(record.number(), record.hidden(), List.copyOf(cells), record.beside()), new Findings(findings));
    }

    /** A hyphen without a blank before it stands within a word: {@code Nga-Ucraina}; a comma stands right behind one. */
    private static String join(String text, String rest) {
        boolean within = text.matches("(?s).*\\p{L}[-/]") || rest.matches("(?s)[,;.)”].*");
        return within ? text + rest : text + " " + rest;
    }

    private static Finding finding(FoundTable table, Column column, List<Row> parts, String text) {
        return Finding.on(
                FindingCode.TEXT_JOINED,
                new Origin(table.grid().name(), parts.get(0).number(), column.column()),
                column.fields().get(0).name(),
                text,
                parts.stream()
                        .map(row -> Origin.letters(column.column()) + row.number())
                        .collect(Collectors.joining(", ")));
    }
}
