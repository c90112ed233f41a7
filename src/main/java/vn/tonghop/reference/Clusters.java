package vn.tonghop.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vn.tonghop.model.UnitId;

/** The socio-economic regions, and which units each held when. */
public final class Clusters {
    private static final Pattern ID = Pattern.compile("[a-z]+(-[a-z]+)*");

    private final List<Member> all;
    private final Map<String, String> names = new HashMap<>();
    private final Map<UnitId, List<Member>> byUnit = new HashMap<>();

    /**
     * A unit's place in a region.
     *
     * @param cluster the region's id
     * @param nameVi its name
     * @param unit the unit
     * @param validity when
     */
    public record Member(String cluster, String nameVi, UnitId unit, Validity validity) {}

    Clusters(CsvFolder folder, Provinces provinces) {
        all = folder.read(
                "clusters.csv",
                List.of("cluster", "name_vi", "unit_id", "valid_from", "valid_to"),
                row -> member(row, provinces));
    }

    private Member member(CsvRow row, Provinces provinces) {
        Member member = new Member(
                row.formed("cluster", ID, "dong-bang-song-hong"),
                row.required("name_vi"),
                provinces.known(row.unit("unit_id")),
                row.validity());
        if (provinces.byId(member.cluster()).isPresent()) {
            throw new RowFault(
                    "'" + member.cluster() + "' là mã của một đơn vị, không thể là mã vùng.",
                    "'" + member.cluster() + "' is the id of a unit and cannot be that of a region.");
        }
        String name = names.putIfAbsent(member.cluster(), member.nameVi());
        if (name != null && !name.equals(member.nameVi())) {
            throw new RowFault(
                    "Vùng '" + member.cluster() + "' đã mang tên '" + name + "'.",
                    "Region '" + member.cluster() + "' is called '" + name + "' already.");
        }
        List<Member> others = byUnit.computeIfAbsent(member.unit(), any -> new ArrayList<>());
        if (others.stream().anyMatch(other -> other.validity().overlaps(member.validity()))) {
            throw new RowFault(
                    "'" + member.unit() + "' thuộc hai vùng trong cùng một ngày. Hãy sửa valid_from, valid_to.",
                    "'" + member.unit() + "' is in two regions on one day. Mend valid_from, valid_to.");
        }
        others.add(member);
        return member;
    }

    /** All memberships, in the order of the file. */
    public List<Member> all() {
        return all;
    }

    /** The ids of all regions. */
    public SortedSet<String> ids() {
        return new TreeSet<>(names.keySet());
    }

    /** The name of a region; its id where there is none. */
    public String name(String cluster) {
        return names.getOrDefault(cluster, cluster);
    }

    /** The region of a unit on a day; empty where it was in none. */
    public Optional<String> of(UnitId unit, LocalDate day) {
        return byUnit.getOrDefault(unit, List.of()).stream()
                .filter(member -> member.validity().contains(day))
                .map(Member::cluster)
                .findFirst();
    }
}
