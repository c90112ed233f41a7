package vn.tonghop.consolidate;

/**
 * What made a release, stamped into it: told when figures are explained, and no reason for a new release.
 *
 * @param definitionsHash of the definitions of the datasets
 * @param programVersion of the program
 */
public record MadeBy(String definitionsHash, String programVersion) {}
