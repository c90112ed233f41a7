package vn.tonghop.report;

import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;

/** The paper on which every workbook of ours is printed. */
public final class A4 {
    private A4() {}

    /** Prints a sheet across, one page wide and as many high as it takes. */
    public static void landscape(Sheet sheet) {
        sheet.setFitToPage(true);
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
    }
}
