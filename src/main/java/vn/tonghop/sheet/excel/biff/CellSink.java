package vn.tonghop.sheet.excel.biff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.tonghop.model.FindingCode;
import vn.tonghop.model.Origin;
import vn.tonghop.sheet.spool.SheetSpool;
import vn.tonghop.sheet.spool.Unreadable;

/** Hands the cells of one sheet to the spool: at once where the file has them in their order, else sorted at the end. */
final class CellSink {
    /** Only a program other than Excel disorders them, and so many have not been seen. */
    private static final int MOST_TO_SORT = 500_000;

    private final SheetSpool out;
    private final SheetFacts facts;
    private final String name;
    private final List<Placed> waiting = new ArrayList<>();
    private int row;
    private int column;

    CellSink(SheetSpool out, SheetFacts facts, String name) {
        this.out = out;
        this.facts = facts;
        this.name = name;
    }

    /** What a cell holds, ready to be written. */
    @FunctionalInterface
    interface Content {
        void write(SheetSpool out, int column, int style) throws Unreadable;
    }

    private record Placed(int row, int column, int style, Content content) {}

    /** Takes a cell; row and column count from 1. */
    void put(int atRow, int atColumn, int style, Content content) throws Unreadable {
        Placed cell = new Placed(atRow, atColumn, style, content);
        if (facts.isOrdered()) {
            write(cell);
        } else if (waiting.size() == MOST_TO_SORT) {
            throw new Unreadable(FindingCode.FILE_TOO_LARGE, Origin.sheet(name), "> " + MOST_TO_SORT + " BIFF");
        } else {
            waiting.add(cell);
        }
    }

    void finish() throws Unreadable {
        waiting.sort(Comparator.comparingInt(Placed::row).thenComparingInt(Placed::column));
        for (Placed cell : waiting) {
            write(cell);
        }
        waiting.clear();
    }

    private void write(Placed cell) throws Unreadable {
        if (cell.row > row) {
            out.row(cell.row, facts.isHidden(cell.row - 1));
        } else if (cell.row < row || cell.column <= column) {
            Origin at = new Origin(name, cell.row, cell.column);
            throw new Unreadable(FindingCode.FILE_BROKEN, at, name + "!" + at.columnLetters() + at.row() + " 2 ×");
        }
        row = cell.row;
        column = cell.column;
        cell.content.write(out, cell.column, cell.style);
    }
}
