package vn.tonghop.warehouse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.model.FindingCode;
import vn.tonghop.model.Period;
import vn.tonghop.recognise.Intent;

/**
 * Which submission replaces which, for one dataset of a unit and period: contract sections 7 and 9. A function of what was
 * received, in the order of receipt, and of the operator's rulings at their time; settling anew gives the same again.
 */
final class Succession {
    private static final int NAMED = 5;

    private final Period period;
    private final List<Claim> claims;
    private final Neighbourhood neighbourhood;
    private final Map<Long, Standing> inForce = new LinkedHashMap<>();
    private final Map<Long, Settled.Fate> fates = new HashMap<>();
    private final Map<Long, List<Settled.Remark>> remarks = new LinkedHashMap<>();

    private Succession(Period period, List<Claim> claims, Neighbourhood neighbourhood) {
        this.period = period;
        this.claims = claims;
        this.neighbourhood = neighbourhood;
    }

    /**
     * Settles.
     *
     * @param period of all of them
     * @param claims in the order of receipt
     * @param rulings in the order in which they were made
     */
    static Settled of(Period period, List<Claim> claims, List<Ruling> rulings, Neighbourhood neighbourhood) {
        Succession succession = new Succession(period, claims, neighbourhood);
        Deque<Ruling> ahead = new ArrayDeque<>(rulings);
        for (Claim claim : claims) {
            while (!ahead.isEmpty() && ahead.element().madeAt().isBefore(claim.receivedAt())) {
                succession.rule(ahead.remove());
            }
            succession.receive(claim);
        }
        ahead.forEach(succession::rule);
        return succession.settled();
    }

    /** A claim in force: which of its tables, and what it supplements. */
    private record Standing(Claim claim, Set<Long> tables, Optional<Long> base) {
        int rows() {
            return claim.tables().stream()
                    .filter(table -> tables.contains(table.id()))
                    .mapToInt(Claim.Table::rows)
                    .sum();
        }
    }

    private void receive(Claim claim) {
        if (claim.tables().isEmpty()) {
            return;
        }
        if (claim.doubtful()) {
            hold(claim, List.of());
            return;
        }
        if (claim.late()) {
            hold(
                    claim,
                    List.of(new Settled.Remark(
                            first(claim),
                            FindingCode.PERIOD_CLOSED,
                            List.of(period.label(), Long.toString(claim.submission())))));
            return;
        }
        List<Claim> rivals = rivals(claim);
        List<Standing> overlapped = overlapped(claim);
        if (!rivals.isEmpty()) {
            hold(claim, rivals.stream().map(rival -> overlap(claim, rival)).toList());
        } else if (claim.intent() == Intent.SUPPLEMENT) {
            supplement(claim, overlapped);
        } else if (overlapped.isEmpty()) {
            part(claim);
        } else {
            replaced(claim, overlapped)
                    .ifPresentOrElse(
                            earlier -> replace(claim, all(claim), earlier),
                            () -> hold(
                                    claim,
                                    overlapped.stream()
                                            .map(other -> overlap(claim, other.claim()))
                                            .toList()));
        }
    }

    /** Others of the same run that share keys, where neither title nor name of either says what it is. */
    private List<Claim> rivals(Claim claim) {
        if (claim.intent() != Intent.PLAIN) {
            return List.of();
        }
        return claims.stream()
                .filter(other -> other.run() == claim.run() && other.submission() != claim.submission())
                .filter(other -> other.intent() == Intent.PLAIN)
                .filter(other -> shared(claim, other) > 0)
                .toList();
    }

    private List<Standing> overlapped(Claim claim) {
        return inForce.values().stream()
                .filter(earlier -> earlier.claim().submission() != claim.submission())
                .filter(earlier -> shared(earlier, claim) > 0)
                .toList();
    }

    private int shared(Standing standing, Claim by) {
        return standing.tables().stream()
                .mapToInt(table -> neighbourhood.shared(table, by.submission()))
                .sum();
    }

    private int shared(Claim claim, Claim by) {
        return claim.tables().stream()
                .mapToInt(table -> neighbourhood.shared(table.id(), by.submission()))
                .sum();
    }

