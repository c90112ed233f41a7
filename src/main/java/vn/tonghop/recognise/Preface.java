package vn.tonghop.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.definition.DatasetDefinition;
import vn.tonghop.model.Interval;
import vn.tonghop.model.Period;
import vn.tonghop.model.UnitId;
import vn.tonghop.reference.Reference;
import vn.tonghop.sheet.Cell;
import vn.tonghop.sheet.CellValue;
import vn.tonghop.sheet.Row;
import vn.tonghop.text.VietnameseText;

/**
 * The rows above a table: who sends it, for which period, of what it tells, in which unit.
 *
 * @param lines their texts from top to bottom and left to right, as sent but for white space
 */
record Preface(List<String> lines) {
    private static final Pattern SENDER = Pattern.compile(
            "(?:.*\\b(?:lien hiep|don vi (?:bao cao|gui|lap)|co quan bao cao|union)\\b.*|(?:tinh|thanh pho|tp) .*|don vi .*)");
    private static final Pattern CITES =
            Pattern.compile(".*\\b(?:nghi dinh|quyet dinh|thong tu|luat|cong van|chi thi|nghi quyet)\\b.*");
    private static final Pattern ASSOCIATION = Pattern.compile(
            "(?iu)((?:h[ộo]i\\s+(?:h[ữu]u\\s+ngh[ịi]|vi[ệe]t|vn|đoàn\\s+kết|hn|hnvn)|hhn)\\b[^()\\n;:]*|viet\\s?nam\\s*[-–—]\\s*[\\p{L} ]+? (?:friendship )?(?:association|society)\\b)");
    /** An association without a country, whose members are listed. */
    private static final Pattern MEMBERS_OF = Pattern.compile(
            "(?iu)(?:hội\\s+viên|thành\\s+viên|ban\\s+chấp\\s+hành)\\s+(?:của\\s+)?((?:ủy\\s+ban\\s+(?:hòa|hoà)\\s+bình|ủy\\s+ban\\s+đoàn\\s+kết|quỹ\\s+\\p{L}|câu\\s+lạc\\s+bộ\\s+\\p{L}|clb\\s+\\p{L}|hội\\s+(?!hữu\\s+nghị|viên|thành|đồng|nghị)\\p{L})[^()\\n;:]*)");

    private static final Pattern SEVERAL = Pattern.compile("(?iu)\\b(?:và|và\\s+các|,)\\s*(?:hội|hhn)\\b");
    private static final Pattern OF_VIET_NAM = Pattern.compile("\\b(?:viet|vn|hnvn)|viet\\b");
    private static final Pattern LIST =
            Pattern.compile("(?iu)^(?:(?:ds|dshv|hv|hội viên|hoi vien|danh sách|danh sach)\\s+)+");
    /** {@code Việt - Lào}, {@code HN Việt Nam - Cuba}, {@code DS Việt - Đức}. */
    private static final Pattern SHEET_ASSOCIATION = Pattern.compile(
            "(?:(?:ds|dshv|hv|hoi vien|danh sach|hoi|hn|hhn) )*viet (?!kieu|bac)\\p{L}+(?: \\p{L}+){0,3}");

    private static final Pattern PUBLIC_MONEY = Pattern.compile(
            "\\b(?:dau tu cong|von dau tu|dau tu xay dung|xay dung co ban|du toan|quyet toan|ngan sach|thu hut dau tu|dau tu truc tiep|fdi|oda|von vay)\\b");
    private static final Pattern FOREIGN_AID = Pattern.compile("\\b(?:phi chinh phu|t?c?pcpnn|ngos?|vien tro)\\b");
    /** {@code Năm} before a cell with {@code 2024}. */
    private static final Pattern LABEL_OF_TIME =
            Pattern.compile("(?iu)(?:quý|tháng|năm|kỳ|kì)(?:\\s+báo\\s+cáo)?\\s*:?");

    private static final Pattern MONTH_OF_SIGNING = Pattern.compile(
            "(?u)(?:TP\\.?\\s*|Tỉnh\\s+)?\\p{Lu}\\p{Ll}+(?:\\s+\\p{Lu}\\p{Ll}+){0,3}\\s*,\\s*(?i:tháng)\\s+\\d{1,2}\\s*(?:[/.-]|(?i:năm))\\s*\\d{4}");

    private static final Pattern PERIOD_TAIL = Pattern.compile(
            "(?iu)[\\s,.–-]*(?:(?:6|9)\\s*tháng|quý|tháng|năm|kỳ|giai\\s*đoạn|tính\\s*đến|đến\\s*ngày).*$");

    static Preface of(List<Row> rows) {
        List<String> lines = new ArrayList<>();
        for (Row row : rows) {
            String label = "";
            for (Cell cell : row.cells()) {
                String text = VietnameseText.clean(cell.value().text());
                if (!label.isEmpty() || cell.value().kind() == CellValue.Kind.TEXT) {
                    lines.add((label + " " + text).strip());
                }
                label = LABEL_OF_TIME.matcher(text).matches() ? text : "";
            }
        }
        return new Preface(List.copyOf(lines));
    }

