package vn.tonghop.warehouse;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.tonghop.model.Lang;
import vn.tonghop.model.Message;

/**
 * What a PostgreSQL server refuses for reasons of its own, by the code of its error (SQLSTATE), and what to do about it.
 * {@code {1}} says which server, where that is known.
 */
public enum ServerRefusal {
    /** No connection is free: of the server, the database or the user. */
    NO_CONNECTION_FREE(
            "53300",
            "PostgreSQL{1} đã hết chỗ cho kết nối mới. Hãy đóng bớt các chương trình đang kết nối tới đó (xem pg_stat_activity), hoặc"
                    + " nhờ người quản trị tăng max_connections hay connection limit của người dùng.",
            "PostgreSQL{1} has no room for another connection. Close some of the programs that are connected to it (see"
                    + " pg_stat_activity), or have its administrator raise max_connections or the user's connection limit."),
    /** A standby, or {@code default_transaction_read_only}. */
    READ_ONLY(
            "25006",
            "PostgreSQL{1} chỉ cho đọc: đó là máy chủ dự phòng (hot standby), hoặc default_transaction_read_only đang bật cho máy chủ,"
                    + " cơ sở dữ liệu hay người dùng. Hãy đặt TONGHOP_DB_URL tới máy chủ chính, hoặc tắt thiết lập đó bằng ALTER SYSTEM,"
                    + " ALTER DATABASE hay ALTER ROLE.",
            "PostgreSQL{1} is read-only: it is a hot standby, or default_transaction_read_only is on for the server, the database or the"
                    + " user. Let TONGHOP_DB_URL name the primary server, or turn that setting off with ALTER SYSTEM, ALTER DATABASE or"
                    + " ALTER ROLE."),
    /** A privilege is lacking. */
    NO_PRIVILEGE(
            "42501",
            "Người dùng của PostgreSQL{1} không đủ quyền. Hãy dùng người dùng sở hữu các lược đồ ops, wh, mart (TONGHOP_DB_USER), hoặc nhờ"
                    + " người quản trị cấp quyền.",
            "The user of PostgreSQL{1} lacks a privilege. Use the user that owns the schemas ops, wh, mart (TONGHOP_DB_USER), or have the"
                    + " administrator grant it."),
    /** The disk of its data is full. */
    DISK_FULL(
            "53100",
            "Ổ đĩa của PostgreSQL{1} đã đầy. Hãy giải phóng chỗ; không có gì bị hỏng hay mất.",
            "The disk of PostgreSQL{1} is full. Free some space; nothing was damaged or lost."),
    /** It ran out of memory, shared memory or slots of locks. */
    OUT_OF_MEMORY(
            "53200",
            "PostgreSQL{1} thiếu bộ nhớ. Hãy dừng bớt chương trình khác trên máy chủ, hoặc nhờ người quản trị tăng bộ nhớ hay"
                    + " max_locks_per_transaction.",
            "PostgreSQL{1} is out of memory. Stop other programs on the server, or have its administrator give it more memory or raise"
                    + " max_locks_per_transaction."),
    /** Somebody, or a time limit, ended a statement. */
    CANCELLED(
            "57014|55P03|25P04",
            "Một lệnh trên PostgreSQL{1} bị hủy: người quản trị đã hủy, hoặc đã quá giới hạn thời gian đặt trong TONGHOP_DB_URL. Hãy bỏ"
                    + " giới hạn đó, hoặc hỏi người quản trị.",
            "A statement on PostgreSQL{1} was cancelled: by its administrator, or by a time limit set in TONGHOP_DB_URL. Remove that limit,"
                    + " or ask the administrator."),
    /** Two transactions waited for each other. */
    CONFLICT(
            "40001|40P01",
            "PostgreSQL{1} hủy một giao dịch vì xung đột với chương trình khác đang dùng cùng cơ sở dữ liệu.",
            "PostgreSQL{1} ended a transaction that conflicted with another program's in the same database."),
    /** Its files cannot be read or written, or are damaged. */
    DAMAGED(
            "58030|58P01|XX001|XX002",
            "PostgreSQL{1} không đọc hay ghi được tệp của mình; ổ đĩa hoặc dữ liệu có thể đã hỏng. Hãy kiểm tra ổ đĩa và log của máy chủ,"
                    + " rồi khôi phục từ bản sao lưu nếu cần.",
            "PostgreSQL{1} cannot read or write its own files; the disk or the data may be damaged. Check the disk and the server's log, and"
                    + " restore a backup if need be."),
    /** It stopped, or ended the connection. */
    LOST(
            "08...|57P..|25P03",
            "Mất kết nối tới PostgreSQL{1}: máy chủ đã dừng hoặc đã ngắt kết nối. Hãy kiểm tra máy chủ có chạy được không.",
            "The connection to PostgreSQL{1} was lost: the server stopped, or ended it. Check whether the server can run.");

    private final Pattern states;
    private final Message pattern;

    ServerRefusal(String states, String vi, String en) {
        this.states = Pattern.compile(states);
        this.pattern = new Message(vi, en);
    }

    /** The refusal that made a work fail: the first that a fault, or what caused it, tells of. */
    public static Optional<ServerRefusal> of(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                String state = String.valueOf(sql.getSQLState());
                Optional<ServerRefusal> known = Arrays.stream(values())
                        .filter(refusal -> refusal.states.matcher(state).matches())
                        .findFirst();
                if (known.isPresent()) {
                    return known;
                }
            }
        }
        return Optional.empty();
    }

    /** What is wrong and what to do, of a server that need not be named. */
    public Message message() {
        return filled("", "");
    }

    /** What is wrong and what to do. */
    Message message(String place) {
        return filled(" tại " + place, " at " + place);
    }

    private Message filled(String vi, String en) {
        return new Message(pattern.in(Lang.VI, "", List.of(vi)), pattern.in(Lang.EN, "", List.of(en)));
    }
}
