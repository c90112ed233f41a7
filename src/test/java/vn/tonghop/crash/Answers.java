package vn.tonghop.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tonghop.cli.Typed;
import vn.tonghop.warehouse.Database;

/**
 * All that a home tells, as the verbs print it: exports with personal data and figures byte for byte, submissions and
 * findings without their numbers and times, in an order of their own.
 *
 * @param texts by verb
 */
record Answers(Map<String, String> texts) {
    private static final List<String> DATASETS = List.of(
            "associations", "members", "ngo-projects", "scholarships", "twinnings", "outgoing-aid", "indicators");

    /** Asks a home whose program is not running. */
    static Answers of(Office office) {
        Map<String, String> texts = new LinkedHashMap<>();
        // Held, so that the server does not come and go with every verb.
        try (Database database = Database.open(office.home(), Map.of())) {
            assertThat(database.isEmbedded()).isTrue();
            for (String dataset : DATASETS) {
                texts.put(dataset, ask(office, "export", dataset, "--personal-data"));
            }
            texts.put("figures", ask(office, "figures", "--period", "2021"));
            texts.put("submissions", without(ask(office, "submissions"), "^\\d+,|,[^,]*$"));
            texts.put("findings", without(ask(office, "findings", "--personal-data"), "^\\d+,\\d+,"));
            Remains.requireNone(office, database.dataSource());
        }
        return new Answers(texts);
    }

    private static String ask(Office office, String... verb) {
        Typed said = Typed.on(office.home(), Map.of(), verb);
        assertThat(said.status())
                .as("%s: %s", String.join(" ", verb), said.err())
                .isZero();
        return said.out();
    }

    private static String without(String rows, String numbers) {
        return rows.lines().map(row -> row.replaceAll(numbers, "")).sorted().collect(Collectors.joining("\n"));
    }

    /** Fails where another home tells anything else. */
    void requireSame(Answers other, String story) {
        texts.forEach((verb, text) ->
                assertThat(other.texts.get(verb)).as("%s after %s", verb, story).isEqualTo(text));
    }
}
