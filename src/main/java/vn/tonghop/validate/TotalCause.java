package vn.tonghop.validate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.model.FindingCode;

/**
 * Why a declared total may differ from the sum of its rows: the slips that people make in sheets, told by the figures alone.
 *
 * @param code what may have happened
 * @param detail the row or the factor that tells it; empty where nothing does
 */
record TotalCause(FindingCode code, String detail) {
    private static final List<BigDecimal> SCALES = List.of(new BigDecimal("1000"), new BigDecimal("1000000"));
    private static final BigDecimal TWO = new BigDecimal(2);

    /**
     * The likely cause.
     *
     * @param total as declared
     * @param sum of the rows, which differs
     * @param declared the sum of the totals of parts that stand before it
     * @param rowOf the first row of each value above 0
     */
    static TotalCause of(BigDecimal total, BigDecimal sum, BigDecimal declared, Map<BigDecimal, Integer> rowOf) {
        for (BigDecimal scale : SCALES) {
            boolean off = total.compareTo(sum.multiply(scale)) == 0 || sum.compareTo(total.multiply(scale)) == 0;
            if (off && sum.signum() != 0) {
                return new TotalCause(FindingCode.TOTAL_OFF_BY_SCALE, scale.toPlainString());
            }
        }
        if (declared.signum() != 0 && total.compareTo(sum.add(declared)) == 0) {
            return new TotalCause(FindingCode.TOTAL_COUNTS_SUBTOTALS, "");
        }
        BigDecimal difference = total.subtract(sum).abs();
        Optional<Integer> row = row(difference, rowOf);
        if (row.isPresent()) {
            return new TotalCause(FindingCode.TOTAL_OFF_BY_ROW, row.get().toString());
        }
        Optional<Integer> twice = total.compareTo(sum) < 0 ? row(difference.divide(TWO), rowOf) : Optional.empty();
        return twice.map(one -> new TotalCause(FindingCode.TOTAL_OFF_BY_SIGN, one.toString()))
                .orElseGet(() -> new TotalCause(FindingCode.DECLARED_TOTAL_DIFFERS, ""));
    }

    private static Optional<Integer> row(BigDecimal value, Map<BigDecimal, Integer> rowOf) {
        return Optional.ofNullable(rowOf.get(value.stripTrailingZeros()));
    }
}
