package vn.tonghop.warehouse;

import java.util.Locale;
import java.util.Optional;
import vn.tonghop.model.Dataset;
import vn.tonghop.model.SubmissionId;
import vn.tonghop.model.UnitId;
import vn.tonghop.recognise.Answers.CodeText;
import vn.tonghop.text.VietnameseText;

/**
 * What an operator answered about words of a unit's files, and has not taken back.
 *
 * @param submission about which it was given
 * @param unit for whose files it holds; empty where the submission has none
 * @param kind what it is about
 * @param dataset of the tables for which it holds
 * @param words that it is about, folded for comparison
 * @param field that a column is, or in which a text stands; empty of a unit of measure
 * @param answer the code, or the unit of measure; empty of a column
 */
public record GivenAnswer(
        SubmissionId submission,
        Optional<UnitId> unit,
        Kind kind,
        Dataset dataset,
        String words,
        String field,
        String answer) {
    /** What answers are about. */
    public enum Kind {
        /** The field of a column. */
        COLUMN,
        /** The unit of measure of a phrase. */
        UNIT_OF,
        /** The code of a text. */
        CODE;

        static Kind of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** The option of {@code resolve} that gives it: {@code --code gender:"nu gioi"=female}. */
    public String option() {
        return switch (kind) {
            case COLUMN -> "--column \"" + words + "\"=" + field;
            case UNIT_OF -> "--unit-of \"" + words + "\"=" + meaning();
            case CODE -> "--code " + field + ":\"" + words + "\"=" + answer;
        };
    }

    /** What the words mean: a field, a unit of measure or a code. */
    public String meaning() {
        return kind == Kind.COLUMN ? field : answer.endsWith(":") ? answer.substring(0, answer.length() - 1) : answer;
    }

    /** Whether it is about these words of a field. */
    public boolean isAbout(String otherField, String text) {
        return kind == Kind.CODE
                ? new CodeText(field, words).equals(CodeText.of(otherField, text))
                : words.equals(VietnameseText.fold(text));
    }
}
