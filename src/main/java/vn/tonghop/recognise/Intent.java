package vn.tonghop.recognise;

import java.util.Locale;
import java.util.regex.Pattern;
import vn.tonghop.text.VietnameseText;

/** What a title or a file's name says the submission does to earlier ones: contract sections 7 and 9. */
public enum Intent {
    /** It says nothing. */
    PLAIN,
    /** It says that it replaces an earlier one: {@code thay thế}, {@code đính chính}, {@code gửi lại}. */
    REVISION,
    /** It says that it adds to an earlier one: {@code bổ sung}. */
    SUPPLEMENT;

    // Names of files often do without spaces: DSHoiVienBoSung.xlsx.
    private static final Pattern ADDS = Pattern.compile("\\bbo sung\\b|bosung");
    private static final Pattern REPLACES = Pattern.compile(
            "\\b(thay the|thay cho|dinh chinh|sua doi|chinh sua|hieu chinh|ban sua|da sua|sua lai|gui lai|replaces?|revised|revision|corrected)\\b"
                    + "|thaythe|dinhchinh|suadoi|chinhsua|hieuchinh|guilai");

    /** What a title or name says, as it is written. */
    public static Intent of(String text) {
        String folded = VietnameseText.fold(text);
        if (ADDS.matcher(folded).find()) {
            return SUPPLEMENT;
        }
        return REPLACES.matcher(folded).find() ? REVISION : PLAIN;
    }

    /** The stronger of two: a name may say what a title leaves out. */
    public Intent or(Intent other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The word as it is stored. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
