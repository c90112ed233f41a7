package vn.tonghop.report.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.definition.CodeList;
import vn.tonghop.definition.DatasetDefinition;
import vn.tonghop.definition.Definitions;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.FormStamp;
import vn.tonghop.model.Dataset;
import vn.tonghop.model.Lang;
import vn.tonghop.model.Period;
import vn.tonghop.model.UnitId;
import vn.tonghop.recognise.Recogniser;
import vn.tonghop.recognise.Recognition;
import vn.tonghop.reference.Provinces.Province;
import vn.tonghop.reference.Reference;
import vn.tonghop.report.Wording;
import vn.tonghop.sheet.Book;
import vn.tonghop.sheet.open.Opener;
import vn.tonghop.sheet.open.Opening;

/** The blank form: what it says, offers and checks, read back by other eyes: issue 6. */
class BlankFormsTest {
    private static final Definitions DEFINITIONS = Definitions.load(Path.of("jobs"));
    private static final Reference REFERENCE = Reference.load(Path.of("jobs/reference"));
    private static final Dataset PROJECTS = new Dataset("ngo-projects");
    private static final UnitId HAI_PHONG = new UnitId("hai-phong");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {"2025", "2025-H1", "2025-H2", "2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4", "2025-9M", "2025-07"})
    void titleAndHiddenSheetTellOneUnitAndOnePeriodInBothLanguages(String label) throws IOException {
        Period period = Period.parse(label).orElseThrow();
        for (Lang lang : Lang.values()) {
            Recognition read = recognise(form(new Dataset("members"), HAI_PHONG, period, lang));
            assertThat(read.units()).containsExactly(HAI_PHONG);
            assertThat(read.periods()).containsExactly(period);
            assertThat(read.findings()).isEmpty();
        }
    }

    @Test
    void noUnitIsTakenForAnotherByItsName() throws IOException {
        for (Province province : REFERENCE.provinces().all()) {
            LocalDate day = province.validity().from();
            Period period = new Period(Math.max(2021, day.getYear() + 1), Period.Kind.YEAR, 1);
            if (REFERENCE.reports(province.unit(), period)) {
                Recognition read = recognise(form(new Dataset("twinnings"), province.unit(), period, Lang.VI));
                assertThat(read.units()).containsExactly(province.unit());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void everyWordOfADropDownListIsReadAsACodeOfItsOwn(Lang lang) {
        CodeWords offered = codeWords(lang);
        for (DatasetDefinition definition : DEFINITIONS.all()) {
            for (Field field : definition.fields()) {
                field.codes().ifPresent(list -> {
                    List<String> words = offered.of(list);
                    assertThat(words).isNotEmpty();
                    assertThat(words).doesNotHaveDuplicates();
                    List<String> codes =
                            words.stream().map(word -> code(list, word)).toList();
                    assertThat(codes).doesNotContain("");
                    if (list instanceof CodeList.Listed listed) {
                        assertThat(codes).containsAll(listed.words().keySet());
                    } else {
                        assertThat(codes).doesNotHaveDuplicates();
                    }
                });
            }
        }
    }

    @Test
    void approvalLevelsAreThoseOfTheDecreesOnForeignAid() {
        CodeList levels = DEFINITIONS
                .of(PROJECTS)
                .flatMap(one -> one.field("approval_level"))
                .flatMap(Field::codes)
                .orElseThrow();
        assertThat(codeWords(Lang.VI).of(levels))
                .containsExactly("UBND cấp tỉnh", "Thủ tướng Chính phủ", "Bộ, ngành trung ương");
    }

    @ParameterizedTest
    @MethodSource("allForms")
    void itIsSignedIsLegibleInPrintAndHasItsExamplesBesideTheTable(DatasetDefinition definition, Lang lang)
            throws IOException {
        byte[] form =
                form(definition.dataset(), HAI_PHONG, Period.parse("2025-H1").orElseThrow(), lang);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(form))) {
            XSSFSheet sheet = book.getSheetAt(0);
            String table = texts(sheet);
            assertThat(table)
                    .contains(lang == Lang.VI ? "NGƯỜI LẬP BIỂU" : "PREPARED BY")
                    .contains(lang == Lang.VI ? "THỦ TRƯỞNG ĐƠN VỊ" : "HEAD OF THE UNION")
                    .contains(lang == Lang.VI ? "Hải Phòng, ngày" : "Signature at Hải Phòng, date")
                    .doesNotContain("Đơn vị tính: đồng", "Unit: VND");
            assertThat(sheet.getFooter().getLeft())
                    .contains(lang == Lang.VI ? "6 tháng đầu năm 2025" : "first half of 2025")
                    .doesNotContain("2025-H1");
            // Letters of 11 points shrink to no less than 8.
            double across = sheet.getPrintSetup().getPaperSize() == PrintSetup.A3_PAPERSIZE ? 1133 : 784;
            double width = 0;
            for (int i = 0; i <= definition.fields().size(); i++) {
                width += sheet.getColumnWidthInPixels(i) * 0.75;
            }
            assertThat(11 * Math.min(1, across / width)).isGreaterThanOrEqualTo(8);
            XSSFSheet guide = book.getSheetAt(1);
            assertThat(book.isSheetHidden(1) || book.isSheetVeryHidden(1)).isFalse();
            for (Field field : definition.fields()) {
                Row row = row(guide, field.label().in(lang));
                String example = row.getCell(4).getStringCellValue();
                assertThat(example).as(field.name()).isNotBlank().doesNotContain("(");
                field.codes()
                        .ifPresent(list -> assertThat(codeWords(lang).of(list)).contains(example));
                assertThat(sheet.getRow(7)
                                .getCell(definition.indexOf(field.name()) + 1)
                                .getCellComment()
                                .getString()
                                .getString())
                        .contains(example);
            }
        }
    }

    private static Stream<Arguments> allForms() {
        return DEFINITIONS.all().stream()
                .flatMap(definition -> Stream.of(Lang.values()).map(lang -> Arguments.of(definition, lang)));
    }

    private static String texts(XSSFSheet sheet) {
        StringBuilder texts = new StringBuilder();
        sheet.forEach(row -> row.forEach(cell -> texts.append(cell).append('\n')));
        return texts.toString();
    }

    private static Row row(XSSFSheet guide, String label) {
        for (Row row : guide) {
            if (row.getCell(1) != null && row.getCell(1).getStringCellValue().equals(label)) {
                return row;
            }
        }
        throw new AssertionError("the guide does not tell of " + label);
    }

    private static CodeWords codeWords(Lang lang) {
        return new CodeWords(REFERENCE, Wording.load(Path.of("jobs/reports/template"), lang));
    }

    private static String code(CodeList list, String word) {
        if (list instanceof CodeList.Listed listed) {
            return listed.words().entrySet().stream()
                    .filter(entry -> entry.getValue().stream().anyMatch(word::equalsIgnoreCase))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse("");
        }
        return REFERENCE.code(list.name(), word).orElse("");
    }

    @Test
    void anotherLibraryReadsItsSheetsAndItsStamp() throws IOException {
        byte[] form = form(PROJECTS, HAI_PHONG, Period.parse("2025-H1").orElseThrow(), Lang.VI);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(form))) {
            assertThat(book.getSheets().map(sheet -> sheet.getVisibility()))
                    .containsExactly(SheetVisibility.VISIBLE, SheetVisibility.VISIBLE, SheetVisibility.VERY_HIDDEN);
            Map<String, String> lines = new HashMap<>();
            book.findSheet(FormStamp.SHEET)
                    .orElseThrow()
                    .read()
                    .forEach(row -> lines.put(row.getCellText(0), row.getCellText(1)));
            FormStamp stamp = FormStamp.of(lines).orElseThrow();
            assertThat(stamp.dataset()).isEqualTo(PROJECTS);
            assertThat(stamp.unit()).isEqualTo(HAI_PHONG);
            assertThat(stamp.period().label()).isEqualTo("2025-H1");
            assertThat(stamp.version()).isEqualTo(DEFINITIONS.contentHash().substring(0, 12));
            assertThat(stamp.sheet()).isEqualTo("Dự án phi chính phủ nước ngoài");
        }
    }

    @Test
    void itsPartsHoldChecksListsNotesProtectionAndPrintSetUp() throws IOException {
        Map<String, String> parts =
                parts(form(PROJECTS, HAI_PHONG, Period.parse("2025-H1").orElseThrow(), Lang.VI));
        String sheet = parts.get("xl/worksheets/sheet1.xml");
        String workbook = parts.get("xl/workbook.xml");
        assertThat(sheet)
                .contains("<sheetProtection", "state=\"frozen\"", "paperSize=\"8\"", "orientation=\"landscape\"")
                .contains("fitToPage=\"true\"", "type=\"decimal\"", "type=\"whole\"", "type=\"date\"")
                .contains("<formula1>ds_countries</formula1>", "<formula1>ds_sectors</formula1>")
                .contains("<formula1>ds_currencies</formula1>", "<formula1>ds_status</formula1>");
        assertThat(workbook)
                .contains("lockStructure=\"true\"", "name=\"ds_countries\"", "_xlnm.Print_Titles")
                .contains("state=\"veryHidden\"");
        assertThat(parts.get("xl/comments1.xml")).contains("Bắt buộc điền.", "ref=\"B8\"", "ref=\"S8\"");
        assertThat(parts.keySet()).noneMatch(name -> name.contains("externalLink"));
    }

    private static Map<String, String> parts(byte[] form) throws IOException {
        Map<String, String> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(form))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(new HashSet<>(parts.keySet())).contains("xl/workbook.xml");
        return parts;
    }

    private static byte[] form(Dataset dataset, UnitId unit, Period period, Lang lang) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new BlankForms(DEFINITIONS, REFERENCE, Path.of("jobs/reports/template"), lang)
                .write(dataset, unit, period, out);
        return out.toByteArray();
    }

    private Recognition recognise(byte[] form) throws IOException {
        Path file = Files.write(folder.resolve("form"), form);
        Opening opening = new Opener(folder).open(file);
        assertThat(opening).isInstanceOf(Opening.Opened.class);
        try (Book book = ((Opening.Opened) opening).book()) {
            return new Recogniser(DEFINITIONS, REFERENCE).recognise(book.grids());
        }
    }
}
