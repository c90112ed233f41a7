package vn.tonghop.model;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One remark on a submission.
 *
 * @param code what kind of remark, with its words
 * @param severity how grave it is here; most codes have one of their own
 * @param origin where it stands
 * @param field the field of the dataset; empty where the remark is not about one
 * @param value the text found, as sent; personal texts are masked where findings leave the program, not here
 * @param details what the message names besides the value, in the order of its place-holders
 */
public record Finding(
        FindingCode code, Severity severity, Origin origin, String field, String value, List<String> details) {
    /** A detail that stands for the number of the submission, which nobody knows while its bytes are read. */
    public static final String THIS_SUBMISSION = "<SUBMISSION>";

    /** Keeps a copy of the details. */
    public Finding {
        details = List.copyOf(details);
    }

    /** A remark on a place, about no field. */
    public static Finding at(FindingCode code, Origin origin, String value, String... details) {
        return new Finding(code, code.severity(), origin, "", value, List.of(details));
    }

    /** A remark on a place, about a field. */
    public static Finding on(FindingCode code, Origin origin, String field, String value, String... details) {
        return new Finding(code, code.severity(), origin, field, value, List.of(details));
    }

    /** The same remark, as grave as its field makes it: what a required or measured cell cannot do without is an error. */
    public Finding as(Severity other) {
        return new Finding(code, other, origin, field, value, details);
    }

    /** The same remark, which names what its cell stores and shows, what was taken of it, and what else was found on it. */
    public Finding on(SeenCell cell) {
        return new Finding(code, severity, origin, field, value, cell.behind(details));
    }

    /** The message in a language. */
    public String message(Lang lang) {
        return code.message().in(lang, value, details);
    }

    /**
     * The message to the unit that sent the file.
     *
     * @param names from the Vietnamese name of a field or dataset to that in the language
     */
    public String senderMessage(Lang lang, UnaryOperator<String> names) {
        return code.senderMessage().in(lang, value, details, names);
    }
}
