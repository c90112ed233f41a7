package vn.tonghop.warehouse;

import java.util.Optional;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Period;
import vn.tonghop.model.UnitId;

/**
 * A remark on what lies in an inbox and is no submission, since it could not be taken.
 *
 * @param file path below the inbox
 * @param unit as its folders say; empty where they do not
 * @param period as its folders say; empty where they do not
 * @param finding why
 */
public record InboxFinding(String file, Optional<UnitId> unit, Optional<Period> period, Finding finding) {}
