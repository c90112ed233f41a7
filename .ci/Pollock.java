import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.tonghop.sheet.Book;
import vn.tonghop.sheet.Grid;
import vn.tonghop.sheet.Row;
import vn.tonghop.sheet.Rows;
import vn.tonghop.sheet.open.Opener;
import vn.tonghop.sheet.open.Opening;

/** Opens each text of a folder and writes its cells into a file of the same name in another; what is refused has none. */
final class Pollock {
    private Pollock() {}

    public static void main(String[] folders) throws IOException {
        Opener opener = new Opener(Files.createTempDirectory(Path.of(folders[1]), "spool"));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of(folders[0]), "*.csv")) {
            for (Path file : files) {
                if (opener.open(file) instanceof Opening.Opened opened) {
                    try (Book book = opened.book()) {
                        Files.writeString(Path.of(folders[1], file.getFileName().toString()), text(book.grids().get(0)));
                    }
                } else {
                    System.out.println("refused: " + file.getFileName());
                }
            }
        }
    }

    private static String text(Grid grid) {
        List<Row> all = new ArrayList<>();
        try (Rows rows = grid.rows()) {
            rows.forEachRemaining(all::add);
        }
        int width = all.stream().flatMap(row -> row.cells().stream()).mapToInt(cell -> cell.column()).max().orElse(0);
        StringBuilder out = new StringBuilder();
        for (Row row : all) {
            for (int i = 1; i <= width; i++) {
                out.append(i > 1 ? "," : "").append('"').append(row.value(i).text().replace("\"", "\"\"")).append('"');
            }
            out.append('\n');
        }
        return out.toString();
    }
}
