package vn.tonghop.mess;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.definition.Check;
import vn.tonghop.definition.DatasetDefinition;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.FieldType;
import vn.tonghop.reference.Reference;
import vn.tonghop.text.VietnameseText;

/**
 * A table of one dataset as an office may lay it out, with what every row of it means.
 *
 * @param sheet in the words of {@link vn.tonghop.testing.Grids}
 * @param truth by row of the sheet, the values of the fields that it gives
 */
record MessyTable(String sheet, Map<Integer, Map<String, String>> truth) {
    static MessyTable of(DatasetDefinition definition, Reference reference, long seed) {
        return new Maker(definition, reference, new Mess(seed)).make();
    }

    /** Writes one table, from its title to its signatures. */
    private static final class Maker {
        private static final int MONTHS = 12;
        private static final Pattern MOMENT = Pattern.compile("@\\d{4}-\\d{2}-\\d{2}");
        private static final Pattern DAY_FIRST = Pattern.compile("(?<!\\d)(\\d{1,2})[/.-]\\d{1,2}[/.-]\\d{4}");
        private static final List<String> TITLES = List.of("BÁO CÁO", "BIỂU SỐ 02", "PHỤ LỤC", "Kèm theo báo cáo");

        private final DatasetDefinition definition;
        private final Reference reference;
        private final Mess mess;
        private final List<Field> fields = new ArrayList<>();
        private final Map<Field, MessyValue.HeadUnit> units = new LinkedHashMap<>();
        private final List<String> lines = new ArrayList<>();
        private final Map<Integer, Map<String, String>> truth = new LinkedHashMap<>();
        private final Map<Integer, Map<Field, String>> written = new LinkedHashMap<>();
        private final boolean ordinal;
        private final boolean grouped;

        Maker(DatasetDefinition definition, Reference reference, Mess mess) {
            this.definition = definition;
            this.reference = reference;
            this.mess = mess;
            this.ordinal = mess.chance(0.8);
            this.grouped = ordinal && mess.chance(0.3) && groupField().isPresent();
            choose();
        }

        private MessyValue.HeadUnit unit(Field field) {
            return java.util.Objects.requireNonNull(units.get(field));
        }

        private java.util.Optional<Field> groupField() {
            return definition.field("association_name").filter(Field::group);
        }

        private void choose() {
            Set<String> companions = new HashSet<>();
            definition.fields().forEach(field -> field.companion().ifPresent(companions::add));
            boolean birth = mess.chance(0.5);
            for (Field field : definition.fields()) {
                boolean given = field.type() == FieldType.CURRENCY
                        || (field.type() == FieldType.YEAR && companions.contains(field.name()) && birth)
                        || (field.type() == FieldType.BIRTH && !birth)
                        || (grouped && groupField().filter(field::equals).isPresent());
                boolean wanted = field.required() || field.type() == FieldType.AMOUNT || mess.chance(0.6);
                if (!given && wanted) {
                    fields.add(field);
                    units.put(field, mess.one(MessyValue.HeadUnit.ALL));
                }
            }
            mess.shuffle(fields);
        }

        MessyTable make() {
            if (mess.chance(0.8)) {
                lines.add(mess.one(TITLES));
                lines.add(definition.titles().get(0).toUpperCase(java.util.Locale.forLanguageTag("vi")));
            }
            if (mess.chance(0.3)) {
                lines.add("");
            }
            heads();
            rows();
            fields.forEach(this::doubtDateCells);
            if (mess.chance(0.3)) {
                lines.add("");
                lines.add("Ghi chú: số liệu do các đơn vị cung cấp");
            }
            if (mess.chance(0.4)) {
                lines.add(" | | Quảng Ninh, ngày 27 tháng 6 năm 2021");
                lines.add(" | NGƯỜI LẬP BIỂU | CHỦ TỊCH");
            }
            return new MessyTable(String.join("\n", lines), truth);
        }

