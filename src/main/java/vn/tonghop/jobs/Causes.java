package vn.tonghop.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.tonghop.definition.FaultyDefinition;
import vn.tonghop.model.Lang;
import vn.tonghop.model.Message;
import vn.tonghop.reference.FaultyReference;
import vn.tonghop.report.FaultyLayout;
import vn.tonghop.warehouse.DecisionRefused;
import vn.tonghop.warehouse.ServerRefusal;
import vn.tonghop.warehouse.server.DatabaseUnavailable;

/**
 * What made a work fail, in words for people: of a known kind with what to do about it, of any other as a fault of the
 * program. Never quotes what stands in files or rows.
 */
public final class Causes {
    static final Message DISK_FULL = new Message(
            "Ổ đĩa chứa {1} đã đầy. Hãy giải phóng chỗ; không có gì bị hỏng hay mất.",
            "The disk that holds {1} is full. Free some space; nothing was damaged or lost.");
    private static final Message DENIED = new Message(
            "Không có quyền đọc hoặc ghi {1}. Hãy cấp quyền cho người dùng {2}.",
            "{1} may not be read or written. Allow the user {2} to do so.");
    private static final Message READ_ONLY = new Message(
            "Ổ đĩa chứa {1} chỉ cho đọc. Hãy gắn lại ổ đĩa cho ghi, hoặc chọn --home khác.",
            "The disk that holds {1} is read-only. Mount it for writing, or choose another --home.");
    private static final Message GONE = new Message(
            "Không còn thấy {1}: đã bị xóa, đổi tên hoặc ổ đĩa đã ngắt. Hãy kiểm tra.",
            "{1} is no longer there: deleted, renamed, or its disk was taken away. Check.");
    private static final Message DISK_FAULT = new Message(
            "Ổ đĩa hoặc mạng có lỗi khi đọc ghi {1} ({2}). Hãy kiểm tra ổ đĩa.",
            "The disk or the network failed at {1} ({2}). Check the disk.");
    private static final Message TOO_MANY_FILES = new Message(
            "Máy đã mở quá nhiều tệp cùng lúc. Hãy đóng bớt chương trình, hoặc tăng giới hạn (ulimit -n).",
            "Too many files are open at once. Close some programs, or raise the limit (ulimit -n).");
    private static final Message NAME = new Message(
            "Tên tệp có ký tự mà máy không ghi được với ngôn ngữ hiện đặt. Hãy đặt LC_ALL=C.UTF-8 rồi chạy lại.",
            "The name of a file has characters that cannot be written in the present locale. Set LC_ALL=C.UTF-8 and run it again.");
    private static final Message MEMORY = new Message(
            "Chương trình hết bộ nhớ. Hãy cho nhiều hơn, ví dụ: JAVA_TOOL_OPTIONS=-Xmx2g",
            "The program ran out of memory. Give it more, for example: JAVA_TOOL_OPTIONS=-Xmx2g");
    private static final Message READ_OR_WRITE =
            new Message("Không đọc hoặc ghi được: {1}.", "Reading or writing failed: {1}.");
    private static final Message OURS = new Message(
            "Lỗi của chương trình: {1}. Hãy gửi thông báo này và tệp {2} cho người bảo trì.",
            "A fault of the program: {1}. Send this message and the file {2} to its maintainers.");

    private static final Pattern NO_SPACE =
            Pattern.compile("(?s).*(No space left on device|Disk quota exceeded|File too large).*");
    private static final Pattern BROKEN = Pattern.compile(
            "(?s).*(Input/output error|Stale file handle|Transport endpoint|Host is down|No such device).*");
    /** What a message quotes may be what stands in a file. */
    private static final Pattern QUOTED =
            Pattern.compile("(?s)\"[^\"]*\"?|“[^”]*”?|‘[^’]*’?|(?<!\\p{L})'[^']*'?|(?i:for input string:).*|\\d{6,}");

    private static final int LONGEST = 300;

    private Causes() {}

    /**
     * The cause of a failure.
     *
     * @param log the file that a maintainer wants to see
     */
    public static Message of(Throwable fault, Path log) {
        return known(fault)
                .or(() -> readOrWrite(fault))
                .orElseGet(() -> filled(OURS, described(fault), log.toString()));
    }

