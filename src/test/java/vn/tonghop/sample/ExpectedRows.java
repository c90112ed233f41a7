package vn.tonghop.sample;

/** What a sheet must give: so many records of a dataset. {@code sheet} is empty for a text file. */
record ExpectedRows(String sheet, String dataset, int records) {}
