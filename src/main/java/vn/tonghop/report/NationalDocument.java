package vn.tonghop.report;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import vn.tonghop.model.Notation;
import vn.tonghop.report.Paper.Hand;

/** Writes a release as a document in the form of decree 30/2020. */
final class NationalDocument {
    private static final int TEXT = 14;
    private static final int TABLE = 12;
    private static final int APPENDIX_TABLE = 10;
    private static final int INDENT = 720;
    /** Lines between the signer's office and name. */
    private static final int ROOM_TO_SIGN = 5;

    private static final List<String> ROMAN =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV");

    private static final int LEFT_HALF = Paper.WIDTH * 40 / 100;

    private final DocumentLayout document;
    private final Layout workbook;
    private final Words words;
    private final ReleaseRows rows;
    private final Map<String, List<String>> lists = new HashMap<>();

    /** @param words with the facts of the release; those of the document are added */
    NationalDocument(DocumentLayout document, Layout workbook, Words words, ReleaseRows rows) throws SQLException {
        this.document = document;
        this.workbook = workbook;
        this.words = words;
        this.rows = rows;
        rows.each(
                document.facts(), List.of(), columns -> {}, row -> row.values().forEach(words::fact));
        for (DocumentLayout.Listing list : document.lists()) {
            List<String> items = items(list);
            lists.put(list.name(), items);
            words.fact(list.name(), String.join(list.between(), items));
        }
    }

    private List<String> items(DocumentLayout.Listing list) throws SQLException {
        List<String> items = new ArrayList<>();
        rows.each(list.rows(), List.of(), columns -> {}, row -> {
            if (list.only().map(column -> row.value(column).isPresent()).orElse(true)
                    && list.unless().map(column -> row.value(column).isEmpty()).orElse(true)) {
                items.add(words.of(list.item(), row));
            }
        });
        return items;
    }

    void write(XWPFDocument paper) throws SQLException {
        letterhead(paper);
        for (DocumentLayout.Block block : document.body()) {
            if (block.only().map(words::tells).orElse(true)
                    && !block.unless().map(words::tells).orElse(false)) {
                block(paper, block);
            }
        }
        closing(paper);
        List<DocumentLayout.Appendix> appendices = document.appendices().stream()
                .filter(appendix -> appendix.only().map(words::tells).orElse(true))
                .toList();
        if (appendices.isEmpty()) {
            Paper.upright(paper);
        } else {
            Paper.turn(paper);
            for (int i = 0; i < appendices.size(); i++) {
                words.fact("roman", ROMAN.get(i));
                appendix(paper, appendices.get(i), i == 0);
            }
        }
    }

    private void letterhead(XWPFDocument paper) {
        DocumentLayout.Letterhead head = document.head();
        XWPFTable halves = halves(paper);
        XWPFTableCell left = halves.getRow(0).getCell(0);
        XWPFTableCell right = halves.getRow(0).getCell(1);
        Hand centred = Hand.of(12, ParagraphAlignment.CENTER);
        int last = head.issuer().size() - 1;
        for (int i = 0; i <= last; i++) {
            Paper.write(next(left, i == 0), words.of(head.issuer().get(i)), i == last ? centred.asBold() : centred);
        }
        Paper.rule(left.addParagraph(), LEFT_HALF, LEFT_HALF * 2 / 5);
        Paper.write(left.addParagraph(), words.of(head.number()), Hand.of(13, ParagraphAlignment.CENTER));
        int bottom = head.motto().size() - 1;
        for (int i = 0; i <= bottom; i++) {
            Hand hand = i == bottom ? Hand.of(13, ParagraphAlignment.CENTER) : centred;
            Paper.write(next(right, i == 0), words.of(head.motto().get(i)), hand.asBold());
        }
        Paper.rule(right.addParagraph(), Paper.WIDTH - LEFT_HALF, (Paper.WIDTH - LEFT_HALF) * 11 / 20);
        Paper.write(
                right.addParagraph(),
                words.of(head.place()),
                Hand.of(13, ParagraphAlignment.CENTER).asItalic());
        Hand title = Hand.of(TEXT, ParagraphAlignment.CENTER).asBold();
        Paper.write(paper.createParagraph(), "", title.above(6));
        Paper.write(paper.createParagraph(), words.of(head.type()), title);
        head.subject().forEach(line -> Paper.write(paper.createParagraph(), words.of(line), title));
        Paper.rule(paper.createParagraph(), Paper.WIDTH, Paper.WIDTH * 2 / 5);
    }

    private static XWPFParagraph next(XWPFTableCell cell, boolean first) {
        return first ? cell.getParagraphs().get(0) : cell.addParagraph();
    }

