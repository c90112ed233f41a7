package vn.tonghop.report.returned;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.tonghop.definition.DatasetDefinition;
import vn.tonghop.definition.Definitions;
import vn.tonghop.definition.Field;
import vn.tonghop.model.Dataset;
import vn.tonghop.model.Finding;
import vn.tonghop.model.FindingCode;
import vn.tonghop.model.Message;
import vn.tonghop.model.Origin;
import vn.tonghop.report.Wording;
import vn.tonghop.warehouse.Returned;

/** Findings in the words of who sent the file. */
final class Told {
    private final Returned returned;
    private final Definitions definitions;
    private final Wording words;

    Told(Returned returned, Definitions definitions, Wording words) {
        this.returned = returned;
        this.definitions = definitions;
        this.words = words;
    }

    Wording words() {
        return words;
    }

    Returned returned() {
        return returned;
    }

    String severity(Finding finding) {
        return words.of("severity." + finding.severity().id());
    }

    String message(Finding finding) {
        return finding.senderMessage(words.lang(), definitions.names(words.lang()));
    }

    /** What its cell says; of a total, which the sheet tells apart, nothing: what was found is its value in whole units. */
    String value(Finding finding) {
        if (isTotal(finding)) {
            return "";
        }
        String said = finding.code().message().in(words.lang());
        String as =
                said.contains("{value:number}") ? "{value:number}" : said.contains("{value:day}") ? "{value:day}" : "";
        return as.isEmpty() ? finding.value() : new Message(as, as).in(words.lang(), finding.value(), List.of());
    }

    String mending(Finding finding) {
        return finding.code().senderMending().in(words.lang());
    }

    /** What a comment says of one finding. */
    String comment(Finding finding) {
        return words.of("comment", severity(finding).toUpperCase(Locale.ROOT), message(finding)) + "\n"
                + words.of("comment.mending", mending(finding));
    }

    /** Where a finding stands, as people call it. */
    String place(Origin origin) {
        if (origin.row() > 0 && origin.column() > 0) {
            return origin.columnLetters() + origin.row();
        }
        if (origin.row() > 0) {
            return words.of("row", Integer.toString(origin.row()));
        }
        return origin.column() > 0 ? words.of("column", origin.columnLetters()) : "";
    }

    String dataset(String id) {
        return id.isEmpty()
                ? words.of("whole-file")
                : definition(id).map(one -> one.label().in(words.lang())).orElse(id);
    }

    /** The name of a field, by the dataset of its sheet; of no field empty. */
    String field(String sheet, String field) {
        if (field.isEmpty()) {
            return "";
        }
        return returned.tables().stream()
                .filter(line -> line.sheet().equals(sheet))
                .flatMap(line -> definition(line.dataset()).stream())
                .flatMap(definition -> definition.field(field).stream())
                .map(Field::label)
                .map(label -> label.in(words.lang()))
                .findFirst()
                .or(() -> anywhere(field))
                .orElse("");
    }

    private Optional<String> anywhere(String field) {
        return definitions.all().stream()
                .flatMap(definition -> definition.field(field).stream())
                .map(one -> one.label().in(words.lang()))
                .findFirst();
    }

    private Optional<DatasetDefinition> definition(String id) {
        return Dataset.isId(id) ? definitions.of(new Dataset(id)) : Optional.empty();
    }

    /** Whether a finding says that a total differs; its first detail is the total, its second the sum of the rows. */
    static boolean isTotal(Finding finding) {
        return List.of(
                        FindingCode.DECLARED_TOTAL_DIFFERS,
                        FindingCode.TOTAL_OFF_BY_SCALE,
                        FindingCode.TOTAL_OFF_BY_ROW,
                        FindingCode.TOTAL_OFF_BY_SIGN,
                        FindingCode.TOTAL_COUNTS_SUBTOTALS)
                .contains(finding.code());
    }
}
