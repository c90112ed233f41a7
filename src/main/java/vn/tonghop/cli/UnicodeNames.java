package vn.tonghop.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.model.Message;

/**
 * Java reads file names and arguments by the locale, once and for all as it starts: in one that is not UTF-8, such as the
 * {@code C} of cron, Vietnamese names are lost and cannot be opened. The launcher sets a locale; a {@code java -jar} that
 * has none is started anew in one.
 */
final class UnicodeNames {
    private static final Message LOST = new Message(
            "Máy đang đặt bảng mã {1} cho tên tệp, nên không đọc được tên tệp tiếng Việt; chương trình dừng lại, chưa làm gì. Hãy chạy"
                    + " bằng jobs/tonghop, hoặc đặt LC_ALL=C.UTF-8 trước lệnh java.",
            "File names are in {1} here, so that Vietnamese ones cannot be read; nothing was done. Run jobs/tonghop instead, or set"
                    + " LC_ALL=C.UTF-8 before the command java.");

    private static final String VARIABLE = "LC_ALL";
    private static final String UNICODE = "C.UTF-8";
    private static final Path COMMAND = Path.of("/proc/self/cmdline");

    private UnicodeNames() {}

    /** Whether every file name can be read and written. Windows has them apart from the locale. */
    static boolean areRead() {
        return encoding().equalsIgnoreCase("UTF-8")
                || System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    }

    /** What to tell people where they cannot. */
    static String lost(String... arguments) {
        return LOST.in(Usage.language(arguments), "", List.of(encoding()));
    }

    private static String encoding() {
        return System.getProperty("sun.jnu.encoding", "?");
    }

    /**
     * Starts this very command line again, in a locale of UTF-8, with the same input and output.
     *
     * @return empty where that was done already, and did not help, or where the system does not tell the command line
     */
    static Optional<Process> startedAnew(Map<String, String> environment) {
        if (UNICODE.equals(environment.get(VARIABLE)) || !Files.isReadable(COMMAND)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ProcessBuilder("sh", "-c", script(Files.readAllBytes(COMMAND)))
                    .inheritIO()
                    .start());
        } catch (IOException noShell) {
            return Optional.empty();
        }
    }

    /** In plain ASCII, since the locale lets nothing else through. */
    private static String script(byte[] command) {
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < command.length; i++) {
            if (command[i] == 0) {
                words.add(word(command, from, i));
                from = i + 1;
            }
        }
        return VARIABLE + "=" + UNICODE + " exec " + String.join(" ", words);
    }

    private static String word(byte[] command, int from, int to) {
        String text = new String(command, from, to - from, StandardCharsets.ISO_8859_1);
        if (text.chars().allMatch(c -> c < 0x80)) {
            return "'" + text.replace("'", "'\\''") + "'";
        }
        StringBuilder octal = new StringBuilder();
        text.chars().forEach(c -> octal.append("\\0").append(Integer.toOctalString(c)));
        return "\"$(printf %b '" + octal + "')\"";
    }
}
