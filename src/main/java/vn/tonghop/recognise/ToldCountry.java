package vn.tonghop.recognise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.reference.Country;
import vn.tonghop.reference.Reference;
import vn.tonghop.text.VietnameseText;

/**
 * The one country whose people or places a table is about, as its title or its sheet's name tells: {@code DANH SÁCH LƯU HỌC SINH
 * LÀO}, {@code HỖ TRỢ NƯỚC BẠN CAMPUCHIA}. Who gives or sends is named elsewhere in a title ({@code HỌC BỔNG HÀN QUỐC CHO SINH
 * VIÊN}), so that a country counts only right behind the word for who receives.
 */
final class ToldCountry {
    private static final Pattern RECEIVES = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:(?:lưu |du )?học sinh|lhs|sinh viên|học viên|thực tập sinh|nghiên cứu sinh|(?:hỗ trợ|giúp đỡ|giúp|viện trợ|tặng|ủng hộ)(?: cho)?|cho|kết nghĩa với|biên giới(?: chung)?(?: với)?(?: việt(?: nam)?\\s*[-–—])?)"
                    + "(?:\\s+(?:là|người|công dân|nhân dân|nước bạn|nước ngoài|nước|bạn|phía|các|địa phương|tỉnh|của|đến từ|chdcnd|cộng hòa|dân chủ|nhân dân|vương quốc|liên bang)(?!\\p{L}))*\\s+[(–-]?\\s*");
    /** {@code cho lưu học sinh Lào và các nước khác}: the rows are of more countries than the one named. */
    private static final Pattern OTHERS = Pattern.compile(".*\\b(?:(?:va cac|mot so) nuoc|nuoc khac)\\b.*");
    /** {@code các tỉnh Lào và Campuchia} names countries, though {@code tỉnh} before a name makes it one of a province. */
    private static final Pattern PROVINCES_OF =
            Pattern.compile("(?iu)(?<!\\p{L})(?:các|cac)\\s+(?:tỉnh|tinh|địa phương|dia phuong)(?!\\p{L})");
    /** No name of a country has more words. */
    private static final int MOST_WORDS = 4;

    private ToldCountry() {}

    /** What the title calls it; empty where it names none so, or several. */
    static String in(Preface preface, String sheetName, Reference reference) {
        if (!isAbbreviation(sheetName) && reference.code("countries", sheetName).isPresent()) {
            return VietnameseText.clean(sheetName);
        }
        boolean others = preface.lines().stream()
                .anyMatch(line -> OTHERS.matcher(VietnameseText.fold(line)).matches());
        if (others) {
            return "";
        }
        Map<String, String> told = new HashMap<>();
        for (String line : preface.under(sheetName).lines()) {
            List<Country> mentioned =
                    reference.countries().mentionedIn(PROVINCES_OF.matcher(line).replaceAll(" "));
            Matcher receives = RECEIVES.matcher(line);
            while (mentioned.size() == 1 && receives.find()) {
                beginning(line.substring(receives.end()), reference)
                        .filter(name -> reference
                                .code("countries", name)
                                .filter(mentioned.get(0).alpha2()::equals)
                                .isPresent())
                        .ifPresent(name -> told.put(mentioned.get(0).alpha2(), name));
            }
        }
        return told.size() == 1 ? told.values().iterator().next() : "";
    }

    /** {@code KN} is kết nghĩa and the code of a country; {@code MỸ} and {@code Nga} are names. */
    private static boolean isAbbreviation(String name) {
        return name.strip().length() < 2 || name.strip().matches("[A-Z0-9 ._-]{1,4}");
    }

    /** The country that a text begins with, not one that follows further on. */
    private static Optional<String> beginning(String text, Reference reference) {
        String[] words = text.strip().split("[\\s,;.()]+", MOST_WORDS + 2);
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < Math.min(words.length, MOST_WORDS); i++) {
            name.append(name.length() == 0 ? "" : " ").append(words[i]);
            if (reference.code("countries", name.toString()).isPresent()) {
                return Optional.of(name.toString());
            }
        }
        return Optional.empty();
    }
}
