package vn.tonghop.warehouse;

import java.util.Optional;
import vn.tonghop.model.Dataset;

/**
 * Where a table of a dataset stands in its file.
 *
 * @param dataset what it holds; empty where that may be two
 * @param sheetNumber the position of its sheet, from 1
 * @param sheet the sheet's name, as sent
 * @param tableNumber which of the sheet's tables it is, from 1
 */
public record TablePlace(Optional<Dataset> dataset, int sheetNumber, String sheet, int tableNumber) {}
