package vn.tonghop.report;

import java.util.List;
import java.util.Optional;

/**
 * A document in the form of decree 30/2020 as its yml file describes it.
 *
 * @param facts the statement whose one row fills more place-holders
 * @param lists what is said of the rows of statements
 * @param body what it says
 */
record DocumentLayout(
        Layout.Source facts,
        List<Listing> lists,
        Letterhead head,
        List<Block> body,
        Closing closing,
        List<Appendix> appendices) {
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
     * Sentences or parts of one, one a row, which the text names like a fact.
     *
     * @param item what is said of a row
     * @param only the column without which a row is left out
     * @param unless the column with which a row is left out
     * @param between what joins them within a sentence
     */
    record Listing(
            String name,
            Layout.Source rows,
            Phrase item,
            Optional<String> only,
            Optional<String> unless,
            String between) {}

    /**
     * A part of the text: a heading, a paragraph or a table.
     *
     * @param list the name of a list, each item of which is a paragraph
     * @param only the fact, figure or list without which it is left out
     * @param unless the fact, figure or list with which it is left out
     */
    record Block(
            Optional<Phrase> heading,
            Optional<Phrase> text,
            Optional<String> list,
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
     * @param only the fact, figure or list without which it is left out
     */
    record Appendix(
            Phrase number,
            Phrase title,
            Phrase reference,
            Optional<Phrase> unitLine,
            List<Layout.Table> tables,
            Optional<String> only) {}
}