    /** The one of which at least half is repeated, where besides only its supplements, or what it supplements, are. */
    private Optional<Standing> replaced(Claim claim, List<Standing> overlapped) {
        List<Standing> halves = overlapped.stream()
                .filter(earlier -> 2 * shared(earlier, claim) >= earlier.rows())
                .toList();
        List<Standing> bases = halves.stream()
                .filter(earlier -> halves.stream().noneMatch(other -> supplements(earlier, other)))
                .toList();
        if (bases.size() != 1) {
            return Optional.empty();
        }
        Standing base = bases.get(0);
        boolean alone = overlapped.stream()
                .allMatch(other -> other.equals(base) || supplements(other, base) || supplements(base, other));
        return alone ? Optional.of(base) : Optional.empty();
    }

    private static boolean supplements(Standing standing, Standing base) {
        return standing.base().equals(Optional.of(base.claim().submission()));
    }

    private void part(Claim claim) {
        for (Standing earlier : inForce.values()) {
            Optional<Settled.Remark> likeness = likeness(claim, earlier);
            if (likeness.isPresent()) {
                hold(claim, likeness.stream().toList());
                return;
            }
        }
        List<Settled.Remark> beside = besides(claim);
        stand(claim, all(claim), Optional.empty());
        say(claim, beside);
    }

    private List<Settled.Remark> besides(Claim claim) {
        List<String> others = inForce.values().stream()
                .filter(other -> other.claim().submission() != claim.submission())
                .map(other -> other.claim().file())
                .toList();
        if (others.isEmpty()) {
            return List.of();
        }
        String more = others.size() > NAMED ? " … (+" + (others.size() - NAMED) + ")" : "";
        String named = others.stream().limit(NAMED).collect(Collectors.joining(", ")) + more;
        return List.of(new Settled.Remark(first(claim), FindingCode.PART_BESIDE, List.of(named)));
    }

    /** As many rows as a table in force, and half of its names. */
    private Optional<Settled.Remark> likeness(Claim claim, Standing earlier) {
        for (Claim.Table table : claim.tables()) {
            for (Claim.Table other : earlier.claim().tables()) {
                boolean candidate =
                        earlier.tables().contains(other.id()) && other.rows() == table.rows() && table.rows() > 0;
                int names = candidate ? neighbourhood.sameNames(other.id(), table.id()) : 0;
                if (names > 0 && 2 * names >= other.rows()) {
                    return Optional.of(
                            question(table.id(), FindingCode.LOOKS_LIKE_OTHER, names, earlier.claim(), claim));
                }
            }
        }
        return Optional.empty();
    }

    private void supplement(Claim claim, List<Standing> overlapped) {
        Optional<Standing> base = overlapped.stream()
                .reduce((a, b) -> shared(b, claim) > shared(a, claim) ? b : a)
                .or(() -> inForce.values().stream().reduce((earlier, later) -> later));
        Optional<Long> root =
                base.map(standing -> standing.base().orElse(standing.claim().submission()));
        stand(claim, all(claim), root);
        int rows =
                overlapped.stream().mapToInt(earlier -> shared(earlier, claim)).sum();
        base.ifPresent(standing -> say(
                claim,
                List.of(new Settled.Remark(
                        first(claim),
                        FindingCode.SUPPLEMENTS_OTHER,
                        List.of(standing.claim().file(), Integer.toString(rows))))));
    }

    private void replace(Claim claim, Set<Long> tables, Standing earlier) {
        Optional<Long> base = earlier.base();
        drop(earlier, claim);
        List<Standing> supplements = inForce.values().stream()
                .filter(other -> supplements(other, earlier))
                .toList();
        supplements.forEach(supplement -> drop(supplement, claim));
        stand(claim, tables, base);
        int missing = earlier.rows() - shared(earlier, claim);
        say(
                claim,
                List.of(new Settled.Remark(
                        first(claim),
                        FindingCode.REPLACES_OTHER,
                        List.of(earlier.claim().file(), Integer.toString(missing)))));
    }

