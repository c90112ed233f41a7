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
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
        CodeWords offered = new CodeWords(REFERENCE, lang);
        for (DatasetDefinition definition : DEFINITIONS.all()) {
            for (Field field : definition.fields()) {
                field.codes().ifPresent(list -> {
                    List<String> words = offered.of(list);
                    assertThat(words).isNotEmpty();
                    assertThat(words.stream().map(word -> code(list, word)).toList())
                            .doesNotHaveDuplicates()
                            .doesNotContain("");
                });
            }
        }
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
                    .containsExactly(SheetVisibility.VISIBLE, SheetVisibility.VERY_HIDDEN);
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
                .contains("<sheetProtection", "state=\"frozen\"", "paperSize=\"9\"", "orientation=\"landscape\"")
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
