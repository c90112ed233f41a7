package vn.tonghop.warehouse;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.tonghop.model.Dataset;
import vn.tonghop.model.UnitId;

/** One thing that is set for a period, before what the files of {@code jobs/reference} say. */
public sealed interface PeriodSetting {
    /**
     * When its reports are due.
     *
     * @param on the last day
     */
    record Due(LocalDate on) implements PeriodSetting {}

    /**
     * Who must send a dataset.
     *
     * @param units nobody where there is none in the list; every unit that exists on the last day where there is no list
     */
    record Expected(Dataset dataset, Optional<List<UnitId>> units) implements PeriodSetting {
        /** Keeps a copy. */
        public Expected {
            units = units.map(List::copyOf);
        }
    }

    /**
     * At which rate amounts are converted.
     *
     * @param currency ISO 4217, never {@code VND}
     * @param vndPerUnit đồng for one whole unit, above 0
     * @param on the day of the rate
     * @param source who published it; empty where nobody said
     */
    record Rate(String currency, BigDecimal vndPerUnit, LocalDate on, Optional<String> source)
            implements PeriodSetting {}
}
