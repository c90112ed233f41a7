package vn.tonghop.mess;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.definition.CodeList;
import vn.tonghop.definition.Field;
import vn.tonghop.reference.Reference;
import vn.tonghop.sample.VietnameseNumber;

/**
 * A cell as it is typed, and what it means: contract section 6.
 *
 * @param cell in the words of {@link vn.tonghop.testing.Grids}
 * @param truth the values of the fields that it gives; an empty text where it gives none
 */
record MessyValue(String cell, Map<String, String> truth) {
    private static final List<String> NAMES = List.of(
            "Nguyễn Thị Bịa",
            "Trần Văn Đặt",
            "Lê Hoà Giả",
            "Phạm Ngọc Mẫu",
            "Võ Quỳnh Thử",
            "Đặng Ưng Ví",
            "Hoàng Y Dụ");
    private static final List<String> WORDS = List.of(
            "Xã Tân Bịa",
            "Trường Đại học Thử",
            "Nước sạch nông thôn",
            "Giáo viên",
            "Phó Chủ tịch",
            "Huyện Khăm Giả",
            "Hỗ trợ thiết bị",
            "Ngân sách tỉnh",
            "Kỹ thuật",
            "Chi hội số 2");
    private static final List<String> EMPTY = List.of("", "-", "—", "x", "…", "không", "Không có");

    static MessyValue of(Field field, HeadUnit unit, Reference reference, Mess mess) {
        if (!field.required() && !field.type().measured() && mess.chance(0.1)) {
            return new MessyValue(mess.one(EMPTY), Map.of(field.name(), ""));
        }
        return switch (field.type()) {
            case TEXT -> text(field, mess);
            case CODE -> code(field, reference, mess);
            case COUNT -> count(field, mess);
            case NUMBER -> number(field, mess);
            case AMOUNT -> amount(field, unit, mess);
            case BEGINNING, END -> date(field, mess);
            case BIRTH -> birth(field, mess);
            case YEAR -> year(field, mess);
            case PHONE -> phone(field, mess);
            case EMAIL -> given(field, "thu" + mess.below(1000) + "@example.org");
            case CITIZEN_ID -> given(field, "0990000" + mess.between(10000, 99999));
            case CURRENCY -> throw new IllegalArgumentException("a currency comes with its amount");
        };
    }

    private static MessyValue given(Field field, String text) {
        return new MessyValue(text, Map.of(field.name(), text));
    }

    private static MessyValue text(Field field, Mess mess) {
        String text = field.name().endsWith("full_name") || field.name().equals("recipient_name")
                ? mess.one(NAMES) + " " + (char) ('A' + mess.below(26))
                : field.name().equals("association_name")
                        ? "Hội hữu nghị Việt Nam - " + mess.one(List.of("Lào", "Cuba", "Nga", "Hàn Quốc"))
                        : field.name().equals("approval_no")
                                ? mess.between(1, 999) + "/QĐ-UBND"
                                : mess.one(WORDS) + " " + mess.between(1, 99);
        return new MessyValue(mess.typed(text), Map.of(field.name(), text));
    }

    private static MessyValue code(Field field, Reference reference, Mess mess) {
        if (field.codes().orElseThrow() instanceof CodeList.Listed listed) {
            String code =
                    mess.one(List.copyOf(new java.util.TreeSet<>(listed.words().keySet())));
            return new MessyValue(
                    mess.word(mess.one(
                            java.util.Objects.requireNonNull(listed.words().get(code)))),
                    Map.of(field.name(), code));
        }
        return switch (field.codes().orElseThrow().name()) {
            case "countries" -> {
                var country = mess.one(reference.countries().all());
                // BI is Burundi, and Bỉ without its mark: such a code alone is in doubt.
                boolean clear = reference.countries().byName(country.alpha2()).isPresent();
                String text = mess.one(
                        List.of(country.nameVi(), country.nameEn(), clear ? country.alpha2() : country.nameVi()));
                yield new MessyValue(mess.typed(text), Map.of(field.name(), country.alpha2()));
            }
            case "sectors" -> {
                var sector = mess.one(reference.sectors().all());
                yield new MessyValue(mess.word(sector.nameVi()), Map.of(field.name(), sector.code()));
            }
            default -> {
                var indicator = mess.one(reference.indicators().all());
                yield new MessyValue(mess.word(indicator.nameVi()), Map.of(field.name(), indicator.code()));
            }
        };
    }

    private static MessyValue count(Field field, Mess mess) {
        int count = mess.chance(0.3) ? mess.between(1000, 98_000) : mess.between(1, 999);
        String grouped = VietnameseNumber.written(count);
        String cell = switch (mess.below(4)) {
            case 0 -> grouped;
            case 1 -> field.counts().isEmpty() ? grouped : grouped + " " + mess.one(field.counts());
            case 2 -> grouped.replace(".", "⎵");
            default -> "#" + count;
        };
        return new MessyValue(cell, Map.of(field.name(), Integer.toString(count)));
    }

