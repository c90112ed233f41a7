package vn.tonghop.intake;

import vn.tonghop.model.Finding;

/**
 * What lies in an inbox and could not be taken: a file, a folder or a link.
 *
 * @param file its path below the inbox, {@code /} between folders, in NFC
 * @param hints what its folders say
 * @param finding why, on the file as a whole
 */
public record NotTaken(String file, FolderHints hints, Finding finding) {}
