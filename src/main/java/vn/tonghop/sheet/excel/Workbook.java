package vn.tonghop.sheet.excel;

import vn.tonghop.sheet.spool.TextTable;

/** What the cells of all sheets of a workbook refer to. */
record Workbook(Styles styles, TextTable texts, SerialDates dates) {}
