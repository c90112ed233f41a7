package vn.tonghop.normalise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.definition.Check;
import vn.tonghop.definition.DatasetDefinition;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.FieldType;
import vn.tonghop.recognise.AssociationNames;
import vn.tonghop.sheet.CellValue;
import vn.tonghop.sheet.Row;
import vn.tonghop.text.VietnameseText;

/** What the headings above a row give it where no column does: contract section 6, Tables. Changes with every heading. */
final class Headings {
    private static final Pattern ORDINAL =
            Pattern.compile("^\\s*([IVXLC]{1,6}|[A-ZĐ]|[a-zđ](?=\\))|\\d{1,3})((?:\\.\\d+)*)\\s*[.)/:-]\\s*");
    private static final Pattern NUMBER_ALONE =
            Pattern.compile("\\s*([IVXLC]{1,6}|[A-ZĐa-zđ]|\\d{1,3})?((?:\\.\\d+)*)[.)]?\\s*");
    /** What heads records without naming anyone. */
    private static final Pattern SORTS = Pattern.compile(
            "(?:cac )?(?:chuong trinh|du an|phi du an|khoan|vien tro|cap|khoi|vung|dia ban|huyen|thanh pho|(?:tinh|nam|quy) [ivx\\d]+"
                    + "|giai doan|nhom|da (?:ket thuc|hoan thanh|phe duyet)|dang (?:thuc hien|trien khai)|chuyen tiep|linh vuc|nganh)\\b.*");

    private static final Pattern BULLET = Pattern.compile("^\\s*[-–—+*•·]+\\s*(?=\\p{L})");
    private static final Pattern COLON = Pattern.compile("\\s*[:;.]\\s*$");
    /** How many stand below a heading: {@code Hội hữu nghị Việt Nam - Lào (03 đ/c)}, {@code …: 12 hội viên}. */
    private static final Pattern COUNT = Pattern.compile(
            "(?iu)\\s*(?:\\(\\s*(?:tổng số|tổng|có|gồm)?\\s*:?\\s*\\d[\\d.]*\\s+[\\p{L}/., ]+\\)|[:–-]\\s*\\d[\\d.]*\\s+[\\p{L}/ ]+)\\s*$");

    private final DatasetDefinition definition;
    private final Predicate<Field> mapped;
    private final Cells cells;
    private final Derivations derivations;
    private final Value[] values;
    private final String[] levels;
    /** The levels of the headings that a row stands under, from the outermost. */
    private final List<String> open = new ArrayList<>();

    /**
     * Headings of one table, none seen yet.
     *
     * @param mapped whether a column holds a field
     */
    Headings(DatasetDefinition definition, Predicate<Field> mapped, Cells cells, Derivations derivations) {
        this.definition = definition;
        this.mapped = mapped;
        this.cells = cells;
        this.derivations = derivations;
        this.values = new Value[definition.fields().size()];
        this.levels = new String[values.length];
        Arrays.fill(values, Value.missing());
        Arrays.fill(levels, "");
    }

    /** A copy, to be filled by the cells of a row. */
    Value[] values() {
        return values.clone();
    }

    /** The association or the country that title or sheet's name give; no heading ends it, though one may name another. */
    void title(String name) {
        give(name, "");
    }

    /** Takes in a heading. It ends what one numbered in the same manner gave, and those below that one. */
    void see(Row row) {
        String level = "";
        for (var cell : row.cells()) {
            String text = VietnameseText.clean(cell.value().text());
            Matcher alone = NUMBER_ALONE.matcher(text);
            if (alone.matches()) {
                level = level.isEmpty() ? level(alone) : level;
            } else if (cell.value().kind() == CellValue.Kind.TEXT) {
                Matcher ordinal = ORDINAL.matcher(text);
                boolean numbered = ordinal.find();
                String own = level.isEmpty() && numbered ? level(ordinal) : level;
                end(own);
                endBranches(own);
                give(bare(numbered ? text.substring(ordinal.end()) : text), own);
                return;
            }
        }
    }

    /** Without bullet, without how many stand below, and without the colon that leads to them. */
    private static String bare(String text) {
        String counted = COUNT.matcher(BULLET.matcher(text).replaceFirst("")).replaceFirst("");
        return COLON.matcher(counted).replaceFirst("");
    }

    /** Roman, Arabic, a capital or a small letter, and how deep. */
    private static String level(Matcher ordinal) {
        String first = Optional.ofNullable(ordinal.group(1)).orElse("");
        String kind = first.matches("\\d+") ? "1" : first.matches("[IVX]+") ? "I" : first.matches("[a-zđ]") ? "a" : "A";
        return kind + ordinal.group(2).replaceAll("\\d", "");
    }

    /** Ends what the last heading of a level gave, and what those below it gave. */
    private void end(String level) {
        if (level.isEmpty()) {
            return;
        }
        List<String> ended = open.contains(level) ? open.subList(open.indexOf(level), open.size()) : new ArrayList<>();
        for (int i = 0; i < levels.length; i++) {
            if (ended.contains(levels[i])) {
                values[i] = Value.missing();
                levels[i] = "";
            }
        }
        ended.clear();
        open.add(level);
    }

    /** Headings without numbers do not tell how deep they are: any of them ends the branch that another gave. */
    private void endBranches(String level) {
        for (int i = 0; i < levels.length; i++) {
            if (level.isEmpty()
                    && levels[i].isEmpty()
                    && isBranch(definition.fields().get(i))) {
                values[i] = Value.missing();
            }
        }
    }

    /** A heading gives a code where it is a word of a list that no column holds, else the first text that none holds. */
    private void give(String text, String level) {
        for (int i = 0; i < values.length; i++) {
            Field field = definition.fields().get(i);
            if (field.type() == FieldType.CODE && !mapped.test(field)) {
                Optional<String> code = cells.groupCode(field, text);
                if (code.isPresent()) {
                    put(i, code.get(), level);
                    return;
                }
            }
        }
        for (int i = 0; i < values.length; i++) {
            Field field = definition.fields().get(i);
            if (field.group() && field.type() == FieldType.TEXT && !mapped.test(field) && names(field, text)) {
                put(i, Marks.withoutFootnote(text), level);
                return;
            }
        }
    }

    private void put(int field, String text, String level) {
        values[field] = new Value.Text(text);
        levels[field] = level;
    }

    /** A heading names what it heads, or only sorts it: {@code Ban chấp hành}, {@code Dự án chuyển tiếp}. */
    private boolean names(Field field, String text) {
        if (isBranch(field)) {
            return AssociationNames.isBranch(text);
        }
        return association().filter(field.name()::equals).isPresent()
                ? !AssociationNames.isBranch(text)
                        && (AssociationNames.isAssociation(text)
                                || !derivations.named(text).isEmpty())
                : !SORTS.matcher(VietnameseText.fold(text)).matches();
    }

    /** The field of the association, whose name gives a country; empty where the dataset has none. */
    private Optional<String> association() {
        return definition.checks().stream()
                .filter(check -> check.kind() == Check.Kind.COUNTRY_FROM_NAME)
                .map(check -> check.fields().get(0))
                .findFirst();
    }

    /** What headings may name beside an association is a part of it. */
    private boolean isBranch(Field field) {
        return field.group()
                && field.type() == FieldType.TEXT
                && association().filter(name -> !name.equals(field.name())).isPresent();
    }
}
