package vn.tonghop.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One row of a statement's result.
 *
 * @param columns the names of all columns
 * @param values those that hold a value: {@code BigDecimal String LocalDate OffsetDateTime Boolean List<String>}
 */
record ReportRow(Set<String> columns, Map<String, Object> values) {
    /** What follows a column's name where its flags stand. */
    static final String FLAGS = "_flags";

    /** What follows a column's name where it says where its cell leads to. */
    static final String LINK = "_link";

    Optional<Object> value(String column) {
        return Optional.ofNullable(values.get(column));
    }

    String text(String column) {
        return value(column).map(Object::toString).orElse("");
    }

    /** The texts of an array; none where there is no such column or it is empty. */
    List<String> texts(String column) {
        return value(column).filter(List.class::isInstance).stream()
                .flatMap(list -> ((List<?>) list).stream())
                .map(Object::toString)
                .toList();
    }
}
