package vn.tonghop.report.form;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tonghop.definition.DatasetDefinition;
import vn.tonghop.definition.Definitions;
import vn.tonghop.definition.FormStamp;
import vn.tonghop.model.Dataset;
import vn.tonghop.model.Lang;
import vn.tonghop.model.Period;
import vn.tonghop.model.UnitId;
import vn.tonghop.reference.Reference;
import vn.tonghop.report.Wording;

/** The blank forms, made from the definitions that read them. */
public final class BlankForms {
    private static final int VERSION_LENGTH = 12;

    private final Definitions definitions;
    private final Reference reference;
    private final Wording words;

    /**
     * The forms of what people have configured.
     *
     * @param folder {@code jobs/reports/template}
     * @throws vn.tonghop.report.FaultyLayout where the words cannot be read
     */
    public BlankForms(Definitions definitions, Reference reference, Path folder, Lang lang) {
        this.definitions = definitions;
        this.reference = reference;
        this.words = Wording.load(folder, lang);
    }

    /** The name of a form's file: {@code bieu-mau-members-2025-H1.xlsx}. */
    public static String fileName(Dataset dataset, Period period) {
        return "bieu-mau-" + dataset.id() + "-" + period.label() + ".xlsx";
    }

    /**
     * Writes the form of a dataset for a unit and a period.
     *
     * @throws IllegalArgumentException where there is no such dataset
     * @throws vn.tonghop.report.FaultyLayout where a word is missing
     */
    public void write(Dataset dataset, UnitId unit, Period period, OutputStream out) throws IOException {
        DatasetDefinition definition = definitions
                .of(dataset)
                .orElseThrow(() -> new IllegalArgumentException("there is no dataset " + dataset));
        FormStamp stamp = new FormStamp(
                dataset,
                definitions.contentHash().substring(0, VERSION_LENGTH),
                unit,
                period,
                definition.label().in(words.lang()));
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            new FormSheet(book, definition, reference, words).write(stamp);
            book.write(out);
        }
    }
}
