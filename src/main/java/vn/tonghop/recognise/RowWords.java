package vn.tonghop.recognise;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import vn.tonghop.text.VietnameseText;

/** The words by which rows of Vietnamese administrative tables are told. */
final class RowWords {
    private static final Pattern TOTAL =
            Pattern.compile("(?:tong (?:cong|so)|tong|cong|total|grand total|sub ?total|sum)(?:\\b.*)?");
    private static final Pattern BLOCK = Pattern.compile("khoi (?:song|da) phuong");
    private static final Pattern BARE_TOTAL = Pattern.compile("tong(?: cong| so)?|cong|(?:grand |sub ?)?total");
    /** Sums carried from page to page, and sums by other words. */
    private static final Pattern CARRIED = Pattern.compile(
            "(?:(?:so )?(?:mang|chuyen) sang(?: trang.*)?|chuyen (?:sang )?trang.*|(?:so )?trang truoc.*|luy ke\\b.*|(?:ca|toan) (?:tinh|thanh pho|nuoc|lien hiep)|t cong"
                    + "|(?:carried|brought) (?:forward|over))");
    /** Rows that divide or compare what stands above: their numbers are no sums. */
    private static final Pattern DERIVED = Pattern.compile(
            "(?:trong do\\b.*|(?:binh quan|trung binh|ty le|so voi|so sanh|cung ky|ky truoc|nam truoc)(?: .*)?|tang giam.*|average|of which\\b.*)");

    private static final List<String> TOTAL_WORDS = List.of(
            " tong",
            " cong",
            " total",
            " grand",
            " sub",
            " sum",
            " mang",
            " chuyen",
            " trang",
            " luy",
            " ca ",
            " toan ",
            " t cong",
            " khoi ",
            " trong",
            " trung",
            " binh",
            " ty",
            " so ",
            " cung",
            " ky",
            " nam truoc",
            " tang",
            " carried",
            " brought",
            " average",
            " of which");
    private static final int TOTAL_STARTS_WITHIN = 48;
    private static final int LONGEST_TOTAL = 80;
    private static final Pattern NO_TOTAL = Pattern.compile(
            "(?:cống|cổng|cồng|còng|cõng|cóng|tống|cộng đồng|cộng hòa|cộng hoà|cộng tác|cộng sinh|cộng hưởng|công|tổng hội(?! viên)|tổng công ty|tổng lãnh sự|tổng cục|tổng kết|tổng đài|tổng thư ký|tổng biên tập|tổng giám đốc|tổng hợp(?! (?:chung|toàn))|tổng liên đoàn|cong (?:trinh|ty|nhan|nghe|nghiep|tac|dong|hoa|cu|doan|vien|an)\\b|total (?:energies|war|quality)).*");
    private static final Pattern PART = Pattern.compile("trong do\\b.*");
    private static final Pattern SIGNATURE = Pattern.compile(
            "(?:nguoi (?:lap|tong hop|ghi|bao cao|kiem tra)|thu truong|chu tich$|pho chu tich$|giam doc$|ke toan|tm\\b|kt\\b|tl\\b|tuq\\b|truong (?:phong|ban)$|xac nhan|ky ghi ro|ky ten|ky va ghi|ky dong dau|ky duyet|ky thay|ky$|noi nhan|luu vt|da ky|chanh van phong$|tong thu ky$|prepared by|approved by|signature).*");
    private static final Pattern PLACE_AND_DATE = Pattern.compile(".*\\bngay\\b.{0,6}\\bthang\\b.{0,6}\\bnam\\b.*");
    private static final Pattern NOTE = Pattern.compile(
            "(?iu)(?:\\s*[(\\[]?(?:ghi\\s*chú|chú\\s*thích|lưu\\s*ý|nguồn|xem\\s*tiếp|còn\\s*nữa|ghi\\s*chu|note|notes|source)\\b.*|\\s*[*†].*|\\s*\\(\\d\\)\\s*\\p{L}.*)");
    /** What a sum is in another currency, in words, in part, on average, or beside that of another time. */
    private static final Pattern NO_SUM = Pattern.compile(
            "(?:quy (?:doi|ra)|tuong duong|(?:so tien )?(?:viet )?bang chu|ty gia|ty le|so voi|so sanh|cung ky|ky truoc|nam truoc|tang giam|binh quan|trung binh|luy ke|trong do)\\b.{0,70}");

