package vn.tonghop.report.returned;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.jspecify.annotations.Nullable;
import vn.tonghop.definition.FormStamp;

/**
 * A sender's own workbook, opened to be given back: without macros, external links and what leads out of it, and without the
 * sheet that an earlier check had put before its own. What cannot be taken out without harm is not given back at all.
 */
final class SentWorkbook {
    private static final long MOST_XML = 24L << 20;
    private static final Set<String> DROPPED = Set.of(
            "vbaProject",
            "vbaProjectSignature",
            "vbaProjectSignatureAgile",
            "vbaProjectSignatureV3",
            "wordVbaData",
            "externalLink",
            "externalLinkPath",
            "attachedToolbars",
            "ui/extensibility",
            "extensibility",
            "origin");
    private static final Set<String> NEVER =
            Set.of("xlMacrosheet", "xlIntlMacrosheet", "activeXControlBinary", "control", "queryTable", "connections");
    private static final Pattern LEADS_OUT = Pattern.compile(
            "(?i)\\[\\d+]|\\b(?:WEBSERVICE|RTD|DDE|CALL|REGISTER(?:\\.ID)?)\\s*\\(|\\bHYPERLINK\\s*\\(.*(?:://|mailto:|\\\\\\\\)");

    private SentWorkbook() {}

    /**
     * Opens it.
     *
     * @param copy a copy of the file, which may be changed
     * @throws NotCarried where it is another format, too large, or has what can neither be kept nor taken out
     */
    static XSSFWorkbook open(Path copy) throws NotCarried {
        measure(copy);
        OPCPackage opened = null;
        try {
            opened = OPCPackage.open(copy.toFile(), PackageAccess.READ_WRITE);
            clean(opened);
            XSSFWorkbook book = new XSSFWorkbook(opened);
            refuseMore(book);
            book.setWorkbookType(XSSFWorkbookType.XLSX);
            withoutLinks(book);
            withoutResults(book);
            return book;
        } catch (NotCarried e) {
            revert(opened);
            throw e;
        } catch (OpenXML4JException | IOException | RuntimeException e) {
            revert(opened);
            throw new NotCarried("reason.unreadable", e);
        }
    }

    static void revert(@Nullable OPCPackage opened) {
        if (opened != null) {
            opened.revert();
        }
    }

