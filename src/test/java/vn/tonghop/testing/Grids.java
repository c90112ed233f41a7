package vn.tonghop.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.tonghop.sheet.Book;
import vn.tonghop.sheet.Cell;
import vn.tonghop.sheet.CellStyle;
import vn.tonghop.sheet.CellValue;
import vn.tonghop.sheet.Grid;
import vn.tonghop.sheet.Row;
import vn.tonghop.sheet.Rows;
import vn.tonghop.sheet.Span;

/**
 * Sheets written as text blocks: a line a row, {@code |} between columns, white space around a cell left out, nothing where
 * there is no cell. {@code ⎵} is a no-break space, {@code ↵} a line break within a cell, {@code #12.5} a numeric cell,
 * {@code @2020-01-31} and {@code @2020-01-31T10:30} date cells, {@code ?TRUE} a truth, {@code !#REF!} an error; a line that begins with
 * {@code ~} is a hidden row.
 */
public final class Grids {
    private static final Pattern NUMBER = Pattern.compile("#(-?\\d+(?:\\.\\d+)?(?:E-?\\d+)?)");
    private static final Pattern MOMENT = Pattern.compile("@(\\d{4}-\\d\\d-\\d\\d)(T.*)?");
    private static final Pattern AREA = Pattern.compile("([A-Z]+)(\\d+):([A-Z]+)(\\d+)");

    private Grids() {}

    /** A sheet without a name, the first of its file; spans like {@code A1:B2}. */
    public static Grid of(String block, String... spans) {
        return named("", block, spans);
    }

    /** A sheet with a name, the first of its file; spans like {@code A1:B2}. */
    public static Grid named(String name, String block, String... spans) {
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (String line : (Iterable<String>) block.lines()::iterator) {
            number++;
            boolean hidden = line.startsWith("~");
            List<Cell> cells = cells(hidden ? line.substring(1) : line);
            if (!cells.isEmpty()) {
                rows.add(new Row(number, hidden, cells));
            }
        }
        return new Sheet(
                name,
                1,
                false,
                List.copyOf(rows),
                Stream.of(spans).map(Grids::span).toList());
    }

    /** The same sheet, not shown. */
    public static Grid hidden(Grid grid) {
        return new Sheet(grid.name(), grid.position(), true, list(grid), grid.spans());
    }

    /** A file of sheets, which take their places in this order. */
    public static Book book(Grid... grids) {
        List<Grid> placed = new ArrayList<>();
        for (Grid grid : grids) {
            placed.add(new Sheet(grid.name(), placed.size() + 1, grid.hidden(), list(grid), grid.spans()));
        }
        return new Book() {
            @Override
            public List<Grid> grids() {
                return placed;
            }

            @Override
            public void close() {}
        };
    }

    /** All rows of any sheet at once. */
    public static List<Row> list(Grid grid) {
        List<Row> all = new ArrayList<>();
        try (Rows rows = grid.rows()) {
            rows.forEachRemaining(all::add);
        }
        return all;
    }

    private static List<Cell> cells(String line) {
        List<Cell> cells = new ArrayList<>();
        int column = 0;
        for (String text : line.split("\\|", -1)) {
            column++;
            if (!text.isBlank()) {
                cells.add(new Cell(column, value(text.strip()), CellStyle.PLAIN));
            }
        }
        return List.copyOf(cells);
    }

    private static CellValue value(String text) {
        Matcher number = NUMBER.matcher(text);
        if (number.matches()) {
            BigDecimal value = new BigDecimal(number.group(1)).stripTrailingZeros();
            return new CellValue.Numeric(value.signum() == 0 ? BigDecimal.ZERO : value);
        }
        Matcher moment = MOMENT.matcher(text);
        if (moment.matches()) {
            return new CellValue.Moment(
                    moment.group(2) == null
                            ? LocalDate.parse(moment.group(1)).atStartOfDay()
                            : LocalDateTime.parse(text.substring(1)));
        }
        if (text.equals("?TRUE") || text.equals("?FALSE")) {
            return new CellValue.Truth(Boolean.parseBoolean(text.substring(1).toLowerCase(Locale.ROOT)));
        }
        if (text.startsWith("!#")) {
            return new CellValue.Fault(text.substring(1));
        }
        return new CellValue.Text(text.replace('⎵', '\u00A0').replace('↵', '\n'));
    }

    private static Span span(String area) {
        Matcher m = AREA.matcher(area);
        if (!m.matches()) {
            throw new IllegalArgumentException("not an area like A1:B2: " + area);
        }
        return new Span(
                Integer.parseInt(m.group(2)), column(m.group(1)), Integer.parseInt(m.group(4)), column(m.group(3)));
    }

    private static int column(String letters) {
        return letters.chars().reduce(0, (column, letter) -> column * 26 + letter - 'A' + 1);
    }

    private record Sheet(String name, int position, boolean hidden, List<Row> all, List<Span> spans) implements Grid {
        @Override
        public Set<Integer> hiddenColumns() {
            return Set.of();
        }

        @Override
        public int lastRow() {
            return all.isEmpty() ? 0 : all.get(all.size() - 1).number();
        }

        @Override
        public Rows rows() {
            Iterator<Row> each = all.iterator();
            return new Rows() {
                @Override
                public boolean hasNext() {
                    return each.hasNext();
                }

                @Override
                public Row next() {
                    return each.next();
                }

                @Override
                public void close() {}
            };
        }
    }
}