        private void heads() {
            List<String> heads = new ArrayList<>();
            if (ordinal) {
                heads.add(mess.one(List.of("STT", "TT", "Số TT")));
            }
            for (Field field : fields) {
                String head = mess.word(mess.one(field.headers()));
                String unit = field.type() == FieldType.AMOUNT ? unit(field).words() : "";
                heads.add(
                        unit.isEmpty()
                                ? head
                                : head
                                        + mess.one(List.of(" (%s)", " (ĐVT: %s)", ", %s"))
                                                .formatted(unit));
            }
            lines.add(String.join(" | ", heads));
            if (mess.chance(0.25)) {
                List<String> numbers = new ArrayList<>();
                for (int i = 1; i <= heads.size(); i++) {
                    numbers.add("(" + i + ")");
                }
                lines.add(String.join(" | ", numbers));
            }
        }

        private void rows() {
            int groups = grouped ? mess.between(1, 3) : 1;
            for (int group = 0; group < groups; group++) {
                Map<String, String> given = Map.of();
                if (grouped) {
                    String name = "Hội hữu nghị Việt Nam - "
                            + List.of("Lào", "Cuba", "Nga").get(group);
                    given = Map.of("association_name", name);
                    lines.add(List.of("I", "II", "III").get(group) + " | " + name);
                }
                int count = mess.between(1, 6);
                for (int i = 1; i <= count; i++) {
                    row(i, given);
                    if (mess.chance(0.05)) {
                        lines.add("");
                    }
                }
            }
        }

        private void row(int number, Map<String, String> given) {
            List<String> cells = new ArrayList<>();
            if (ordinal) {
                cells.add(mess.chance(0.7) ? "#" + number : Integer.toString(number));
            }
            Map<String, String> meant = new LinkedHashMap<>(given);
            Map<Field, String> row = new LinkedHashMap<>();
            for (Field field : fields) {
                MessyValue value = MessyValue.of(field, unit(field), reference, mess);
                cells.add(value.cell());
                row.put(field, value.cell());
                meant.putAll(value.truth());
            }
            definition.checks().stream()
                    .filter(check -> check.kind() == Check.Kind.COUNTRY_FROM_NAME
                            || check.kind() == Check.Kind.BILATERAL_WITH_COUNTRY)
                    .map(check -> check.fields().get(1))
                    .filter(derived -> meant.getOrDefault(derived, "").isEmpty())
                    .forEach(meant::remove);
            lines.add(String.join(" | ", cells));
            truth.put(lines.size(), meant);
            written.put(lines.size(), row);
        }

        /** Date cells that all have days up to 12, beside texts that go beyond, may be turned round: contract section 6, Dates. */
        private void doubtDateCells(Field field) {
            List<LocalDate> dates = new ArrayList<>();
            boolean beyond = false;
            for (Map<Field, String> row : written.values()) {
                String cell = row.getOrDefault(field, "");
                Matcher text = DAY_FIRST.matcher(cell);
                if (MOMENT.matcher(cell).matches()) {
                    dates.add(LocalDate.parse(cell.substring(1)));
                } else if (text.find()) {
                    beyond |= Integer.parseInt(text.group(1)) > MONTHS;
                }
            }
            if (!beyond || dates.stream().anyMatch(date -> date.getDayOfMonth() > MONTHS)) {
                return;
            }
            written.forEach((row, cells) -> {
                String cell = cells.getOrDefault(field, "");
                if (MOMENT.matcher(cell).matches() && !isTheSameTurnedRound(LocalDate.parse(cell.substring(1)))) {
                    java.util.Objects.requireNonNull(truth.get(row)).put(field.name(), "");
                }
            });
        }

        private static boolean isTheSameTurnedRound(LocalDate date) {
            return date.getDayOfMonth() == date.getMonthValue();
        }
    }

    /** Whether two values of a field mean the same: texts are compared as they are kept. */
    static boolean same(Field field, String truth, String read) {
        boolean text = field.type() == FieldType.TEXT || field.codes().isPresent();
        return text ? VietnameseText.clean(truth).equals(read) : truth.equals(read);
    }
}
