package vn.tonghop.intake;

import java.nio.file.Path;
import java.util.Optional;
import vn.tonghop.model.Period;
import vn.tonghop.model.UnitId;

/**
 * What is to be taken in.
 *
 * @param inbox the folder to walk
 * @param file one file alone, in the inbox or elsewhere
 * @param period only what is for this period; a file whose folder says nothing is read as for it
 * @param unit only what is from this unit; a file whose folder says nothing is read as from it
 */
public record Request(Path inbox, Optional<Path> file, Optional<Period> period, Optional<UnitId> unit) {}
