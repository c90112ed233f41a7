package vn.tonghop.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.tonghop.model.Money;

/** What currencies are worth in đồng, over time. */
public final class ExchangeRates {
    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

    private final List<Rate> all;
    private final Map<String, List<Rate>> byCurrency = new HashMap<>();

    /**
     * One rate.
     *
     * @param currency ISO 4217
     * @param validity when it is used
     * @param vndPerUnit đồng for one whole unit of the currency
     * @param source who published it, and whether it is an approximation
     */
    public record Rate(String currency, Validity validity, BigDecimal vndPerUnit, String source) {}

    ExchangeRates(CsvFolder folder) {
        all = folder.read(
                "exchange-rates.csv",
                List.of("currency", "valid_from", "valid_to", "vnd_per_unit", "source"),
                this::rate);
    }

    private Rate rate(CsvRow row) {
        Rate rate = new Rate(
                row.formed("currency", CODE, "USD"),
                row.validity(),
                row.positive("vnd_per_unit"),
                row.required("source"));
        if (rate.currency().equals(Money.VND)) {
            throw new RowFault("VND không cần tỷ giá. Hãy bỏ dòng này.", "VND needs no rate. Drop this row.");
        }
        List<Rate> others = byCurrency.computeIfAbsent(rate.currency(), any -> new ArrayList<>());
        if (others.stream().anyMatch(other -> other.validity().overlaps(rate.validity()))) {
            throw new RowFault(
                    rate.currency() + " có hai tỷ giá cho cùng một ngày. Hãy sửa valid_from, valid_to.",
                    rate.currency() + " has two rates for one day. Mend valid_from, valid_to.");
        }
        others.add(rate);
        return rate;
    }

    /** All rates, in the order of the file. */
    public List<Rate> all() {
        return all;
    }

    /** Đồng for one unit of a currency on a day, 1 for đồng itself; empty where no rate is known. */
    public Optional<BigDecimal> rate(String currency, LocalDate day) {
        if (currency.equals(Money.VND)) {
            return Optional.of(BigDecimal.ONE);
        }
        return byCurrency.getOrDefault(currency, List.of()).stream()
                .filter(rate -> rate.validity().contains(day))
                .map(Rate::vndPerUnit)
                .findFirst();
    }
}
