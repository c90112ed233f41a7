package vn.tonghop.report;

/**
 * Where something of a layout stands.
 *
 * @param file its name, below the folder of the layout
 * @param line counts from 1
 */
record Place(String file, int line) {}
