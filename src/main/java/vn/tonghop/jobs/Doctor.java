package vn.tonghop.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.tonghop.definition.FaultyDefinition;
import vn.tonghop.model.Lang;
import vn.tonghop.model.Message;
import vn.tonghop.reference.FaultyReference;
import vn.tonghop.warehouse.Database;
import vn.tonghop.warehouse.server.DatabaseUnavailable;

/** Looks at all that the program needs, and says what is wrong and how to mend it. Changes nothing that is there. */
public final class Doctor {
    private static final Message FOLDER = new Message("Thư mục ghi được: {1}", "Folder can be written: {1}");
    private static final Message NO_FOLDER = new Message(
            "Không ghi được thư mục {1}: {2}. Hãy cấp quyền ghi hoặc chọn --home khác.",
            "The folder {1} cannot be written: {2}. Allow writing to it, or choose another --home.");
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
     * @param good whether it is as it must be
     * @param text what was found, and what to do
     */
    public record Diagnosis(boolean good, String text) {}

    /** Looks at everything, one fault not hiding the next. */
    public List<Diagnosis> examine(Lang lang) {
        List<Diagnosis> found = new ArrayList<>();
        for (Path folder : List.of(home.inbox(), home.archive(), home.outbox(), home.temporary())) {
            found.add(folder(folder, lang));
        }
        found.add(configuration(lang));
        found.addAll(database(lang));
        return List.copyOf(found);
    }

    private static Diagnosis folder(Path folder, Lang lang) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, ".doctor-", ".tmp"));
            return new Diagnosis(true, FOLDER.in(lang, "", List.of(folder.toString())));
        } catch (IOException e) {
            return new Diagnosis(false, NO_FOLDER.in(lang, "", List.of(folder.toString(), e.toString())));
        }
    }

    private Diagnosis configuration(Lang lang) {
        try {
            Configuration configuration = Configuration.load(jobs);
            String datasets = Integer.toString(configuration.definitions().all().size());
            String units =
                    Integer.toString(configuration.reference().provinces().ids().size());
            return new Diagnosis(true, CONFIGURATION.in(lang, "", List.of(datasets, units)));
        } catch (FaultyDefinition fault) {
            return new Diagnosis(false, fault.message(lang));
        } catch (FaultyReference fault) {
            return new Diagnosis(false, fault.message(lang));
        }
    }

    private List<Diagnosis> database(Lang lang) {
        try (Database database = Database.open(home.folder(), environment)) {
            List<Diagnosis> found = new ArrayList<>();
            found.add(new Diagnosis(true, DATABASE.in(lang, "", List.of(database.place()))));
            found.addAll(new RunChecks(home, database, lang).examine());
            return found;
        } catch (DatabaseUnavailable fault) {
            return List.of(new Diagnosis(false, fault.text().in(lang)));
        }
    }
}
