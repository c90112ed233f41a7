package vn.tonghop.model;

/** The manual of findings, printed from the catalogue: a table of all codes, then each of them, Vietnamese first. */
final class FindingManual {
    static final String COMMAND = "mvn -o -q test -Dtest=FindingCatalogueTest -Dtonghop.manual.write=true";

    private static final Message MENDING = new Message("Xử lý:", "To mend it:");

    private static final String OPENING = """
            # Các ghi nhận · Findings

            Mỗi điều chương trình thấy ở một hồ sơ là một ghi nhận, có mã. `jobs/tonghop findings` in ra; tệp này nói mỗi mã nghĩa là
            gì và xử lý thế nào. HỒ_SƠ trong các lệnh là số ở cột `submission`.

            *What the program sees in a submission is a finding, with a code. `jobs/tonghop findings` prints them; this file says what
            each code means and how to mend it. SUBMISSION in a command is the number in the column `submission`.*

            - **lỗi** (error): dòng, hoặc cả tệp, không được nhập. *The row, or the file, is not loaded.*
            - **cảnh báo** (warning): dòng được nhập; ô này để trống, hoặc dòng có vẻ sai. Ở ô bắt buộc, ô số và ô tiền, cảnh báo để
              trống ô trở thành lỗi. *The row is loaded; this cell is left empty, or the row looks wrong. In a required or measured
              cell a warning that would leave it empty is an error.*
            - **thông tin** (info): một chỗ không rõ đã được đọc thế nào. *How a doubtful text was read.*

            """;

    private static final String END = """
            ---

            Tệp này được in từ `FindingCode_vi.properties` và `FindingCode_en.properties`; đừng sửa ở đây. *This file is printed from
            the catalogue; do not edit it here:* `%s`
            """;

    private FindingManual() {}

    static String text() {
        StringBuilder text = new StringBuilder(OPENING);
        text.append("| mã · code | mức | tên | title |\n|---|---|---|---|\n");
        for (FindingCode code : FindingCode.values()) {
            text.append("| [`%1$s`](#%1$s) | %2$s | %3$s | %4$s |\n"
                    .formatted(
                            code.id(),
                            gravity(code.severity()).vi(),
                            code.title().vi(),
                            code.title().en()));
        }
        for (FindingCode code : FindingCode.values()) {
            text.append(entry(code));
        }
        return text.append("\n").append(END.formatted(COMMAND)).toString();
    }

    private static String entry(FindingCode code) {
        StringBuilder entry = new StringBuilder("\n## " + code.id() + "\n");
        for (Lang lang : Lang.values()) {
            entry.append("""

                    **%s** · %s

                    > %s

                    %s **%s** %s
                    """.formatted(
                            code.title().in(lang),
                            gravity(code.severity()).in(lang),
                            literal(code.message().in(lang).replaceAll("(\\{\\w+):\\w+}", "$1}")),
                            literal(code.meaning().in(lang)),
                            MENDING.in(lang),
                            literal(code.mending().in(lang))));
        }
        return entry.toString();
    }

    private static Message gravity(Severity severity) {
        return switch (severity) {
            case ERROR -> new Message("lỗi", "error");
            case WARNING -> new Message("cảnh báo", "warning");
            case INFO -> new Message("thông tin", "info");
        };
    }

    /** A footnote mark in a text is no mark of Markdown. */
    private static String literal(String text) {
        return text.replace("*", "\\*").replaceAll("[⟦⟧]", "");
    }
}
