package vn.tonghop.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A whole workbook of one association whose merged cells take more memory than {@link #TOO_LITTLE_MEMORY} leaves. */
public final class GreedyWorkbook {
    /** Flags of a Java that the workbook brings down, and that reads others. */
    public static final List<String> TOO_LITTLE_MEMORY = List.of("-Xmx72m");

    /** Nothing that Excel could not write. */
    private static final int MERGED = 490_000;

    private GreedyWorkbook() {}

    /** Its bytes; the folder is used for a while. */
    public static byte[] bytes(Path folder) {
        StringBuilder sheet =
                new StringBuilder("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                        + "<sheetData><row r=\"1\">" + text("A1", "Tên hội") + text("B1", "Số hội viên") + "</row>"
                        + "<row r=\"2\">" + text("A2", "Hội hữu nghị Việt Nam - Nga")
                        + "<c r=\"B2\"><v>12</v></c></row></sheetData>"
                        + "<mergeCells count=\"" + MERGED + "\">");
        for (int i = 2; i < MERGED; i++) {
            sheet.append("<mergeCell ref=\"D")
                    .append(2 * i)
                    .append(":D")
                    .append(2 * i + 1)
                    .append("\"/>");
        }
        Path file = RawWorkbook.ofSheet(
                        sheet.append("</mergeCells></worksheet>").toString())
                .write(folder.resolve("greedy.xlsx"));
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String at, String text) {
        return "<c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }
}
