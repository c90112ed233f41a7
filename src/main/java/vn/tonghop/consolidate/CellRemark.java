package vn.tonghop.consolidate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.tonghop.model.Message;

/** What is to be known of the cell that a value comes from: mostly why there is no value. */
enum CellRemark {
    /** Its reading kept no columns. */
    NOT_KEPT("không rõ ô nguồn: tệp được đọc bằng phiên bản cũ", "cell not known: read by an older version"),
    /** The file is in the archive no more. */
    PURGED("tệp gốc đã xóa khỏi kho lưu (purged)", "the file is purged from the archive"),
    /** Its amount is in a currency without a rate. */
    NO_RATE("không có tỷ giá %s", "no rate for %s"),
    /** Of a sum: some of its amounts are in currencies without a rate. */
    LEFT_OUT("chưa kể số tiền bằng %s vì không có tỷ giá", "leaves out amounts in %s, which have no rate"),
    /** Its number is merged with that of another row. */
    ABOVE("gộp ô với dòng ở trên, đã tính ở đó", "merged with a row above and counted there"),
    /** What it names was counted already. */
    AGAIN("đã tính ở một dòng trước", "counted in a row before"),
    /** Nothing is in it. */
    EMPTY("ô trống", "empty cell"),
    /** What is in it means nothing, such as a dash. */
    NO_NUMBER("đọc là không có số", "read as no number"),
    /** There is no such column. */
    NO_COLUMN("bảng không có cột này", "the table has no such column"),
    /** It does not say how many. */
    ONE("không ghi số, tính là một", "no number given, counted as one"),
    /** A title or a group row gives it. */
    HEADING("lấy từ tiêu đề hoặc dòng nhóm, không có cột riêng", "from a title or group row, no column of its own");

    private final Message words;

    CellRemark(String vi, String en) {
        this.words = new Message(vi, en);
    }

    /** For people; {@code %s} stands for the currency. */
    Message words() {
        return words;
    }

    /** The remark that a statement names, {@code no-rate}; empty where it names none. */
    static Optional<CellRemark> of(String id) {
        return Arrays.stream(values()).filter(remark -> remark.id().equals(id)).findFirst();
    }

    /** The word of statements. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
