package vn.tonghop.sheet;

/**
 * One cell that holds something.
 *
 * @param column counts from 1
 * @param value not blank
 * @param style its look
 */
public record Cell(int column, CellValue value, CellStyle style) {}
