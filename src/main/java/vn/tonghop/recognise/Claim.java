package vn.tonghop.recognise;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tonghop.definition.Check;
import vn.tonghop.definition.CodeList;
import vn.tonghop.definition.DatasetDefinition;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.FieldType;
import vn.tonghop.recognise.Column.Role;
import vn.tonghop.reference.Country;
import vn.tonghop.reference.Reference;
import vn.tonghop.sheet.Cell;
import vn.tonghop.sheet.CellValue;
import vn.tonghop.sheet.Row;
import vn.tonghop.text.VietnameseText;

/**
 * Whether a table whose heads fit a dataset is one of it: payrolls, telephone lists and budgets have heads alike. A title, a
 * head or the records themselves must say so. Changes with every row.
 */
final class Claim {
    /** {@code Bản Lào} heads places in Laos; in a record it would be a village of that name. */
    private static final Pattern KINDS_OF_PLACES =
            Pattern.compile("(?iu)(?<!\\p{L})(?:thôn|bản|làng|cụm|xã|trấn|phường|huyện|quận|tỉnh|thành phố)(?!\\p{L})");

    private static final List<String> GENERAL_HEADS = List.of("hoi", "hoi vien", "hhn", "hv", "association", "members");

    /** Heads below which anything may stand: a title does not make villages associations. */
    private static final Set<String> EMPTY_HEADS = Set.of("don vi", "ten don vi", "cac don vi");

    private final DatasetDefinition definition;
    private final Reference reference;
    private final boolean told;
    private final Optional<Column> named;
    private final Optional<Column> name;
    private final Optional<Column> code;
    private final Optional<Field> unnamed;
    /** The countries that heads name where a column would: {@code Bản phía Lào}. */
    private final Set<String> headCountries;

    private boolean heading;
    private boolean grouped;
    /** Whether the first record stands under a heading that names a country or an association. */
    private boolean headed;

    private boolean begun;
    private int rows;
    private int fitting;
    private int associations;

    Claim(DatasetDefinition definition, List<Column> columns, Preface preface, String sheetName, Reference reference) {
        this.definition = definition;
        this.reference = reference;
        List<String> heads = columns.stream()
                .filter(column -> !column.fields().isEmpty())
                .map(Column::header)
                .toList();
        this.named = required(columns, FieldType.TEXT).filter(this::givesCountry);
        boolean anything = named.filter(column -> EMPTY_HEADS.contains(VietnameseText.fold(column.header())))
                .isPresent();
        this.unnamed = definition.fields().stream()
                .filter(field -> field.required() && field.group())
                .filter(field ->
                        columns.stream().noneMatch(column -> column.fields().contains(field)))
                .findFirst();
        this.headCountries = countries(columns);
        boolean titled =
                preface.weight(definition, sheetName) > 0 && !(unnamed.isPresent() && preface.isOfPublicMoney());
        this.told = !anything && (titled || (unnamed.isEmpty() && new Preface(heads).weight(definition, "") > 0));
        boolean general = heads.stream().noneMatch(Claim::namesAssociations);
        this.name = general || anything ? named : Optional.empty();
        this.code = required(columns, FieldType.CODE);
    }

    /** {@code partner_place} tells of {@code partner_country}, {@code recipient_locality} of {@code recipient_country}. */
    private Set<String> countries(List<Column> columns) {
        String side = unnamed.map(Field::name).orElse("").replaceFirst("[^_]*$", "");
        return columns.stream()
                .filter(column -> !side.isEmpty())
                .filter(column -> column.fields().stream()
                        .anyMatch(field ->
                                field.type() == FieldType.TEXT && field.name().startsWith(side)))
                .flatMap(column ->
                        reference
                                .countries()
                                .mentionedIn(
                                        KINDS_OF_PLACES.matcher(column.header()).replaceAll(" "))
                                .stream())
                .map(Country::nameVi)
                .collect(Collectors.toSet());
    }

    private static Optional<Column> required(List<Column> columns, FieldType type) {
        return columns.stream()
                .filter(column -> column.role() == Role.FIELD)
                .filter(column -> column.fields().stream()
                        .anyMatch(field -> field.required() && !field.group() && field.type() == type))
                .findFirst();
    }

    private static boolean namesAssociations(String head) {
        String padded = " " + VietnameseText.fold(head) + " ";
        return GENERAL_HEADS.stream().anyMatch(word -> padded.contains(" " + word + " "));
    }

    private boolean givesCountry(Column column) {
        return definition.checks().stream()
                .filter(check -> check.kind() == Check.Kind.COUNTRY_FROM_NAME)
                .anyMatch(check ->
                        column.fields().get(0).name().equals(check.fields().get(0)));
    }

    /** A heading; it may name what no column does. Without a record below it is the title of the next table. */
    void group(Row row) {
        heading |= row.cells().stream()
                .filter(cell -> cell.value().kind() == CellValue.Kind.TEXT)
                .anyMatch(cell -> isName(cell.value().text()));
    }

    /** A record; where title or heads have told, no record is asked. */
    void record(Row row) {
        headed |= heading && !begun;
        begun = true;
        grouped |= heading;
        if (told) {
            return;
        }
        rows++;
        boolean fits = code.map(column -> isCode(column, row))
                .or(() -> name.map(column -> isName(row.value(column.column()).text())))
                .orElse(true);
        fitting += fits ? 1 : 0;
        boolean association = named.filter(column -> AssociationNames.isAssociation(
                        row.value(column.column()).text()))
                .isPresent();
        associations += association ? 1 : 0;
    }

    private boolean isCode(Column column, Row row) {
        Optional<CodeList> list = column.fields().get(0).codes();
        return row.cell(column.column())
                .map(Cell::value)
                .filter(value -> list.isEmpty()
                        || reference.code(list.get().name(), value.text()).isPresent())
                .isPresent();
    }

    private boolean isName(String text) {
        return AssociationNames.isAssociation(text)
                || !reference.countries().mentionedIn(text).isEmpty();
    }

    /** The country that heads, title or sheet's name give to all rows, where no column does; empty where they name none. */
    String country(Preface preface, String sheetName) {
        return unnamed.flatMap(Field::codes)
                .filter(list -> list.name().equals("countries"))
                .map(list -> headCountries.size() == 1
                        ? headCountries.iterator().next()
                        : headed ? "" : ToldCountry.in(preface, sheetName, reference))
                .orElse("");
    }

    /** Whether a title or the heads name the dataset, or its records do: associations name themselves, countries are of many forms. */
    boolean isTold() {
        return told || associations * 2 > rows;
    }

    /** Whether the table is what its heads make it. */
    boolean holds(String group) {
        boolean nameless = unnamed.isPresent() && group.isEmpty() && !grouped;
        return told || (!nameless && (rows == 0 || fitting * 2 > rows));
    }
}
