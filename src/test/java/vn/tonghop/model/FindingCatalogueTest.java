package vn.tonghop.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every finding has its words in both languages, and the manual is what the catalogue says. With {@code
 * -Dtonghop.manual.write=true} the manual is written anew instead.
 */
class FindingCatalogueTest {
    private static final Path MANUAL = Path.of("jobs", "findings.md");
    private static final List<String> PARTS = List.of("title", "message", "meaning", "mending");
    private static final Pattern PLACE_HOLDER = Pattern.compile("\\{[^}]*}");
    private static final Pattern OPERATORS = Pattern.compile(
            "tonghop|--|reference/|người vận hành|operator", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final String TO_SENDER = ".sender-";
    private static final String COMMAND = ".command";
    /** What the work list knows besides the details of a finding. */
    private static final Set<String> OF_THE_LIST = Set.of("{submission}", "{table}", "{beside}");

    private static final int LONGEST_TITLE = 60;

    @ParameterizedTest
    @EnumSource(Lang.class)
    void theCatalogueHasTheWordsOfEveryCodeAndNoOthers(Lang lang) {
        Set<String> wanted = Stream.of(FindingCode.values())
                .flatMap(code -> PARTS.stream().map(part -> code.id() + "." + part))
                .collect(Collectors.toCollection(TreeSet::new));
        ResourceBundle words = words(lang);
        assertThat(words.keySet().stream().filter(key -> !key.contains(TO_SENDER) && !key.endsWith(COMMAND)))
                .as("the keys of FindingCode_" + lang.id() + ".properties")
                .containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(wanted).allSatisfy(key -> assertThat(words.getString(key)).isNotBlank());
    }

    /** What goes back to a unit may not ask it for what only an operator can do. */
    @ParameterizedTest
    @EnumSource(FindingCode.class)
    void aSenderIsToldOfNoCommandAndOfNoFileOfTheProgram(FindingCode code) {
        for (Lang lang : Lang.values()) {
            assertThat(List.of(
                            code.senderMessage().in(lang), code.senderMending().in(lang)))
                    .noneMatch(text -> OPERATORS.matcher(text).find())
                    .allMatch(text -> text.endsWith("."));
            assertThat(code.senderMending().in(lang)).doesNotContainPattern(PLACE_HOLDER);
        }
        assertThat(details(code.message().vi()))
                .containsAll(details(code.senderMessage().vi()))
                .containsAll(details(code.senderMessage().en()));
    }

    @Test
    void bothLanguagesHaveWordsOfTheirOwnForSendersOfTheSameCodes() {
        assertThat(toSenders(Lang.VI)).isNotEmpty().isEqualTo(toSenders(Lang.EN));
    }

    @ParameterizedTest
    @EnumSource(FindingCode.class)
    void aCommandNamesWhatItsMessageNamesAndDiffersByLanguageInItsBlanksAlone(FindingCode code) {
        code.command().ifPresent(command -> {
            assertThat(command.vi()).startsWith("tonghop resolve {");
            assertThat(List.of(code.question().vi(), code.question().en()))
                    .allMatch(text -> text.matches(".*[.⟧)}]") || text.contains(" --"));
            assertThat(details(command.vi()))
                    .isEqualTo(details(command.en()))
                    .allMatch(holder -> OF_THE_LIST.contains(holder)
                            || details(code.message().vi()).contains(holder));
            assertThat(command.vi().replaceAll("[\\p{Lu}_]{2,}$", ""))
                    .isEqualTo(command.en().replaceAll("[\\p{Lu}_]{2,}$", ""));
        });
    }

    private static Set<String> toSenders(Lang lang) {
        return words(lang).keySet().stream()
                .filter(key -> key.contains(TO_SENDER))
                .collect(Collectors.toSet());
    }

    private static ResourceBundle words(Lang lang) {
        return ResourceBundle.getBundle(FindingCode.class.getName(), Locale.forLanguageTag(lang.id()));
    }

    @ParameterizedTest
    @EnumSource(FindingCode.class)
    void theWordsOfACodeFitTheirPlace(FindingCode code) {
        for (Lang lang : Lang.values()) {
            assertThat(code.title().in(lang))
                    .hasSizeLessThanOrEqualTo(LONGEST_TITLE)
                    .doesNotEndWith(".");
            for (Message part : List.of(code.meaning(), code.mending())) {
                assertThat(part.in(lang)).endsWith(".").doesNotContainPattern(PLACE_HOLDER);
            }
        }
        assertThat(placeHolders(code.message().vi()))
                .as("the details that both languages name")
                .isEqualTo(placeHolders(code.message().en()));
        assertThat(FindingCode.of(code.id())).isEqualTo(code);
    }

    @Test
    void theManualIsWhatTheCatalogueSays() throws IOException {
        String manual = FindingManual.text();
        if (Boolean.getBoolean("tonghop.manual.write")) {
            Files.writeString(MANUAL, manual);
        }
        assertThat(Files.readString(MANUAL))
                .as(MANUAL + " is made from the catalogue. To make it again: " + FindingManual.COMMAND)
                .isEqualTo(manual);
    }

    /** What a message names, however it is written. */
    private static Set<String> details(String text) {
        return placeHolders(text).stream()
                .map(holder -> holder.replaceAll(":\\w+", ""))
                .collect(Collectors.toSet());
    }

    private static Set<String> placeHolders(String text) {
        return PLACE_HOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