    private static final Pattern NIL = Pattern.compile(
            ".*\\b(?:khong phat sinh|khong co phat sinh|khong co so lieu|chua phat sinh|nothing to report|nil)\\b.*");
    private static final Pattern ROMAN =
            Pattern.compile("(?i)(?=[ivxlc])(?:x{0,3})(?:ix|iv|v?i{0,3})(?:\\.\\d+)*[.)]?");
    private static final Pattern LETTER = Pattern.compile("[A-ZĐ][.)]?");
    private static final Pattern NUMBERED = Pattern.compile("\\(?(?:\\d{1,3}|[A-Za-z])\\)?(?:\\s*=.*)?");
    private static final Pattern BRACKETED = Pattern.compile("\\(\\d{1,2}\\)(?:\\s*=.*)?");
    private static final Pattern HEADED =
            Pattern.compile("(?u)\\s*(?:[IVXLC]{1,6}|[A-ZĐ])(?:\\.\\d+)*\\s*[.)/:-]\\s*\\p{L}.*");
    private static final Pattern BULLETED = Pattern.compile("\\s*[-–—+•·]\\s*\\p{L}.*");
    private static final Pattern STARRED = Pattern.compile(
            "(?iu)\\s*\\*+\\s*(?:hội|hhn|chi\\s+hội)\\s+(?!viên\\b)[^.;()]{0,70}(?:\\(\\s*\\d+[^()]*\\))?\\s*:?\\s*");
    private static final Pattern CLASS_OF_PERSONS = Pattern.compile(
            "(?:trinh do|bac (?:dao tao|hoc|dai|cao|thac|tien|trung)|he (?:dao tao|chinh|dai|cao|thac|tien|trung)|nganh|nuoc)\\b.*");
    private static final Pattern NOTHING = Pattern.compile("(?iu)[-–—.…]+|không(?: có)?|khong(?: co)?");
    private static final Set<String> EMPTY = Set.of("", "x", "khong", "khong co");

    private RowWords() {}

    static boolean isTotal(String text) {
        if (!mayBeTotal(text)) {
            return false;
        }
        String unnumbered = unnumbered(text);
        String folded = VietnameseText.fold(unnumbered);
        return (TOTAL.matcher(folded).matches() || CARRIED.matcher(folded).matches())
                && !NO_TOTAL.matcher(unnumbered).matches()
                && unnumbered.length() <= LONGEST_TOTAL;
    }

    /** {@code Trong đó: nữ}, {@code Bình quân}: a row whose numbers are parts of those above, or compare them. */
    static boolean isDerived(String text) {
        if (!mayBeTotal(text)) {
            return false;
        }
        String unnumbered = unnumbered(text);
        return DERIVED.matcher(VietnameseText.fold(unnumbered)).matches() && unnumbered.length() <= LONGEST_TOTAL;
    }

    private static String unnumbered(String text) {
        return VietnameseText.clean(text).toLowerCase(Locale.ROOT).replaceFirst("^(?:[ivx]+|[a-z])\\s*[.)]\\s*", "");
    }

    /** {@code Khối song phương}: with the ordinal of a heading it heads a part; beside nothing but numbers it sums it up. */
    static boolean isBlock(String text) {
        return BLOCK.matcher(VietnameseText.fold(text)).matches();
    }