    /** Of an indicator, most of which count persons, delegations or activities, and have no fractions. */
    private static MessyValue number(Field field, Mess mess) {
        String truth = Integer.toString(mess.between(1, 5000));
        String text = VietnameseNumber.written(new BigDecimal(truth));
        return new MessyValue(mess.chance(0.5) ? "#" + truth : text, Map.of(field.name(), truth));
    }

    private static MessyValue amount(Field field, HeadUnit unit, Mess mess) {
        BigDecimal number = new BigDecimal(mess.between(1, 9000)).movePointLeft(mess.chance(0.3) ? 1 : 0);
        String text = VietnameseNumber.written(number);
        String currency = field.companion().orElseThrow();
        if (mess.chance(0.15) && unit.currency().equals("VND")) {
            return new MessyValue(
                    text + mess.one(List.of(" tỷ", " tỷ đồng", " tỉ đồng")),
                    Map.of(field.name(), plain(number.movePointRight(9)), currency, "VND"));
        }
        String cell = mess.chance(0.5) ? "#" + number.toPlainString() : text;
        return new MessyValue(
                cell, Map.of(field.name(), plain(number.multiply(unit.factor())), currency, unit.currency()));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static LocalDate day(Mess mess, int first, int last) {
        return LocalDate.of(mess.between(first, last), mess.between(1, 12), mess.between(1, 28));
    }

    private static String typed(LocalDate day, Mess mess) {
        int d = day.getDayOfMonth();
        int m = day.getMonthValue();
        int y = day.getYear();
        return switch (mess.below(7)) {
            case 0 -> "@" + day;
            case 1 -> "%d/%d/%d".formatted(d, m, y);
            case 2 -> "%02d-%02d-%d".formatted(d, m, y);
            case 3 -> "%d.%d.%d".formatted(d, m, y);
            case 4 -> "ngày %d tháng %d năm %d".formatted(d, m, y);
            case 5 -> "Ngày %02d/%02d/%d".formatted(d, m, y);
            default -> day.toString();
        };
    }

    private static MessyValue date(Field field, Mess mess) {
        boolean end = field.type() == vn.tonghop.definition.FieldType.END;
        LocalDate day = end ? day(mess, 2021, 2030) : day(mess, 1990, 2020);
        if (mess.chance(0.25)) {
            String month = mess.one(List.of("tháng %d/%d", "%02d/%d")).formatted(day.getMonthValue(), day.getYear());
            LocalDate meant = end ? day.withDayOfMonth(day.lengthOfMonth()) : day.withDayOfMonth(1);
            return new MessyValue(month, Map.of(field.name(), meant.toString()));
        }
        return new MessyValue(typed(day, mess), Map.of(field.name(), day.toString()));
    }

    private static MessyValue birth(Field field, Mess mess) {
        LocalDate day = day(mess, 1935, 2001);
        String year = field.companion().orElseThrow();
        if (mess.chance(0.3)) {
            String cell = mess.chance(0.5) ? "#" + day.getYear() : Integer.toString(day.getYear());
            return new MessyValue(cell, Map.of(field.name(), "", year, Integer.toString(day.getYear())));
        }
        return new MessyValue(
                typed(day, mess), Map.of(field.name(), day.toString(), year, Integer.toString(day.getYear())));
    }

    private static MessyValue year(Field field, Mess mess) {
        String year = Integer.toString(mess.between(1935, 2001));
        return new MessyValue(mess.chance(0.5) ? "#" + year : year, Map.of(field.name(), year));
    }

    private static MessyValue phone(Field field, Mess mess) {
        String phone = "0900" + mess.between(100_000, 999_999);
        List<String> forms = new ArrayList<>(List.of(phone, phone.substring(0, 4) + " " + phone.substring(4)));
        forms.add(phone.substring(0, 4) + "." + phone.substring(4, 7) + "." + phone.substring(7));
        forms.add("#" + phone.substring(1));
        forms.add("+84 " + phone.substring(1));
        return new MessyValue(mess.one(forms), Map.of(field.name(), phone));
    }

    MessyValue and(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(truth);
        all.putAll(more);
        return new MessyValue(cell, all);
    }

    /**
     * The unit of measure over a column of amounts.
     *
     * @param words as they stand in the head; empty where none do
     * @param factor what one of the numbers written is worth
     * @param currency ISO 4217
     */
    record HeadUnit(String words, BigDecimal factor, String currency) {
        static final List<HeadUnit> ALL = List.of(
                new HeadUnit("", BigDecimal.ONE, "VND"),
                new HeadUnit("triệu đồng", new BigDecimal("1e6"), "VND"),
                new HeadUnit("tr.đ", new BigDecimal("1e6"), "VND"),
                new HeadUnit("nghìn đồng", new BigDecimal("1e3"), "VND"),
                new HeadUnit("tỷ đồng", new BigDecimal("1e9"), "VND"),
                new HeadUnit("USD", BigDecimal.ONE, "USD"),
                new HeadUnit("nghìn USD", new BigDecimal("1e3"), "USD"),
                new HeadUnit("EUR", BigDecimal.ONE, "EUR"));
    }
}
