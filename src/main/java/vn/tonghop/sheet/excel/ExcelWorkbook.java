package vn.tonghop.sheet.excel;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import vn.tonghop.model.FindingCode;
import vn.tonghop.sheet.spool.BookSpool;
import vn.tonghop.sheet.spool.SheetFormat;
import vn.tonghop.sheet.spool.SheetSpool;
import vn.tonghop.sheet.spool.Unreadable;
import vn.tonghop.sheet.xml.PullParser;

/**
 * Workbooks of Office Open XML, with or without macros, which never run. POI takes the package apart; its parts are pulled by
 * a parser of our own, once and from the beginning to the end. Chart and dialog sheets hold no cells and are left out.
 */
public final class ExcelWorkbook implements SheetFormat {
    private static final Set<String> WITHOUT_CELLS = Set.of(
            XSSFRelation.CHARTSHEET.getRelation(),
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/dialogsheet",
            "http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet",
            "http://schemas.microsoft.com/office/2006/relationships/xlIntlMacrosheet");
    private static final Set<String> WORKBOOKS = Set.of(
            XSSFRelation.WORKBOOK.getContentType(),
            XSSFRelation.MACROS_WORKBOOK.getContentType(),
            XSSFRelation.TEMPLATE_WORKBOOK.getContentType(),
            XSSFRelation.MACRO_TEMPLATE_WORKBOOK.getContentType(),
            XSSFRelation.MACRO_ADDIN_WORKBOOK.getContentType());

    static {
        // The look at the bytes has counted what every entry really inflates to; POI's guess refuses honest sheets.
        ZipSecureFile.setMinInflateRatio(0);
        ZipSecureFile.setMaxFileCount(Integer.MAX_VALUE);
    }

    /** A reader of such files; it holds nothing. */
    public ExcelWorkbook() {}

    /**
     * {@inheritDoc}
     *
     * <p>The zip file is opened here: where POI fails to do so, it reads the entries as they follow each other, in memory and past
     * the directory by which they were looked through.
     */
    @Override
    public void read(Path file, BookSpool into) throws Unreadable, IOException {
        try (ZipFileZipEntrySource zip = new ZipFileZipEntrySource(new ZipSecureFile(file.toFile()))) {
            read(open(zip), into);
        }
    }

    private static OPCPackage open(ZipFileZipEntrySource zip) throws Unreadable {
        try {
            return OPCPackage.open(zip);
        } catch (InvalidFormatException e) {
            throw broken("[Content_Types].xml");
        }
    }

    private static void read(OPCPackage opened, BookSpool into) throws Unreadable, IOException {
        PackagePart main = mainPart(opened);
        WorkbookPart declared = parse(main, "workbook", WorkbookPart::read);
        if (declared.sheets().isEmpty()) {
            throw broken("0 <sheet>");
        }
        Optional<PackagePart> stylesPart = related(main, XSSFRelation.STYLES.getRelation());
        Styles styles = stylesPart.isPresent()
                ? parse(stylesPart.get(), "styleSheet", xml -> Styles.read(xml, into))
                : Styles.plain(into);
        Optional<PackagePart> strings = related(main, XSSFRelation.SHARED_STRINGS.getRelation());
        if (strings.isPresent()) {
            parse(strings.get(), "sst", xml -> {
                SharedStrings.read(xml, into);
                return into.texts();
            });
        }
        readSheets(main, declared, new Workbook(styles, into.texts(), new SerialDates(declared.from1904())), into);
    }

    private static void readSheets(PackagePart main, WorkbookPart declared, Workbook workbook, BookSpool into)
            throws Unreadable, IOException {
        Set<URI> seen = new HashSet<>();
        int position = 0;
        for (WorkbookPart.Declared sheet : declared.sheets()) {
            position++;
            PackageRelationship relationship = main.getRelationship(sheet.relationship());
            if (relationship == null || !seen.add(relationship.getTargetURI())) {
                throw broken(sheet.name() + ": <sheet r:id=?>");
            }
            if (!WITHOUT_CELLS.contains(relationship.getRelationshipType())) {
                PackagePart part = target(main, relationship)
                        .orElseThrow(() -> broken(sheet.name() + ": " + relationship.getTargetURI()));
                SheetSpool out = into.sheet(sheet.name(), position, sheet.hidden());
                if (declared.asksToBeComputed()) {
                    out.asksToBeComputed();
                }
                parse(part, "worksheet", xml -> {
                    new WorksheetReader(xml, sheet.name(), workbook, out).read();
                    return out;
                });
            }
        }
    }

    /** The workbook itself, once it is sure that there is one in a form that is read. */
    private static PackagePart mainPart(OPCPackage opened) throws Unreadable {
        if (opened.getRelationshipsByType(PackageRelationshipTypes.STRICT_CORE_DOCUMENT)
                        .size()
                > 0) {
            throw new Unreadable(FindingCode.FORMAT_NOT_READ, "Strict Open XML");
        }
        PackageRelationship relationship = opened.getRelationshipsByType(PackageRelationshipTypes.CORE_DOCUMENT)
                .getRelationship(0);
        PackagePart main = relationship == null ? null : opened.getPart(relationship);
        if (main == null) {
            throw broken("_rels/.rels");
        }
        if (!WORKBOOKS.contains(main.getContentType())) {
            throw new Unreadable(FindingCode.FORMAT_NOT_READ, main.getContentType());
        }
        return main;
    }

    private static Optional<PackagePart> related(PackagePart main, String type) throws Unreadable {
        try {
            PackageRelationship relationship = main.getRelationshipsByType(type).getRelationship(0);
            return relationship == null ? Optional.empty() : target(main, relationship);
        } catch (InvalidFormatException e) {
            throw broken(main.getPartName().getName() + ".rels");
        }
    }

    /** The part that a relationship leads to; empty where it is missing or outside of the file. */
    private static Optional<PackagePart> target(PackagePart from, PackageRelationship relationship) {
        if (relationship.getTargetMode() == TargetMode.EXTERNAL) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(from.getRelatedPart(relationship));
        } catch (InvalidFormatException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static <T> T parse(PackagePart part, String root, Reading<T> reading) throws Unreadable, IOException {
        String name = part.getPartName().getName();
        try (InputStream in = part.getInputStream();
                PullParser xml = new PullParser(in, name, root)) {
            return reading.read(xml);
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            throw broken(name + ":" + line + " XML");
        }
    }

    private static Unreadable broken(String what) {
        return new Unreadable(FindingCode.FILE_BROKEN, what);
    }

    /** Reads a part from its root's start on. */
    @FunctionalInterface
    private interface Reading<T> {
        T read(PullParser xml) throws XMLStreamException, Unreadable;
    }
}
