package vn.tonghop.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tonghop.definition.CodeList;
import vn.tonghop.definition.DatasetDefinition;
import vn.tonghop.definition.Field;
import vn.tonghop.model.Dataset;
import vn.tonghop.model.FindingCode;
import vn.tonghop.model.Message;
import vn.tonghop.model.SubmissionId;
import vn.tonghop.model.UnitId;
import vn.tonghop.reference.CodeNames;
import vn.tonghop.warehouse.Decision;
import vn.tonghop.warehouse.Decisions.Question;
import vn.tonghop.warehouse.GivenAnswer;
import vn.tonghop.warehouse.Submission;

/**
 * What {@code --code field:"TEXT"=CODE} says: a code of the field's list, for a text that the submission asks about. The field may
 * be written {@code dataset.field}.
 */
final class CodeAnswer {
    private static final Pattern ANSWER =
            Pattern.compile("(?:([a-z-]+)\\.)?([a-z_]+)\\s*:(.+)=\\s*([^=]+?)\\s*", Pattern.DOTALL);

    private static final int MOST_NAMED = 12;

    private final Session session;
    private final SubmissionId submission;
    private final Optional<Integer> table;

    CodeAnswer(Session session, SubmissionId submission, Optional<Integer> table) {
        this.session = session;
        this.submission = submission;
        this.table = table;
    }

    Decision.CodeIs of(String typed) {
        Matcher answer = ANSWER.matcher(typed);
        if (!answer.matches()) {
            throw new UsageFault(
                    new Message(
                            "Ghi --code trường:\"chữ trong ô\"=MÃ, ví dụ --code partner_country:\"Nước Lèo\"=LA.",
                            "Write --code field:\"text of the cell\"=CODE, for example --code partner_country:\"Nước Lèo\"=LA."));
        }
        Predicate<Dataset> named =
                dataset -> answer.group(1) == null || dataset.id().equals(answer.group(1));
        String name = answer.group(2);
        String text = answer.group(3).strip();
        List<Question> open = session.warehouse().decisions().questions(submission, FindingCode.CODE_QUESTION).stream()
                .filter(question -> table.isEmpty() || table.get() == question.table())
                .filter(question -> named.test(question.dataset()))
                .toList();
        List<DatasetDefinition> having = definitions(named, name);
        if (having.isEmpty()) {
            throw new UsageFault(noField(typed.substring(0, answer.end(2)), open));
        }
        List<DatasetDefinition> asking = having.stream()
                .filter(definition -> open.stream()
                                .anyMatch(question -> question.dataset().equals(definition.dataset())
                                        && question.isAboutCode(name, text))
                        || isAnswered(definition.dataset(), name, text))
                .toList();
        if (asking.size() != 1) {
            throw new UsageFault(asking.isEmpty() ? notAsked(text, name, open) : several(name, asking));
        }
        Field field = asking.get(0).field(name).orElseThrow();
        CodeNames codes = codes(field);
        String code =
                codes.code(answer.group(4)).orElseThrow(() -> new UsageFault(noCode(answer.group(4), field, codes)));
        return new Decision.CodeIs(asking.get(0).dataset(), name, text, code);
    }

    /** Of the submission's datasets those that have a field of codes of this name. */
    private List<DatasetDefinition> definitions(Predicate<Dataset> named, String field) {
        List<Dataset> found = session.warehouse().decisions().datasets(submission, table);
        return session.configuration().definitions().all().stream()
                .filter(definition -> named.test(definition.dataset()) && found.contains(definition.dataset()))
                .filter(definition ->
                        definition.field(field).flatMap(Field::codes).isPresent())
                .toList();
    }

    /** An answer may be given again, another time differently. */
    private boolean isAnswered(Dataset dataset, String field, String text) {
        Optional<UnitId> unit = session.warehouse().register().find(submission).flatMap(Submission::unit);
        return session.warehouse().decisions().given().stream()
                .filter(answer -> answer.kind() == GivenAnswer.Kind.CODE
                        && answer.dataset().equals(dataset)
                        && answer.isAbout(field, text))
                .anyMatch(answer -> answer.submission().equals(submission)
                        || (unit.isPresent() && answer.unit().equals(unit)));
    }

    private CodeNames codes(Field field) {
        CodeList list = field.codes().orElseThrow();
        return new CodeNames(
                list instanceof CodeList.Listed words
                        ? words.words()
                        : session.configuration().reference().names(list.name()));
    }

    private Message noField(String field, List<Question> open) {
        String asked = named(open);
        return new Message(
                "Hồ sơ " + submission + " không có trường mã nào tên “" + field + "”. Đang được hỏi: " + asked,
                "Submission " + submission + " has no field of codes called “" + field + "”. Open questions: " + asked);
    }

    private Message notAsked(String text, String field, List<Question> open) {
        String asked = named(open);
        return new Message(
                "Hồ sơ " + submission + " không hỏi về “" + text + "” ở trường " + field + ". Đang được hỏi: " + asked,
                "Submission " + submission + " does not ask about “" + text + "” in the field " + field
                        + ". Open questions: " + asked);
    }

    private static String named(List<Question> open) {
        String named = open.stream()
                .limit(MOST_NAMED)
                .map(question -> question.field() + ":\"" + question.value() + "\"")
                .distinct()
                .collect(Collectors.joining(", "));
        return named.isEmpty() ? "–" : named;
    }

    private static Message several(String field, List<DatasetDefinition> having) {
        String names = having.stream()
                .map(definition -> definition.dataset() + "." + field)
                .collect(Collectors.joining(", "));
        return new Message(
                "Nhiều bộ số liệu hỏi về chữ này. Hãy ghi rõ một trong: " + names,
                "Several datasets ask about this text. Write one of: " + names);
    }

    private static Message noCode(String code, Field field, CodeNames codes) {
        boolean few = codes.codes().size() <= MOST_NAMED;
        String known = (few ? codes.codes().stream().map(codes::named) : codes.nearest(code, 4).stream())
                .map(CodeNames.Named::toString)
                .collect(Collectors.joining(", "));
        return new Message(
                "“" + code + "” không phải là mã của “" + field.label().vi() + "”. " + (few ? "Các mã: " : "Gần nhất: ")
                        + known,
                "“" + code + "” is no code of “" + field.label().en() + "”. " + (few ? "The codes: " : "Nearest: ")
                        + known);
    }
}
