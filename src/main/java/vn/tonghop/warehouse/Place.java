package vn.tonghop.warehouse;

import vn.tonghop.model.Period;
import vn.tonghop.model.UnitId;

/**
 * Where submissions meet: what one unit reports for one period.
 *
 * @param unit whose
 * @param period when
 */
public record Place(UnitId unit, Period period) {}
