package vn.tonghop.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * What leads where within the workbook. Cells say by name where they lead to, rows say by what name they are known, in
 * whatever order; a name that no row bears leads nowhere.
 */
final class Links {
    private record Spot(String sheet, int row, int column) {}

    private record Wish(Spot from, String name) {}

    private final Map<String, Spot> targets = new HashMap<>();
    private final List<Wish> wishes = new ArrayList<>();

    /** A row is known by a name; the first that is holds it. */
    void target(String name, String sheet, int row) {
        targets.putIfAbsent(name, new Spot(sheet, row, 0));
    }

    /** A cell leads to whatever row is known by a name. */
    void from(String sheet, int row, int column, String name) {
        wishes.add(new Wish(new Spot(sheet, row, column), name));
    }

    /** Puts all links into the sheets. */
    void tie(SXSSFWorkbook book) {
        XSSFWorkbook inner = book.getXSSFWorkbook();
        for (Wish wish : wishes) {
            Spot to = targets.get(wish.name());
            if (to != null) {
                XSSFHyperlink link = inner.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
                link.setAddress("'" + to.sheet() + "'!" + new CellReference(to.row(), to.column()).formatAsString());
                link.setCellReference(
                        new CellReference(wish.from().row(), wish.from().column()));
                inner.getSheet(wish.from().sheet()).addHyperlink(link);
            }
        }
    }
}
