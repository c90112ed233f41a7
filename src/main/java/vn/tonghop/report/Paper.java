package vn.tonghop.report;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STSectionMark;

/** Sheets and letters as decree 30/2020, appendix I, wants them. Lengths in twentieths of a point. */
final class Paper {
    static final String TYPEFACE = "Times New Roman";

    /** 30 mm on the left, 20 mm elsewhere, of A4. */
    static final int WIDTH = 11906 - 1701 - 1134;

    static final int LANDSCAPE_WIDTH = 16838 - 1701 - 1134;

    private static final int SHORT_SIDE = 11906;
    private static final int LONG_SIDE = 16838;
    private static final int LEFT = 1701;
    private static final int MARGIN = 1134;
    private static final int HEADER = 567;

    /**
     * How a paragraph is written.
     *
     * @param size in points
     * @param after room below it, in points
     */
    record Hand(int size, boolean bold, boolean italic, ParagraphAlignment align, int after) {
        static Hand of(int size, ParagraphAlignment align) {
            return new Hand(size, false, false, align, 0);
        }

        Hand asBold() {
            return new Hand(size, true, italic, align, after);
        }

        Hand asItalic() {
            return new Hand(size, bold, true, align, after);
        }

        Hand above(int room) {
            return new Hand(size, bold, italic, align, room);
        }
    }

    private Paper() {}

    /** Writes into a paragraph; gives it back. */
    static XWPFParagraph write(XWPFParagraph paragraph, String text, Hand hand) {
        paragraph.setAlignment(hand.align());
        paragraph.setSpacingBefore(0);
        paragraph.setSpacingAfter(hand.after() * 20);
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(TYPEFACE);
        run.setFontFamily(TYPEFACE, XWPFRun.FontCharRange.cs);
        run.setFontFamily(TYPEFACE, XWPFRun.FontCharRange.hAnsi);
        run.setFontFamily(TYPEFACE, XWPFRun.FontCharRange.eastAsia);
        run.setFontSize(hand.size());
        run.setBold(hand.bold());
        run.setItalic(hand.italic());
        run.setText(text);
        return paragraph;
    }

    /** A rule below a paragraph of so much width: a short paragraph of its own with a line above it. */
    static void rule(XWPFParagraph paragraph, int width, int rule) {
        write(paragraph, "", Hand.of(2, ParagraphAlignment.CENTER).above(4));
        paragraph.setBorderTop(Borders.SINGLE);
        paragraph.setIndentationLeft((width - rule) / 2);
        paragraph.setIndentationRight((width - rule) / 2);
    }

    /** The pages that stand end here, those that lie follow; none but the first is without its number. */
    static void turn(XWPFDocument document) {
        XWPFParagraph last = write(document.createParagraph(), "", Hand.of(1, ParagraphAlignment.LEFT));
        lowest(last);
        CTSectPr upright = last.getCTP().getPPr().addNewSectPr();
        upright.addNewType().setVal(STSectionMark.NEXT_PAGE);
        size(upright, false);
        upright.addNewTitlePg();
        upright.addNewHeaderReference().set(numbered(document).getHeaderReferenceArray(0));
        size(section(document), true);
    }

    /** All pages stand. */
    static void upright(XWPFDocument document) {
        size(numbered(document), false);
        section(document).addNewTitlePg();
    }

    /** As low as a paragraph can be, so that one behind a table that fills its page makes no page of its own. */
    static void lowest(XWPFParagraph paragraph) {
        paragraph.setSpacingBetween(1, LineSpacingRule.EXACT);
    }

    private static CTSectPr section(XWPFDocument document) {
        CTBody body = document.getDocument().getBody();
        return body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr();
    }

    /** Puts the number of the page into the middle of the top margin. */
    private static CTSectPr numbered(XWPFDocument document) {
        XWPFParagraph paragraph =
                document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        CTSimpleField number = paragraph.getCTP().addNewFldSimple();
        number.setInstr("PAGE");
        CTR run = number.addNewR();
        run.addNewT().setStringValue("2");
        XWPFRun shown = new XWPFRun(run, (IRunBody) paragraph);
        shown.setFontFamily(TYPEFACE);
        shown.setFontSize(13);
        return section(document);
    }

    private static void size(CTSectPr section, boolean landscape) {
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(landscape ? LONG_SIDE : SHORT_SIDE));
        size.setH(BigInteger.valueOf(landscape ? SHORT_SIDE : LONG_SIDE));
        size.setOrient(landscape ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(MARGIN));
        margins.setBottom(BigInteger.valueOf(MARGIN));
        margins.setLeft(BigInteger.valueOf(LEFT));
        margins.setRight(BigInteger.valueOf(MARGIN));
        margins.setHeader(BigInteger.valueOf(HEADER));
        margins.setFooter(BigInteger.valueOf(HEADER));
        margins.setGutter(BigInteger.ZERO);
    }
}
