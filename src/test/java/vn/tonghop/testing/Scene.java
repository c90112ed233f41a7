package vn.tonghop.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tonghop.consolidate.Consolidation;
import vn.tonghop.consolidate.Explanation;
import vn.tonghop.consolidate.MadeBy;
import vn.tonghop.definition.DatasetDefinition;
import vn.tonghop.definition.Definitions;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.NaturalKey;
import vn.tonghop.model.Dataset;
import vn.tonghop.model.Findings;
import vn.tonghop.model.Period;
import vn.tonghop.model.RowKind;
import vn.tonghop.model.SubmissionId;
import vn.tonghop.model.Tally;
import vn.tonghop.model.UnitId;
import vn.tonghop.normalise.Value;
import vn.tonghop.recognise.Intent;
import vn.tonghop.text.VietnameseText;
import vn.tonghop.validate.Checked;
import vn.tonghop.warehouse.Decision;
import vn.tonghop.warehouse.Place;
import vn.tonghop.warehouse.RunId;
import vn.tonghop.warehouse.TableId;
import vn.tonghop.warehouse.TablePlace;
import vn.tonghop.warehouse.TableStatus;
import vn.tonghop.warehouse.Warehouse;

/**
 * A warehouse on a real PostgreSQL with three units, two clusters and a few periods, into which tests put submissions as the line
 * does: received, read, settled. A row is written {@code field=value|field=value}.
 */
public final class Scene implements AutoCloseable {
    private static final Definitions DEFINITIONS = Definitions.load(Path.of("jobs"));
    private static final String DIMENSIONS = """
            insert into wh.unit (unit_id, name_vi, unit_now) values
                ('hai-phong', 'Hải Phòng', 'hai-phong'), ('hai-duong', 'Hải Dương', 'hai-phong'),
                ('quang-ninh', 'Quảng Ninh', 'quang-ninh');
            insert into wh.unit_version (unit_id, valid_from, valid_to, code, name_vi, kind, successor_unit_id) values
                ('hai-phong', '2004-01-01', null, '31', 'Hải Phòng', 'thanh-pho', null),
                ('hai-duong', '2004-01-01', '2025-06-30', '30', 'Hải Dương', 'tinh', 'hai-phong'),
                ('quang-ninh', '2004-01-01', null, '22', 'Quảng Ninh', 'tinh', null);
            insert into wh.period (period, kind, rule, starts_on, ends_on, due_on, listed) values
                ('2021', 'year', 'nd09', '2020-12-15', '2021-12-14', '2021-12-31', true),
                ('2022', 'year', 'nd09', '2021-12-15', '2022-12-14', null, true);
            insert into wh.country (alpha2, name_vi, name_en) values
                ('LA', 'Lào', 'Laos'), ('RU', 'Nga', 'Russia'), ('US', 'Hoa Kỳ', 'United States');
            insert into wh.sector (code, name_vi, name_en) values ('Y_TE', 'Y tế', 'Health'), ('GIAO_DUC', 'Giáo dục', 'Education');
            insert into wh.indicator (indicator, name_vi, name_en, unit_of_measure, flow) values
                ('remains_repatriated', 'Hài cốt hồi hương', 'Remains repatriated', 'set', true);
            insert into wh.cluster (cluster, name_vi, unit_id, valid_from, valid_to) values
                ('dong-bac', 'Đông Bắc', 'hai-phong', '2004-01-01', null), ('dong-bac', 'Đông Bắc', 'quang-ninh', '2004-01-01', null),
                ('cu', 'Cũ', 'hai-phong', '2004-01-01', '2020-12-31');
            insert into wh.exchange_rate (currency, valid_from, valid_to, vnd_per_unit) values
                ('USD', '2021-01-01', '2021-12-31', 23000.5), ('USD', '2022-01-01', null, 24000);
            """;

    private final TestDatabase database = TestDatabase.fresh();
    private final TransactionTemplate transaction;
    private final Warehouse warehouse;
    private final Consolidation consolidation;
    private final Explanation explanation;
    private final JdbcClient jdbc;

    /** A new one, without any submission. */
    public Scene() {
        DataSource dataSource = database.database().dataSource();
        JdbcTransactionManager transactions = new JdbcTransactionManager(dataSource);
        this.transaction = new TransactionTemplate(transactions);
        this.warehouse = new Warehouse(dataSource, transactions);
        this.consolidation = new Consolidation(dataSource, transactions, new MadeBy("0", "thử"));
        this.explanation = new Explanation(dataSource, transactions, DEFINITIONS, sha256 -> true);
        this.jdbc = JdbcClient.create(dataSource);
        database.execute(DIMENSIONS);
    }

    /** Makes it as it was when new. */
    public void clear() {
        database.execute("""
                truncate wh.unit, wh.period, wh.country, wh.sector, wh.indicator, wh.exchange_rate, wh.members, ops.run, ops.content
                restart identity cascade
                """);
        database.execute(DIMENSIONS);
    }

    /** Declares from a day on that a unit must send a dataset each year. */
    public void declare(String day, String unit, String dataset) {
        jdbc.sql("insert into wh.sender (unit_id, dataset, period_kind, valid_from) values (?, ?, 'year', ?::date)")
                .params(unit, dataset, day)
                .update();
    }

    /** The definition of a dataset. */
    public static DatasetDefinition definition(String dataset) {
        return DEFINITIONS.of(new Dataset(dataset)).orElseThrow();
    }

    /** The warehouse. */
    public Warehouse warehouse() {
        return warehouse;
    }

    /** Consolidation over the warehouse. */
    public Consolidation consolidation() {
        return consolidation;
    }

