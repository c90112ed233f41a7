package vn.tonghop.report.form;

import java.util.Optional;
import vn.tonghop.definition.CodeList;
import vn.tonghop.definition.Field;
import vn.tonghop.model.Dataset;
import vn.tonghop.report.Wording;

/** What could stand in each column of a form: one record in all, which stands beside the table and never in it. */
final class Examples {
    private final Dataset dataset;
    private final CodeWords codes;
    private final Wording words;

    Examples(Dataset dataset, CodeWords codes, Wording words) {
        this.dataset = dataset;
        this.codes = codes;
        this.words = words;
    }

    /** That of a field: its own, else the first word of its list, else that of its type. */
    String of(Field field) {
        return words.find("example." + dataset.id() + "." + field.name())
                .or(() -> field.codes().flatMap(this::first))
                .orElseGet(() -> words.of("example." + field.type().id()));
    }

    private Optional<String> first(CodeList list) {
        return codes.of(list).stream().findFirst();
    }
}
