package vn.tonghop.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import vn.tonghop.recognise.HeaderBlock.Head;

/** Tells one row of heads from those of several tables beside each other: contract section 6, Tables. */
final class SideBySide {
    private SideBySide() {}

    /**
     * The columns of one table of several.
     *
     * @param first counts from 1
     * @param last up to where the next one begins
     */
    record Side(int first, int last) {}

    /**
     * The sides of a block of heads; none where it is one table.
     *
     * @param alone whether the heads of a side make a table by themselves
     */
    static List<Side> of(HeaderBlock header, Predicate<HeaderBlock> alone) {
        List<List<Head>> groups = new ArrayList<>();
        for (Head head : header.heads()) {
            if (groups.isEmpty() || begins(head, groups.get(groups.size() - 1))) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(head);
        }
        boolean tables = groups.size() > 1
                && groups.stream().allMatch(heads -> alone.test(new HeaderBlock(header.first(), header.last(), heads)));
        return tables ? sides(groups) : List.of();
    }

    /** A table begins behind a column without a head, or with another running number. */
    private static boolean begins(Head head, List<Head> group) {
        boolean gap = head.column() > group.get(group.size() - 1).column() + 1;
        return gap || (isOrdinal(head) && group.stream().anyMatch(SideBySide::isOrdinal));
    }

    private static boolean isOrdinal(Head head) {
        return HeaderWords.isOrdinal(head.levels().get(head.levels().size() - 1));
    }

    private static List<Side> sides(List<List<Head>> groups) {
        List<Side> sides = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            int first = i == 0 ? 1 : groups.get(i).get(0).column();
            int last = i + 1 < groups.size() ? groups.get(i + 1).get(0).column() - 1 : Integer.MAX_VALUE;
            sides.add(new Side(first, last));
        }
        return List.copyOf(sides);
    }
}
