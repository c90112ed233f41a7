package vn.tonghop.reference;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.model.Period;
import vn.tonghop.model.UnitId;

/** All reference data of one folder: look-ups that never change after loading, safe to share between threads. */
public final class Reference {
    private final Provinces provinces;
    private final Countries countries;
    private final Sectors sectors;
    private final Indicators indicators;
    private final Currencies currencies;
    private final ExchangeRates exchangeRates;
    private final Periods periods;
    private final Senders senders;
    private final Clusters clusters;
    private final PersonNames personNames;
    private final String contentHash;

    private Reference(CsvFolder folder) {
        provinces = new Provinces(folder);
        countries = new Countries(folder, provinces.aliases());
        sectors = new Sectors(folder);
        indicators = new Indicators(folder);
        currencies = new Currencies(folder);
        exchangeRates = new ExchangeRates(folder);
        periods = new Periods(folder);
        senders = new Senders(folder, provinces);
        clusters = new Clusters(folder, provinces);
        personNames = new PersonNames(folder);
        contentHash = folder.contentHash();
    }

    /**
     * Reads every csv file of a folder.
     *
     * @param folder {@code jobs/reference}
     * @throws FaultyReference where the folder or a file cannot be used; it names every fault found
     */
    public static Reference load(Path folder) {
        CsvFolder files = new CsvFolder(folder);
        Reference reference = new Reference(files);
        if (!files.faults().isEmpty()) {
            throw new FaultyReference(files.faults());
        }
        return reference;
    }

    /** Provincial units. */
    public Provinces provinces() {
        return provinces;
    }

    /** Whether a unit reports for a period: it existed on any day of it. */
    public boolean reports(UnitId unit, Period period) {
        return provinces.exists(unit, periods.interval(period));
    }

    /** Countries. */
    public Countries countries() {
        return countries;
    }

    /** Sectors of aid. */
    public Sectors sectors() {
        return sectors;
    }

    /** Single numbers of a union. */
    public Indicators indicators() {
        return indicators;
    }

    /** Names of persons. */
    public PersonNames personNames() {
        return personNames;
    }

    /** Currencies. */
    public Currencies currencies() {
        return currencies;
    }

    /** Exchange rates. */
    public ExchangeRates exchangeRates() {
        return exchangeRates;
    }

    /** Reporting periods. */
    public Periods periods() {
        return periods;
    }

    /** Expected senders. */
    public Senders senders() {
        return senders;
    }

    /** Regions. */
    public Clusters clusters() {
        return clusters;
    }

    /**
     * The code that a text means in one of the lists that definitions may name.
     *
     * @param list {@code countries sectors indicators provinces}
     * @throws IllegalArgumentException for any other list
     */
    public Optional<String> code(String list, String text) {
        return switch (list) {
            case "countries" -> countries.byName(text).map(Country::alpha2);
            case "sectors" -> sectors.byName(text);
            case "indicators" -> indicators.byName(text);
            case "provinces" -> provinces.byName(text).map(unit -> unit.value());
            default -> throw new IllegalArgumentException("no list '" + list + "' in the reference data");
        };
    }

    /**
     * The names of the codes of one of these lists, by code, the one that people are shown first.
     *
     * @throws IllegalArgumentException for any other list
     */
    public Map<String, List<String>> names(String list) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        switch (list) {
            case "countries" ->
                countries.all().forEach(one -> names.put(one.alpha2(), List.of(one.nameVi(), one.nameEn())));
            case "sectors" -> sectors.all().forEach(one -> names.put(one.code(), List.of(one.nameVi(), one.nameEn())));
            case "indicators" ->
                indicators.all().forEach(one -> names.put(one.code(), List.of(one.nameVi(), one.nameEn())));
            case "provinces" -> provinces.ids().forEach(unit -> names.put(unit.value(), List.of(provinces.name(unit))));
            default -> throw new IllegalArgumentException("no list '" + list + "' in the reference data");
        }
        return names;
    }

    /** A hash of all files: it changes when any of them does. */
    public String contentHash() {
        return contentHash;
    }
}
