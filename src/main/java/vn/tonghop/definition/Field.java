package vn.tonghop.definition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.tonghop.model.Message;

/**
 * One column of a dataset.
 *
 * @param name as in the contract, {@code member_count}
 * @param type how its cells are read
 * @param required whether a row without it is rejected
 * @param personal whether only {@code export --personal-data} shows it, and findings mask it
 * @param group whether a group row, a title or the sheet's name may give it for the rows below
 * @param label what people call it
 * @param headers the words that head its column, in Vietnamese, abbreviated and in English; compared folded
 * @param unlike words that its heads never hold, folded: {@code nước ngoài} where a place at home is meant
 * @param most the greatest value that can be, of a number or amount; of an amount in đồng. Nothing can be less than 0
 * @param usual the sizes that an amount has in đồng, if not by mistake; empty where none are known
 * @param counts the words that may follow a number ({@code người}, {@code hội viên}); empty where none may
 * @param codes the list of a {@link FieldType#CODE}, and of nothing else
 * @param beside how several columns side by side may give it
 * @param companion the field that takes the other half of a cell: the currency of an amount, the year of a birth
 */
public record Field(
        String name,
        FieldType type,
        boolean required,
        boolean personal,
        boolean group,
        Message label,
        List<String> headers,
        List<String> unlike,
        Optional<BigDecimal> most,
        Optional<Range> usual,
        List<String> counts,
        Optional<CodeList> codes,
        Beside beside,
        Optional<String> companion) {
    /** Keeps copies; refuses a code field without its list. */
    public Field {
        headers = List.copyOf(headers);
        unlike = List.copyOf(unlike);
        counts = List.copyOf(counts);
        if ((type == FieldType.CODE) != codes.isPresent()) {
            throw new IllegalArgumentException(name + ": a code field has a list, and no other field has one");
        }
    }

    /** Whether a head, folded, is surely that of another field. */
    public boolean isUnlike(String head) {
        String padded = " " + head + " ";
        return unlike.stream().anyMatch(word -> padded.contains(" " + word + " "));
    }

    /** Whether a cell that cannot be read rejects its row. */
    public boolean strict() {
        return required || type.measured();
    }
}
