package vn.tonghop.warehouse;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tonghop.model.Dataset;
import vn.tonghop.model.FindingCode;
import vn.tonghop.model.Merging;
import vn.tonghop.model.Period;
import vn.tonghop.model.SubmissionId;
import vn.tonghop.model.UnitId;
import vn.tonghop.recognise.AmountUnit;
import vn.tonghop.recognise.Answers;
import vn.tonghop.text.VietnameseText;

/**
 * Keeps what operators decide, with who and when, and marks what has to be read or settled again because of it. The decision
 * takes effect when that is done: {@link Settlement}.
 */
public final class Decisions {
    private static final String UNIT_OF = "unit-of";
    private static final String CODE = "code";
    private static final String COLUMN = "column";
    private static final String DATASET = "dataset";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Register register;
    private final Statements sql = new Statements("warehouse/decide");

    Decisions(DataSource dataSource, PlatformTransactionManager transactions, Register register) {
        this.register = register;
        this.jdbc = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Keeps a decision.
     *
     * @param now when it is made
     * @return its number; of {@code --undo} that of the decision undone
     * @throws DecisionRefused where it cannot be made
     */
    public long decide(Decision decision, Instant now) {
        return Objects.requireNonNull(transaction.execute(status -> {
            List<Line> lines = lines(decision);
            Decision.Choice choice = decision.choice();
            if (choice instanceof Decision.Undo) {
                return undo(decision, now);
            } else if (choice instanceof Decision.RevisionOf revision) {
                requireAnswered(decision);
                return revise(decision, revision, lines, now);
            } else if (choice instanceof Decision.Part) {
                requireAnswered(decision);
                some(
                        decision,
                        lines,
                        line -> line.status() == TableStatus.HELD
                                && !line.dataset().isEmpty(),
                        HELD);
                return settled(decision, insert(decision, "part", now));
            } else if (choice instanceof Decision.Discard) {
                return setAside(decision, "discard", some(decision, lines, Line::isHeld, HELD), now);
            } else if (choice instanceof Decision.Withdraw) {
                return setAside(decision, "withdraw", some(decision, lines, Line::isLoaded, LOADED), now);
            }
            if (choice instanceof Decision.DatasetIs) {
                requireUndecided(decision, lines);
            }
            some(decision, lines, line -> line.isHeld() || line.isLoaded() || line.isRejected(), READABLE);
            return readAgain(decision, insert(decision, kind(choice), now));
        }));
    }

    /** Numbers of an unknown unit, or merged over rows nobody knows how, count for nothing, whatever else is decided. */
    private void requireAnswered(Decision decision) {
        SubmissionId submission = decision.submission();
        for (FindingCode question : List.of(FindingCode.UNIT_UNCLEAR, FindingCode.MEASURE_MERGED)) {
            boolean unit = question == FindingCode.UNIT_UNCLEAR;
            questions(submission, question).stream()
                    .filter(asked ->
                            decision.table().isEmpty() || decision.table().get() == asked.table())
                    .findFirst()
                    .ifPresent(asked -> {
                        String answer = unit
                                ? "--unit-of \"" + asked.value() + "\"=1000:USD"
                                : "--table " + asked.table() + " --merged once";
                        throw new DecisionRefused(
                                "Hồ sơ " + submission + " còn câu hỏi về "
                                        + (unit ? "đơn vị tính" : "ô số gộp nhiều dòng") + ": hãy trả lời trước, ví dụ "
                                        + answer + ".",
                                "Submission " + submission + " has a question about "
                                        + (unit ? "a unit of measure" : "a number merged over several rows")
                                        + ": answer it first, for example " + answer + ".");
                    });
        }
    }

    /** Which dataset it is of is said of a table that asks for it, or for which it was said before. */
    private void requireUndecided(Decision decision, List<Line> lines) {
        Integer table = decision.table().orElseThrow();
        boolean asks = lines.stream().anyMatch(line -> line.dataset().isEmpty())
                || questions(decision.submission(), FindingCode.TABLE_DOUBTFUL).stream()
                        .anyMatch(doubt -> table.equals(doubt.table()));
        if (!asks && !tables(decision.submission()).containsKey(table)) {
            throw new DecisionRefused(
                    "Bảng số " + table + " của hồ sơ " + decision.submission()
                            + " không hỏi thuộc loại báo cáo nào. Xem: tonghop findings --submission "
                            + decision.submission(),
                    "Table " + table + " of submission " + decision.submission()
                            + " does not ask of which dataset it is. See: tonghop findings --submission "
                            + decision.submission());
        }
    }

    /** The datasets that operators have said tables of a submission to be of, by the number of the table. */
    private Map<Integer, Dataset> tables(SubmissionId submission) {
        Map<Integer, Dataset> tables = new HashMap<>();
        jdbc.sql(sql.text("tables")).param("submission", submission.value()).query(row -> {
            tables.put(row.getInt("table_no"), new Dataset(row.getString(DATASET)));
        });
        return tables;
    }

    /** Of a choice after which the submission is read again. */
    private static String kind(Decision.Choice choice) {
        if (choice instanceof Decision.Placed) {
            return "place";
        } else if (choice instanceof Decision.UnitIs) {
            return UNIT_OF;
        } else if (choice instanceof Decision.CodeIs) {
            return CODE;
        } else if (choice instanceof Decision.DatasetIs) {
            return DATASET;
        }
        return choice instanceof Decision.Merged ? "merged" : COLUMN;
    }

    private static final Wanted HELD = new Wanted("đang chờ quyết định (held)", "held");
    private static final Wanted LOADED = new Wanted("đang có hiệu lực (loaded)", "in force (loaded)");
    private static final Wanted DECIDABLE =
            new Wanted("đang chờ quyết định (held) hoặc đang có hiệu lực (loaded)", "held, or in force (loaded)");
    private static final Wanted READABLE = new Wanted(
            "đang chờ quyết định (held), bị từ chối (rejected) hoặc đang có hiệu lực (loaded)",
            "held, rejected or in force (loaded)");

    /** The state that a decision wants a table in, for the message when none is. */
    private record Wanted(String vi, String en) {}

    private List<Line> lines(Decision decision) {
        List<Line> lines = jdbc.sql(sql.text("lines"))
                .param("submission", decision.submission().value())
                .query(Decisions::line)
                .list();
        if (lines.isEmpty()) {
            throw unknown(decision.submission());
        }
        if (decision.table().isPresent() && lines.stream().noneMatch(line -> line.is(decision.table()))) {
            throw new DecisionRefused(
                    "Hồ sơ " + decision.submission() + " không có bảng số "
                            + decision.table().get() + ". Xem: tonghop submissions",
                    "Submission " + decision.submission() + " has no table "
                            + decision.table().get() + ". See: tonghop submissions");
        }
        return lines.stream()
                .filter(line -> decision.table().isEmpty() || line.is(decision.table()))
                .toList();
    }

    private static DecisionRefused unknown(SubmissionId id) {
        return new DecisionRefused(
                "Không có hồ sơ số " + id + ". Xem: tonghop submissions",
                "There is no submission " + id + ". See: tonghop submissions");
    }

    private static List<Line> some(Decision decision, List<Line> lines, Predicate<Line> fit, Wanted wanted) {
        List<Line> fitting = lines.stream().filter(fit).toList();
        if (fitting.isEmpty()) {
            throw new DecisionRefused(
                    "Hồ sơ " + decision.submission() + " không có bảng nào " + wanted.vi()
                            + " để quyết định như vậy. Xem: tonghop submissions",
                    "Submission " + decision.submission() + " has no table that is " + wanted.en()
                            + ", which this decision is about. See: tonghop submissions");
        }
        return fitting;
    }

    private long revise(Decision decision, Decision.RevisionOf revision, List<Line> lines, Instant now) {
        List<Line> own = some(
                decision, lines, line -> !line.dataset().isEmpty() && (line.isHeld() || line.isLoaded()), DECIDABLE);
        for (SubmissionId other : revision.others()) {
            boolean meets = jdbc.sql(sql.text("meets"))
                    .param("submission", decision.submission().value())
                    .param("other", other.value())
                    .param("datasets", own.stream().map(Line::dataset).toList())
                    .query(Boolean.class)
                    .single();
            if (!meets) {
                throw new DecisionRefused(
                        "Hồ sơ " + other
                                + " không có số liệu cùng loại đang có hiệu lực, của cùng đơn vị và kỳ với hồ sơ "
                                + decision.submission() + ". Xem: tonghop submissions",
                        "Submission " + other
                                + " has nothing of the same kind in force for the unit and period of submission "
                                + decision.submission() + ". See: tonghop submissions");
            }
        }
        return settled(decision, insert(decision, "revision", now));
    }

    private long insert(Decision decision, String kind, Instant now) {
        Decision.Choice choice = decision.choice();
        Map<String, @Nullable Object> given = new HashMap<>();
        given.put("replaces", new Long[0]);
        if (choice instanceof Decision.RevisionOf revision) {
            given.put(
                    "replaces",
                    revision.others().stream().map(SubmissionId::value).toArray(Long[]::new));
        } else if (choice instanceof Decision.Placed placed) {
            given.put("unit", placed.unit().map(UnitId::value).orElse(null));
            given.put("period", placed.period().map(Period::label).orElse(null));
            placed.period().ifPresent(register::ensure);
        } else if (choice instanceof Decision.ColumnIs column) {
            given.put(DATASET, column.dataset().id());
            given.put("header", VietnameseText.fold(column.header()));
            given.put("field", column.field());
        } else if (choice instanceof Decision.CodeIs code) {
            given.put(DATASET, code.dataset().id());
            given.put("header", Answers.CodeText.of(code.field(), code.text()).key());
            given.put("field", code.field());
            given.put("answer", code.code());
        } else if (choice instanceof Decision.DatasetIs table) {
            given.put(DATASET, table.dataset().id());
        } else if (choice instanceof Decision.UnitIs unit) {
            given.put(DATASET, unit.dataset().id());
            given.put("header", VietnameseText.fold(unit.text()));
            given.put("answer", unit.scale().toPlainString() + ":" + unit.currency());
        } else if (choice instanceof Decision.Merged merged) {
            given.put("field", merged.merging().id());
        }
        for (String name : List.of("unit", "period", DATASET, "header", "field", "answer")) {
            given.putIfAbsent(name, null);
        }
        return jdbc.sql(sql.text("insert"))
                .params(given)
                .param("submission", decision.submission().value())
                .param("table", decision.table().orElse(null))
                .param("kind", kind)
                .param("by", decision.by().orElse(null))
                .param("reason", decision.reason().orElse(null))
                .param("now", Register.utc(now))
                .query(Long.class)
                .single();
    }

    private long settled(Decision decision, long number) {
        about("unsettle", decision).update();
        return number;
    }

    private JdbcClient.StatementSpec about(String statement, Decision decision) {
        return jdbc.sql(sql.text(statement))
                .param("submission", decision.submission().value());
    }

    private long setAside(Decision decision, String kind, List<Line> lines, Instant now) {
        long number = insert(decision, kind, now);
        for (Line line : lines) {
            jdbc.sql(sql.text("set-aside"))
                    .param("table", line.table())
                    .param("code", FindingCode.DECIDED_OUT.id())
                    .param("decision", Long.toString(number))
                    .update();
        }
        return settled(decision, number);
    }

    private long readAgain(Decision decision, long number) {
        about("unsettle", decision).update();
        about("read-duplicates-again", decision).update();
        about("read-again", decision).update();
        return number;
    }

    private long undo(Decision decision, Instant now) {
        Made last = about("latest", decision)
                .param("table", decision.table().orElse(null))
                .query(Made.class)
                .optional()
                .orElseThrow(() -> new DecisionRefused(
                        "Hồ sơ " + decision.submission() + " không có quyết định nào để hủy.",
                        "Submission " + decision.submission() + " has no decision to undo."));
        jdbc.sql(sql.text("undo"))
                .param("decision", last.id())
                .param("by", decision.by().orElse(null))
                .param("reason", decision.reason().orElse(null))
                .param("now", Register.utc(now))
                .update();
        return switch (last.kind()) {
            case "place", COLUMN, CODE, DATASET, UNIT_OF, "merged" -> readAgain(decision, last.id());
            case "discard", "withdraw" -> {
                takeBack(last.id());
                yield settled(decision, last.id());
            }
            default -> settled(decision, last.id());
        };
    }

    private void takeBack(long decision) {
        List<SetAside> lines = jdbc.sql(sql.text("set-aside-by"))
                .param("code", FindingCode.DECIDED_OUT.id())
                .param("decision", Long.toString(decision))
                .query(SetAside.class)
                .list();
        for (SetAside line : lines) {
            int rows = line.dataset().isEmpty()
                    ? 0
                    : jdbc.sql(sql.text("rows", new Dataset(line.dataset())))
                            .param("table", line.id())
                            .query(Integer.class)
                            .single();
            jdbc.sql(sql.text("take-back"))
                    .param("table", line.id())
                    .param("rows", rows)
                    .param("finding", line.finding())
                    .update();
        }
    }

    /** The datasets of a submission's tables, or of the one table that is meant. */
    public List<Dataset> datasets(SubmissionId submission, Optional<Integer> table) {
        return jdbc
                .sql(sql.text("lines"))
                .param("submission", submission.value())
                .query(Decisions::line)
                .list()
                .stream()
                .filter(line -> !line.dataset().isEmpty() && (table.isEmpty() || line.is(table)))
                .map(line -> new Dataset(line.dataset()))
                .distinct()
                .toList();
    }

    /** Whose a submission is and for when, as far as an operator has decided that. */
    public Optional<Decision.Placed> placement(SubmissionId submission) {
        return jdbc.sql(sql.text("placement"))
                .param("submission", submission.value())
                .query((row, number) -> new Decision.Placed(
                        Optional.ofNullable(row.getString("unit")).map(UnitId::new),
                        Optional.ofNullable(row.getString("period")).flatMap(Period::parse)))
                .optional();
    }

    /** The fields that a question about these words names, by the dataset of its table; none where no question does. */
    public Map<Dataset, String> asked(SubmissionId submission, FindingCode question, String words) {
        Map<Dataset, String> fields = new LinkedHashMap<>();
        questions(submission, question).stream()
                .filter(asked -> VietnameseText.fold(asked.value()).equals(VietnameseText.fold(words)))
                .forEach(asked -> fields.put(asked.dataset(), asked.field()));
        return fields;
    }

    /** How often numbers merged over several records of a table count, as an operator has answered. */
    public Merging merging(SubmissionId submission, int table) {
        return jdbc.sql(sql.text("merging"))
                .param("submission", submission.value())
                .param("table", table)
                .query(String.class)
                .optional()
                .flatMap(Merging::answer)
                .orElse(Merging.ASKED);
    }

    /** The questions of a kind that a submission's tables have put. */
    public List<Question> questions(SubmissionId submission, FindingCode question) {
        return jdbc.sql(sql.text("asked"))
                .param("submission", submission.value())
                .param("code", question.id())
                .query((row, number) -> new Question(
                        row.getInt("table"),
                        new Dataset(row.getString("dataset")),
                        row.getString("value"),
                        row.getString("field")))
                .list();
    }

    /**
     * A question that one of a submission's tables has put.
     *
     * @param table its number in the file
     * @param dataset of the table
     * @param value the words that are asked about
     * @param field that the answer bears on
     */
    public record Question(int table, Dataset dataset, String value, String field) {
        /** Whether it asks for the code of a text. */
        public boolean isAboutCode(String otherField, String text) {
            return Answers.CodeText.of(field, value).equals(Answers.CodeText.of(otherField, text));
        }
    }

    /** What operators have answered for a unit, and for one submission. */
    public Answers answers(Optional<UnitId> unit, SubmissionId submission) {
        return answers(unit.map(UnitId::value), Optional.of(submission.value()));
    }

    /** What operators have answered for the files of a unit. */
    public Answers answers(UnitId unit) {
        return answers(Optional.of(unit.value()), Optional.empty());
    }

    /** All that operators have answered about words, whichever unit's. */
    public List<GivenAnswer> given() {
        return jdbc.sql(sql.text("given"))
                .query((row, number) -> new GivenAnswer(
                        new SubmissionId(row.getLong("submission_id")),
                        Optional.ofNullable(row.getString("unit")).map(UnitId::new),
                        GivenAnswer.Kind.of(row.getString("kind")),
                        new Dataset(row.getString("dataset")),
                        row.getString("header"),
                        row.getString("field"),
                        row.getString("answer")))
                .list();
    }

    private Answers answers(Optional<String> unit, Optional<Long> submission) {
        List<Answer> all = jdbc.sql(sql.text("answers"))
                .param("submission", submission.orElse(null))
                .param("unit", unit.orElse(null))
                .query(Answer.class)
                .list();
        return new Answers(
                of(COLUMN, all, Answer::header, answer -> answer.field),
                of(UNIT_OF, all, Answer::header, Answer::unit),
                of(CODE, all, Answer::code, answer -> answer.answer),
                submission.map(SubmissionId::new).map(this::tables).orElse(Map.of()));
    }

    private static <K, T> Map<Dataset, Map<K, T>> of(
            String kind, List<Answer> all, Function<Answer, K> words, Function<Answer, T> meaning) {
        return all.stream()
                .filter(answer -> answer.kind().equals(kind))
                .collect(Collectors.groupingBy(
                        answer -> new Dataset(answer.dataset()),
                        Collectors.toMap(words, meaning, (earlier, later) -> later)));
    }

    private record Answer(String kind, String dataset, String header, String field, String answer) {
        AmountUnit unit() {
            String[] parts = answer.split(":", -1);
            return new AmountUnit(new BigDecimal(parts[0]), parts[1]);
        }

        Answers.CodeText code() {
            return new Answers.CodeText(field, header);
        }
    }

    private record Made(long id, String kind) {}

    private record SetAside(long id, String dataset, long finding) {}

    private record Line(long table, Optional<Integer> number, String dataset, TableStatus status, boolean setAside) {
        boolean is(Optional<Integer> wanted) {
            return number.isPresent() && number.equals(wanted);
        }

        boolean isHeld() {
            return status == TableStatus.HELD;
        }

        boolean isLoaded() {
            return status == TableStatus.LOADED;
        }

        boolean isRejected() {
            return status == TableStatus.REJECTED && !setAside;
        }
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        int table = row.getInt("table_no");
        return new Line(
                row.getLong("table_id"),
                table == 0 ? Optional.empty() : Optional.of(table),
                row.getString("dataset"),
                TableStatus.of(row.getString("status")),
                row.getBoolean("set_aside"));
    }
}
