package vn.tonghop.model;

/**
 * What is wrong in a file that an operator edits: a definition, a file of reference data.
 *
 * @param file its name, below the folder it was read from
 * @param line counts from 1; 0 where the whole file is meant
 * @param message the reason, and what to do
 */
public record Fault(String file, int line, Message message) {
    /** The fault in a language, with its place before it: {@code members.yml:12: …}. */
    public String text(Lang lang) {
        return file + (line > 0 ? ":" + line : "") + ": " + message.in(lang);
    }
}
