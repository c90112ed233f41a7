package vn.tonghop.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vn.tonghop.model.Interval;
import vn.tonghop.model.UnitId;
import vn.tonghop.reference.Mentions.Mention;
import vn.tonghop.reference.Words.Word;
import vn.tonghop.text.Spelling;

/** Provincial units over time: their names, when they existed, and whose territory they are in today. */
public final class Provinces {
    private static final String FILE = "provinces.csv";
    private static final Pattern CODE = Pattern.compile("\\d{2}");
    private static final Set<String> PREFIXES = Set.of("tinh", "pho", "tp", "t", "tt");
    /** Shorter abbreviations also stand for other things: {@code HN} for friendship as often as for the capital. */
    private static final int SHORTEST_ABBREVIATION = 3;

    private final List<Province> all;
    private final List<Event> events;
    private final Map<UnitId, List<Province>> versions = new TreeMap<>();
    private final NameIndex<UnitId> names = new NameIndex<>();
    private final Mentions<UnitId> mentions = new Mentions<>();
    private final List<String> aliases = new ArrayList<>();

    /**
     * A unit while nothing about it changed.
     *
     * @param unit its id
     * @param code the official code, two digits; passes from one unit to another over time
     * @param nameVi without {@code Tỉnh} or {@code Thành phố}
     * @param kind {@code tinh} or {@code thanh-pho}
     * @param validity when this held
     * @param successor who took its territory over, where the id itself ends
     */
    public record Province(
            UnitId unit, String code, String nameVi, String kind, Validity validity, Optional<UnitId> successor) {}

    /**
     * A merger or a promotion.
     *
     * @param effectiveOn its first day
     * @param event {@code merge} or {@code upgrade}
     * @param result what came of it
     * @param sources what it was made of
     * @param legalBasis the resolution
     * @param note more, for people
     */
    public record Event(
            LocalDate effectiveOn, String event, UnitId result, List<UnitId> sources, String legalBasis, String note) {}

    Provinces(CsvFolder folder) {
        all = folder.read(
                FILE,
                List.of("unit_id", "code", "name_vi", "kind", "valid_from", "valid_to", "successor_unit_id"),
                this::province);
        versions.values()
                .forEach(list -> list.sort(
                        Comparator.comparing(version -> version.validity().from())));
        checkSuccessors(folder);
        events = folder.read(
                "province_events.csv",
                List.of("effective_date", "event", "result_unit_id", "source_unit_ids", "legal_basis", "note"),
                this::event);
        all.forEach(province -> name(province.nameVi(), province.unit()));
        folder.read("province_aliases.csv", List.of("unit_id", "alias"), this::alias);
        folder.read("province_lookalikes.csv", List.of("phrase"), row -> {
            mentions.add(row.required("phrase"), List.of());
            return row;
        });
    }

    private Province province(CsvRow row) {
        Province province = new Province(
                row.unit("unit_id"),
                row.formed("code", CODE, "31"),
                row.required("name_vi"),
                row.oneOf("kind", List.of("tinh", "thanh-pho")),
                row.validity(),
                row.text("successor_unit_id").isEmpty()
                        ? Optional.empty()
                        : Optional.of(row.unit("successor_unit_id")));
        List<Province> others = versions.computeIfAbsent(province.unit(), any -> new ArrayList<>());
        if (others.stream().anyMatch(other -> other.validity().overlaps(province.validity()))) {
            throw new RowFault(
                    "'" + province.unit() + "' có hai dòng cùng hiệu lực trong một ngày. Hãy sửa valid_from, valid_to.",
                    "'" + province.unit() + "' has two rows valid on one day. Mend valid_from, valid_to.");
        }
        others.add(province);
        return province;
    }

    private void checkSuccessors(CsvFolder folder) {
        for (Province province : all) {
            Optional<UnitId> next = province.successor();
            Set<UnitId> seen = new TreeSet<>(Set.of(province.unit()));
            while (next.isPresent()) {
                if (!versions.containsKey(next.get()) || !seen.add(next.get())) {
                    folder.note(
                            FILE,
                            0,
                            "successor_unit_id của '" + province.unit() + "' không dẫn đến đơn vị nào còn tồn tại.",
                            "The successor_unit_id of '" + province.unit() + "' leads to no unit that exists.");
                    break;
                }
                next = last(next.get()).successor();
            }
        }
    }

    private Event event(CsvRow row) {
        return new Event(
                row.date("effective_date"),
                row.oneOf("event", List.of("merge", "upgrade")),
                known(row.unit("result_unit_id")),
                row.list("source_unit_ids").stream().map(this::sourceUnit).toList(),
                row.text("legal_basis"),
                row.text("note"));
    }

    private UnitId sourceUnit(String id) {
        return byId(id).orElseThrow(() -> unknown(id));
    }

    private String alias(CsvRow row) {
        UnitId unit = known(row.unit("unit_id"));
        String alias = row.required("alias");
        name(alias, unit).ifPresent(other -> {
            throw new RowFault(
                    "'" + alias + "' đã là tên của '" + other + "'. Hãy bỏ một.",
                    "'" + alias + "' names '" + other + "' already. Drop one.");
        });
        return alias;
    }

