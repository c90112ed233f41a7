package vn.tonghop.report;

import java.util.List;
import java.util.Optional;

/**
 * A document in the form of decree 30/2020 as its yml file describes it.
 *
 * @param facts the statement whose one row fills more place-holders
 * @param body what it says
 */
record DocumentLayout(
        Layout.Source facts, Letterhead head, List<Block> body, Closing closing, List<Appendix> appendices) {
    /**
     * The top of the first page.
     *
     * @param issuer lines at the top left, the last the issuing body
     * @param number the number and sign
     * @param motto lines at the top right
     * @param place and date
     * @param type of the document
     * @param subject lines below it
     */
    record Letterhead(
            List<Phrase> issuer, Phrase number, List<Phrase> motto, Phrase place, Phrase type, List<Phrase> subject) {}

    /**
     * A part of the text: a heading, a paragraph or a table.
     *
     * @param only the fact or figure without which it is left out
     * @param unless the fact or figure with which it is left out
     */
    record Block(
            Optional<Phrase> heading,
            Optional<Phrase> text,
            Optional<Layout.Table> table,
            Optional<String> only,
            Optional<String> unless) {}

    /**
     * The end of the text.
     *
     * @param signature the lines above and below the room for a name
     * @param recipientsLabel heads the recipients
     */
    record Closing(List<Phrase> signature, Phrase recipientsLabel, List<Phrase> recipients) {}

    /**
     * Tables on landscape pages of their own.
     *
     * @param number its name, such as Phụ lục I
     * @param reference to the document it belongs to
     * @param unitLine the unit of measure of all
     */
    record Appendix(
            Phrase number, Phrase title, Phrase reference, Optional<Phrase> unitLine, List<Layout.Table> tables) {}
}
