package vn.tonghop.report;

/**
 * What all writers of one workbook share.
 *
 * @param links what leads where
 * @param tables those written so far
 */
record Making(Layout layout, Words words, Styles styles, Links links, Tables tables) {}
