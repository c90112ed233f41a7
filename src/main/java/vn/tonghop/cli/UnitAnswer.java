package vn.tonghop.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.FieldType;
import vn.tonghop.model.Dataset;
import vn.tonghop.model.FindingCode;
import vn.tonghop.model.Message;
import vn.tonghop.model.SubmissionId;
import vn.tonghop.warehouse.Decision;

/** What {@code --unit-of "TEXT"=1000:USD} says: scale and currency of amounts, the scale alone of what is counted. */
final class UnitAnswer {
    private static final Pattern ANSWER =
            Pattern.compile("(.+)=\\s*(\\d{1,13})\\s*(?::\\s*([A-Za-z]{3}))?\\s*", Pattern.DOTALL);

    private final Session session;
    private final SubmissionId submission;
    private final Optional<Integer> table;

    UnitAnswer(Session session, SubmissionId submission, Optional<Integer> table) {
        this.session = session;
        this.submission = submission;
        this.table = table;
    }

    Decision.UnitIs of(String text) {
        Matcher answer = ANSWER.matcher(text);
        if (!answer.matches() || new BigDecimal(answer.group(2)).signum() == 0) {
            throw new UsageFault(new Message(
                    "Ghi --unit-of \"đơn vị tính\"=1000:USD (nghìn đô la), =1000000:VND (triệu đồng), hoặc với số người =1000.",
                    "Write --unit-of \"unit of measure\"=1000:USD (thousand dollars), =1000000:VND (million đồng), or of people"
                            + " =1000."));
        }
        String currency = Optional.ofNullable(answer.group(3)).orElse("").toUpperCase(java.util.Locale.ROOT);
        if (!currency.isEmpty()
                && !session.configuration().reference().currencies().codes().contains(currency)) {
            throw new UsageFault(new Message(
                    "Không có loại tiền “" + currency + "”. Xem jobs/reference/currencies.csv.",
                    "There is no currency “" + currency + "”. See jobs/reference/currencies.csv."));
        }
        Dataset dataset = dataset(answer.group(1));
        requireCurrencyOfAmounts(dataset, answer.group(1), currency);
        return new Decision.UnitIs(dataset, answer.group(1), new BigDecimal(answer.group(2)), currency);
    }

    /** An amount has a currency, and what is counted has none. */
    private void requireCurrencyOfAmounts(Dataset dataset, String phrase, String currency) {
        Optional<FieldType> asked = Optional.ofNullable(session.warehouse()
                        .decisions()
                        .asked(submission, FindingCode.UNIT_UNCLEAR, phrase)
                        .get(dataset))
                .flatMap(field -> session.configuration()
                        .definitions()
                        .of(dataset)
                        .flatMap(definition -> definition.field(field)))
                .map(Field::type);
        if (currency.isEmpty() && asked.filter(FieldType.AMOUNT::equals).isPresent()) {
            throw new UsageFault(new Message(
                    "“" + phrase + "” là đơn vị của số tiền: hãy ghi cả loại tiền, ví dụ =1000:USD hoặc =1000000:VND.",
                    "“" + phrase
                            + "” is the unit of amounts: give the currency, too, such as =1000:USD or =1000000:VND."));
        }
        if (!currency.isEmpty() && asked.filter(FieldType.COUNT::equals).isPresent()) {
            throw new UsageFault(new Message(
                    "“" + phrase + "” là đơn vị của số đếm: hãy chỉ ghi số, ví dụ =1000.",
                    "“" + phrase + "” is the unit of what is counted: give the number alone, such as =1000."));
        }
    }

    /** The dataset whose table has the phrase; the only one of the file where no question names it. */
    private Dataset dataset(String phrase) {
        Set<Dataset> asked = session.warehouse()
                .decisions()
                .asked(submission, FindingCode.UNIT_UNCLEAR, phrase)
                .keySet();
        List<Dataset> found = asked.isEmpty() || table.isPresent()
                ? session.warehouse().decisions().datasets(submission, table)
                : List.copyOf(asked);
        if (found.isEmpty()) {
            throw new UsageFault(new Message(
                    "Hồ sơ " + submission + " không có bảng số liệu nào như vậy. Xem: tonghop submissions",
                    "Submission " + submission + " has no such table. See: tonghop submissions"));
        }
        if (found.size() != 1) {
            String names = found.stream().map(Dataset::id).collect(Collectors.joining(", "));
            throw new UsageFault(new Message(
                    "Hồ sơ " + submission + " có nhiều loại số liệu (" + names
                            + "). Hãy thêm --table N. Xem: tonghop submissions",
                    "Submission " + submission + " has several datasets (" + names
                            + "). Add --table N. See: tonghop submissions"));
        }
        return found.get(0);
    }
}
