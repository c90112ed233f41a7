package vn.tonghop.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a finding tells of its cell besides its own words: what the cell stores, what it shows, and what was taken of it, where these
 * differ, and whatever else was found on it. It travels as the last details of the finding.
 *
 * @param stored as the file stores it, what is struck out between {@code ~}; empty where it is not to be told
 * @param shown as a spreadsheet shows it, without grouping
 * @param taken the value of the field; empty where nothing was taken
 * @param also the other findings on the cell, the gravest first
 */
public record SeenCell(String stored, String shown, String taken, List<FindingCode> also) {
    private static final String BEGINS = "<CELL>";
    private static final int TEXTS = 3;
    private static final Message TAKEN = new Message(
            " Ô lưu “{1:day}”, hiện “{2:day}”; đã lấy “{3:day}”.",
            " The cell holds “{1:day}” and shows “{2:day}”; “{3:day}” was taken.");
    private static final Message NOT_TAKEN = new Message(
            " Ô lưu “{1:day}”, hiện “{2:day}”; không lấy giá trị nào.",
            " The cell holds “{1:day}” and shows “{2:day}”; nothing was taken.");
    private static final Message ALSO = new Message(" Cùng ô này còn: {1}.", " Also found on this cell: {1}.");

    /** Keeps a copy. */
    public SeenCell {
        also = List.copyOf(also);
    }

    /** The details of a finding, and this behind them. */
    List<String> behind(List<String> details) {
        List<String> all = new ArrayList<>(details);
        all.addAll(List.of(BEGINS, stored, shown, taken));
        also.forEach(code -> all.add(code.id()));
        return all;
    }

    /** The details of a finding without what stands behind them. */
    static List<String> own(List<String> details) {
        int end = details.indexOf(BEGINS);
        return end < 0 ? details : details.subList(0, end);
    }

    /** What stands behind the details of a finding. */
    static Optional<SeenCell> in(List<String> details) {
        int begin = details.indexOf(BEGINS) + 1;
        return begin == 0 || details.size() < begin + TEXTS
                ? Optional.empty()
                : Optional.of(new SeenCell(
                        details.get(begin),
                        details.get(begin + 1),
                        details.get(begin + 2),
                        details.stream()
                                .skip(begin + TEXTS)
                                .map(FindingCode::of)
                                .toList()));
    }

    /** What follows the words of the finding. */
    String text(Lang lang) {
        StringBuilder text = new StringBuilder();
        if (!stored.isEmpty()) {
            text.append((taken.isEmpty() ? NOT_TAKEN : TAKEN).in(lang, "", List.of(stored, shown, taken)));
        }
        if (!also.isEmpty()) {
            text.append(ALSO.in(
                    lang,
                    "",
                    List.of(also.stream()
                            .map(code -> "“" + code.title().in(lang) + "”")
                            .collect(Collectors.joining(", ")))));
        }
        return text.toString();
    }
}
