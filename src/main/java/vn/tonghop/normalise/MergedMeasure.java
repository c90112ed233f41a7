package vn.tonghop.normalise;

/**
 * A number or an amount that is merged over several records.
 *
 * @param field of the dataset
 * @param column counted from 1
 * @param header the words over it
 * @param firstRow the first row that it is merged over
 * @param lastRow the last
 * @param value as stored
 */
public record MergedMeasure(String field, int column, String header, int firstRow, int lastRow, String value) {}