    /** Tells where figures come from. */
    public Explanation explanation() {
        return explanation;
    }

    /** A client of the database. */
    public JdbcClient jdbc() {
        return jdbc;
    }

    /** Runs work in a transaction. */
    public void inTransaction(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    /** Begins a run that receives at a moment, ISO. */
    public RunId run(String receivedAt) {
        return warehouse.register().beginRun("ingest", Instant.parse(receivedAt));
    }

    /** Receives a file at {@code <period>/<unit>/<name>}, of bytes that its path and the mark make. */
    public SubmissionId receive(RunId run, String path, String bytes) {
        String[] parts = path.split("/", -1);
        SubmissionId id = warehouse.register().receive(run, path, sha256(bytes), bytes.length());
        warehouse.register().beginReading(id);
        warehouse.register().place(id, Optional.of(new UnitId(parts[1])), Period.parse(parts[0]), Intent.of(parts[2]));
        return id;
    }

    /** Receives a file of bytes of its own. */
    public SubmissionId receive(RunId run, String path) {
        return receive(run, path, run + path);
    }

    /** Loads a table whose rows stand from row 5 on, below one title and three heads; it is ready to be settled. */
    public TableId table(SubmissionId submission, String dataset, int sheet, String... rows) {
        DatasetDefinition definition = definition(dataset);
        TableId table = warehouse
                .register()
                .beginTable(submission, new TablePlace(Optional.of(definition.dataset()), sheet, "Biểu " + sheet, 1));
        List<Checked> checked = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            checked.add(row(definition, 5 + i, rows[i]));
        }
        inTransaction(() -> warehouse.facts().load(table, definition, checked));
        Map<RowKind, Integer> ignored = new EnumMap<>(Map.of(RowKind.TITLE, 1, RowKind.HEADER, 3));
        warehouse.register().endTable(table, TableStatus.READ, Tally.of(rows.length, 0, 4), ignored);
        return table;
    }

    /** Receives one file with one table. */
    public SubmissionId file(RunId run, String path, String dataset, String... rows) {
        SubmissionId submission = receive(run, path);
        table(submission, dataset, 1, rows);
        warehouse.register().endReading(submission);
        return submission;
    }

    /** Settles all that waits. */
    public void settle() {
        warehouse.settlement().awaiting().forEach(this::settle);
    }

    /** Settles one unit and period, whether it waits for that or not. */
    public void settle(Place place) {
        Map<Dataset, String> names = DEFINITIONS.all().stream()
                .filter(definition -> definition.name().isPresent())
                .collect(Collectors.toMap(
                        DatasetDefinition::dataset,
                        definition -> definition.name().orElseThrow()));
        warehouse.settlement().settle(place, names);
    }

    /** Makes a decision at a moment, ISO, and settles. */
    public long decide(SubmissionId submission, Decision.Choice choice, String at) {
        long number = warehouse
                .decisions()
                .decide(
                        new Decision(submission, Optional.empty(), choice, Optional.of("Người thử"), Optional.empty()),
                        Instant.parse(at));
        settle();
        return number;
    }

    /** The statuses of the lines of a submission, in the order of its sheets. */
    public List<String> statuses(SubmissionId submission) {
        return jdbc.sql("select status from ops.found_table where submission_id = :id order by sheet_no, table_no")
                .param("id", submission.value())
                .query(String.class)
                .list();
    }

    /** One row, with the keys of its definition. */
    public static Checked row(DatasetDefinition definition, int number, String text) {
        Map<String, String> given = new HashMap<>();
        boolean estimate = false;
        for (String part : text.split("\\|", -1)) {
            if (part.equals("~")) {
                estimate = true;
            } else {
                given.put(part.substring(0, part.indexOf('=')), part.substring(part.indexOf('=') + 1));
            }
        }
        List<Value> values = new ArrayList<>();
        for (Field field : definition.fields()) {
            values.add(value(field, given.getOrDefault(field.name(), "")));
        }
        return new Checked(number, values, keys(definition, given), estimate, false, Findings.NONE, List.of());
    }

    private static Value value(Field field, String text) {
        if (text.isEmpty()) {
            return Value.missing();
        }
        return switch (field.type()) {
            case COUNT, NUMBER, AMOUNT, YEAR -> new Value.Quantity(new BigDecimal(text), false);
            case BEGINNING, END, BIRTH -> new Value.Day(LocalDate.parse(text));
            case TEXT, CURRENCY, CODE, PHONE, EMAIL, CITIZEN_ID -> new Value.Text(text);
        };
    }

    private static List<Checked.Key> keys(DatasetDefinition definition, Map<String, String> given) {
        List<Checked.Key> keys = new ArrayList<>();
        for (int i = 0; i < definition.keys().size(); i++) {
            NaturalKey key = definition.keys().get(i);
            if (key.ofAllFields()) {
                keys.add(new Checked.Key(
                        i,
                        hash(given.entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .toList()
                                .toString())));
            } else if (!part(key.parts().get(0), given).isEmpty()) {
                keys.add(new Checked.Key(
                        i, hash(key.parts().stream().map(p -> part(p, given)).collect(Collectors.joining("\0")))));
            }
        }
        return keys;
    }

    private static String part(NaturalKey.Part part, Map<String, String> given) {
        return part.fields().stream()
                .map(field -> VietnameseText.key(given.getOrDefault(field, "")))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static UUID hash(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(UTF_8));
    }

    private static String sha256(String text) {
        return (hash(text).toString() + hash(text + ".")).replace("-", "");
    }

    @Override
    public void close() {
        database.close();
    }
}
