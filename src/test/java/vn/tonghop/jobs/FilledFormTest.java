package vn.tonghop.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tonghop.definition.DatasetDefinition;
import vn.tonghop.definition.Field;
import vn.tonghop.model.Dataset;
import vn.tonghop.model.Lang;
import vn.tonghop.model.Period;
import vn.tonghop.model.UnitId;
import vn.tonghop.report.form.BlankForms;
import vn.tonghop.warehouse.Relation;

/** A blank form that is filled as its heads ask is read back with every value and no finding: issue 6. */
class FilledFormTest {
    private static final int HEADS = 7;
    private static final int FIRST_ROW = 9;

    /** What is typed, by field; after {@code >} what is then in force, where that is not the same. */
    private static final Map<String, List<String>> ROWS = Map.of(
            "associations",
            List.of(
                    "association_name=Hội hữu nghị Việt Nam - Lào|kind=Song phương>bilateral|partner_country=Lào>LA"
                            + "|founded_on=2001-05-20|branch_count=12|member_count=1250|note=Đại hội nhiệm kỳ năm 2024",
                    "association_name=Hội hữu nghị Việt Nam - Cuba|kind=>bilateral|partner_country=Cuba>CU|member_count=90"),
            "members",
            List.of(
                    "member_no=0012|full_name=Nguyễn Thị Thử|gender=Nữ>female|birth_date=1960-03-05|birth_year=>1960"
                            + "|association_name=Hội hữu nghị Việt Nam - Lào|partner_country=Lào>LA|branch=Chi hội 1"
                            + "|position=Chủ tịch|occupation=Giáo viên|joined_on=2010-01-01|phone=0912345678"
                            + "|email=thu@example.vn|citizen_id=031160000001|note=Ủy viên",
                    "member_no=0013|full_name=Trần Văn Mẫu|gender=Nam>male|birth_year=1972"
                            + "|association_name=Hội hữu nghị Việt Nam - Lào|partner_country=Lào>LA",
                    "full_name=Lê Văn Giả|association_name=Hội hữu nghị Việt Nam - Nga|partner_country=>RU"),
            "ngo-projects",
            List.of(
                    "project_name=Nước sạch cho trường học|ngo_name=Tổ chức Thử nghiệm|ngo_country=Hoa Kỳ>US"
                            + "|local_partner=Sở Y tế|sector=Y tế>Y_TE|location=Xã Một|approval_level=Tỉnh>province"
                            + "|approval_no=123/QĐ-UBND|approved_on=2024-03-05|start_on=2024-04-01|end_on=2026-12-31"
                            + "|committed_amount=1600000.5|committed_currency=USD|disbursed_amount=2500000000"
                            + "|disbursed_currency=VND|beneficiaries=1797|status=Đang thực hiện>running|note=Giai đoạn 2",
                    "project_name=Sách cho em|ngo_name=Tổ chức Thử nghiệm|committed_amount=50000000|committed_currency=VND"),
            "scholarships",
            List.of(
                    "recipient_name=Khamla Thử|recipient_country=Lào>LA|recipient_locality=Viêng Chăn"
                            + "|institution=Trường Đại học Thử|level=Đại học>university|field_of_study=Y khoa|award_count=1"
                            + "|amount=45000000|currency=VND|start_on=2024-09-05|end_on=2028-06-30"
                            + "|funding_source=Ngân sách tỉnh|note=Năm thứ nhất",
                    "recipient_country=Campuchia>KH|amount=3000|currency=USD"),
            "twinnings",
            List.of(
                    "local_place=Huyện Một|partner_country=Trung Quốc>CN|partner_place=Huyện Hai|level=Huyện>district"
                            + "|signed_on=2015-10-10|note=Gia hạn",
                    "local_place=Xã Ba|partner_country=Lào>LA|partner_place=Bản Bốn"),
            "outgoing-aid",
            List.of(
                    "partner_country=Lào>LA|partner_place=Tỉnh Năm|content=Xây trường học|kind=Công trình>works"
                            + "|amount=5000000000|currency=VND|delivered_on=2025-02-03|note=Khánh thành",
                    "partner_country=Campuchia>KH|amount=1200.75|currency=USD"),
            "indicators",
            List.of(
                    "indicator=Tổ chức phi chính phủ nước ngoài đăng ký hoạt động>ngos_registered|value=27"
                            + "|unit_of_measure=tổ chức>organization|note=Theo giấy đăng ký",
                    "indicator=Người của địa phương ở nước ngoài>compatriots_abroad|value=12500|unit_of_measure=>person"));

