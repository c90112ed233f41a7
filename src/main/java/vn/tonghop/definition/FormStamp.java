package vn.tonghop.definition;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.model.Dataset;
import vn.tonghop.model.Period;
import vn.tonghop.model.UnitId;

/**
 * What a blank form says of itself on a hidden sheet, so that it is read back without a guess: a key in column A, its value in
 * column B, from the first row on.
 *
 * @param dataset whose form it is
 * @param version of the definitions that it was made from
 * @param unit who is to fill it
 * @param period for when
 * @param sheet the name of the sheet that is filled
 */
public record FormStamp(Dataset dataset, String version, UnitId unit, Period period, String sheet) {
    /** The name of the hidden sheet. */
    public static final String SHEET = "_tonghop";

    /** Stands in the first row of a sheet that we wrote to tell a unit something: such a sheet, sent to us, is no report. */
    public static final String RESULTS = "tonghop/results/1";

    /** Stands behind {@link #RESULTS} on the sheet of a form that says how it is filled: no report either, but to be kept. */
    public static final String GUIDE = "tonghop/guide/1";

    private static final String MARK = "form";
    private static final String KIND = "tonghop/1";

    /** Keys and values, in the order in which they stand. */
    public Map<String, String> lines() {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put(MARK, KIND);
        lines.put("dataset", dataset.id());
        lines.put("version", version);
        lines.put("unit", unit.value());
        lines.put("period", period.label());
        lines.put("sheet", sheet);
        return lines;
    }

    /** The stamp that such lines make; empty where they are none of a form, or hold what cannot be. */
    public static Optional<FormStamp> of(Map<String, String> lines) {
        String dataset = lines.getOrDefault("dataset", "");
        String unit = lines.getOrDefault("unit", "");
        Optional<Period> period = Period.parse(lines.getOrDefault("period", ""));
        if (!KIND.equals(lines.get(MARK)) || !Dataset.isId(dataset) || !UnitId.isId(unit) || period.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new FormStamp(
                new Dataset(dataset),
                lines.getOrDefault("version", ""),
                new UnitId(unit),
                period.get(),
                lines.getOrDefault("sheet", "")));
    }
}
