package vn.tonghop.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DefinitionsTest {
    @Test
    void everyDatasetOfTheContractIsDefined() {
        assertThat(Definitions.load(Path.of("jobs/datasets")).all())
                .extracting(definition -> definition.dataset().id())
                .containsExactly(
                        "associations",
                        "indicators",
                        "members",
                        "ngo-projects",
                        "outgoing-aid",
                        "scholarships",
                        "twinnings");
    }
}
