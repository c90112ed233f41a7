package vn.tonghop.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.reference.Mentions.Mention;
import vn.tonghop.reference.Words.Word;
import vn.tonghop.text.Spelling;

/** Countries: by name, alias or code, and as they are mentioned in the names of associations. */
public final class Countries {
    private static final String VIET_NAM = "VN";
    private static final int REMEMBERED = 10_000;
    private static final int MOST_SYLLABLES = 5;
    private static final Pattern ALPHA2 = Pattern.compile("[A-Z]{2}");
    private static final Pattern ALPHA3 = Pattern.compile("[A-Z]{3}");
    private static final Pattern GROUP = Pattern.compile("[A-Z]+");
    private static final Pattern TWO_NAMES = Pattern.compile("\\s*[(/]\\s*(?=[^()]+\\)?$)");
    private static final Pattern NATION = Pattern.compile("(?iu)(nước bạn|nuoc ban|nước|nuoc)\\s+");
    /** Words that may stand between Việt Nam and a partner: {@code với nhân dân Lào}, {@code Séc và Slovakia}. */
    private static final Set<String> BETWEEN = Set.of("va", "voi", "nhan", "dan", "nuoc", "cac", "ban");
    /** What is named after one of these is a place: {@code huyện Đức Thọ}. */
    private static final Set<String> PLACES = Set.of(
            "huyen", "quan", "xa", "phuong", "tran", "thon", "ban", "lang", "duong", "pho", "tinh", "truong", "khu");

    private final Map<String, Country> byAlpha2 = new LinkedHashMap<>();
    private final List<Group> groups;
    private final NameIndex<Country> names = new NameIndex<>();
    private final Mentions<Country> mentions = new Mentions<>();
    private final NameIndex<Country> shortNames = new NameIndex<>();
    /** Rosters repeat the few names of associations on every row. */
    private final Map<String, List<Country>> remembered = new ConcurrentHashMap<>();

    /**
     * A name that stands for several countries.
     *
     * @param code its id
     * @param nameVi in Vietnamese
     * @param nameEn in English
     * @param members alpha-2 codes; none where the name says no countries
     * @param formerState whether it was one state once, so that its name in a title means its members
     */
    public record Group(String code, String nameVi, String nameEn, List<String> members, boolean formerState) {}

    /** @param places names of provinces, which are no countries although they may begin like one: {@code Thái Bình} */
    Countries(CsvFolder folder, List<String> places) {
        places.forEach(place -> mentions.add(place, List.of()));
        folder.read("countries.csv", List.of("alpha2", "alpha3", "name_vi", "name_en"), this::country);
        folder.read("country_aliases.csv", List.of("alpha2", "alias"), this::alias);
        groups = folder.read(
                "country_groups.csv",
                List.of("group_code", "name_vi", "name_en", "members_alpha2", "former_state", "note"),
                this::group);
        folder.read("country_short_names.csv", List.of("alpha2", "short_name"), row -> {
            named(shortNames, row.required("short_name"), known(row.required("alpha2")));
            return row;
        });
        folder.read("country_lookalikes.csv", List.of("phrase"), row -> {
            mentions.add(row.required("phrase"), List.of());
            return row;
        });
        byAlpha2.values().forEach(country -> {
            names.addCode(country.alpha2(), country);
            names.addCode(country.alpha3(), country);
        });
    }

    private Country country(CsvRow row) {
        Country country = new Country(
                row.formed("alpha2", ALPHA2, "LA"),
                row.formed("alpha3", ALPHA3, "LAO"),
                row.required("name_vi"),
                row.required("name_en"));
        if (byAlpha2.putIfAbsent(country.alpha2(), country) != null) {
            throw new RowFault(
                    "Mã '" + country.alpha2() + "' lặp lại.", "Code '" + country.alpha2() + "' stands twice.");
        }
        Stream.of(country.nameVi(), country.nameEn()).forEach(name -> named(names, name, country));
        mentions.add(country.nameVi(), List.of(country));
        return country;
    }

    private String alias(CsvRow row) {
        Country country = known(row.required("alpha2"));
        String alias = row.required("alias");
        named(names, alias, country);
        mentions.add(alias, List.of(country));
        return alias;
    }

    private Group group(CsvRow row) {
        List<Country> members =
                row.list("members_alpha2").stream().map(this::known).toList();
        Group group = new Group(
                row.formed("group_code", GROUP, "ASEAN"),
                row.required("name_vi"),
                row.required("name_en"),
                members.stream().map(Country::alpha2).toList(),
                row.flag("former_state"));
        Stream.of(group.nameVi(), group.nameEn())
                .forEach(name -> mentions.add(name, group.formerState() ? members : List.of()));
        return group;
    }

    private static void named(NameIndex<Country> index, String name, Country country) {
        index.add(name, country).ifPresent(other -> {
            throw new RowFault(
                    "'" + name + "' đã là tên của '" + other.alpha2() + "'. Hãy bỏ một.",
                    "'" + name + "' names '" + other.alpha2() + "' already. Drop one.");
        });
    }

    private Country known(String alpha2) {
        Country country = byAlpha2.get(alpha2);
        if (country == null) {
            Optional<String> nearest = Spelling.nearest(alpha2, byAlpha2.keySet());
            throw new RowFault(
                    "Không có nước '" + alpha2 + "' trong countries.csv."
                            + nearest.map(word -> " Có phải là '" + word + "'?").orElse(""),
                    "No country '" + alpha2 + "' in countries.csv."
                            + nearest.map(word -> " Did you mean '" + word + "'?")
                                    .orElse(""));
        }
        return country;
    }

