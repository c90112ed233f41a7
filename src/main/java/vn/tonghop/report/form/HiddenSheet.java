package vn.tonghop.report.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tonghop.definition.FormStamp;
import vn.tonghop.model.Origin;

/** The hidden sheet of a form: what the form says of itself in the first two columns, then a list of words a column. */
final class HiddenSheet {
    private static final int FIRST_LIST = 3;

    private final XSSFWorkbook book;
    private final XSSFSheet sheet;
    private final Map<String, String> names = new HashMap<>();

    HiddenSheet(XSSFWorkbook book) {
        this.book = book;
        this.sheet = book.createSheet(FormStamp.SHEET);
        // Very hidden: not even offered to be shown, so that lists and stamp stay as they are.
        book.setSheetVisibility(book.getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
        sheet.enableLocking();
    }

    void stamp(FormStamp stamp) {
        int at = 0;
        for (Map.Entry<String, String> line : stamp.lines().entrySet()) {
            XSSFRow row = row(at++);
            row.createCell(0).setCellValue(line.getKey());
            row.createCell(1).setCellValue(line.getValue());
        }
    }

    /** The defined name of a list, which is written when it is first asked for. */
    String list(String name, List<String> words) {
        return names.computeIfAbsent(name, any -> write(name, words));
    }

    private String write(String list, List<String> words) {
        int column = FIRST_LIST + names.size();
        for (int i = 0; i < words.size(); i++) {
            row(i).createCell(column).setCellValue(words.get(i));
        }
        XSSFName name = book.createName();
        name.setNameName("ds_" + list);
        String letters = Origin.letters(column + 1);
        name.setRefersToFormula(FormStamp.SHEET + "!$" + letters + "$1:$" + letters + "$" + words.size());
        return name.getNameName();
    }

    private XSSFRow row(int at) {
        XSSFRow row = sheet.getRow(at);
        return row == null ? sheet.createRow(at) : row;
    }
}
