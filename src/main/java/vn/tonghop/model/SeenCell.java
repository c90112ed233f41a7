package vn.tonghop.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a finding tells of its cell besides its own words: what the cell stores, what it shows, and what was taken of it, where these
 * differ, and whatever else was found on it. It travels as the last details of the finding.
 *
 * @param stored as the file stores it, what is struck out between {@code ~}, a {@link #number} marked; empty where it is not to be told
 * @param shown as a spreadsheet shows it, without grouping, that of a number marked
 * @param taken the value of the field, a number marked; empty where nothing was taken
 * @param also the other findings on the cell, the gravest first
 */
public record SeenCell(String stored, String shown, String taken, List<FindingCode> also) {
    private static final String BEGINS = "<CELL>";
    private static final String NUMBER = "<NUMBER>";
    private static final int TEXTS = 3;
    private static final Message TAKEN = new Message(
            " Ô lưu “{1:seen}”, hiện “{2:seen}”; đã lấy “{3:seen}”.",
            " The cell holds “{1:seen}” and shows “{2:seen}”; “{3:seen}” was taken.");
    private static final Message NOT_TAKEN = new Message(
            " Ô lưu “{1:seen}”, hiện “{2:seen}”; không lấy giá trị nào.",
            " The cell holds “{1:seen}” and shows “{2:seen}”; nothing was taken.");
    private static final Message ALSO = new Message(" Cùng ô này còn: {1}.", " Also found on this cell: {1}.");

    /** Keeps a copy. */
    public SeenCell {
        also = List.copyOf(also);
    }

    /** Marks a number, so that each language writes it its own way; a text that looks like one stays as it was typed. */
    public static String number(String text) {
        return NUMBER + text;
    }

    /** What stands behind the mark of a number. */
    static Optional<String> numberIn(String text) {
        return text.startsWith(NUMBER) ? Optional.of(text.substring(NUMBER.length())) : Optional.empty();
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
