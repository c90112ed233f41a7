package vn.tonghop.jobs;

import java.nio.file.Path;
import java.util.Optional;
import vn.tonghop.model.Lang;
import vn.tonghop.model.Period;
import vn.tonghop.model.UnitId;
import vn.tonghop.warehouse.Decision;

/**
 * What a run is asked to do.
 *
 * @param job which of the jobs
 * @param inbox where files are taken from
 * @param file one file alone
 * @param period what is ingested or consolidated, where not everything is
 * @param unit whose files are ingested, where not everybody's are
 * @param lang of the workbooks
 * @param decision what an operator decides; there for {@link Kind#RESOLVE} alone
 */
public record Order(
        Kind job,
        Path inbox,
        Optional<Path> file,
        Optional<Period> period,
        Optional<UnitId> unit,
        Lang lang,
        Optional<Decision> decision) {
    /** An order without a decision. */
    public Order(Kind job, Path inbox, Optional<Path> file, Optional<Period> period, Optional<UnitId> unit, Lang lang) {
        this(job, inbox, file, period, unit, lang, Optional.empty());
    }

    /** The jobs. */
    public enum Kind {
        /** Ingest all that is new, consolidate what changed, write the workbooks. */
        NIGHTLY,
        /** Receive, recognise, normalise, validate, load and settle. */
        INGEST,
        /** Make a release, where anything changed, and its workbook. */
        CONSOLIDATE,
        /** Read and settle what a decision is about. */
        RESOLVE,
        /** Close a period, and make its last release. */
        CLOSE,
        /** Open a period again, settle what had come late, and make a release of it. */
        REOPEN;

        /** The verb of the command line, and the name of the Batch job. */
        public String verb() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
