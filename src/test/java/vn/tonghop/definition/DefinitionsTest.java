package vn.tonghop.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.model.Dataset;
import vn.tonghop.text.VietnameseText;

/** The definitions that are shipped, against the contract. */
class DefinitionsTest {
    private static final Definitions DEFINITIONS = Definitions.load(Path.of("jobs"));

    private static DatasetDefinition of(String dataset) {
        return DEFINITIONS.of(new Dataset(dataset)).orElseThrow();
    }

    @Test // contract §1 dataset
    void everyDatasetOfTheContractIsDefined() {
        assertThat(DEFINITIONS.all())
                .extracting(definition -> definition.dataset().id())
                .containsExactly(
                        "associations",
                        "indicators",
                        "members",
                        "ngo-projects",
                        "outgoing-aid",
                        "scholarships",
                        "twinnings");
        assertThat(DEFINITIONS.of(new Dataset("planets"))).isEmpty();
    }

    @ParameterizedTest // contract §4, without what is computed
    @CsvSource(
            delimiter = '|',
            value = {
                "associations | association_name, kind, partner_country, founded_on, branch_count, member_count, note",
                "members | member_no, full_name, gender, birth_date, birth_year, association_name, partner_country, branch, position,"
                        + " occupation, joined_on, phone, email, citizen_id, note",
                "ngo-projects | project_name, ngo_name, ngo_country, local_partner, sector, location, approval_level, approval_no,"
                        + " approved_on, start_on, end_on, committed_amount, committed_currency, disbursed_amount,"
                        + " disbursed_currency, beneficiaries, status, note",
                "scholarships | recipient_name, recipient_country, recipient_locality, institution, level, field_of_study,"
                        + " award_count, amount, currency, start_on, end_on, funding_source, note",
                "twinnings | local_place, partner_country, partner_place, level, signed_on, note",
                "outgoing-aid | partner_country, partner_place, content, kind, amount, currency, delivered_on, note",
                "indicators | indicator, value, unit_of_measure, note"
            })
    void fieldsAreThoseOfTheContractInItsOrder(String dataset, String fields) {
        assertThat(of(dataset).fields()).extracting(Field::name).containsExactly(fields.split(", *"));
    }

    @ParameterizedTest // contract §4 Required
    @CsvSource(
            delimiter = '|',
            value = {
                "associations | association_name, member_count",
                "members | full_name, association_name",
                "ngo-projects | project_name, ngo_name",
                "scholarships | recipient_country, amount",
                "twinnings | local_place, partner_country, partner_place",
                "outgoing-aid | partner_country, amount",
                "indicators | indicator, value"
            })
    void whatIsRequiredIsWhatTheContractRequires(String dataset, String fields) {
        assertThat(of(dataset).fields())
                .filteredOn(Field::required)
                .extracting(Field::name)
                .containsExactly(fields.split(", *"));
    }

    @Test // contract §4: committed_amount or disbursed_amount
    void aProjectHasOneOfItsTwoAmounts() {
        assertThat(of("ngo-projects").checks())
                .contains(new Check(Check.Kind.ONE_OF, List.of("committed_amount", "disbursed_amount")));
    }

    @Test // contract §4, ‡
    void personalFieldsAreThoseOfTheContract() {
        Map<String, List<String>> personal = DEFINITIONS.all().stream()
                .collect(Collectors.toMap(
                        definition -> definition.dataset().id(),
                        definition -> definition.fields().stream()
                                .filter(Field::personal)
                                .map(Field::name)
                                .toList()));
        assertThat(personal)
                .containsEntry("members", List.of("full_name", "birth_date", "phone", "email", "citizen_id"))
                .containsEntry("scholarships", List.of("recipient_name"))
                .containsEntry("associations", List.of())
                .containsEntry("ngo-projects", List.of())
                .containsEntry("twinnings", List.of())
                .containsEntry("outgoing-aid", List.of())
                .containsEntry("indicators", List.of());
    }

    @ParameterizedTest // contract §4
    @CsvSource(
            delimiter = '|',
            value = {
                "associations | kind | bilateral multilateral other",
                "members | gender | male female",
                "ngo-projects | approval_level | province central",
                "ngo-projects | status | planned running completed stopped",
                "scholarships | level | training language vocational college university master doctorate",
                "twinnings | level | province district commune village",
                "outgoing-aid | kind | cash works equipment training other"
            })
    void codesAreThoseOfTheContract(String dataset, String field, String codes) {
        CodeList list = of(dataset).field(field).orElseThrow().codes().orElseThrow();
        assertThat(((CodeList.Listed) list).words().keySet()).containsExactly(codes.split(" "));
    }

    @ParameterizedTest // contract §6 Natural keys
    @CsvSource(
            delimiter = '|',
            value = {
                "associations | association_name",
                "members | member_no; full_name, birth_date/birth_year, association_name",
                "ngo-projects | project_name, ngo_name",
                "scholarships | recipient_name, institution, start_on; all",
                "twinnings | local_place, partner_place",
                "outgoing-aid | partner_place, content, delivered_on",
                "indicators | indicator"
            })
    void naturalKeysAreThoseOfTheContract(String dataset, String keys) {
        assertThat(of(dataset).keys().stream().map(DefinitionsTest::text).collect(Collectors.joining("; ")))
                .isEqualTo(keys);
    }

    private static String text(NaturalKey key) {
        return key.ofAllFields()
                ? "all"
                : key.parts().stream()
                        .map(part -> String.join("/", part.fields()))
                        .collect(Collectors.joining(", "));
    }

    @Test
    void columnsThatHoldTwoFieldsAreKnown() {
        assertThat(of("ngo-projects").combined())
                .extracting(Combined::kind, Combined::fields)
                .containsExactly(
                        tuple(Combined.Kind.FROM_TO, List.of("start_on", "end_on")),
                        tuple(Combined.Kind.DECISION, List.of("approval_no", "approved_on")));
    }

    @Test // contract §4 Sensitive columns
    void sensitiveColumnsOfRostersAreKnown() {
        assertThat(of("members").sensitive()).contains("dân tộc", "tôn giáo", "đảng viên", "sức khỏe");
    }

    @Test
    void aLabelHeadsItsColumnToo() {
        for (DatasetDefinition definition : DEFINITIONS.all()) {
            for (Field field : definition.fields()) {
                assertThat(field.headers().stream().map(VietnameseText::fold))
                        .as("%s of %s", field.name(), definition.dataset())
                        .contains(
                                VietnameseText.fold(field.label().vi()),
                                VietnameseText.fold(field.label().en()));
            }
        }
    }

    @Test
    void theHashTellsOneContentFromAnother() {
        Definitions one = Definitions.of(Map.of("dishes.yml", FaultyDefinitionTest.DISHES), FaultyDefinitionTest.WORDS);
        Definitions other = Definitions.of(
                Map.of("dishes.yml", FaultyDefinitionTest.DISHES + "\n# a remark\n"), FaultyDefinitionTest.WORDS);
        assertThat(one.contentHash()).isNotEqualTo(other.contentHash());
        assertThat(one.contentHash())
                .isEqualTo(Definitions.of(Map.of("dishes.yml", FaultyDefinitionTest.DISHES), FaultyDefinitionTest.WORDS)
                        .contentHash());
    }
}
