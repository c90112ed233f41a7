package vn.tonghop.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.model.Fault;
import vn.tonghop.model.Lang;

/** Reference data with a mistake is refused with file and line, the reason and what to do. */
class FaultyReferenceTest {
    @TempDir
    Path folder;

    @BeforeEach
    void copyWhatIsShipped() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("jobs/reference"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    private FaultyReference refused() {
        FaultyReference refusal = catchThrowableOfType(FaultyReference.class, () -> Reference.load(folder));
        assertThat(refusal).as("refused").isNotNull();
        return refusal;
    }

    private void append(String file, String row) throws IOException {
        Files.writeString(folder.resolve(file), Files.readString(folder.resolve(file)) + row + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "provinces.csv | hai-phong,31,Hải Phòng,thanh-pho,2026-01-01,, | two rows valid on one day",
                "provinces.csv | Hai Phong,31,Hải Phòng,thanh-pho,2026-01-01,, | the id of a unit, like hai-phong",
                "provinces.csv | dao-xa,99,Đảo Xa,dao,2026-01-01,, | one of: tinh, thanh-pho",
                "provinces.csv | dao-xa,99,Đảo Xa,tinh,2026-02-30,, | a day that exists",
                "provinces.csv | dao-xa,99,Đảo Xa,tinh,01/02/2026,, | a date like 2025-07-01",
                "provinces.csv | dao-xa,99,Đảo Xa,tinh,2026-02-01,2026-01-01, | is before valid_from",
                "province_events.csv | 2026-01-01,merge,hai-phong,hai-fong,1/2026/QH16, | Did you mean 'hai-phong'?",
                "province_aliases.csv | hai-fong,Cảng | Did you mean 'hai-phong'?",
                "province_aliases.csv | hai-phong,Hà Nội | names 'ha-noi' already",
                "province_aliases.csv | hai-phong, | 'alias' is empty",
                "countries.csv | LA,LAO,Lào,Laos | Code 'LA' stands twice",
                "country_aliases.csv | LA,Pháp | names 'FR' already",
                "country_aliases.csv | XX,Xứ Lạ | No country 'XX'",
                "country_groups.csv | XYZ,Nhóm,Group,LA;XX,maybe, | No country 'XX'",
                "country_groups.csv | XYZ,Nhóm,Group,LA,maybe, | one of: true, false",
                "sectors.csv | Y_TE,Health again,Y tế nữa,120 | Code 'Y_TE' stands twice",
                "sector_rollups.csv | Y_TE,GI | No sector 'GI'",
                "sector_aliases.csv | Y_TE,Giáo dục | names 'GIAO_DUC' already",
                "indicators.csv | budget,Kinh phí khác,Other budget,VND,true | Code 'budget' stands twice",
                "indicators.csv | new one,Chỉ tiêu mới,New,person,true | for example ngos_registered",
                "indicator_aliases.csv | budget,Kiều hối | names 'overseas_remittances' already",
                "currencies.csv | EUR,đô la Mỹ | names 'USD' already",
                "exchange-rates.csv | USD,2021-06-01,,23000,x | two rates for one day",
                "exchange-rates.csv | CAD,2021-01-01,,\"18.000,5\",x | a number above zero",
                "exchange-rates.csv | CAD,2021-01-01,,0,x | a number above zero",
                "exchange-rates.csv | CAD,2021-01-01,,18000, | 'source' is empty",
                "exchange-rates.csv | VND,2021-01-01,,1,x | VND needs no rate",
                "periods.csv | 2027,nd09,2027-01-01,2027-12-31,2027-12-18 | runs from 2026-12-15 to 2027-12-14",
                "periods.csv | 2027-H3,nd09,2026-12-15,2027-06-14, | is no period",
                "periods.csv | 2027,lunar,2026-12-15,2027-12-14, | one of: nd09, calendar",
                "periods.csv | 2021,nd09,2020-12-15,2021-12-14, | stands twice",
                "senders.csv | hai-fong,members,year,2021-01-01, | Did you mean 'hai-phong'?",
                "senders.csv | hai-phong,Members,year,2021-01-01, | no name of a dataset",
                "senders.csv | hai-phong,members,yearly,2021-01-01, | one of: year, half",
                "senders.csv | hai-phong,associations,year,2021-01-01, | repeats another",
                "clusters.csv | dong-nam-bo,Đông Nam Bộ,hai-phong,2026-01-01, | in two regions on one day",
                "clusters.csv | dong-nam-bo,Miền Đông,ho-chi-minh,2003-01-01,2003-12-31 | is called 'Đông Nam Bộ' already",
                "clusters.csv | hai-phong,Hải Phòng,hai-phong,2003-01-01,2003-12-31 | the id of a unit",
                "clusters.csv | dong-nam-bo,Đông Nam Bộ,hai-phong | The row has 3 cells, the header 5"
            })
    void aFaultyRowIsToldWithItsLine(String file, String row, String reason) throws IOException {
        long line = Files.readString(folder.resolve(file)).lines().count() + 1;
        append(file, row);
        assertThat(refused().faults()).singleElement().satisfies(fault -> {
            assertThat(fault.text(Lang.EN)).startsWith(file + ":" + line + ": ").contains(reason);
            assertThat(fault.text(Lang.VI)).startsWith(file + ":" + line + ": ");
        });
    }

    @Test
    void lineNumbersCountTheLinesOfTheFileAndNotItsRecords() throws IOException {
        Files.writeString(
                folder.resolve("exchange-rates.csv"),
                "currency,valid_from,valid_to,vnd_per_unit,source\n\nUSD,2021-01-01,,23145,\"two\nlines\"\nEUR,never,,1,x\n");
        assertThat(refused().faults()).singleElement().extracting(Fault::line).isEqualTo(5);
    }

    @Test
    void everyFaultOfEveryFileIsToldAtOnce() throws IOException {
        append("periods.csv", "2027,nd09,,,");
        append("senders.csv", "hai-fong,members,year,2021-01-01,");
        append("senders.csv", "hai-phong,members,yearly,2021-01-01,");
        assertThat(refused().faults())
                .extracting(Fault::file)
                .containsExactly("periods.csv", "senders.csv", "senders.csv");
    }

    @Test
    void aSuccessorThatLeadsNowhereIsTold() throws IOException {
        append("provinces.csv", "dao-xa,99,Đảo Xa,tinh,2004-01-01,2025-06-30,dao-gan");
        assertThat(refused().message(Lang.EN)).contains("successor_unit_id of 'dao-xa'");
    }

    @Test
    void aMistypedColumnIsTold() throws IOException {
        Path file = folder.resolve("senders.csv");
        Files.writeString(file, Files.readString(file).replace("period_kind", "period_knid"));
        assertThat(refused().message(Lang.EN))
                .contains("senders.csv:1: Column 'period_knid' is not known. Did you mean 'period_kind'?")
                .contains("Column 'period_kind' is missing");
    }

    @Test
    void aFileThatASpreadsheetSavedWithSemicolonsIsTold() throws IOException {
        Path file = folder.resolve("senders.csv");
        Files.writeString(file, Files.readString(file).replace(',', ';'));
        assertThat(refused().faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.text(Lang.EN))
                        .startsWith("senders.csv:1: ")
                        .contains("Save the file with commas"));
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreNoFault() throws IOException {
        Path file = folder.resolve("senders.csv");
        Files.writeString(file, "\uFEFF" + Files.readString(file).replace("\n", "\r\n"));
        assertThat(Reference.load(folder).senders().all())
                .isEqualTo(Reference.load(Path.of("jobs/reference")).senders().all());
    }

    @Test
    void aMissingFileIsTold() throws IOException {
        Files.delete(folder.resolve("currencies.csv"));
        assertThat(refused().message(Lang.EN)).contains("currencies.csv").contains("lacks this file");
    }

    @Test
    void anEmptyFileIsTold() throws IOException {
        Files.writeString(folder.resolve("currencies.csv"), "");
        assertThat(refused().message(Lang.EN)).contains("currencies.csv").contains("empty");
    }

    @Test
    void aFileThatIsNoUtf8IsTold() throws IOException {
        Files.write(
                folder.resolve("currencies.csv"), "currency,alias\nVND,\u0111\n".getBytes(StandardCharsets.UTF_16LE));
        assertThat(refused().message(Lang.EN)).contains("currencies.csv");
        Files.write(folder.resolve("currencies.csv"), new byte[] {'a', (byte) 0xE1, 'b'});
        assertThat(refused().message(Lang.EN)).contains("currencies.csv").contains("UTF-8");
    }

    @Test
    void anUnclosedQuoteIsTold() throws IOException {
        append("senders.csv", "\"hai-phong,members,year,2021-01-01,");
        assertThat(refused().message(Lang.EN)).contains("senders.csv").contains("CSV");
    }

    @Test
    void aFolderThatIsMissingIsTold() {
        assertThat(catchThrowableOfType(FaultyReference.class, () -> Reference.load(folder.resolve("nowhere")))
                        .message(Lang.EN))
                .contains("nowhere")
                .contains("cannot be read");
    }

    @Test
    void theHashTellsOneContentFromAnother() throws IOException {
        String before = Reference.load(folder).contentHash();
        assertThat(Reference.load(folder).contentHash()).isEqualTo(before);
        append("currencies.csv", "USD,đô xanh");
        assertThat(Reference.load(folder).contentHash()).isNotEqualTo(before);
        assertThat(List.of(before)).allMatch(hash -> hash.matches("[0-9a-f]{64}"));
    }
}
