package vn.tonghop.sheet;

/**
 * A cell whose text may be in an old encoding, or not: it is left as it is stored.
 *
 * @param row counts from 1
 * @param column counts from 1
 * @param text as stored
 */
public record Doubt(int row, int column, String text) {}
