package vn.tonghop.jobs;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.tonghop.consolidate.MadeBy;
import vn.tonghop.definition.Definitions;
import vn.tonghop.reference.Reference;

/**
 * What people may change without a compiler, read and found in order.
 *
 * @param definitions of {@code jobs/datasets}
 * @param reference of {@code jobs/reference}
 * @param reports the folder {@code jobs/reports}
 */
public record Configuration(Definitions definitions, Reference reference, Path reports) {
    /**
     * Reads the folder {@code jobs} of a project.
     *
     * @throws vn.tonghop.definition.FaultyDefinition if a definition has a fault
     * @throws vn.tonghop.reference.FaultyReference if a reference file has a fault
     */
    public static Configuration load(Path jobs) {
        return new Configuration(
                Definitions.load(jobs), Reference.load(jobs.resolve("reference")), jobs.resolve("reports"));
    }

    /** What is stamped into the releases that are made with it. */
    MadeBy madeBy() {
        @Nullable String version = Configuration.class.getPackage().getImplementationVersion();
        return new MadeBy(definitions.contentHash(), version == null ? "dev" : version);
    }
}
