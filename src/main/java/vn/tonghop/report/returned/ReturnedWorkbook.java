package vn.tonghop.report.returned;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tonghop.definition.Definitions;
import vn.tonghop.model.Finding;
import vn.tonghop.model.FindingCode;
import vn.tonghop.model.Message;
import vn.tonghop.reference.Reference;
import vn.tonghop.report.WholeFile;
import vn.tonghop.report.Wording;
import vn.tonghop.sheet.Book;
import vn.tonghop.sheet.open.Opener;
import vn.tonghop.sheet.open.Opening;
import vn.tonghop.warehouse.Returned;

/** Writes the workbook that goes back to the sender of a submission. */
public final class ReturnedWorkbook {
    /** So many findings are told of one submission. */
    public static final int MOST_FINDINGS = 5_000;

    /** So many totals that agree are told of one submission. */
    public static final int MOST_TOTALS = 500;

    private static final int MOST_ROWS = 20_000;
    /** Rows of a streaming workbook that stay in memory: their number is bounded, and findings are linked to any of them. */
    private static final int ALL_ROWS = -1;

    private static final Message SHEET = new Message("Kết quả kiểm tra", "Check results");
    /** Files that nobody should open once more. */
    private static final Set<FindingCode> UNREADABLE = Set.of(
            FindingCode.FILE_EMPTY,
            FindingCode.FILE_BROKEN,
            FindingCode.FILE_ENCRYPTED,
            FindingCode.FILE_TOO_LARGE,
            FindingCode.FILE_SET_ASIDE,
            FindingCode.FORMAT_NOT_READ);

    private final Definitions definitions;
    private final Reference reference;
    private final Wording words;
    private final Opener opener;
    private final Path temporary;
    /** For rows held as objects, by all threads together: what they need is what bounds the memory. */
    private final Semaphore room = new Semaphore(MOST_ROWS);

    /**
     * A writer of returned workbooks; several threads may use it.
     *
     * @param words of {@code jobs/reports/feedback}
     * @param opener reads the files whose rows are copied
     * @param temporary a folder of this run, where parts of files lie while they are worked on
     */
    public ReturnedWorkbook(
            Definitions definitions, Reference reference, Wording words, Opener opener, Path temporary) {
        this.definitions = definitions;
        this.reference = reference;
        this.words = words;
        this.opener = opener;
        this.temporary = temporary;
    }

    /**
     * Writes it whole or not at all; one that is there is replaced.
     *
     * @param archived the file as received; need not be there any more
     */
    public void write(Returned returned, Path archived, Path target) throws IOException {
        TempFile.setThreadLocalTempFileCreationStrategy(new DefaultTempFileCreationStrategy(temporary.toFile()));
        try {
            write(new Told(returned, definitions, words), archived, target);
        } finally {
            TempFile.setThreadLocalTempFileCreationStrategy(null);
        }
    }

    private void write(Told told, Path archived, Path target) throws IOException {
        if (!Files.exists(archived)
                || told.returned().findings().stream().map(Finding::code).anyMatch(UNREADABLE::contains)) {
            copied(told, archived, Optional.empty(), target);
            return;
        }
        try {
            sent(told, archived, target);
        } catch (NotCarried reason) {
            copied(told, archived, Optional.of(reason.key()), target);
        }
    }

    private void sent(Told told, Path archived, Path target) throws IOException, NotCarried {
        long rows =
                told.returned().tables().stream().mapToLong(Returned.Line::read).sum();
        if (rows > MOST_ROWS) {
            throw new NotCarried("reason.size");
        }
        int needed = (int) Math.max(1, rows);
        room.acquireUninterruptibly(needed);
        try {
            marked(told, archived, target);
        } finally {
            room.release(needed);
        }
    }

    private void marked(Told told, Path archived, Path target) throws IOException, NotCarried {
        Path copy = temporary.resolve("returned-" + told.returned().due().submission() + ".xlsx");
        Files.copy(archived, copy, StandardCopyOption.REPLACE_EXISTING);
        try {
            XSSFWorkbook book = SentWorkbook.open(copy);
            try {
                ResultLooks looks = new ResultLooks(book);
                CellMarks marks = new CellMarks(book, looks, told);
                marks.takeOff();
                marks.put(told.returned().findings());
                XSSFSheet first = SentWorkbook.first(book, SHEET.in(words.lang()));
                new ResultSheet(first, looks, told, marks::link).write(unit(told), words.of("legend.sent"));
                WholeFile.write(target, book::write);
            } catch (RuntimeException e) {
                throw new NotCarried("reason.parts", e);
            } finally {
                SentWorkbook.revert(book.getPackage());
            }
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private void copied(Told told, Path archived, Optional<String> reason, Path target) throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook(ALL_ROWS)) {
            SXSSFSheet first = book.createSheet(SHEET.in(words.lang()));
            ResultLooks looks = new ResultLooks(book.getXSSFWorkbook());
            CopiedRows rows = new CopiedRows(book, looks, words.of("copied.row"));
            List<Finding> findings = told.returned().findings();
            boolean inRows =
                    findings.stream().anyMatch(finding -> finding.origin().row() > 0);
            if (reason.isPresent() && inRows && opener.open(archived) instanceof Opening.Opened opened) {
                try (Book sent = opened.book()) {
                    rows.copy(sent, findings);
                }
            }
            CellMarks marks = new CellMarks(book, looks, told);
            marks.put(findings.stream()
                    .flatMap(finding -> rows.moved(finding).stream())
                    .toList());
            String legend = reason.isPresent() && inRows
                    ? words.of("legend.rows", words.of(reason.get(), words.number(MOST_ROWS)))
                    : words.of(findings.isEmpty() ? "legend.none" : "legend.only");
            new ResultSheet(
                            first,
                            looks,
                            told,
                            (at, heads) -> rows.moved(at).flatMap(place -> marks.link(place, heads)))
                    .write(unit(told), legend);
            WholeFile.write(target, book::write);
        }
    }

    private String unit(Told told) {
        return told.returned()
                .due()
                .unit()
                .map(unit -> words.of("unit", reference.provinces().name(unit)))
                .orElseGet(() -> words.of("unit.unknown"));
    }
}