    private void drop(Standing standing, Claim by) {
        inForce.remove(standing.claim().submission());
        standing.tables()
                .forEach(table ->
                        fates.put(table, new Settled.Fate(TableStatus.SUPERSEDED, Optional.of(by.submission()))));
        int missing = standing.rows() - shared(standing, by);
        boolean lost = standing.base().isPresent() && missing > 0;
        Settled.Remark remark = new Settled.Remark(
                first(standing.claim()),
                lost ? FindingCode.SUPPLEMENT_LOST : FindingCode.REPLACED_BY_OTHER,
                lost ? List.of(by.file(), Integer.toString(missing)) : List.of(by.file()));
        say(standing.claim(), List.of(remark));
    }

    private void rule(Ruling ruling) {
        for (Claim claim : claims) {
            if (claim.submission() == ruling.submission()) {
                rule(ruling, claim);
            }
        }
    }

    private void rule(Ruling ruling, Claim claim) {
        Set<Long> tables = claim.tables().stream()
                .map(Claim.Table::id)
                .filter(table ->
                        ruling.table().map(one -> one == table.longValue()).orElse(true))
                .filter(table -> !superseded(table))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<Standing> out = ruling.replaces().stream()
                .flatMap(id -> Optional.ofNullable(inForce.get(id)).stream())
                .toList();
        if (tables.isEmpty() || (!ruling.replaces().isEmpty() && out.isEmpty())) {
            return;
        }
        remarks.remove(claim.submission());
        out.forEach(earlier -> replace(claim, tables, earlier));
        if (out.isEmpty()) {
            say(claim, overlapped(claim).isEmpty() ? besides(claim) : List.of());
            stand(claim, tables, Optional.empty());
        }
        say(
                claim,
                List.of(new Settled.Remark(first(claim), FindingCode.DECIDED_IN, List.of(Long.toString(ruling.id())))));
        Optional<Standing> standing = Optional.ofNullable(inForce.get(claim.submission()));
        if (standing.map(Standing::base).filter(Optional::isEmpty).isPresent()) {
            say(
                    claim,
                    overlapped(claim).stream()
                            .map(other -> allowed(claim, other, ruling))
                            .toList());
        }
    }

    private boolean superseded(long table) {
        return Optional.ofNullable(fates.get(table))
                .map(fate -> fate.status() == TableStatus.SUPERSEDED)
                .orElse(false);
    }

    private Settled.Remark allowed(Claim claim, Standing other, Ruling ruling) {
        return new Settled.Remark(
                first(claim),
                FindingCode.OVERLAP_ALLOWED,
                List.of(
                        Integer.toString(shared(claim, other.claim())),
                        other.claim().file(),
                        Long.toString(ruling.id())));
    }

    private void stand(Claim claim, Set<Long> tables, Optional<Long> base) {
        Set<Long> all = new LinkedHashSet<>(tables);
        Optional.ofNullable(inForce.remove(claim.submission())).ifPresent(before -> all.addAll(before.tables()));
        inForce.put(claim.submission(), new Standing(claim, all, base));
        tables.forEach(table -> fates.put(table, new Settled.Fate(TableStatus.LOADED, Optional.empty())));
    }

    private void hold(Claim claim, List<Settled.Remark> why) {
        claim.tables().forEach(table -> fates.put(table.id(), new Settled.Fate(TableStatus.HELD, Optional.empty())));
        say(claim, why);
    }

    private Settled.Remark overlap(Claim claim, Claim other) {
        return question(first(claim), FindingCode.OVERLAPS_OTHER, shared(claim, other), other, claim);
    }

    private static Settled.Remark question(long table, FindingCode code, int rows, Claim other, Claim claim) {
        return new Settled.Remark(
                table,
                code,
                List.of(
                        Integer.toString(rows),
                        other.file(),
                        Long.toString(other.submission()),
                        Long.toString(claim.submission())));
    }

    private void say(Claim claim, List<Settled.Remark> said) {
        remarks.computeIfAbsent(claim.submission(), any -> new ArrayList<>()).addAll(said);
    }

    private static Set<Long> all(Claim claim) {
        return claim.tables().stream().map(Claim.Table::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static long first(Claim claim) {
        return claim.tables().get(0).id();
    }

    private Settled settled() {
        List<Settled.InForce> standing = inForce.values().stream()
                .flatMap(one -> one.tables().stream()
                        .map(table -> new Settled.InForce(
                                table, one.claim().submission(), one.base().isPresent())))
                .toList();
        return new Settled(
                fates, remarks.values().stream().flatMap(List::stream).toList(), standing);
    }
}
