package vn.tonghop.warehouse;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.model.FindingCode;

/** Keeps what settling says as findings. What was said before and still holds stays the finding that it is. */
final class RemarkLog {
    private static final List<String> CODES = Stream.of(
                    FindingCode.OVERLAPS_OTHER,
                    FindingCode.LOOKS_LIKE_OTHER,
                    FindingCode.PERIOD_CLOSED,
                    FindingCode.REPLACES_OTHER,
                    FindingCode.REPLACED_BY_OTHER,
                    FindingCode.SUPPLEMENT_LOST,
                    FindingCode.PART_BESIDE,
                    FindingCode.SUPPLEMENTS_OTHER,
                    FindingCode.OVERLAP_ALLOWED,
                    FindingCode.DECIDED_IN)
            .map(FindingCode::id)
            .toList();

    private final JdbcClient jdbc;
    private final Statements sql;

    RemarkLog(JdbcClient jdbc, Statements sql) {
        this.jdbc = jdbc;
        this.sql = sql;
    }

    /** Makes what was said of a unit and period what is to be said now. */
    void replace(Place place, List<Settled.Remark> said) {
        Map<Settled.Remark, Long> before = new HashMap<>();
        jdbc.sql(sql.text("remarks"))
                .param("unit", place.unit().value())
                .param("period", place.period().label())
                .param("codes", CODES)
                .query(row -> {
                    String[] details = (String[]) row.getArray("details").getArray();
                    before.put(
                            new Settled.Remark(
                                    row.getLong("table_id"), FindingCode.of(row.getString("code")), List.of(details)),
                            row.getLong("finding_id"));
                });
        Set<Settled.Remark> now = new HashSet<>(said);
        before.forEach((remark, finding) -> {
            if (!now.contains(remark)) {
                jdbc.sql(sql.text("remove-remark")).param("finding", finding).update();
            }
        });
        said.stream().distinct().filter(remark -> !before.containsKey(remark)).forEach(this::add);
    }

    private void add(Settled.Remark remark) {
        jdbc.sql(sql.text("add-remark"))
                .param("table", remark.table())
                .param("severity", remark.code().severity().id())
                .param("code", remark.code().id())
                .param("details", remark.details().toArray(String[]::new))
                .update();
    }
}
