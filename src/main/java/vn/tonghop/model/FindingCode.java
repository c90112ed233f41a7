package vn.tonghop.model;

import static vn.tonghop.model.Severity.ERROR;
import static vn.tonghop.model.Severity.INFO;
import static vn.tonghop.model.Severity.WARNING;

import java.util.Locale;

/**
 * The catalogue of findings: each says what was found and what to do, in both languages. Place-holders: {@code {value}}
 * the cell's text, {@code {1}} … the details.
 */
public enum FindingCode {
    /** A file of no bytes. */
    FILE_EMPTY(ERROR, "Tệp rỗng, không có dữ liệu. Hãy gửi lại tệp.", "The file is empty. Please send it again."),
    /** Bytes missing, or changed on the way. */
    FILE_BROKEN(
            ERROR,
            "Tệp bị hỏng hoặc bị cắt cụt ({1}). Hãy mở tệp gốc, lưu lại và gửi lại.",
            "The file is broken or cut off ({1}). Open the original, save it again and send it again."),
    /** Protected by a password. */
    FILE_ENCRYPTED(
            ERROR,
            "Tệp được đặt mật khẩu nên không đọc được. Hãy bỏ mật khẩu rồi gửi lại.",
            "The file is protected by a password. Remove the password and send it again."),
    /** A format that is not read. */
    FORMAT_NOT_READ(
            ERROR,
            "Tệp có định dạng không đọc được: {1}. Hãy lưu thành .xlsx rồi gửi lại.",
            "The file's format is not read: {1}. Save it as .xlsx and send it again."),
    /** Larger than a report can be, or made to exhaust memory. */
    FILE_TOO_LARGE(
            ERROR,
            "Tệp quá lớn hoặc có cấu trúc bất thường ({1}). Hãy tách tệp hoặc lưu lại rồi gửi lại.",
            "The file is too large or oddly made ({1}). Split it or save it again and send it again."),
    /** A file whose reading ended the process that read it. */
    FILE_SET_ASIDE(
            ERROR,
            "Tệp làm chương trình đọc dừng giữa chừng, cả khi đọc riêng ({1}), nên được để sang một bên; các tệp khác không bị ảnh"
                    + " hưởng. Hãy mở tệp, xóa trang và vùng thừa, lưu lại hoặc tách nhỏ rồi gửi lại.",
            "The file ended the program that read it, also when it was read alone ({1}), and was set aside; other files are not"
                    + " affected. Open it, remove surplus sheets and cells, save it again or split it, and send it again."),
    /** Nothing in the file is a table of a known dataset. */
    NO_KNOWN_TABLE(
            ERROR,
            "Không tìm thấy bảng số liệu nào theo mẫu đã biết ({1}). Hãy dùng biểu mẫu của Liên hiệp hoặc ghi rõ tiêu đề cột.",
            "No table of a known kind was found ({1}). Use the union's form, or name the columns clearly."),
    /** Two readings of a table as good as each other. */
    TABLE_UNCLEAR(
            ERROR,
            "Bảng có thể là “{1}” hoặc “{2}”; không thể tự quyết định. Hãy ghi rõ tên biểu.",
            "The table may be “{1}” or “{2}”; this is not guessed. Name the form clearly."),
    /** Which union sent the file is not told. */
    UNIT_UNKNOWN(
            ERROR,
            "Không xác định được đơn vị gửi ({1}). Hãy đặt tệp vào thư mục của đơn vị hoặc ghi tên đơn vị trong tiêu đề.",
            "The sending unit cannot be told ({1}). Put the file into the unit's folder, or name the unit in the title."),
    /** Folder and content, or two places in the content, name different units. */
    UNIT_CONFLICT(
            ERROR,
            "Đơn vị không thống nhất: {1} và {2}. Hãy kiểm tra tệp có gửi đúng thư mục không.",
            "The unit is not the same everywhere: {1} and {2}. Check whether the file is in the right folder."),
    /** A unit that did not exist in the period. */
    UNIT_NOT_IN_PERIOD(
            ERROR,
            "Đơn vị {1} không tồn tại trong kỳ {2}. Hãy kiểm tra kỳ báo cáo hoặc gửi theo đơn vị mới.",
            "Unit {1} does not exist in period {2}. Check the period, or report as the successor unit."),
    /** Which period is reported is not told. */
    PERIOD_UNKNOWN(
            ERROR,
            "Không xác định được kỳ báo cáo ({1}). Hãy đặt tệp vào thư mục của kỳ hoặc ghi kỳ báo cáo trong tiêu đề.",
            "The reporting period cannot be told ({1}). Put the file into the period's folder, or name the period in the title."),
    /** Folder and content, or two places in the content, name different periods. */
    PERIOD_CONFLICT(
            ERROR,
            "Kỳ báo cáo không thống nhất: {1} và {2}. Hãy kiểm tra tệp có gửi đúng thư mục không.",
            "The period is not the same everywhere: {1} and {2}. Check whether the file is in the right folder."),
    /** The very same bytes were received before. */
    FILE_DUPLICATE(
            INFO,
            "Tệp giống hệt tệp đã nhận trước đó ({1}); không có tác dụng gì thêm.",
            "The file is the very same as one received before ({1}); it has no effect."),
    /** Records that another file has as well, so that neither all nor none of it is replaced. */
    OVERLAPS_OTHER(
            ERROR,
            "Có {1} dòng trùng với {2} (hồ sơ {3}) nên chưa được tính. Người vận hành quyết định: "
                    + "tonghop resolve {4} --as-revision-of {3} (thay thế), --as-part (tính thêm) hoặc --discard (bỏ).",
            "{1} rows repeat those of {2} (submission {3}), so it does not count yet. An operator decides: "
                    + "tonghop resolve {4} --as-revision-of {3}, --as-part or --discard."),
    /** Other keys, and yet as many rows and half of the names of an earlier table. */
    LOOKS_LIKE_OTHER(
            ERROR,
            "Có {1} tên trùng với {2} (hồ sơ {3}) và cùng số dòng, dù các ô khác khác nhau; có thể là bản sửa nên chưa được tính. "
                    + "Người vận hành quyết định: tonghop resolve {4} --as-revision-of {3} (thay thế), --as-part (tính thêm) hoặc --discard (bỏ).",
            "{1} names stand in {2} (submission {3}) too, which has as many rows, though other cells differ; it may be a correction "
                    + "and does not count yet. An operator decides: tonghop resolve {4} --as-revision-of {3}, --as-part or --discard."),
    /** It replaces an earlier file. */
    REPLACES_OTHER(
            INFO,
            "Thay thế toàn bộ {1}; {2} dòng của bản cũ không có trong bản này.",
            "It replaces {1} whole; {2} of that file's rows are not in this one."),
    /** A later file replaced it. */
    REPLACED_BY_OTHER(
            INFO, "Đã được {1} thay thế; không còn hiệu lực.", "It was replaced by {1} and is no longer in force."),
    /** It was a supplement of what a later file replaced, and has rows that this one lacks. */
    SUPPLEMENT_LOST(
            WARNING,
            "Bản được bổ sung đã bị {1} thay thế, nhưng {2} dòng của bản bổ sung không có trong đó. Hãy kiểm tra; nếu còn đúng, gửi lại bản bổ sung.",
            "What it supplements was replaced by {1}, which lacks {2} of its rows. Check them; where they still hold, send the supplement again."),
    /** It stands beside others, with none of their records. */
    PART_BESIDE(
            INFO,
            "Không trùng dòng nào với {1}; được tính thêm bên cạnh.",
            "It repeats no row of {1} and counts beside it."),
    /** It adds to an earlier file. */
    SUPPLEMENTS_OTHER(
            INFO,
            "Bổ sung cho {1}; {2} dòng đã có được thay bằng dòng trong tệp này.",
            "It supplements {1}; {2} rows that were there are replaced by rows of this file."),
    /** A decision counts records twice. */
    OVERLAP_ALLOWED(
            WARNING,
            "{1} dòng trùng với {2} được tính cả hai, theo quyết định số {3}. Hãy kiểm tra.",
            "{1} rows repeat those of {2} and count in both, by decision {3}. Check them."),
    /** A decision put it in force. */
    DECIDED_IN(
            INFO, "Được tính theo quyết định số {1} của người vận hành.", "It counts by decision {1} of the operator."),
    /** A decision set it aside. */
    DECIDED_OUT(
            INFO,
            "Không được tính, theo quyết định số {1} của người vận hành.",
            "It does not count, by decision {1} of the operator."),
    /** A cell that must be filled is empty. */
    REQUIRED_MISSING(
            ERROR,
            "Thiếu “{1}”, là ô bắt buộc. Hãy điền rồi gửi lại.",
            "“{1}” is missing and is required. Fill it in and send it again."),
    /** A text where a number is wanted. */
    NOT_A_NUMBER(
            ERROR,
            "“{value}” không phải là số. Hãy ghi một con số, ví dụ 1.797.",
            "“{value}” is not a number. Write a number, for example 1.797."),
    /** A number that can be read in two ways. */
    NUMBER_UNCLEAR(
            ERROR,
            "“{value}” có thể đọc là {1} hoặc {2}. Hãy ghi lại cho rõ.",
            "“{value}” may be {1} or {2}. Write it so that it is clear."),
    /** A fraction where only whole numbers can be. */
    FRACTION_IN_COUNT(
            ERROR,
            "“{value}” là số lẻ ở cột chỉ có số nguyên; có phải là {1} không? Hãy sửa lại.",
            "“{value}” has a fraction in a column of whole numbers; is {1} meant? Correct it."),
    /** Less than nothing. */
    NUMBER_NEGATIVE(
            ERROR,
            "“{value}” là số âm ở cột không thể âm. Hãy sửa lại.",
            "“{value}” is negative where it cannot be. Correct it."),
    /** Two numbers for one. */
    NUMBER_RANGE(
            ERROR,
            "“{value}” là một khoảng, không phải một con số. Hãy ghi một con số.",
            "“{value}” is a range, not a number. Write one number."),
    /** A number of something else. */
    NUMBER_OF_OTHER_THINGS(
            ERROR,
            "“{value}” tính theo “{1}”, không phải đơn vị của cột này. Hãy ghi lại theo đúng đơn vị.",
            "“{value}” counts “{1}”, which is not what this column counts. Write it in the right unit."),
    /** A footnote mark beside a number, which could be part of it. */
    FOOTNOTE_ON_NUMBER(
            ERROR,
            "“{value}” có dấu chú thích lẫn với số. Hãy bỏ dấu chú thích.",
            "“{value}” has a footnote mark in the number. Remove the mark."),
    /** A formula that failed, or was never computed. */
    FORMULA_FAULT(
            WARNING,
            "Công thức trong ô báo lỗi {value}. Hãy sửa công thức rồi gửi lại.",
            "The cell's formula shows {value}. Mend the formula and send it again."),
    /** A currency that is not known, or not told. */
    CURRENCY_UNKNOWN(
            ERROR,
            "Không rõ loại tiền của “{value}”. Hãy ghi rõ, ví dụ USD hoặc triệu đồng.",
            "The currency of “{value}” is not clear. Name it, for example USD or triệu đồng."),
    /** A number that its sender marked as an estimate. */
    ESTIMATE(
            WARNING,
            "“{value}” là số ước tính; được tính là {1} và đánh dấu ước tính.",
            "“{value}” is an estimate; it counts as {1}, and is marked as an estimate."),
    /** A text where a date is wanted. */
    DATE_UNCLEAR(
            WARNING,
            "“{value}” không phải là ngày rõ ràng; ô để trống. Hãy ghi dạng ngày/tháng/năm.",
            "“{value}” is not a clear date; the cell is left empty. Write day/month/year."),
    /** The 31st of February. */
    DAY_DOES_NOT_EXIST(
            WARNING,
            "“{value}” không phải là ngày có thật; ô để trống. Hãy sửa lại.",
            "“{value}” is no day of the calendar; the cell is left empty. Correct it."),
    /** A word that is no code of its list. */
    CODE_UNKNOWN(
            WARNING,
            "“{value}” không có trong danh mục “{1}”; ô để trống. Hãy ghi theo danh mục.",
            "“{value}” is not in the list “{1}”; the cell is left empty. Use a word of the list."),
    /** A form of text that its field cannot have. */
    TEXT_UNFIT(
            WARNING,
            "“{value}” không đúng dạng của “{1}”; ô để trống. Hãy sửa lại.",
            "“{value}” does not have the form of “{1}”; the cell is left empty. Correct it."),
    /** An identity number that may have lost its first zero. */
    CITIZEN_ID_SHORT(
            WARNING,
            "Số định danh thiếu chữ số (có thể mất số 0 đầu); ô để trống. Hãy định dạng cột là văn bản và nhập lại.",
            "The citizen id lacks digits (perhaps a leading zero); the cell is left empty. Format the column as text and type it again."),
    /** A phone number that lost its first zero. */
    PHONE_ZERO_RESTORED(
            INFO,
            "Số điện thoại mất số 0 đầu; đã thêm lại.",
            "The phone number had lost its leading zero; it was put back."),
    /** An end before its beginning. */
    END_BEFORE_START(
            WARNING,
            "Ngày kết thúc {2} trước ngày bắt đầu {1}. Hãy kiểm tra.",
            "The end {2} is before the beginning {1}. Check both."),
    /** More spent than was promised. */
    DISBURSED_OVER_COMMITTED(
            WARNING,
            "Giải ngân {2} lớn hơn cam kết {1}. Hãy kiểm tra.",
            "{2} disbursed is more than {1} committed. Check both."),
    /** A total that its rows do not give. */
    DECLARED_TOTAL_DIFFERS(
            WARNING,
            "Tổng ghi trong bảng là {1} nhưng cộng các dòng được {2} (lệch {3}). Hãy kiểm tra.",
            "The table declares a total of {1}, but its rows add up to {2} (difference {3}). Check them."),
    /** A total that is a thousand or a million times what its rows give, or a part of it. */
    TOTAL_OFF_BY_SCALE(
            WARNING,
            "Tổng ghi trong bảng là {1} nhưng cộng các dòng được {2}: lệch nhau đúng {4} lần, có lẽ sai đơn vị tính. Hãy kiểm tra.",
            "The table declares a total of {1}, but its rows add up to {2}: {4} times apart, perhaps in another unit. Check them."),
    /** A total that differs by just one of its rows. */
    TOTAL_OFF_BY_ROW(
            WARNING,
            "Tổng ghi trong bảng là {1} nhưng cộng các dòng được {2}: lệch {3}, đúng bằng dòng {4}, có lẽ dòng này bị sót hoặc tính hai lần. Hãy kiểm tra.",
            "The table declares a total of {1}, but its rows add up to {2}: the difference {3} is row {4}, which may be left out or counted twice. Check them."),
    /** A total that counts one of its rows with the other sign. */
    TOTAL_OFF_BY_SIGN(
            WARNING,
            "Tổng ghi trong bảng là {1} nhưng cộng các dòng được {2}: lệch {3}, đúng bằng hai lần dòng {4}, có lẽ dòng này bị trừ thay vì cộng. Hãy kiểm tra.",
            "The table declares a total of {1}, but its rows add up to {2}: the difference {3} is twice row {4}, which may be taken off instead of added. Check them."),
    /** A total that counts the totals of its parts as well. */
    TOTAL_COUNTS_SUBTOTALS(
            WARNING,
            "Tổng ghi trong bảng là {1} nhưng cộng các dòng được {2}: có lẽ các dòng cộng nhóm bị tính hai lần. Hãy kiểm tra.",
            "The table declares a total of {1}, but its rows add up to {2}: the totals of its parts may be counted twice. Check them."),
    /** A birth that makes somebody older than people become, or not born yet. */
    AGE_UNLIKELY(
            WARNING,
            "Tuổi tính ra là {1}; hãy kiểm tra ngày hoặc năm sinh.",
            "The age comes to {1}; check the date or year of birth."),
    /** A record that stands in the submission already. */
    KEY_REPEATED(
            ERROR,
            "Dòng này trùng với dòng {1} (trang {2}); không nhập hai lần.",
            "This row repeats row {1} (sheet {2}); it is not loaded twice."),
    /** An empty mark in a number. */
    DASH_IS_EMPTY(INFO, "“{value}” được hiểu là để trống.", "“{value}” was read as empty."),
    /** A mark that repeats the cell above. */
    DITTO(INFO, "“{value}” lặp lại ô trên.", "“{value}” repeats the cell above."),
    /** A footnote mark on a text. */
    FOOTNOTE_REMOVED(INFO, "Đã bỏ dấu chú thích của “{value}”.", "The footnote mark of “{value}” was taken off."),
    /** An association with more than one country. */
    SEVERAL_COUNTRIES(
            INFO,
            "Hội với nhiều nước; tính cho {1}, ngoài ra còn {2}.",
            "An association with several countries; it counts for {1}, besides {2}."),
    /** An amount without any unit. */
    DEFAULT_VND(
            INFO,
            "Cột “{1}” không ghi đơn vị tính; được hiểu là đồng ({2} ô).",
            "Column “{1}” names no unit; it was read as đồng ({2} cells)."),
    /** A number format that shows other figures than are stored. */
    FORMAT_SCALES(
            WARNING,
            "Định dạng ô ({1}) hiển thị số đã chia nhỏ; đọc theo số lưu trong ô. Hãy kiểm tra đơn vị tính.",
            "The cell's format ({1}) shows a scaled number; the stored one was read. Check the unit."),
    /** Texts of a column that were in an encoding of before Unicode. */
    TEXT_DECODED(
            INFO,
            "Chữ theo bảng mã cũ {1} đã được chuyển sang Unicode ({2} ô của cột): “{value}” là “{3}”.",
            "Text in the old encoding {1} was decoded ({2} cells of the column): “{value}” is “{3}”."),
    /** A text that may be in an old encoding, or not. */
    TEXT_DOUBTFUL(
            WARNING,
            "“{value}” có thể là chữ theo bảng mã cũ (TCVN3, VNI) nhưng không chắc; giữ nguyên. Hãy gõ lại bằng Unicode.",
            "“{value}” may be text in an old encoding (TCVN3, VNI), which is not certain; it is left as it is. Type it again in Unicode."),
    /** A column that no field of the dataset stands for. */
    COLUMN_UNKNOWN(
            INFO,
            "Cột “{1}” không có trong mẫu; không nhập, vẫn giữ trong tệp lưu.",
            "Column “{1}” is not part of the form; it is not loaded, and kept in the archived file."),
    /** A column of sensitive personal data. */
    COLUMN_SENSITIVE(
            INFO,
            "Cột “{1}” là dữ liệu cá nhân nhạy cảm; không lưu (Luật 91/2025/QH15). Lần sau xin bỏ cột này.",
            "Column “{1}” is sensitive personal data and is not stored (Law 91/2025/QH15). Please leave it out."),
    /** Two columns that fit one field as well as each other, and do not hold the same. */
    COLUMN_UNCLEAR(
            ERROR,
            "Cột “{1}” và cột “{2}” đều có thể là “{3}” nên bảng chưa được tính. Người vận hành quyết định: "
                    + "tonghop resolve … --column \"tiêu đề\"={4}, hoặc --as-part để lấy cột đầu.",
            "Columns “{1}” and “{2}” may both be “{3}”, so the table does not count yet. An operator decides: "
                    + "tonghop resolve … --column \"heading\"={4}, or --as-part to take the first."),
    /** Two columns for one field. */
    COLUMN_REPEATED(
            WARNING,
            "Cột “{1}” và “{2}” cùng nghĩa; chỉ đọc cột đầu. Hãy kiểm tra.",
            "Columns “{1}” and “{2}” mean the same; only the first is read. Check them."),
    /** A row that is not shown. */
    ROW_HIDDEN(INFO, "Dòng bị ẩn; vẫn được đọc.", "The row is hidden; it is read all the same."),
    /** A column that is not shown. */
    COLUMN_HIDDEN(INFO, "Cột “{1}” bị ẩn; vẫn được đọc.", "Column “{1}” is hidden; it is read all the same."),
    /** A sheet that is not shown. */
    SHEET_HIDDEN(
            WARNING,
            "Trang tính bị ẩn nên không đọc. Nếu có số liệu, hãy bỏ ẩn rồi gửi lại.",
            "The sheet is hidden and is not read. If it holds data, show it and send it again."),
    /** An association named in a title, for all rows below. */
    GROUP_FROM_TITLE(
            INFO,
            "Các dòng được tính cho “{1}”, ghi ở tiêu đề hoặc tên trang.",
            "The rows count for “{1}”, as the title or the sheet's name says."),
    /** A heading with nothing below it. */
    NIL_RETURN(INFO, "Báo cáo không phát sinh số liệu.", "A nil return: nothing to report."),
    /** A foreign amount without a rate. */
    RATE_MISSING(
            WARNING,
            "Chưa có tỷ giá {1} cho kỳ {2}; {3} khoản chưa quy đổi ra đồng. Hãy bổ sung reference/exchange-rates.csv.",
            "No rate of {1} for period {2}; {3} amounts are not in đồng. Add it to reference/exchange-rates.csv."),
    /** A roster that does not agree with the number of members reported. */
    ROSTER_DIFFERS(
            WARNING,
            "Danh sách có {1} hội viên nhưng bảng tổ chức hội ghi {2}. Hãy kiểm tra.",
            "The roster has {1} members, but the table of associations says {2}. Check both.");

    private final Severity severity;
    private final Message message;

    FindingCode(Severity severity, String vi, String en) {
        this.severity = severity;
        this.message = new Message(vi, en);
    }

    /** The code as the contract prints it: {@code day-does-not-exist}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The code that the contract prints so.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static FindingCode of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** How grave a finding of this kind is, unless its field makes it graver. */
    public Severity severity() {
        return severity;
    }

    /** What it says. */
    public Message message() {
        return message;
    }
}
