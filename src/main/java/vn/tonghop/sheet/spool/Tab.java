package vn.tonghop.sheet.spool;

/** What a workbook says of a sheet before its cells: name, place from 1, and whether it is not shown. */
record Tab(String name, int position, boolean hidden) {}
