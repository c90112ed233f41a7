package vn.tonghop.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.model.Fault;
import vn.tonghop.model.Lang;

/** A definition with a mistake is refused with its line, the reason and what to do. */
class FaultyDefinitionTest {
    /** A right definition; its lines are counted on below. */
    static final String DISHES = """
            dataset: dishes
            label: {vi: Món ăn, en: Dishes}
            titles: [thực đơn]
            fields:
              dish_name:
                type: text
                required: true
                label: {vi: Tên món, en: Dish}
                headers: [món, món ăn]
              taste:
                type: code
                label: {vi: Vị, en: Taste}
                headers: [vị món]
                codes:
                  sweet: [ngọt]
                  salty: [mặn]
              price:
                type: amount
                companion: currency
                label: {vi: Giá, en: Price}
                headers: [giá món]
              currency:
                type: currency
                label: {vi: Loại tiền, en: Currency}
                headers: [tiền tệ]
              portions:
                type: count
                counts: [suất]
                label: {vi: Số suất, en: Portions}
                headers: [suất]
            keys:
              - [dish_name]
            checks:
              - one-of: [price, portions]
            others: [ghi chú]
            """;

    /** What the words of the dishes mean. */
    static final String WORDS = """
            meanings:
              dish: [món, món ăn]
            """;

    private static FaultyDefinition refused(String text) {
        FaultyDefinition refusal =
                catchThrowableOfType(FaultyDefinition.class, () -> Definitions.of(Map.of("dishes.yml", text), WORDS));
        assertThat(refusal).as("refused").isNotNull();
        return refusal;
    }

    @Test
    void theDefinitionThatTheMistakesAreMadeInIsRight() {
        assertThat(Definitions.of(Map.of("dishes.yml", DISHES), WORDS).all()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "required: true | requird: true | 7 | Did you mean 'required'?",
                "required: true | required: yes please | 7 | true or false",
                "type: text | type: txt | 6 | Did you mean 'text'?",
                "headers: [món, món ăn] | headers: món | 9 | a list",
                "headers: [món, món ăn] | headers: [món, ''] | 9 | a word or a phrase",
                "headers: [món, món ăn] | headers: [món, MON] | 9 | stands at 'dish_name' already",
                "headers: [vị món] | headers: [món ăn] | 13 | stands at 'dish_name' already",
                "others: [ghi chú] | others: [giá] | 35 | stands at 'price' already",
                "type: code | type: text | 14 | Only a field of type 'code'",
                "salty: [mặn] | salty: [ngot] | 16 | means 'sweet' already",
                "companion: currency | companion: curency | 19 | Did you mean 'currency'?",
                "companion: currency | companion: taste | 19 | its type does not fit",
                "companion: currency | group: false | 17 | needs 'companion'",
                "- [dish_name] | - [dish_nam] | 32 | Did you mean 'dish_name'?",
                "- [dish_name] | - [dish_name, taste/flavour] | 32 | 'taste/flavour' is not known",
                "- one-of: [price, portions] | - one-off: [price, portions] | 34 | Did you mean 'one-of'?",
                "- one-of: [price, portions] | - one-of: [price] | 34 | takes exactly 2 fields",
                "- one-of: [price, portions] | - one-of: [price, portion] | 34 | Did you mean 'portions'?",
                "dataset: dishes | dataset: meals | 1 | The file must be named 'meals.yml'",
                "label: {vi: Tên món, en: Dish} | label: {vi: Tên món} | 8 | Key 'en' is missing",
                "titles: [thực đơn] | # no title | 1 | Key 'titles' is missing",
                "dish_name: | sheet: | 5 | cannot name a field",
                "price: | price_vnd: | 17 | cannot name a field",
                "type: count | type: text | 28 | has 'counts'",
                "headers: [vị món] | most: 5 | 13 | has 'most'",
                "headers: [giá món] | usual: [5, 1] | 21 | the smaller first",
                "counts: [suất] | most: 0 | 28 | a whole number above 0",
                "type: amount | type: amount | 19 | not proper YAML"
            })
    void aMistakeIsToldWithItsLine(String right, String wrong, int line, String reason) {
        String text = reason.equals("not proper YAML")
                ? DISHES.replace("    type: amount", "  type: amount")
                : DISHES.replaceFirst(Pattern.quote(right), wrong);
        assertThat(refused(text).faults()).anySatisfy(fault -> {
            assertThat(fault.text(Lang.EN)).startsWith("dishes.yml:").containsIgnoringCase(reason);
            assertThat(fault.line()).isEqualTo(line);
        });
    }

    @Test
    void anUnknownListOfCodesIsTold() {
        String text = DISHES.replace("    codes:\n      sweet: [ngọt]\n      salty: [mặn]\n", "    codes: countrys\n");
        assertThat(refused(text).message(Lang.EN)).contains("dishes.yml:14").contains("Did you mean 'countries'?");
    }

    @Test
    void aKeyThatStandsTwiceIsTold() {
        String text = DISHES.replace("    required: true\n", "    required: true\n    required: false\n");
        assertThat(refused(text).message(Lang.EN)).contains("dishes.yml:8").contains("'required' stands twice");
    }

    @Test
    void allMistakesAreToldAtOnceAndInBothLanguages() {
        String text = DISHES.replace("required: true", "requird: true").replace("one-of", "one-off");
        FaultyDefinition refusal = refused(text);
        assertThat(refusal.faults()).extracting(Fault::line).containsExactly(7, 34);
        assertThat(refusal.message(Lang.VI)).contains("Có phải là 'required'?").contains("Có phải là 'one-of'?");
    }

    @Test
    void anEmptyFileIsTold() {
        assertThat(refused("").message(Lang.EN)).contains("dishes.yml").contains("empty");
    }

    @Test
    void aFolderThatIsMissingOrHoldsNothingIsTold(@TempDir Path folder) {
        assertThat(catchThrowableOfType(FaultyDefinition.class, () -> Definitions.load(folder.resolve("nowhere")))
                        .message(Lang.EN))
                .contains("nowhere")
                .contains("cannot be read");
        assertThat(catchThrowableOfType(FaultyDefinition.class, () -> Definitions.load(folder))
                        .message(Lang.EN))
                .contains("datasets")
                .contains("words")
                .contains("cannot be read");
    }

    @Test
    void aFileThatIsNoUtf8IsTold(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("datasets"));
        Files.write(folder.resolve("datasets/dishes.yml"), DISHES.getBytes(StandardCharsets.UTF_16));
        assertThat(catchThrowableOfType(FaultyDefinition.class, () -> Definitions.load(folder))
                        .message(Lang.EN))
                .contains("dishes.yml")
                .contains("UTF-8");
    }
}
