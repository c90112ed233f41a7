package vn.tonghop.normalise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.tonghop.definition.CodeList;
import vn.tonghop.definition.DatasetDefinition;
import vn.tonghop.definition.Field;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Findings;
import vn.tonghop.model.Origin;
import vn.tonghop.recognise.Answers.CodeText;
import vn.tonghop.reference.CodeNames;
import vn.tonghop.reference.Reference;

/**
 * The texts of the code fields of a table that are in no list: each is asked about once, whatever the number of its cells
 * (contract section 6, Columns). Changes with every cell.
 */
final class CodeQuestions {
    /** A column with more different texts than that is hardly one of codes: the others are told cell by cell. */
    private static final int MOST = 1000;

    private static final int MOST_ROWS = 5;
    private static final int MOST_NEAREST = 4;

    private final DatasetDefinition definition;
    private final Reference reference;
    private final Map<CodeText, Asked> asked = new LinkedHashMap<>();
    private final Map<String, CodeNames> names = new LinkedHashMap<>();

    CodeQuestions(DatasetDefinition definition, Reference reference) {
        this.definition = definition;
        this.reference = reference;
    }

    /**
     * Takes in what was found on one cell.
     *
     * @return what is told of the cell itself; empty where its text is told once for all
     */
    Optional<Finding> see(Finding cell) {
        CodeText text = CodeText.of(cell.field(), cell.value());
        Asked known = asked.get(text);
        if (known == null && asked.size() >= MOST) {
            return Optional.of(question(
                    cell, cell.origin(), "1", Integer.toString(cell.origin().row()), List.of()));
        }
        asked.computeIfAbsent(text, any -> new Asked(cell)).add(cell.origin().row());
        return Optional.empty();
    }

    /** One question a text. */
    Findings findings() {
        return new Findings(asked.values().stream().map(this::finding).toList());
    }

    private Finding finding(Asked text) {
        Origin at =
                new Origin(text.first.origin().sheet(), 0, text.first.origin().column());
        return question(
                text.first,
                at,
                Integer.toString(text.cells),
                text.rows(),
                nearest(text.first.field(), text.first.value()));
    }

    private Finding question(Finding cell, Origin at, String cells, String rows, List<CodeNames.Named> nearest) {
        String shown = nearest.isEmpty()
                ? "–"
                : nearest.stream().map(CodeNames.Named::toString).collect(Collectors.joining(", "));
        return Finding.on(
                        cell.code(),
                        at,
                        cell.field(),
                        cell.value(),
                        definition
                                .field(cell.field())
                                .map(field -> field.label().vi())
                                .orElse(cell.field()),
                        cells,
                        rows,
                        shown,
                        Finding.THIS_SUBMISSION,
                        cell.field(),
                        nearest.isEmpty() ? "CODE" : nearest.get(0).code())
                .as(cell.severity());
    }

    private List<CodeNames.Named> nearest(String field, String text) {
        return names.computeIfAbsent(field, this::names).nearest(text, MOST_NEAREST);
    }

    private CodeNames names(String field) {
        CodeList list = definition.field(field).flatMap(Field::codes).orElseThrow();
        return new CodeNames(list instanceof CodeList.Listed words ? words.words() : reference.names(list.name()));
    }

    /** One text that is in no list. */
    private static final class Asked {
        private final Finding first;
        private final List<String> rows = new ArrayList<>();
        private int cells;

        Asked(Finding first) {
            this.first = first;
        }

        void add(int row) {
            cells++;
            if (rows.size() < MOST_ROWS) {
                rows.add(Integer.toString(row));
            }
        }

        String rows() {
            return String.join(", ", rows) + (cells > rows.size() ? " …" : "");
        }
    }
}