    private Optional<UnitId> name(String name, UnitId unit) {
        boolean abbreviation = name.chars().allMatch(Character::isUpperCase);
        if (!abbreviation || name.length() >= SHORTEST_ABBREVIATION) {
            mentions.add(name, List.of(unit));
            aliases.add(name);
        }
        return names.add(name, unit);
    }

    /** The unit itself, if it is one. */
    UnitId known(UnitId unit) {
        if (!versions.containsKey(unit)) {
            throw unknown(unit.value());
        }
        return unit;
    }

    private RowFault unknown(String id) {
        Optional<String> nearest = Spelling.nearest(
                id, versions.keySet().stream().map(UnitId::value).toList());
        return new RowFault(
                "Không có đơn vị '" + id + "' trong provinces.csv."
                        + nearest.map(word -> " Có phải là '" + word + "'?").orElse(""),
                "No unit '" + id + "' in provinces.csv."
                        + nearest.map(word -> " Did you mean '" + word + "'?").orElse(""));
    }

    /** Every version of every unit, in the order of the file. */
    public List<Province> all() {
        return all;
    }

    /** Mergers and promotions, in the order of the file. */
    public List<Event> events() {
        return events;
    }

    /** The ids of all units that ever were. */
    public SortedSet<UnitId> ids() {
        return new TreeSet<>(versions.keySet());
    }

    /** The id that a mistyped one may have meant; only ever proposed. */
    public Optional<UnitId> nearest(String id) {
        return Spelling.nearest(id, ids().stream().map(UnitId::value).toList()).map(UnitId::new);
    }

    /** The unit of an id exactly as written; empty where there is none. */
    public Optional<UnitId> byId(String id) {
        return UnitId.isId(id) && versions.containsKey(new UnitId(id)) ? Optional.of(new UnitId(id)) : Optional.empty();
    }

    /**
     * The unit that a text names, and nothing else; whether it exists at a time is another question.
     *
     * @param text a name or an alias, in any case, with or without diacritics
     * @return empty where the text names none, or holds other words too
     */
    public Optional<UnitId> byName(String text) {
        return names.find(text);
    }

    /**
     * The units named in a longer text, each once, in their order. Where some are called {@code tỉnh} or {@code thành phố},
     * only those are given: the others are more likely streets and heroes.
     */
    public List<UnitId> mentionedIn(String text) {
        Words words = Words.of(text);
        List<Mention<UnitId>> all = mentions.in(words).stream()
                .filter(mention -> !mention.meanings().isEmpty())
                .toList();
        List<Mention<UnitId>> called =
                all.stream().filter(mention -> isCalledSo(words.all(), mention)).toList();
        return (called.isEmpty() ? all : called)
                .stream()
                        .flatMap(mention -> mention.meanings().stream())
                        .distinct()
                        .toList();
    }

    private static boolean isCalledSo(List<Word> words, Mention<UnitId> mention) {
        boolean within = mention.to() - mention.from() > 1
                && PREFIXES.contains(words.get(mention.from()).folded());
        boolean city = words.get(mention.from()).folded().equals("thanh") && isPho(words, mention.from() + 1);
        boolean before = mention.from() > 0
                && PREFIXES.contains(words.get(mention.from() - 1).folded());
        return within || city || before;
    }

    private static boolean isPho(List<Word> words, int at) {
        return at < words.size() && words.get(at).folded().equals("pho");
    }

    /** Whether a unit existed on any day of an interval. */
    public boolean exists(UnitId unit, Interval days) {
        return versions(unit).stream().anyMatch(version -> version.validity().overlaps(days));
    }

    /** The units that exist on a day. */
    public List<UnitId> existing(LocalDate day) {
        Interval days = new Interval(day, day);
        return ids().stream().filter(unit -> exists(unit, days)).toList();
    }

    /** The unit in whose territory this one is today: the end of the chain of successors. */
    public UnitId successor(UnitId unit) {
        UnitId now = unit;
        for (Optional<UnitId> next = Optional.of(unit);
                next.isPresent();
                next = versions(now).isEmpty() ? Optional.empty() : last(now).successor()) {
            now = next.get();
        }
        return now;
    }

    /** The latest name, without prefix; the id of what is no unit. */
    public String name(UnitId unit) {
        return versions(unit).isEmpty() ? unit.value() : last(unit).nameVi();
    }

    /** The name on a day, with {@code Tỉnh} or {@code Thành phố}; the one nearest in time where it did not exist. */
    public String fullName(UnitId unit, LocalDate day) {
        Optional<Province> then = versions(unit).stream()
                .filter(version -> !version.validity().from().isAfter(day))
                .reduce((earlier, later) -> later)
                .or(() -> versions(unit).stream().findFirst());
        return then.map(version -> (version.kind().equals("tinh") ? "Tỉnh " : "Thành phố ") + version.nameVi())
                .orElse(unit.value());
    }

    /** Every name that {@link #mentionedIn} knows. */
    List<String> aliases() {
        return aliases;
    }

    private List<Province> versions(UnitId unit) {
        return versions.getOrDefault(unit, List.of());
    }

    private Province last(UnitId unit) {
        List<Province> list = versions(unit);
        return list.get(list.size() - 1);
    }
}
