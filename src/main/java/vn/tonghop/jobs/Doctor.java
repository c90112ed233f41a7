package vn.tonghop.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.support.JdbcTransactionManager;
import vn.tonghop.definition.FaultyDefinition;
import vn.tonghop.files.GuardedFiles;
import vn.tonghop.files.Rights;
import vn.tonghop.model.Lang;
import vn.tonghop.model.Message;
import vn.tonghop.reference.FaultyReference;
import vn.tonghop.warehouse.Database;
import vn.tonghop.warehouse.Warehouse;
import vn.tonghop.warehouse.server.DatabaseUnavailable;

/** Looks at all that the program needs, and says what is wrong and how to mend it. Changes nothing that is there. */
public final class Doctor {
    private static final Message FOLDER = new Message("Thư mục ghi được: {1}", "Folder can be written: {1}");
    private static final Message NO_FOLDER = new Message(
            "Không ghi được thư mục {1}: {2}. Hãy cấp quyền ghi hoặc chọn --home khác.",
            "The folder {1} cannot be written: {2}. Allow writing to it, or choose another --home.");
    private static final Message GUARDED = new Message(
            "Quyền đọc thư mục: không ai khác xem được.", "Rights of the folders: nobody else can look in.");
    private static final Message SHARED = new Message(
            "Quyền đọc thư mục: nhóm {1} xem được, ngoài ra không ai khác.",
            "Rights of the folders: the group {1} can look in, nobody else.");
    private static final Message TOO_OPEN = new Message(
            "Người khác trên máy xem hoặc ghi được thư mục {1}, trong đó có thông tin cá nhân. Hãy chạy: chmod {2} {1}",
            "Others on this machine can look into, or write to, the folder {1}, which holds personal data. Run: chmod {2} {1}");
    private static final Message CONFIGURATION = new Message(
            "Định nghĩa và danh mục: {1} bộ số liệu, {2} đơn vị",
            "Definitions and reference data: {1} datasets, {2} units");
    private static final Message DATABASE = new Message("Cơ sở dữ liệu: {1}", "Database: {1}");

    private final Home home;
    private final Path jobs;
    private final Map<String, String> environment;

    /**
     * A doctor.
     *
     * @param home the home folder
     * @param jobs the folder of definitions and reference data
     * @param environment tells of an external database
     */
    public Doctor(Home home, Path jobs, Map<String, String> environment) {
        this.home = home;
        this.jobs = jobs;
        this.environment = Map.copyOf(environment);
    }

    /**
     * One thing looked at.
     *
     * @param text what was found, and what to do
     * @param command that mends it; empty where none does
     */
    public record Diagnosis(Kind kind, String text, String command) {
        /** Whether it is as it must be. */
        public enum Kind {
            /** It is. */
            GOOD,
            /** It works, and somebody should know how. */
            NOTICE,
            /** It is not. */
            FAULT
        }

        /** Whether it is as it must be. */
        public boolean isGood() {
            return kind == Kind.GOOD;
        }

        static Diagnosis good(String text) {
            return new Diagnosis(Kind.GOOD, text, "");
        }

        static Diagnosis notice(String text) {
            return new Diagnosis(Kind.NOTICE, text, "");
        }

        static Diagnosis fault(String text) {
            return fault(text, "");
        }

        static Diagnosis fault(String text, String command) {
            return new Diagnosis(Kind.FAULT, text, command);
        }
    }

    /** Looks at everything, one fault not hiding the next. */
    public List<Diagnosis> examine(Lang lang) {
        List<Diagnosis> rights = rights(lang);
        List<Diagnosis> found = new ArrayList<>();
        for (Path folder : List.of(home.inbox(), home.archive(), home.outbox(), home.temporary())) {
            found.add(folder(folder, lang));
        }
        found.addAll(rights);
        found.add(configuration(lang));
        found.addAll(database(lang));
        return List.copyOf(found);
    }

    private static Diagnosis folder(Path folder, Lang lang) {
        try {
            GuardedFiles.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, ".doctor-", ".tmp"));
            return Diagnosis.good(FOLDER.in(lang, "", List.of(folder.toString())));
        } catch (IOException e) {
            return Diagnosis.fault(NO_FOLDER.in(lang, "", List.of(folder.toString(), e.toString())));
        }
    }

    /** Makes the folders that are not there, and looks who may look into those that are. */
    private List<Diagnosis> rights(Lang lang) {
        try {
            Rights wanted = Home.rights(environment);
            home.make(wanted);
            List<Diagnosis> found = new ArrayList<>();
            for (Path open : home.tooOpen(wanted)) {
                found.add(Diagnosis.fault(
                        TOO_OPEN.in(lang, "", List.of(open.toString(), wanted.areOfAGroup() ? "750" : "700"))));
            }
            if (found.isEmpty()) {
                String group = environment.getOrDefault(Home.GROUP, "").strip();
                found.add(Diagnosis.good((group.isEmpty() ? GUARDED : SHARED).in(lang, "", List.of(group))));
            }
            return found;
        } catch (GroupRefused refused) {
            home.make(Rights.OWNER);
            return List.of(Diagnosis.fault(refused.text().in(lang)));
        } catch (IOException e) {
            return List.of(
                    Diagnosis.fault(NO_FOLDER.in(lang, "", List.of(home.folder().toString(), e.toString()))));
        }
    }

    private Diagnosis configuration(Lang lang) {
        try {
            Configuration configuration = Configuration.load(jobs);
            String datasets = Integer.toString(configuration.definitions().all().size());
            String units =
                    Integer.toString(configuration.reference().provinces().ids().size());
            return Diagnosis.good(CONFIGURATION.in(lang, "", List.of(datasets, units)));
        } catch (FaultyDefinition fault) {
            return Diagnosis.fault(fault.message(lang));
        } catch (FaultyReference fault) {
            return Diagnosis.fault(fault.message(lang));
        }
    }

    private List<Diagnosis> database(Lang lang) {
        try (Database database = Database.open(home.folder(), environment)) {
            List<Diagnosis> found = new ArrayList<>();
            found.add(Diagnosis.good(DATABASE.in(lang, "", List.of(database.place()))));
            found.addAll(new RunChecks(home, database, lang).examine());
            Warehouse warehouse =
                    new Warehouse(database.dataSource(), new JdbcTransactionManager(database.dataSource()));
            for (UndeclaredPeriod period : UndeclaredPeriod.of(warehouse.listings(), Optional.empty())) {
                found.add(Diagnosis.notice(period.text(lang)));
            }
            for (MissingRate rate : MissingRate.of(warehouse.listings(), Optional.empty())) {
                found.add(Diagnosis.notice(rate.text(lang)));
            }
            return found;
        } catch (DatabaseUnavailable fault) {
            return List.of(Diagnosis.fault(fault.text().in(lang)));
        }
    }
}
