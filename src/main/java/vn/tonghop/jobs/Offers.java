package vn.tonghop.jobs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Findings;
import vn.tonghop.model.UnitId;
import vn.tonghop.recognise.Column;
import vn.tonghop.recognise.FoundTable;
import vn.tonghop.warehouse.GivenAnswer;

/**
 * What operators have answered for other units: told with the question that they would answer, and never applied (contract section
 * 6, Columns).
 *
 * @param answers of other units
 */
record Offers(List<GivenAnswer> answers) {
    static final Offers NONE = new Offers(List.of());

    private static final int MOST = 3;

    /** Of all answers those that are another unit's. */
    static Offers to(Optional<UnitId> unit, List<GivenAnswer> all) {
        return new Offers(all.stream()
                .filter(answer -> answer.unit().isPresent() && !answer.unit().equals(unit))
                .toList());
    }

    /** The findings on a table, its questions with what other units' answers would be, as their last detail. */
    Findings on(FoundTable table, Findings findings) {
        if (answers.isEmpty()) {
            return findings;
        }
        return new Findings(
                findings.list().stream().map(finding -> on(table, finding)).toList());
    }

    private Finding on(FoundTable table, Finding finding) {
        List<String> offered = switch (finding.code()) {
            case COLUMN_QUESTION -> ofColumns(table, finding, false);
            case COLUMN_UNCLEAR -> ofColumns(table, finding, true);
            case UNIT_UNCLEAR -> byMeaning(about(table, GivenAnswer.Kind.UNIT_OF, finding.field(), finding.value()));
            case CODE_QUESTION -> byMeaning(about(table, GivenAnswer.Kind.CODE, finding.field(), finding.value()));
            default -> List.of();
        };
        if (offered.isEmpty()) {
            return finding;
        }
        List<String> details = new ArrayList<>(finding.details());
        details.add(offered.stream().limit(MOST).collect(Collectors.joining("; ")));
        return new Finding(
                finding.code(), finding.severity(), finding.origin(), finding.field(), finding.value(), details);
    }

    /** Of the column that is asked about; where a field is, of any column that others took for it. */
    private List<String> ofColumns(FoundTable table, Finding finding, boolean anyColumn) {
        return table.columns().stream()
                .filter(column ->
                        anyColumn || column.column() == finding.origin().column())
                .flatMap(column -> byMeaning(
                                about(table, GivenAnswer.Kind.COLUMN, finding.field(), column.header()).stream()
                                        .filter(answer ->
                                                !anyColumn || answer.field().equals(finding.field()))
                                        .toList())
                        .stream()
                        .map(meaning -> named(column, meaning)))
                .toList();
    }

    private static String named(Column column, String meaning) {
        return "“" + column.header() + "” – " + meaning;
    }

    private List<GivenAnswer> about(FoundTable table, GivenAnswer.Kind kind, String field, String words) {
        return answers.stream()
                .filter(answer -> answer.kind() == kind
                        && answer.dataset().equals(table.definition().dataset())
                        && answer.isAbout(field, words))
                .toList();
    }

    /** {@code hai-phong, quang-ninh: LA}. */
    private static List<String> byMeaning(List<GivenAnswer> given) {
        Map<String, TreeSet<UnitId>> units = new LinkedHashMap<>();
        given.forEach(answer -> answer.unit()
                .ifPresent(unit -> units.computeIfAbsent(answer.meaning(), any -> new TreeSet<>())
                        .add(unit)));
        List<String> offered = new ArrayList<>();
        units.forEach((meaning, from) ->
                offered.add(from.stream().map(UnitId::value).collect(Collectors.joining(", ")) + ": " + meaning));
        return offered;
    }
}
