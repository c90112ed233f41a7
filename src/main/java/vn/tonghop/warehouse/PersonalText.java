package vn.tonghop.warehouse;

import java.util.List;
import vn.tonghop.model.Finding;
import vn.tonghop.model.FindingCode;

/** A personal text as it may be shown: its length and class, nothing of itself. */
public final class PersonalText {
    private PersonalText() {}

    /**
     * The details of a finding on a personal cell, as they may be shown: one that is the cell's text is masked.
     *
     * @param value of the cell
     */
    public static List<String> details(String value, List<String> details) {
        return details.stream()
                .map(detail -> detail.equals(value) ? masked(value) : detail)
                .toList();
    }

    /** Whether a finding on a field of personal data tells anything of a person: the error of a formula is the spreadsheet's. */
    public static boolean tellsOf(Finding finding) {
        return finding.code() != FindingCode.FORMULA_FAULT;
    }

    /** Length and class of a text; empty for none. */
    public static String masked(String text) {
        if (text.isEmpty()) {
            return "";
        }
        String what = text.chars().allMatch(Character::isDigit) ? "chữ số" : "ký tự";
        return "●●● (" + text.codePointCount(0, text.length()) + " " + what + ")";
    }
}
