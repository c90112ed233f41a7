package vn.tonghop.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Sectors of aid, by name, alias or code. */
public final class Sectors {
    private static final Pattern CODE = Pattern.compile("[A-Z]+(_[A-Z]+)*");
    private static final Pattern CALLED = Pattern.compile("(?iu)(lĩnh vực|linh vuc|ngành|nganh)\\s+");
    private static final Pattern AND = Pattern.compile("(?iu)\\s+(?:và|va)\\s+|\\s*&\\s*");

    private final Map<String, Sector> all = new LinkedHashMap<>();
    private final NameIndex<String> names = new NameIndex<>();

    /**
     * One sector.
     *
     * @param code its id, {@code Y_TE}
     * @param nameVi in Vietnamese
     * @param nameEn in English
     * @param dacCode a proposed OECD DAC sector code
     * @param rollup the top sector that it belongs to, itself for a top sector
     */
    public record Sector(String code, String nameVi, String nameEn, String dacCode, String rollup) {}

    Sectors(CsvFolder folder) {
        folder.read("sectors.csv", List.of("code", "name_en", "name_vi", "dac_sector_code"), this::sector);
        folder.read("sector_rollups.csv", List.of("code", "rollup_code"), row -> {
            Sector sector = known(row.required("code"));
            String rollup = known(row.required("rollup_code")).code();
            all.put(
                    sector.code(),
                    new Sector(sector.code(), sector.nameVi(), sector.nameEn(), sector.dacCode(), rollup));
            return row;
        });
        folder.read("sector_aliases.csv", List.of("code", "alias"), row -> {
            named(row.required("alias"), known(row.required("code")).code());
            return row;
        });
        all.keySet().forEach(code -> names.addCode(code, code));
    }

    private Sector sector(CsvRow row) {
        String code = row.formed("code", CODE, "Y_TE");
        Sector sector =
                new Sector(code, row.required("name_vi"), row.required("name_en"), row.text("dac_sector_code"), code);
        if (all.putIfAbsent(code, sector) != null) {
            throw new RowFault("Mã '" + code + "' lặp lại.", "Code '" + code + "' stands twice.");
        }
        Stream.of(sector.nameVi(), sector.nameEn()).forEach(name -> named(name, code));
        return sector;
    }

    private void named(String name, String code) {
        names.add(name, code).ifPresent(other -> {
            throw new RowFault(
                    "'" + name + "' đã là tên của '" + other + "'. Hãy bỏ một.",
                    "'" + name + "' names '" + other + "' already. Drop one.");
        });
        names.add(withoutAnd(name), code);
    }

    private Sector known(String code) {
        Sector sector = all.get(code);
        if (sector == null) {
            throw new RowFault(
                    "Không có lĩnh vực '" + code + "' trong sectors.csv.", "No sector '" + code + "' in sectors.csv.");
        }
        return sector;
    }

    /** All sectors, in the order of the file. */
    public List<Sector> all() {
        return List.copyOf(all.values());
    }

    /** The code of the sector that a text names; {@code lĩnh vực} may stand before it, and {@code &} stands for {@code và}. */
    public Optional<String> byName(String text) {
        String bare = CALLED.matcher(text.strip()).replaceFirst("");
        return names.find(text).or(() -> names.find(bare)).or(() -> names.find(withoutAnd(bare)));
    }

    private static String withoutAnd(String name) {
        return AND.matcher(name).replaceAll(" ");
    }
}