    /** With the sheet's name above all other words. */
    Preface under(String sheetName) {
        List<String> all = new ArrayList<>(lines);
        all.add(0, VietnameseText.clean(sheetName));
        return new Preface(List.copyOf(all));
    }

    SortedSet<Period> periods() {
        return PeriodWords.in(lines);
    }

    /** The days that the words say are reported, whether they are a period's or not. */
    List<Interval> days() {
        return lines.stream().flatMap(line -> PeriodDays.in(line).stream()).toList();
    }

    /** A cover is signed by its month: {@code Cần Thơ, tháng 12 năm 2024} is no period. */
    Preface ofCover() {
        return new Preface(lines.stream()
                .filter(line -> !MONTH_OF_SIGNING.matcher(line).matches())
                .toList());
    }

    /** Who sends: who calls itself the sender comes first, then who is named in a title, then where it was signed. */
    SortedSet<UnitId> units(Reference reference) {
        SortedSet<UnitId> senders = senders(reference);
        SortedSet<UnitId> named = new TreeSet<>();
        SortedSet<UnitId> signed = new TreeSet<>();
        for (String line : lines) {
            String folded = VietnameseText.fold(line);
            SortedSet<UnitId> into = RowWords.isPlaceAndDate(folded) ? signed : named;
            into.addAll(reference.provinces().mentionedIn(line));
        }
        return !senders.isEmpty() ? senders : !named.isEmpty() ? named : signed;
    }

    /** Who calls itself the sender. */
    SortedSet<UnitId> senders(Reference reference) {
        SortedSet<UnitId> senders = new TreeSet<>();
        for (String line : lines) {
            String folded = VietnameseText.fold(line);
            if (!RowWords.isPlaceAndDate(folded) && SENDER.matcher(folded).matches()) {
                senders.addAll(reference.provinces().mentionedIn(line));
            }
        }
        return senders;
    }

    /**
     * The phrase that tells the unit of measure: one that is not understood before all others, then one that was asked for and
     * answered, else what the last says, and of what it says nothing those above it.
     */
    Optional<UnitPhrase> unit(UnitPhrases phrases) {
        List<UnitPhrase> all =
                lines.stream().flatMap(line -> phrases.inLine(line).stream()).toList();
        return all.stream()
                .filter(phrase -> !phrase.clear())
                .findFirst()
                .or(() -> all.stream().filter(UnitPhrase::answered).findFirst())
                .or(() -> all.stream().reduce((above, below) -> below.over(above)));
    }

    /** What the title says of earlier reports; a decree that it cites may have been amended without that. */
    Intent intent() {
        return lines.stream()
                .filter(line -> !CITES.matcher(VietnameseText.fold(line)).matches())
                .map(Intent::of)
                .reduce(Intent.PLAIN, Intent::or);
    }

    /** Plans and accounts of the state's money list projects, too, by the sectors that they are of. */
    boolean isOfPublicMoney() {
        return lines.stream()
                .map(VietnameseText::fold)
                .anyMatch(line -> PUBLIC_MONEY.matcher(line).find()
                        && !FOREIGN_AID.matcher(line).find());
    }

    boolean nil() {
        return lines.stream().anyMatch(RowWords::isNil);
    }

    /** How strongly the words above a table tell one dataset: the longest of its title words that stands there. */
    double weight(DatasetDefinition definition, String sheetName) {
        double weight = 0;
        for (String line : lines) {
            weight = Math.max(weight, weight(definition, line, 1.0));
        }
        return Math.max(weight, weight(definition, sheetName, 0.5));
    }

    private static double weight(DatasetDefinition definition, String line, double factor) {
        String padded = " " + VietnameseText.fold(line) + " ";
        int longest = 0;
        for (String title : definition.titles()) {
            String folded = VietnameseText.fold(title);
            if (padded.contains(" " + folded + " ")) {
                longest = Math.max(longest, folded.split(" ", -1).length);
            }
        }
        return longest == 0 ? 0 : factor * (0.5 + 0.25 * longest);
    }

    /** The association that a title names, for all rows below; empty where none does. */
    String association(String sheetName) {
        List<String> all = new ArrayList<>(lines);
        all.add(sheetName);
        for (String line : all) {
            Matcher m = ASSOCIATION.matcher(line);
            if (m.find()
                    && !SEVERAL.matcher(m.group(1)).find()
                    && OF_VIET_NAM.matcher(VietnameseText.fold(m.group(1))).find()) {
                return PERIOD_TAIL.matcher(m.group(1)).replaceFirst("").strip();
            }
        }
        for (String line : lines) {
            Matcher m = MEMBERS_OF.matcher(line);
            if (m.find()) {
                return PERIOD_TAIL.matcher(m.group(1)).replaceFirst("").strip();
            }
        }
        return SHEET_ASSOCIATION.matcher(VietnameseText.fold(sheetName)).matches()
                ? LIST.matcher(VietnameseText.clean(sheetName)).replaceFirst("")
                : "";
    }

    String title() {
        return String.join(" · ", lines);
    }
}