    /** Two cells beside each other, without lines. */
    private static XWPFTable halves(XWPFDocument paper) {
        XWPFTable table = paper.createTable(1, 2);
        table.removeBorders();
        table.setWidth(Paper.WIDTH);
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        table.setCellMargins(0, 0, 0, 0);
        table.getRow(0).getCell(0).setWidth(Integer.toString(LEFT_HALF));
        table.getRow(0).getCell(1).setWidth(Integer.toString(Paper.WIDTH - LEFT_HALF));
        return table;
    }

    private void block(XWPFDocument paper, DocumentLayout.Block block) throws SQLException {
        Hand plain = Hand.of(TEXT, ParagraphAlignment.BOTH).above(6);
        block.heading().ifPresent(heading -> {
            XWPFParagraph paragraph = Paper.write(paper.createParagraph(), words.of(heading), plain.asBold());
            paragraph.setIndentationFirstLine(INDENT);
            paragraph.setKeepNext(true);
        });
        block.text().ifPresent(text -> {
            boolean first = block.table().isPresent();
            running(paper, words.of(text), plain).setKeepNext(first);
        });
        block.list()
                .ifPresent(list -> lists.getOrDefault(list, List.of()).forEach(item -> running(paper, item, plain)));
        if (block.table().isPresent()) {
            new PaperTable(workbook, words, block.table().get(), TABLE).write(paper, rows, Paper.WIDTH);
        }
    }

    /** A paragraph of the text; no line of it ends between a number and its unit. */
    private static XWPFParagraph running(XWPFDocument paper, String text, Hand hand) {
        XWPFParagraph paragraph = Paper.write(paper.createParagraph(), Notation.unbroken(text), hand);
        paragraph.setIndentationFirstLine(INDENT);
        paragraph.setSpacingBetween(1.15);
        return paragraph;
    }

    /** Recipients and signature, on the page on which the last paragraph ends. */
    private void closing(XWPFDocument paper) {
        DocumentLayout.Closing closing = document.closing();
        XWPFParagraph last = paper.getParagraphArray(paper.getParagraphs().size() - 1);
        last.setKeepNext(true);
        Paper.write(paper.createParagraph(), "", Hand.of(8, ParagraphAlignment.LEFT))
                .setKeepNext(true);
        XWPFTable halves = halves(paper);
        halves.getRow(0).setCantSplitRow(true);
        XWPFTableCell left = halves.getRow(0).getCell(0);
        Paper.write(
                left.getParagraphs().get(0),
                words.of(closing.recipientsLabel()),
                Hand.of(12, ParagraphAlignment.LEFT).asBold().asItalic());
        closing.recipients()
                .forEach(
                        line -> Paper.write(left.addParagraph(), words.of(line), Hand.of(11, ParagraphAlignment.LEFT)));
        XWPFTableCell right = halves.getRow(0).getCell(1);
        boolean first = true;
        for (Phrase line : closing.signature()) {
            Paper.write(
                    next(right, first),
                    words.of(line),
                    Hand.of(TEXT, ParagraphAlignment.CENTER).asBold());
            first = false;
        }
        for (int i = 0; i < ROOM_TO_SIGN; i++) {
            Paper.write(right.addParagraph(), "", Hand.of(TEXT, ParagraphAlignment.CENTER));
        }
    }

    private void appendix(XWPFDocument paper, DocumentLayout.Appendix appendix, boolean first) throws SQLException {
        Hand title = Hand.of(14, ParagraphAlignment.CENTER).asBold();
        XWPFParagraph number = Paper.write(paper.createParagraph(), words.of(appendix.number()), title);
        number.setPageBreak(!first);
        Paper.write(paper.createParagraph(), words.of(appendix.title()).toUpperCase(Locale.ROOT), title);
        Paper.write(
                paper.createParagraph(),
                words.of(appendix.reference()),
                Hand.of(14, ParagraphAlignment.CENTER).asItalic().above(6));
        appendix.unitLine()
                .ifPresent(unit -> Paper.write(
                        paper.createParagraph(),
                        words.of(unit),
                        Hand.of(12, ParagraphAlignment.RIGHT).asItalic().above(2)));
        for (Layout.Table table : appendix.tables()) {
            if (appendix.tables().size() > 1 && table.heading().isPresent()) {
                Paper.write(
                                paper.createParagraph(),
                                words.of(table.heading().get()),
                                Hand.of(12, ParagraphAlignment.LEFT).asBold().above(3))
                        .setKeepNext(true);
            }
            new PaperTable(workbook, words, table, APPENDIX_TABLE).write(paper, rows, Paper.LANDSCAPE_WIDTH);
        }
    }
}