    private static void measure(Path file) throws NotCarried {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw new NotCarried("reason.format");
            }
            long size = zip.stream()
                    .filter(entry -> entry.getName().endsWith(".xml"))
                    .mapToLong(entry -> Math.max(0, entry.getSize()))
                    .sum();
            if (size > MOST_XML) {
                throw new NotCarried("reason.size");
            }
        } catch (IOException e) {
            throw new NotCarried("reason.format", e);
        }
    }

    private static void clean(OPCPackage opened) throws OpenXML4JException, NotCarried {
        for (PackageRelationship relation : list(opened.getRelationships())) {
            if (relation.getTargetMode() == TargetMode.EXTERNAL || DROPPED.contains(kind(relation))) {
                opened.removeRelationship(relation.getId());
            }
        }
        for (PackagePart part : List.copyOf(opened.getParts())) {
            if (!part.isRelationshipPart() && !part.isDeleted()) {
                clean(opened, part);
            }
        }
    }

    private static void clean(OPCPackage opened, PackagePart part) throws OpenXML4JException, NotCarried {
        for (PackageRelationship relation : list(part.getRelationships())) {
            String kind = kind(relation);
            boolean outside = relation.getTargetMode() == TargetMode.EXTERNAL;
            boolean link = kind.equals("hyperlink") && isSheet(part);
            boolean ownLink = part.getPartName().getName().startsWith("/xl/externalLinks/");
            if (NEVER.contains(kind) || (outside && !link && !ownLink)) {
                throw new NotCarried("reason.parts");
            }
            if (DROPPED.contains(kind) && !outside) {
                PackagePart dropped = part.getRelatedPart(relation);
                part.removeRelationship(relation.getId());
                opened.removePart(dropped.getPartName());
            }
        }
    }

    private static boolean isSheet(PackagePart part) {
        return part.getPartName().getName().startsWith("/xl/worksheets/");
    }

    private static String kind(PackageRelationship relation) {
        String type = relation.getRelationshipType();
        return type.substring(type.lastIndexOf('/') + 1);
    }

    private static List<PackageRelationship> list(Iterable<PackageRelationship> relations) {
        List<PackageRelationship> list = new ArrayList<>();
        relations.forEach(list::add);
        return list;
    }

    /** Sheets of charts alone, and checks and formats that ask other files. */
    private static void refuseMore(XSSFWorkbook book) throws NotCarried {
        for (int i = 0; i < book.getNumberOfSheets(); i++) {
            XSSFSheet sheet = book.getSheetAt(i);
            boolean asks = sheet.getDataValidations().stream()
                    .anyMatch(check -> leadsOut(check.getValidationConstraint().getFormula1()));
            if (asks) {
                throw new NotCarried("reason.parts");
            }
        }
    }

    private static boolean leadsOut(@Nullable String formula) {
        return formula != null && LEADS_OUT.matcher(formula).find();
    }

    private static void withoutLinks(XSSFWorkbook book) {
        if (book.getCTWorkbook().isSetExternalReferences()) {
            book.getCTWorkbook().unsetExternalReferences();
        }
        for (XSSFName name : List.copyOf(book.getAllNames())) {
            if (leadsOut(name.getRefersToFormula())) {
                book.removeName(name);
            }
        }
        for (int i = 0; i < book.getNumberOfSheets(); i++) {
            XSSFSheet sheet = book.getSheetAt(i);
            withoutLinks(sheet);
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.FORMULA && leadsOut(formula((XSSFCell) cell))) {
                        cell.removeFormula();
                    }
                }
            }
        }
    }

    /** As it stands, since what a shared formula says at this cell would have to be parsed. */
    private static String formula(XSSFCell cell) {
        return cell.getCTCell().getF().getStringValue();
    }

    private static void withoutLinks(XSSFSheet sheet) {
        for (XSSFHyperlink link : List.copyOf(sheet.getHyperlinkList())) {
            if (link.getCTHyperlink().getId() != null) {
                sheet.removeHyperlink(link);
            }
        }
        for (PackageRelationship relation : outgoing(sheet)) {
            sheet.getPackagePart().removeRelationship(relation.getId());
        }
    }

    private static List<PackageRelationship> outgoing(XSSFSheet sheet) {
        try {
            return list(sheet.getPackagePart().getRelationships()).stream()
                    .filter(relation -> relation.getTargetMode() == TargetMode.EXTERNAL)
                    .toList();
        } catch (OpenXML4JException e) {
            throw new IllegalStateException("the relations of sheet " + sheet.getSheetName(), e);
        }
    }

    /** The sheet of an earlier check, which came back with what its sender mended. */
    private static void withoutResults(XSSFWorkbook book) {
        for (int i = book.getNumberOfSheets() - 1; i >= 0; i--) {
            Row first = book.getSheetAt(i).getRow(0);
            if (first != null
                    && book.getNumberOfSheets() > 1
                    && holds(first, FormStamp.RESULTS)
                    && !holds(first, FormStamp.GUIDE)) {
                book.removeSheetAt(i);
            }
        }
    }

    private static boolean holds(Row row, String text) {
        for (Cell cell : row) {
            if (cell.getCellType() == CellType.STRING
                    && cell.getStringCellValue().equals(text)) {
                return true;
            }
        }
        return false;
    }

    /** Puts a new sheet first; names that belong to one sheet still belong to the same. */
    static XSSFSheet first(XSSFWorkbook book, String wanted) {
        String name = wanted;
        for (int i = 2; book.getSheet(name) != null; i++) {
            name = wanted + " " + i;
        }
        XSSFSheet sheet = book.createSheet(name);
        IdentityHashMap<XSSFName, Integer> owners = new IdentityHashMap<>();
        book.getAllNames().forEach(one -> owners.put(one, one.getSheetIndex()));
        book.setSheetOrder(name, 0);
        owners.forEach((one, owner) -> one.setSheetIndex(owner < 0 ? -1 : owner + 1));
        for (int i = 0; i < book.getNumberOfSheets(); i++) {
            book.getSheetAt(i).setSelected(false);
        }
        book.setActiveSheet(0);
        book.setSelectedTab(0);
        book.setFirstVisibleTab(0);
        return sheet;
    }
}