    /** Whether a text is the word for a total and no more. */
    static boolean isBareTotal(String text) {
        return BARE_TOTAL.matcher(VietnameseText.fold(text)).matches()
                && !NO_TOTAL.matcher(unnumbered(text)).matches();
    }

    /** Most texts are told by their first word, or by the second after an ordinal, which is much quicker. */
    private static boolean mayBeTotal(String text) {
        String start = " " + VietnameseText.fold(text.substring(0, Math.min(TOTAL_STARTS_WITHIN, text.length())));
        return startsLikeTotal(start, 0) || startsLikeTotal(start, start.indexOf(' ', 1));
    }

    private static boolean startsLikeTotal(String text, int word) {
        for (String total : TOTAL_WORDS) {
            if (text.startsWith(total, word)) {
                return true;
            }
        }
        return false;
    }

    static boolean isSignature(String text) {
        String folded = VietnameseText.fold(text);
        return SIGNATURE.matcher(folded).matches() || isPlaceAndDate(folded);
    }

    /** {@code Hà Tĩnh, ngày 27 tháng 6 năm 2025}, blanks between its words included. */
    static boolean isPlaceAndDate(String folded) {
        return PLACE_AND_DATE.matcher(folded).matches() && folded.length() <= 60;
    }

    static boolean isNote(String text) {
        return NOTE.matcher(text).matches();
    }

    /** {@code Quy đổi VNĐ (tỷ giá 23.000)}, {@code Bằng chữ: …}, {@code So với cùng kỳ}: no sum of the rows above. */
    static boolean isNoSum(String text) {
        return NO_SUM.matcher(VietnameseText.fold(text)).matches();
    }

    static boolean isNil(String text) {
        return NIL.matcher(VietnameseText.fold(text)).matches();
    }

    /** {@code II}, {@code IV.}, {@code A}, {@code I.2}: the ordinal of a heading, not of a record. */
    static boolean isHeadingOrdinal(String text) {
        String stripped = text.strip();
        return !stripped.isEmpty()
                && (ROMAN.matcher(stripped).matches()
                        || LETTER.matcher(stripped).matches());
    }

    /** {@code I. Hội hữu nghị Việt Nam - Lào}: a heading with its ordinal before it. */
    static boolean isHeaded(String text) {
        return HEADED.matcher(text).matches();
    }

    /** {@code Trong đó: Lào}: a part of what stands above. */
    static boolean isPart(String text) {
        return PART.matcher(VietnameseText.fold(text)).matches();
    }

    /** {@code - cấp tỉnh}, {@code + Nữ}: an item below another. */
    static boolean isBulleted(String text) {
        return BULLETED.matcher(text).matches();
    }

    /** {@code * Hội hữu nghị Việt Nam - Lào:}, and no more. */
    static boolean isStarredName(String text) {
        return STARRED.matcher(text).matches();
    }

    /** {@code Trình độ đại học}, {@code Nước Lào}: what persons have in common, and none is called. */
    static boolean isClassOfPersons(String text) {
        return CLASS_OF_PERSONS.matcher(VietnameseText.fold(text)).matches();
    }

    /** {@code 1}, {@code (2)}, {@code A}, {@code 4=5+6}: a cell of the row that numbers the columns. */
    static boolean isColumnNumber(String text) {
        return NUMBERED.matcher(text.strip()).matches();
    }

    /** {@code (2)}, {@code (4)=(2)+(3)}: what numbers a column and nothing else. */
    static boolean isBracketedNumber(String text) {
        return BRACKETED.matcher(text.strip()).matches();
    }

    /** {@code -}, {@code …}, {@code không}: a row of nothing else is crossed out; a cross or a ditto mark may say something. */
    static boolean saysNothing(String text) {
        return NOTHING.matcher(text.strip()).matches();
    }

    /** Whether a text alone means that nothing is there. */
    static boolean isEmptyMark(String text) {
        return EMPTY.contains(VietnameseText.fold(text));
    }
}
