package vn.tonghop.warehouse;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Rows of texts under named columns, as {@code csv} prints them: plain decimals, ISO dates, an empty text for no value.
 * Rows are fetched while they are handed over and never held together.
 */
public final class Relation {
    private final List<String> columns;
    private final Consumer<Consumer<List<String>>> source;

    private Relation(List<String> columns, Consumer<Consumer<List<String>>> source) {
        this.columns = List.copyOf(columns);
        this.source = source;
    }

    /**
     * A relation.
     *
     * @param columns their names
     * @param source hands every row, as wide as the columns, to the consumer that it is given; asked once each time the rows
     *     are wanted
     */
    public static Relation of(List<String> columns, Consumer<Consumer<List<String>>> source) {
        return new Relation(columns, source);
    }

    /** The names of the columns. */
    public List<String> columns() {
        return columns;
    }

    /** Hands over every row in order. */
    public void forEachRow(Consumer<List<String>> sink) {
        source.accept(sink);
    }

    /** All rows at once, for relations that are known to be small. */
    public List<List<String>> toList() {
        List<List<String>> rows = new ArrayList<>();
        forEachRow(rows::add);
        return rows;
    }
}