    /** The cause of a failure, where it is of a kind that people can mend. */
    public static Optional<Message> known(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            Optional<Message> said = said(cause);
            if (said.isPresent()) {
                return said;
            }
        }
        return ServerRefusal.of(fault).map(ServerRefusal::message);
    }

    /** Whether a disk is full. */
    static boolean isFullDisk(Throwable cause) {
        return cause instanceof IOException
                && NO_SPACE.matcher(String.valueOf(cause.getMessage())).matches();
    }

    private static Optional<Message> said(Throwable cause) {
        if (cause instanceof DatabaseUnavailable unavailable) {
            return Optional.of(unavailable.text());
        }
        if (cause instanceof RunStopped stopped) {
            return Optional.of(stopped.text());
        }
        if (cause instanceof GroupRefused refused) {
            return Optional.of(refused.text());
        }
        if (cause instanceof DecisionRefused refused) {
            return Optional.of(refused.text());
        }
        if (cause instanceof FaultyDefinition faulty) {
            return Optional.of(new Message(faulty.message(Lang.VI), faulty.message(Lang.EN)));
        }
        if (cause instanceof FaultyReference faulty) {
            return Optional.of(new Message(faulty.message(Lang.VI), faulty.message(Lang.EN)));
        }
        if (cause instanceof FaultyLayout faulty) {
            return Optional.of(
                    new Message(faulty.fault().text(Lang.VI), faulty.fault().text(Lang.EN)));
        }
        if (cause instanceof OutOfMemoryError) {
            return Optional.of(MEMORY);
        }
        if (cause instanceof InvalidPathException) {
            return Optional.of(NAME);
        }
        return cause instanceof IOException io ? file(io) : Optional.empty();
    }

    private static Optional<Message> file(IOException fault) {
        String file = fault instanceof FileSystemException named && named.getFile() != null ? named.getFile() : "?";
        String reason = String.valueOf(fault.getMessage());
        if (isFullDisk(fault)) {
            return Optional.of(filled(DISK_FULL, file));
        }
        if (fault instanceof AccessDeniedException || reason.contains("Permission denied")) {
            return Optional.of(filled(DENIED, file, System.getProperty("user.name", "?")));
        }
        if (reason.contains("Read-only file system")) {
            return Optional.of(filled(READ_ONLY, file));
        }
        if (fault instanceof NoSuchFileException) {
            return Optional.of(filled(GONE, file));
        }
        if (reason.contains("Too many open files")) {
            return Optional.of(TOO_MANY_FILES);
        }
        return BROKEN.matcher(reason).matches()
                ? Optional.of(filled(DISK_FAULT, file, fault.getClass().getSimpleName()))
                : Optional.empty();
    }

    /** What stages say of reading and writing, for want of a kind. */
    private static Optional<Message> readOrWrite(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException || cause instanceof UncheckedIOException) {
                return Optional.of(filled(READ_OR_WRITE, masked(String.valueOf(cause.getMessage()))));
            }
        }
        return Optional.empty();
    }

    /** The root of a fault: its class, where of our code it arose, and its message without what it quotes. */
    static String described(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root.getMessage() == null ? "" : ": " + masked(root.getMessage());
        return root.getClass().getSimpleName() + message + place(root);
    }

    /** Where a fault and its causes arose, with their messages free of what they quote. */
    static String trace(Throwable fault) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            text.append(cause.getClass().getName()).append(": ").append(masked(String.valueOf(cause.getMessage())));
            for (StackTraceElement frame : cause.getStackTrace()) {
                text.append("\n\tat ").append(frame);
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String place(Throwable root) {
        for (StackTraceElement frame : root.getStackTrace()) {
            if (frame.getClassName().startsWith("vn.tonghop.")) {
                String name = frame.getClassName();
                return " (" + name.substring(name.lastIndexOf('.') + 1) + ":" + frame.getLineNumber() + ")";
            }
        }
        return "";
    }

    private static String masked(String message) {
        String line =
                QUOTED.matcher(message).replaceAll("…").replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    private static Message filled(Message pattern, String... details) {
        List<String> all = List.of(details);
        return new Message(pattern.in(Lang.VI, "", all), pattern.in(Lang.EN, "", all));
    }
}
