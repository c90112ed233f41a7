package vn.tonghop.normalise;

import java.math.BigDecimal;

/**
 * The cell that a value was read from, where its text is not the value itself.
 *
 * @param field of the dataset, whose value the row has
 * @param column of the cell, counted from 1
 * @param text of the cell as sent, of a numeric cell its stored number; empty where the cell is empty and the value comes from elsewhere
 * @param factor what the number in the cell was multiplied by: a unit of measure that another cell, a head, a line above or the cell's
 *     number format names; 1 of what is no number
 */
public record SentCell(String field, int column, String text, BigDecimal factor) {}
