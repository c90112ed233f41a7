package vn.tonghop.report.form;

import java.text.Collator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tonghop.definition.CodeList;
import vn.tonghop.model.Lang;
import vn.tonghop.reference.Reference;
import vn.tonghop.report.Wording;

/** The words of a list of codes that a form offers, such as the line reads back as its codes. */
final class CodeWords {
    private static final List<String> FIRST_CURRENCIES = List.of("VND", "USD", "EUR");

    private final Reference reference;
    private final Wording words;
    private final Lang lang;

    CodeWords(Reference reference, Wording words) {
        this.reference = reference;
        this.words = words;
        this.lang = words.lang();
    }

    /** Those that the words of the forms name go before what the definition has. */
    List<String> of(CodeList list) {
        Optional<String> named = words.find("list." + list.name());
        if (named.isPresent()) {
            return Stream.of(named.get().split("\\|")).map(String::strip).toList();
        }
        if (list instanceof CodeList.Listed listed) {
            return listed.words().values().stream()
                    .map(known -> known.get(lang == Lang.VI && known.size() > 1 ? 1 : 0))
                    .map(CodeWords::capitalised)
                    .toList();
        }
        return switch (list.name()) {
            case "countries" ->
                sorted(reference.countries().all().stream().map(one -> lang == Lang.VI ? one.nameVi() : one.nameEn()));
            case "sectors" ->
                reference.sectors().all().stream()
                        .map(one -> lang == Lang.VI ? one.nameVi() : one.nameEn())
                        .toList();
            case "indicators" ->
                reference.indicators().all().stream()
                        .map(one -> lang == Lang.VI ? one.nameVi() : one.nameEn())
                        .toList();
            case "provinces" ->
                sorted(reference.provinces().ids().stream()
                        .map(unit -> reference.provinces().name(unit)));
            default -> List.of();
        };
    }

    /** The codes of the currencies, those most used first. */
    List<String> currencies() {
        List<String> codes = new ArrayList<>(FIRST_CURRENCIES);
        reference.currencies().codes().stream()
                .filter(code -> !FIRST_CURRENCIES.contains(code))
                .forEach(codes::add);
        return codes;
    }

    private List<String> sorted(Stream<String> names) {
        Collator order = Collator.getInstance(Locale.forLanguageTag(lang.id()));
        return names.sorted(order).toList();
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