    @ParameterizedTest
    @CsvSource({
        "associations, VI", "associations, EN", "members, VI", "members, EN", "ngo-projects, VI", "ngo-projects, EN",
        "scholarships, VI", "scholarships, EN", "twinnings, VI", "twinnings, EN", "outgoing-aid, VI",
                "outgoing-aid, EN",
        "indicators, VI", "indicators, EN"
    })
    void aFilledFormIsReadWithEveryValueAndNoFinding(String dataset, Lang lang, @TempDir Path home) throws IOException {
        DatasetDefinition definition =
                SmallOffice.CONFIGURATION.definitions().of(new Dataset(dataset)).orElseThrow();
        List<String> rows = ROWS.getOrDefault(dataset, List.of());
        try (SmallOffice office = new SmallOffice(home)) {
            // Neither folder nor name tell unit or period.
            office.put("tep.xlsx", filled(definition, lang, rows));
            Outcome outcome = office.run(Order.Kind.INGEST, office.home().inbox());
            assertThat(office.findings()).isEmpty();
            assertThat(outcome.wantsAttention()).isFalse();
            assertThat(office.submissions().get(0)).contains("hai-phong", "2025-H1", dataset, "loaded");
            Relation read = office.relation(dataset);
            List<List<String>> lines = read.toList();
            assertThat(lines).hasSize(rows.size());
            for (int i = 0; i < rows.size(); i++) {
                Map<String, String> expected = expected(definition, rows.get(i));
                Map<String, String> found = new LinkedHashMap<>();
                for (Field field : definition.fields()) {
                    found.put(field.name(), lines.get(i).get(read.columns().indexOf(field.name())));
                }
                assertThat(found).isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void aListLongerThanTheRuledRowsIsReadWholeThoughItLiesOverTheSignatures(Lang lang, @TempDir Path home)
            throws IOException {
        DatasetDefinition definition = SmallOffice.CONFIGURATION
                .definitions()
                .of(new Dataset("twinnings"))
                .orElseThrow();
        List<String> rows = IntStream.range(0, 60)
                .mapToObj(i -> "local_place=Xã " + i + "|partner_country=Lào>LA|partner_place=Bản " + i)
                .toList();
        try (SmallOffice office = new SmallOffice(home)) {
            office.put("tep.xlsx", filled(definition, lang, rows));
            office.run(Order.Kind.INGEST, office.home().inbox());
            assertThat(office.findings()).isEmpty();
            assertThat(office.relation("twinnings").toList()).hasSize(60);
        }
    }

    /** A clerk who goes on below the signatures loses nothing without being told. */
    @ParameterizedTest
    @EnumSource(Lang.class)
    void rowsBelowTheSignaturesAreReadOrToldOf(Lang lang, @TempDir Path home) throws IOException {
        DatasetDefinition definition = SmallOffice.CONFIGURATION
                .definitions()
                .of(new Dataset("twinnings"))
                .orElseThrow();
        byte[] form =
                filled(definition, lang, List.of("local_place=Xã Một|partner_country=Lào>LA|partner_place=Bản Một"));
        try (SmallOffice office = new SmallOffice(home);
                XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(form));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = book.getSheetAt(0);
            XSSFRow row = sheet.createRow(sheet.getLastRowNum() + 2);
            for (int i = 0; i < definition.fields().size() + 1; i++) {
                row.createCell(i);
            }
            fill(sheet, row, definition, "local_place=Xã Hai|partner_country=Lào>LA|partner_place=Bản Hai");
            book.write(out);
            office.put("tep.xlsx", out.toByteArray());
            office.run(Order.Kind.INGEST, office.home().inbox());
            assertThat(office.relation("twinnings").toList().size() == 2
                            || !office.findings().isEmpty())
                    .isTrue();
        }
    }

    private static byte[] filled(DatasetDefinition definition, Lang lang, List<String> rows) throws IOException {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        new BlankForms(
                        SmallOffice.CONFIGURATION.definitions(),
                        SmallOffice.CONFIGURATION.reference(),
                        Path.of("jobs/reports/template"),
                        lang)
                .write(
                        definition.dataset(),
                        new UnitId("hai-phong"),
                        Period.parse("2025-H1").orElseThrow(),
                        form);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(form.toByteArray()));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = book.getSheetAt(0);
            for (int i = 0; i < rows.size(); i++) {
                XSSFRow row = sheet.getRow(FIRST_ROW + i) == null
                        ? sheet.createRow(FIRST_ROW + i)
                        : sheet.getRow(FIRST_ROW + i);
                for (int column = 0; column <= definition.fields().size(); column++) {
                    XSSFCell cell = row.getCell(column);
                    if (cell == null) {
                        row.createCell(column);
                    } else {
                        cell.setBlank();
                    }
                }
                fill(sheet, row, definition, rows.get(i));
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    private static void fill(XSSFSheet sheet, XSSFRow row, DatasetDefinition definition, String given) {
        row.getCell(0).setCellValue(row.getRowNum() - FIRST_ROW + 1.0);
        for (String part : given.split("\\|", -1)) {
            Field field = definition.field(part.substring(0, part.indexOf('='))).orElseThrow();
            String typed = part.substring(part.indexOf('=') + 1).split(">", -1)[0];
            int column = column(sheet, field);
            if (!typed.isEmpty()) {
                put(row.getCell(column), field, typed);
            }
        }
    }

    private static int column(XSSFSheet sheet, Field field) {
        for (int i = 1; i < sheet.getRow(HEADS).getLastCellNum(); i++) {
            String head = sheet.getRow(HEADS).getCell(i).getStringCellValue().replace(" *", "");
            if (head.equals(field.label().vi()) || head.equals(field.label().en())) {
                return i;
            }
        }
        throw new AssertionError("no column for " + field.name());
    }

    private static void put(XSSFCell cell, Field field, String typed) {
        switch (field.type()) {
            case COUNT, NUMBER, AMOUNT, YEAR -> cell.setCellValue(Double.parseDouble(typed));
            case BEGINNING, END, BIRTH -> cell.setCellValue(LocalDate.parse(typed));
            case TEXT, CODE, CURRENCY, PHONE, EMAIL, CITIZEN_ID -> cell.setCellValue(typed);
        }
    }

    private static Map<String, String> expected(DatasetDefinition definition, String given) {
        Map<String, String> expected = new LinkedHashMap<>();
        definition.fields().forEach(field -> expected.put(field.name(), ""));
        for (String part : given.split("\\|", -1)) {
            String[] typed = part.substring(part.indexOf('=') + 1).split(">", -1);
            String value = typed[typed.length - 1];
            boolean number = definition
                    .field(part.substring(0, part.indexOf('=')))
                    .filter(field -> field.type().measured())
                    .isPresent();
            expected.put(part.substring(0, part.indexOf('=')), number ? new BigDecimal(value).toPlainString() : value);
        }
        return expected;
    }
}