    /** All countries, in the order of the file. */
    public List<Country> all() {
        return List.copyOf(byAlpha2.values());
    }

    /** Names that stand for several countries. */
    public List<Group> groups() {
        return groups;
    }

    /** The country of an alpha-2 code; empty where there is none. */
    public Optional<Country> byCode(String alpha2) {
        return Optional.ofNullable(byAlpha2.get(alpha2));
    }

    /**
     * The country that a text names, and nothing else.
     *
     * @param text a name, an alias or a code, in any case, with or without diacritics; {@code nước} may stand before it
     * @return empty where it names none or several, or where it could mean two: {@code MY} is the code of one country and
     *     the name of another, typed without its diacritics
     */
    public Optional<Country> byName(String text) {
        return names.find(text)
                .or(() -> names.find(NATION.matcher(text.strip()).replaceFirst("")))
                .or(() -> shortNames.find(text.strip()))
                .or(() -> bothNames(text));
    }

    /** {@code Úc (Australia)}, {@code Hoa Kỳ/Mỹ}: one country by two of its names. */
    private Optional<Country> bothNames(String text) {
        String[] parts = TWO_NAMES.split(text.strip(), -1);
        return parts.length == 2
                ? names.find(parts[0]).filter(one -> names.find(parts[1]).equals(Optional.of(one)))
                : Optional.empty();
    }

    /**
     * The partner countries mentioned in a longer text, such as the name of an association, each once, in their order.
     * Where the text names Việt Nam, those beside it are meant ({@code Việt Nam - Séc, Slovakia}, {@code Lào - Việt Nam});
     * else all that are mentioned. Việt Nam itself is left out; a state that is no more stands for its successors.
     */
    public List<Country> mentionedIn(String text) {
        List<Country> known = remembered.get(text);
        if (known != null) {
            return known;
        }
        List<Country> found = findIn(text);
        if (remembered.size() < REMEMBERED) {
            remembered.put(text, found);
        }
        return found;
    }

    private List<Country> findIn(String text) {
        Words words = Words.of(text);
        List<Mention<Country>> found = mentions.in(words);
        List<Country> beside = beside(words.all(), found);
        Stream<Country> all = beside.isEmpty()
                ? found.stream()
                        .filter(mention -> !followsPlace(words.all(), mention.from()))
                        .flatMap(mention -> mention.meanings().stream())
                : beside.stream();
        return all.filter(country -> !country.alpha2().equals(VIET_NAM))
                .distinct()
                .toList();
    }

    /** {@code xã Nga}, {@code bản Lào} are places of their own; {@code nước bạn Lào} is the country. */
    private static boolean followsPlace(List<Word> words, int at) {
        if (at == 0 || !PLACES.contains(words.get(at - 1).folded())) {
            return false;
        }
        boolean friend = words.get(at - 1).marked().equals("bạn");
        return !friend && (at == 1 || !words.get(at - 2).folded().equals("nuoc"));
    }

    private List<Country> beside(List<Word> words, List<Mention<Country>> found) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).folded().equals("viet")) {
                boolean full = i + 1 < words.size() && words.get(i + 1).folded().equals("nam");
                List<Country> after = after(words, found, i + (full ? 2 : 1));
                List<Country> partners = after.isEmpty() ? before(found, i) : after;
                if (!partners.isEmpty()) {
                    return partners;
                }
            }
        }
        return List.of();
    }

    /** The countries in one run from a word on. */
    private List<Country> after(List<Word> words, List<Mention<Country>> found, int from) {
        List<Country> run = new ArrayList<>();
        if (at(found, from).isEmpty()) {
            spelled(words, from).ifPresent(run::add);
        }
        int at = run.isEmpty() ? from : words.size();
        while (at < words.size()) {
            Optional<Mention<Country>> mention = at(found, at);
            Optional<Country> shortName =
                    at == from ? shortNames.find(words.get(at).raw()) : Optional.empty();
            if (mention.isPresent() && !mention.get().meanings().isEmpty()) {
                run.addAll(mention.get().meanings());
                at = mention.get().to();
            } else if (mention.isEmpty() && shortName.isPresent()) {
                run.add(shortName.get());
                at++;
            } else if (mention.isEmpty() && BETWEEN.contains(words.get(at).folded())) {
                at++;
            } else {
                break;
            }
        }
        return run;
    }

    /** {@code Việt Nam - Xin-ga-po}: a name written by its syllables, of which the index knows the letters alone. */
    private Optional<Country> spelled(List<Word> words, int from) {
        for (int to = Math.min(from + MOST_SYLLABLES, words.size()); to > from + 1; to--) {
            String name = words.subList(from, to).stream().map(Word::raw).collect(Collectors.joining("-"));
            Optional<Country> country = names.find(name);
            if (country.isPresent()) {
                return country;
            }
        }
        return Optional.empty();
    }

    private static List<Country> before(List<Mention<Country>> found, int end) {
        return found.stream()
                .filter(mention -> mention.to() == end)
                .flatMap(mention -> mention.meanings().stream())
                .toList();
    }

    private static Optional<Mention<Country>> at(List<Mention<Country>> found, int from) {
        return found.stream().filter(mention -> mention.from() == from).findFirst();
    }
}
