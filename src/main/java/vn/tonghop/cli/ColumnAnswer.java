package vn.tonghop.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.tonghop.definition.DatasetDefinition;
import vn.tonghop.model.Dataset;
import vn.tonghop.model.Message;
import vn.tonghop.model.SubmissionId;
import vn.tonghop.warehouse.Decision;

/** What {@code --column "TEXT"=field} says: the field is one of the submission's datasets, or is written {@code dataset.field}. */
final class ColumnAnswer {
    private final Session session;
    private final SubmissionId submission;
    private final Optional<Integer> table;

    ColumnAnswer(Session session, SubmissionId submission, Optional<Integer> table) {
        this.session = session;
        this.submission = submission;
        this.table = table;
    }

    Decision.ColumnIs of(String text) {
        int equals = text.lastIndexOf('=');
        if (equals <= 0 || equals == text.length() - 1) {
            throw new UsageFault(new Message(
                    "Ghi --column \"tiêu đề cột\"=trường, ví dụ --column \"Số HV\"=member_count.",
                    "Write --column \"heading\"=field, for example --column \"Số HV\"=member_count."));
        }
        String header = text.substring(0, equals);
        String name = text.substring(equals + 1);
        int dot = name.indexOf('.');
        String field = name.substring(dot + 1);
        List<DatasetDefinition> having = (dot < 0
                        ? candidates()
                        : session.configuration().definitions().all())
                .stream()
                        .filter(definition ->
                                dot < 0 || definition.dataset().id().equals(name.substring(0, dot)))
                        .filter(definition -> definition.field(field).isPresent())
                        .toList();
        if (having.size() != 1) {
            throw new UsageFault(having.isEmpty() ? unknown(name) : several(field, having));
        }
        return new Decision.ColumnIs(having.get(0).dataset(), header, field);
    }

    /** The datasets of the submission's tables; all there are where none of its tables was known. */
    private List<DatasetDefinition> candidates() {
        List<Dataset> found = session.warehouse().decisions().datasets(submission, table);
        return session.configuration().definitions().all().stream()
                .filter(definition -> found.isEmpty() || found.contains(definition.dataset()))
                .toList();
    }

    private Message unknown(String name) {
        String fields = candidates().stream()
                .map(definition -> definition.dataset() + ": "
                        + definition.fields().stream()
                                .map(field -> field.name())
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
        return new Message(
                "Không có trường “" + name + "”. Các trường: " + fields,
                "There is no field “" + name + "”. The fields: " + fields);
    }

    private static Message several(String field, List<DatasetDefinition> having) {
        String names = having.stream()
                .map(definition -> definition.dataset() + "." + field)
                .collect(Collectors.joining(", "));
        return new Message(
                "Nhiều bộ số liệu có trường “" + field + "”. Hãy ghi rõ một trong: " + names,
                "Several datasets have the field “" + field + "”. Write one of: " + names);
    }
}
